/** The part of a paragraph's menu that corrects its kind. */
import { Menu } from '@mantine/core'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import type { ParagraphRow } from '../../../../shared/domain/sources'
import { useTranslate } from '../../../i18n/words'
import { kindChoiceOf, kindChoices } from '../sources/kindChoices'
import { setKind } from './readerDeeds'

/** Opened by hovering the list leaves the focus where it is. */
type Opening = 'closed' | 'hovered' | 'asked'

export function ParagraphKindMenu({ paragraph }: { readonly paragraph: ParagraphRow }) {
  const t = useTranslate()
  const [opening, setOpening] = useState<Opening>('closed')

  /** The kit opens by the right arrow only, which in Arabic points the other way. */
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (!['Enter', ' ', 'ArrowRight', 'ArrowLeft'].includes(event.key)) return
    event.preventDefault()
    setOpening('asked')
  }

  return (
    <Menu.Sub
      opened={opening !== 'closed'}
      onChange={isOpen => setOpening(isOpen ? 'hovered' : 'closed')}
    >
      <Menu.Sub.Target>
        <Menu.Sub.Item onKeyDown={onKeyDown} onClick={() => setOpening('asked')}>
          {t('reader.kind')}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        <Kinds paragraph={paragraph} takesFocus={opening === 'asked'} />
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}

type KindsProps = { readonly paragraph: ParagraphRow; readonly takesFocus: boolean }

function Kinds({ paragraph, takesFocus }: KindsProps) {
  const t = useTranslate()
  const list = useRef<HTMLDivElement>(null)
  const chosen = kindChoiceOf(paragraph.kind, paragraph.level)
  // As soon as the list is there: its arrows are the next keys of somebody who types fast.
  useLayoutEffect(() => {
    if (takesFocus) list.current?.querySelector<HTMLElement>('[role=menuitemradio]')?.focus()
  }, [takesFocus])

  function choose(id: string) {
    const choice = kindChoices.find(one => one.id === id)
    if (choice) void setKind(paragraph, choice.kind, choice.level)
  }

  return (
    <div ref={list}>
      <Menu.RadioGroup value={chosen.id} onChange={choose}>
        {kindChoices.map(({ id, words }) => (
          <Menu.RadioItem key={id} value={id} closeMenuOnClick>
            {t(words)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </div>
  )
}
