/** A matrix that was read, before it is added: which hypotheses it is about, what was left out, its first rows. */
import { Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMemo, useState } from 'react'
import type { HypothesisRow } from '../../../../shared/domain/hypotheses'
import type { HypothesisId } from '../../../../shared/domain/ids'
import type { MatrixContents } from '../../../../shared/domain/matrixFile'
import { useCommand } from '../../../client/useCommand'
import { useQuery, useRows } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { ConsistencyMark } from '../../../components/ConsistencyMark'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useTranslate } from '../../../i18n/words'
import type { ReadMatrix } from '../../../importers/matrix/foundMatrix'
import classes from './ImportMatrix.module.css'
import { importPlan, likelyTargets, type Targets } from './importPlan'

type Props = {
  readonly fileName: string
  readonly matrix: ReadMatrix
  readonly onBack: () => void
  readonly onDone: () => void
}

/** Rows that are shown; all are imported. */
const SHOWN_ROWS = 100

const NONE: readonly never[] = []

export function ImportMatrixPreview(props: Props) {
  const hypotheses = useQuery('hypothesis.list', {})
  const items = useQuery('matrix.items', {})
  const known = items.status === 'ready' ? items.rows : NONE
  const knownIds = useMemo(
    () => new Set<string>(known.map(({ evidenceId }) => evidenceId)),
    [known],
  )
  if (hypotheses.status === 'failed') return <ProblemBanner problem={hypotheses.problem} />
  if (items.status === 'failed') return <ProblemBanner problem={items.problem} />
  if (hypotheses.status === 'loading' || items.status === 'loading') return <Busy />
  return <Preview {...props} hypotheses={hypotheses.rows} knownIds={knownIds} />
}

type PreviewProps = Props & {
  readonly hypotheses: readonly HypothesisRow[]
  readonly knownIds: ReadonlySet<string>
}

function Preview({ fileName, matrix, hypotheses, knownIds, onBack, onDone }: PreviewProps) {
  const t = useTranslate()
  const archived = useRows('hypothesis.archived', {})
  const add = useCommand('matrix.import')
  const [targets, setTargets] = useState<Targets>(() => likelyTargets(matrix, hypotheses))
  const [overwrites, setOverwrites] = useState(false)
  const [isAdding, setAdding] = useState(false)
  // Thousands of cells: made anew only when a choice changes.
  const plan = useMemo(() => {
    const taken = [...hypotheses, ...archived]
    const citedWords = (cites: string) => t('matrixFile.cited', { cites })
    return importPlan({ matrix, targets, taken, knownIds, overwrites, citedWords })
  }, [matrix, targets, hypotheses, archived, knownIds, overwrites, t])
  const { payload, shortened } = plan
  const known = matrix.items.length - payload.items.length
  const isNothing = payload.items.length + payload.known.length + payload.hypotheses.length === 0

  async function store() {
    setAdding(true)
    const isAdded = await add(payload)
    setAdding(false)
    if (!isAdded) return
    const count = payload.items.length + payload.known.length
    notifications.show({ message: t('matrixFile.imported', { count }) })
    onDone()
  }

  return (
    <Stack gap="md">
      <Text size="sm">
        <bdi className={classes.fileName}>{matrix.title || fileName}</bdi>:{' '}
        {t('matrixFile.found', { count: matrix.items.length })}{' '}
        {t('matrixFile.foundHypotheses', { count: matrix.hypotheses.length })}
      </Text>
      <Report
        lines={[
          matrix.leftOut > 0 && t('matrixFile.leftOut', { count: matrix.leftOut }),
          matrix.unread > 0 && t('matrixFile.unread', { count: matrix.unread }),
          shortened > 0 && t('matrixFile.shortened', { count: shortened }),
          t('matrixFile.speakers'),
        ]}
      />
      {known > 0 && (
        <Checkbox
          size="xs"
          checked={overwrites}
          onChange={event => setOverwrites(event.currentTarget.checked)}
          label={t('matrixFile.known', { count: known })}
          description={t('matrixFile.knownHint')}
        />
      )}
      <TargetList {...{ matrix, hypotheses, targets }} onChange={setTargets} />
      <FirstRows matrix={matrix} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" size="sm" onClick={onBack}>
          {t('matrixFile.chooseOther')}
        </Button>
        <Button
          size="sm"
          disabled={isNothing}
          loading={isAdding}
          data-autofocus
          onClick={() => void store()}
        >
          {t('matrixFile.add')}
        </Button>
      </Group>
    </Stack>
  )
}

function Report({ lines }: { readonly lines: readonly (string | false)[] }) {
  const t = useTranslate()
  return (
    <ul className={classes.report} aria-label={t('matrixFile.report')}>
      {lines.map(line => line !== false && <li key={line}>{line}</li>)}
    </ul>
  )
}

type TargetProps = {
  readonly matrix: MatrixContents
  readonly hypotheses: readonly HypothesisRow[]
  readonly targets: Targets
  readonly onChange: (targets: Targets) => void
}

const NEW = ''

/** Columns of the file; two may have the same words. */
function columnsOf({ hypotheses }: MatrixContents) {
  return hypotheses.map((hypothesis, place) => ({ ...hypothesis, place, key: String(place) }))
}

function TargetList({ matrix, hypotheses, targets, onChange }: TargetProps) {
  const t = useTranslate()
  /** A hypothesis of the project is at most one of the file. */
  const isElsewhere = (id: HypothesisId, place: number) =>
    targets.some((target, index) => target === id && index !== place)
  return (
    <ul className={classes.targets} aria-label={t('matrixFile.hypotheses')}>
      {columnsOf(matrix).map(({ key, label, statement, place }) => (
        <li key={key}>
          <span className={classes.statement}>
            <b dir="auto">{label}</b> <bdi>{statement}</bdi>
          </span>
          <Select
            size="xs"
            w={250}
            aria-label={t('matrixFile.target', { label })}
            allowDeselect={false}
            data={[
              { value: NEW, label: t('matrixFile.newHypothesis') },
              ...hypotheses.map(row => ({
                value: row.hypothesisId,
                label: `${row.label}: ${row.statement}`,
                disabled: isElsewhere(row.hypothesisId, place),
              })),
            ]}
            value={targets[place] ?? NEW}
            onChange={value => {
              const row = hypotheses.find(({ hypothesisId }) => hypothesisId === value)
              onChange(targets.with(place, row?.hypothesisId ?? null))
            }}
          />
        </li>
      ))}
    </ul>
  )
}

function FirstRows({ matrix }: { readonly matrix: MatrixContents }) {
  const t = useTranslate()
  const { items } = matrix
  const columns = useMemo(() => columnsOf(matrix), [matrix])
  const shown = items.slice(0, SHOWN_ROWS).map((item, row) => ({ ...item, key: String(row) }))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
    <section className={classes.rows} tabIndex={0} aria-label={t('matrixFile.firstRows')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('matrix.evidence')}</th>
            {columns.map(({ key, label }) => (
              <th scope="col" key={key}>
                <bdi>{label}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(item => (
            <tr key={item.key}>
              <th scope="row" dir="auto">
                {item.text}
              </th>
              {columns.map(({ key, place }) => (
                <td key={key}>
                  <Rating rating={item.ratings[place] ?? null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {items.length > SHOWN_ROWS && (
        <Text size="xs" c="dimmed" p={8}>
          {t('matrixFile.moreRows', { count: items.length - SHOWN_ROWS })}
        </Text>
      )}
    </section>
  )
}

function Rating({
  rating,
}: {
  readonly rating: MatrixContents['items'][number]['ratings'][number]
}) {
  if (rating === null) return null
  return <ConsistencyMark consistency={rating === 'tagged' ? null : rating} />
}
