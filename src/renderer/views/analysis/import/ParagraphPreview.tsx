/** The paragraphs as they will be stored, with numbers and kinds; a kind can be corrected here. */
import { NativeSelect } from '@mantine/core'
import { Virtuoso } from 'react-virtuoso'
import { baseDirection } from '../../../../shared/analysis/arabicText'
import { useFormat } from '../../../i18n/format'
import { useTranslate } from '../../../i18n/words'
import type { ImportedParagraph } from '../../../importers/importedSource'
import { kindChoiceOf, kindChoices } from '../sources/kindChoices'
import type { KindChange } from './importDraft'
import classes from './ParagraphPreview.module.css'

type Props = {
  readonly paragraphs: readonly ImportedParagraph[]
  readonly kinds: ReadonlyMap<number, KindChange>
  readonly onChange: (place: number, change: KindChange) => void
}

export function ParagraphPreview({ paragraphs, kinds, onChange }: Props) {
  return (
    <div className={classes.frame}>
      <Virtuoso
        style={{ blockSize: '100%' }}
        data={paragraphs}
        itemContent={(place, paragraph) => (
          <PreviewRow
            place={place}
            paragraph={{ ...paragraph, ...kinds.get(place) }}
            onChange={change => onChange(place, change)}
          />
        )}
      />
    </div>
  )
}

type RowProps = {
  readonly place: number
  readonly paragraph: ImportedParagraph
  readonly onChange: (change: KindChange) => void
}

function PreviewRow({ place, paragraph, onChange }: RowProps) {
  const t = useTranslate()
  const format = useFormat()
  const { kind, level, text } = paragraph
  return (
    <div className={classes.row} data-kind={kind}>
      <span className={classes.number}>{format.number(place + 1)}</span>
      <p className={classes.text} dir={baseDirection(text)}>
        {text}
      </p>
      <NativeSelect
        size="xs"
        variant="unstyled"
        className={classes.kind}
        aria-label={t('import.kindOf', { number: place + 1 })}
        data={kindChoices.map(choice => ({ value: choice.id, label: t(choice.words) }))}
        value={kindChoiceOf(kind, level).id}
        onChange={event => {
          const chosen = kindChoices.find(({ id }) => id === event.currentTarget.value)
          if (chosen) onChange({ kind: chosen.kind, level: chosen.level })
        }}
      />
    </div>
  )
}
