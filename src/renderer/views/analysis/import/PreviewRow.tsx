/** One paragraph of the preview: its number, its text with a caret, its kind, and what can be done. */
import { ActionIcon, NativeSelect, Tooltip } from '@mantine/core'
import { IconArrowMerge, IconArrowsSplit2, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { useFormat } from '../../../i18n/format'
import { useTranslate } from '../../../i18n/words'
import { kindChoiceOf, kindChoices } from '../sources/kindChoices'
import classes from './ParagraphPreview.module.css'
import { PreviewText, type TextGesture } from './PreviewText'
import type { KindChange, PreviewParagraph } from './previewEdits'

type Props = {
  readonly place: number
  readonly isLast: boolean
  readonly paragraph: PreviewParagraph
  readonly wantedCaret: number | null
  readonly onCaret: () => void
  readonly onKind: (change: KindChange) => void
  readonly onGesture: (gesture: TextGesture) => void
}

export function PreviewRow(props: Props) {
  const { place, isLast, paragraph, onKind, onGesture } = props
  const t = useTranslate()
  const format = useFormat()
  const lastCaret = useRef(0)
  const number = place + 1
  const { kind, level, text } = paragraph
  return (
    <div className={classes.row} data-kind={kind} data-place={place}>
      <span className={classes.number}>{format.number(number)}</span>
      <PreviewText
        text={text}
        label={t('import.textOf', { number })}
        wantedCaret={props.wantedCaret}
        onCaret={props.onCaret}
        onGesture={onGesture}
        onLeave={offset => {
          lastCaret.current = offset
        }}
      />
      <div className={classes.side}>
        <NativeSelect
          size="xs"
          variant="unstyled"
          className={classes.kind}
          aria-label={t('import.kindOf', { number })}
          data={kindChoices.map(choice => ({ value: choice.id, label: t(choice.words) }))}
          value={kindChoiceOf(kind, level).id}
          onChange={event => {
            const chosen = kindChoices.find(({ id }) => id === event.currentTarget.value)
            if (chosen) onKind({ kind: chosen.kind, level: chosen.level })
          }}
        />
        <div className={classes.deeds}>
          <Deed
            label={t('import.split', { number })}
            hint={t('import.splitHint')}
            onClick={() => onGesture({ kind: 'split', offset: lastCaret.current })}
          >
            <IconArrowsSplit2 size={15} aria-hidden />
          </Deed>
          <Deed
            label={t('import.join', { number })}
            hint={t('import.joinHint')}
            isDisabled={isLast}
            onClick={() => onGesture({ kind: 'joinBehind' })}
          >
            <IconArrowMerge size={15} aria-hidden />
          </Deed>
          <Deed
            label={t('import.removeParagraph', { number })}
            hint={t('import.removeHint')}
            onClick={() => onGesture({ kind: 'remove' })}
          >
            <IconTrash size={15} aria-hidden />
          </Deed>
        </div>
      </div>
    </div>
  )
}

type DeedProps = {
  readonly label: string
  readonly hint: string
  readonly isDisabled?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

function Deed({ label, hint, isDisabled = false, onClick, children }: DeedProps) {
  return (
    <Tooltip label={hint} openDelay={400}>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={label}
        disabled={isDisabled}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
