/** Adds criteria to the diagram's filter, and keeps filters under names for other diagrams. */
import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  NativeSelect,
  NumberInput,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { MEASURES, type Measure } from '../../../../shared/analysis/network/networkMeasures'
import { parsePartialDate } from '../../../../shared/analysis/partialDate'
import { NetworkFilterId, newIdOf } from '../../../../shared/domain/ids'
import {
  Criterion,
  type CriterionKind,
  fromJson,
  MeasureName,
  type NetworkFilter,
} from '../../../../shared/domain/networkFilters'
import { z } from '../../../../shared/zod'
import { runCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { useTranslate } from '../../../i18n/words'
import inspector from '../../parts/inspector.module.css'
import { measureWords } from '../../parts/measureWords'
import { CRITERION_WORDS, NO_FACTION, useCriterionOptions } from './criterionWords'
import classes from './Diagram.module.css'
import type { DiagramRows } from './diagramView'

type Props = { readonly rows: DiagramRows }

function changeFilter({ diagramId }: DiagramRows, filter: NetworkFilter): void {
  void runCommand('diagram.filter', { diagramId, filter })
}

export function FilterPanel({ rows }: Props) {
  const t = useTranslate()
  return (
    <Stack gap="sm">
      <NewCriterion rows={rows} />
      <Checkbox
        size="xs"
        label={t('filter.hidesLonely')}
        checked={rows.filter.hidesLonely}
        onChange={event =>
          changeFilter(rows, { ...rows.filter, hidesLonely: event.currentTarget.checked })
        }
      />
      <NamedFilters rows={rows} />
    </Stack>
  )
}

type Draft = {
  readonly values: readonly string[]
  readonly hypothesisId: string
  readonly from: string
  readonly until: string
  readonly withUndated: boolean
  readonly least: number
  readonly measure: Measure
  /** As typed; empty: open on that side. */
  readonly lowest: number | string
  readonly highest: number | string
}

const EMPTY: Draft = {
  values: [],
  hypothesisId: '',
  from: '',
  until: '',
  withUndated: true,
  least: 1,
  measure: 'degree',
  lowest: '',
  highest: '',
}

function measureCriterion({ measure, lowest, highest }: Draft): Criterion | null {
  const bound = (value: number | string) => (typeof value === 'number' ? value : null)
  const [least, most] = [bound(lowest), bound(highest)]
  return least === null && most === null ? null : { kind: 'measure', measure, least, most }
}

/** The draft as a criterion; null while it says nothing. */
function criterionOf(kind: CriterionKind, draft: Draft): Criterion | null {
  const from = parsePartialDate(draft.from)?.earliest ?? ''
  const until = parsePartialDate(draft.until)?.latest ?? ''
  const { values, hypothesisId, withUndated, least } = draft
  const raw: Readonly<Record<CriterionKind, unknown>> = {
    actorType: { kind, ids: values },
    relationshipType: { kind, ids: values },
    source: { kind, ids: values },
    faction: { kind, ids: values.map(value => (value === NO_FACTION ? null : value)) },
    sign: { kind, signs: values },
    confidence: { kind, levels: values },
    standing: { kind, hypothesisId, standings: values },
    dates: from === '' && until === '' ? null : { kind, from, until, withUndated },
    relationships: { kind, least },
    measure: measureCriterion(draft),
  }
  const parsed = Criterion.safeParse(raw[kind])
  return parsed.success ? parsed.data : null
}

// The keys of a constant object are its type's keys.
const KINDS = Object.keys(CRITERION_WORDS) as readonly CriterionKind[]

function NewCriterion({ rows }: Props) {
  const t = useTranslate()
  const [kind, setKind] = useState<CriterionKind>('relationshipType')
  const [draft, setDraft] = useState(EMPTY)
  const criterion = criterionOf(kind, draft)

  function add(event: FormEvent) {
    event.preventDefault()
    if (criterion === null) return
    const { filter } = rows
    changeFilter(rows, { ...filter, criteria: [...filter.criteria, criterion] })
    setDraft(EMPTY)
  }

  return (
    <form onSubmit={add}>
      <Stack gap="xs">
        <NativeSelect
          size="xs"
          label={t('filter.by')}
          data={KINDS.map(value => ({ value, label: t(CRITERION_WORDS[value]) }))}
          value={kind}
          onChange={event => {
            const chosen = KINDS.find(value => value === event.currentTarget.value)
            setKind(chosen ?? kind)
            setDraft({ ...EMPTY, hypothesisId: rows.hypotheses[0]?.hypothesisId ?? '' })
          }}
        />
        <CriterionFields
          rows={rows}
          kind={kind}
          draft={draft}
          onChange={changes => setDraft({ ...draft, ...changes })}
        />
        <Button size="xs" type="submit" disabled={criterion === null}>
          {t('filter.add')}
        </Button>
      </Stack>
    </form>
  )
}

type FieldsProps = Props & {
  readonly kind: CriterionKind
  readonly draft: Draft
  readonly onChange: (changes: Partial<Draft>) => void
}

function CriterionFields({ rows, kind, draft, onChange }: FieldsProps) {
  const t = useTranslate()
  const optionsOf = useCriterionOptions(rows)
  if (kind === 'dates') return <DateFields draft={draft} onChange={onChange} />
  if (kind === 'measure') return <MeasureFields draft={draft} onChange={onChange} />
  if (kind === 'relationships') {
    return (
      <NumberInput
        size="xs"
        label={t('filter.least')}
        min={0}
        value={draft.least}
        onChange={value => onChange({ least: Number(value) })}
      />
    )
  }
  return (
    <>
      {kind === 'standing' && (
        <NativeSelect
          size="xs"
          label={t('lens.hypothesis')}
          data={rows.hypotheses.map(({ hypothesisId, label }) => ({ value: hypothesisId, label }))}
          value={draft.hypothesisId}
          onChange={event => onChange({ hypothesisId: event.currentTarget.value })}
        />
      )}
      <Checkbox.Group
        size="xs"
        label={t('filter.shown')}
        value={[...draft.values]}
        onChange={values => onChange({ values })}
      >
        <Stack gap={6} mt={4} className={classes.options}>
          {optionsOf(kind).map(({ value, label }) => (
            <Checkbox key={value} size="xs" value={value} label={<bdi>{label}</bdi>} />
          ))}
        </Stack>
      </Checkbox.Group>
    </>
  )
}

function MeasureFields({ draft, onChange }: Pick<FieldsProps, 'draft' | 'onChange'>) {
  const t = useTranslate()
  const bound = { size: 'xs', dir: 'ltr', decimalScale: 6, hideControls: true } as const
  return (
    <>
      <NativeSelect
        size="xs"
        label={t('filter.measure')}
        data={MEASURES.map(value => ({ value, label: t(measureWords[value]) }))}
        value={draft.measure}
        onChange={event => onChange({ measure: MeasureName.parse(event.currentTarget.value) })}
      />
      <div className={inspector.pair}>
        <NumberInput
          {...bound}
          label={t('filter.least')}
          value={draft.lowest}
          onChange={lowest => onChange({ lowest })}
        />
        <NumberInput
          {...bound}
          label={t('filter.most')}
          value={draft.highest}
          onChange={highest => onChange({ highest })}
        />
      </div>
      <Text size="xs" c="dimmed">
        {t('filter.measureHint')}
      </Text>
    </>
  )
}

function DateFields({ draft, onChange }: Pick<FieldsProps, 'draft' | 'onChange'>) {
  const t = useTranslate()
  return (
    <>
      <div className={inspector.pair}>
        <TextInput
          size="xs"
          dir="ltr"
          label={t('relationship.startDate')}
          placeholder="2025-08"
          value={draft.from}
          onChange={event => onChange({ from: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          dir="ltr"
          label={t('relationship.endDate')}
          placeholder="2025-09"
          value={draft.until}
          onChange={event => onChange({ until: event.currentTarget.value })}
        />
      </div>
      <Checkbox
        size="xs"
        label={t('filter.withUndated')}
        checked={draft.withUndated}
        onChange={event => onChange({ withUndated: event.currentTarget.checked })}
      />
    </>
  )
}

function NamedFilters({ rows }: Props) {
  const t = useTranslate()
  const filters = useRows('networkFilter.list', {})
  const [name, setName] = useState('')
  const { filter } = rows

  async function keep(event: FormEvent) {
    event.preventDefault()
    const payload = { filterId: newIdOf(NetworkFilterId), name, criteria: [...filter.criteria] }
    if (await runCommand('networkFilter.save', payload)) setName('')
  }

  if (filters.length + filter.criteria.length === 0) return null
  return (
    <Stack gap={4}>
      <Text size="xs" fw={600}>
        {t('filter.named')}
      </Text>
      {filters.map(({ filterId, name: title, criteria }) => (
        <Group key={filterId} gap={4} wrap="nowrap">
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              const more = fromJson(z.array(Criterion), criteria, [])
              changeFilter(rows, { ...filter, criteria: [...filter.criteria, ...more] })
            }}
          >
            <bdi>{title}</bdi>
          </Button>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t('filter.removeNamed', { name: title })}
            onClick={() => void runCommand('networkFilter.remove', { filterId })}
          >
            <IconTrash size={14} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      {filter.criteria.length > 0 && (
        <form onSubmit={event => void keep(event)}>
          <Group gap={4} align="end" wrap="nowrap">
            <TextInput
              size="xs"
              dir="auto"
              maxLength={500}
              label={t('filter.keepAs')}
              value={name}
              onChange={event => setName(event.currentTarget.value)}
            />
            <Button size="xs" variant="default" type="submit" disabled={name.trim() === ''}>
              {t('common.save')}
            </Button>
          </Group>
        </form>
      )}
    </Stack>
  )
}
