/** Weight and dates of a relationship. */
import { NumberInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { parsePartialDate } from '../../../../shared/analysis/partialDate'
import type { RelationshipRow } from '../../../../shared/domain/relationships'
import { useCommand } from '../../../client/useCommand'
import { useTranslate, type WordKey } from '../../../i18n/words'
import classes from '../../parts/inspector.module.css'
import { CommitField } from '../sources/CommitField'

type Props = {
  readonly relationship: RelationshipRow
  /** What it is called, in a cell of a table. */
  readonly nameInCell?: string
}

/** A label of its own, or in a cell the name of what it is about. */
function useLabel(word: WordKey, nameInCell: string | undefined) {
  const t = useTranslate()
  const label = t(word)
  return nameInCell === undefined
    ? label
    : t('diagramTable.partOf', { part: label, name: nameInCell })
}

export function RelationshipDates({ relationship }: Pick<Props, 'relationship'>) {
  return (
    <div className={classes.pair}>
      <RelationshipDate relationship={relationship} end="startDate" />
      <RelationshipDate relationship={relationship} end="endDate" />
    </div>
  )
}

/** Left empty, the number of citations counts. */
export function RelationshipWeight({ relationship, nameInCell }: Props) {
  const { relationshipId, weight, citations } = relationship
  const t = useTranslate()
  const label = useLabel('relationship.weight', nameInCell)
  const describe = useCommand('relationship.describe')
  const [draft, setDraft] = useState<number | string>(weight ?? '')
  useEffect(() => setDraft(weight ?? ''), [weight])

  function keep() {
    const chosen = typeof draft === 'number' ? draft : null
    if (chosen !== weight) void describe({ relationshipId, changes: { weight: chosen } })
  }

  return (
    <NumberInput
      size="xs"
      dir="ltr"
      {...(nameInCell === undefined ? { label } : { 'aria-label': label, variant: 'unstyled' })}
      placeholder={t('relationship.weightAutomatic', { count: citations })}
      min={0}
      max={1_000_000}
      decimalScale={3}
      hideControls
      value={draft}
      onChange={setDraft}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key === 'Enter') keep()
      }}
    />
  )
}

const DATE_LABELS = {
  startDate: 'relationship.startDate',
  endDate: 'relationship.endDate',
} as const

type DateProps = Props & { readonly end: keyof typeof DATE_LABELS }

/** Text that is no partial date is not kept; the field says what is understood. */
export function RelationshipDate({ relationship, end, nameInCell }: DateProps) {
  const t = useTranslate()
  const label = useLabel(DATE_LABELS[end], nameInCell)
  const describe = useCommand('relationship.describe')
  const { relationshipId } = relationship
  return (
    <CommitField
      label={label}
      isCell={nameInCell !== undefined}
      value={relationship[end]}
      isLatin
      maxLength={60}
      placeholder="2025-08"
      faultOf={text => (edtfOf(text) === undefined ? t('relationship.dateHint') : null)}
      onCommit={text => void describe({ relationshipId, changes: { [end]: edtfOf(text) ?? '' } })}
    />
  )
}

/** The date as it is kept; empty for no date, undefined for text that is none. */
function edtfOf(text: string): string | undefined {
  return text.trim() === '' ? '' : parsePartialDate(text)?.edtf
}
