/** What can be made of the chosen words: a small toolbar over them. */
import { Tooltip, UnstyledButton } from '@mantine/core'
import { type KeyboardEvent, useCallback } from 'react'
import { useTranslate } from '../../../i18n/words'
import { FloatingPanel } from './FloatingPanel'
import { boxesOf } from './mountedTexts'
import { moveAlong } from './panelKeys'
import { chooseWords, type Words } from './readerSession'
import { focusParagraph } from './useParagraphCursor'
import classes from './WordToolbar.module.css'
import type { WordDeed } from './wordDeeds'

type Props = { readonly words: Words; readonly deeds: readonly WordDeed[] }

export function WordToolbar({ words, deeds }: Props) {
  const t = useTranslate()
  const { paragraphId, span } = words
  const boxOf = useCallback(() => boxesOf(paragraphId, span)[0] ?? null, [paragraphId, span])

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'Escape') {
      chooseWords(null)
      focusParagraph(paragraphId)
    } else if (!moveAlong(event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <FloatingPanel
      boxOf={boxOf}
      label={t('reader.wordToolbar')}
      position="top"
      isToolbar
      onClose={() => chooseWords(null)}
    >
      <div
        className={classes.toolbar}
        role="toolbar"
        aria-label={t('reader.wordToolbar')}
        data-word-toolbar
        onKeyDown={onKeyDown}
        // The selection stays while a button is pressed.
        onPointerDown={event => event.preventDefault()}
      >
        {deeds.map(({ id, words: name, shortWords, keyName, Icon, run }, place) => (
          <Tooltip key={id} label={`${t(name)}  ·  ${keyName}`} openDelay={400}>
            <UnstyledButton
              className={classes.deed}
              tabIndex={place === 0 ? 0 : -1}
              aria-label={t(name)}
              aria-keyshortcuts={keyName}
              onClick={() => run(words)}
            >
              <Icon size={17} stroke={1.6} aria-hidden />
              <span aria-hidden>{t(shortWords)}</span>
            </UnstyledButton>
          </Tooltip>
        ))}
      </div>
    </FloatingPanel>
  )
}
