/** A finished round beside the matrix or an earlier round: how far they agree, and what changed. */
import { Button, Select, Text, UnstyledButton } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import type { ChangedCell, ComparedCells } from '../../../../shared/analysis/roundComparison'
import type { Consistency, EvidenceRow, HypothesisRow } from '../../../../shared/domain/hypotheses'
import type { RoundRow } from '../../../../shared/domain/rounds'
import { runCommand } from '../../../client/useCommand'
import { useQuery, useRows } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { ConsistencyMark } from '../../../components/ConsistencyMark'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { consistencyWords } from '../../../i18n/consistencyWords'
import { useFormat } from '../../../i18n/format'
import { useTranslate, type WordKey } from '../../../i18n/words'
import { ratingsOf, ratingTable } from '../matrixModel'
import { revealEvidence } from '../revealEvidence'
import classes from './Rounds.module.css'

const MATRIX = 'matrix'
/** More are counted, not listed: what is taken over leaves the list, and the next come up. */
const SHOWN = 100

type Props = { readonly round: RoundRow; readonly rounds: readonly RoundRow[] }

export function RoundComparison({ round, rounds }: Props) {
  const t = useTranslate()
  const earlier = rounds.filter(one => one.number < round.number && one.finishedAt !== null)
  const [chosen, setChosen] = useState<string>(MATRIX)
  const against = earlier.find(({ roundId }) => roundId === chosen) ?? null
  const state = useQuery('round.comparison', {
    roundId: round.roundId,
    againstId: against?.roundId ?? null,
  })
  const found = state.status === 'ready' ? state.rows[0] : undefined
  return (
    <section className={classes.comparison} aria-label={t('rounds.comparison')}>
      <h3>{t('rounds.comparisonOf', { number: round.number })}</h3>
      <Select
        size="xs"
        label={t('rounds.against')}
        allowDeselect={false}
        data={[
          { value: MATRIX, label: t('rounds.withMatrix') },
          ...earlier.map(({ roundId, number }) => ({
            value: roundId,
            label: t('rounds.round', { number }),
          })),
        ]}
        value={against?.roundId ?? MATRIX}
        onChange={value => setChosen(value ?? MATRIX)}
      />
      {state.status === 'failed' && <ProblemBanner problem={state.problem} />}
      {state.status === 'loading' && <Busy />}
      {found !== undefined && (
        <>
          <Figures found={found} />
          <Changes round={round} against={against} changed={found.changed} />
        </>
      )}
    </section>
  )
}

function Figures({ found: { agreement, changed } }: { readonly found: ComparedCells }) {
  const t = useTranslate()
  const format = useFormat()
  const { share, same, near, far, kappa, compared } = agreement
  if (share === null) return <p role="status">{t('rounds.nothingCompared')}</p>
  const added = changed.length - near - far
  return (
    <>
      <p role="status">
        {t('rounds.agreement', { same, compared, share: Math.round(share * 100) })}
      </p>
      <p>{t('rounds.differences', { near, far, added })}</p>
      {kappa !== null && (
        <details>
          <summary>{t('rounds.kappa', { kappa: format.decimal(kappa) })}</summary>
          <Text size="xs" c="dimmed">
            {t('rounds.kappaHelp')}
          </Text>
        </details>
      )}
    </>
  )
}

type ChangesProps = {
  readonly round: RoundRow
  readonly against: RoundRow | null
  readonly changed: readonly ChangedCell[]
}

function Changes({ round, against, changed }: ChangesProps) {
  const t = useTranslate()
  const evidence = useRows('evidence.list', {})
  const hypotheses = useRows('hypothesis.list', {})
  const items = useMemo(() => new Map(evidence.map(row => [row.evidenceId, row])), [evidence])
  const columns = useMemo(
    () => new Map(hypotheses.map(row => [row.hypothesisId, row])),
    [hypotheses],
  )
  const matrix = useRows('assessment.list', {})
  const table = useMemo(() => ratingTable(matrix), [matrix])
  if (changed.length === 0) return null
  const { number, roundId } = round
  return (
    <>
      <Button
        size="xs"
        variant="default"
        onClick={() => void runCommand('round.adopt', { roundId, cells: changed.map(cellOf) })}
      >
        {t('rounds.adoptAll', { count: changed.length, number })}
      </Button>
      <Text size="xs" c="dimmed">
        {t('rounds.adoptHelp')}
      </Text>
      <ul className={classes.changes} aria-label={t('rounds.changes')}>
        {changed.slice(0, SHOWN).map(cell => (
          <Change
            key={`${cell.evidenceId} ${cell.hypothesisId}`}
            {...{ cell, round, against }}
            present={ratingsOf(table, cell.evidenceId).get(cell.hypothesisId)?.consistency ?? null}
            item={items.get(cell.evidenceId)}
            hypothesis={columns.get(cell.hypothesisId)}
          />
        ))}
      </ul>
      {changed.length > SHOWN && <p>{t('rounds.more', { count: changed.length - SHOWN })}</p>}
    </>
  )
}

function cellOf({ evidenceId, hypothesisId }: ChangedCell) {
  return { evidenceId, hypothesisId }
}

const DIFFERENCE_WORDS: Readonly<Record<ChangedCell['difference'], WordKey>> = {
  new: 'rounds.new',
  near: 'rounds.near',
  far: 'rounds.far',
}

type ChangeProps = Omit<ChangesProps, 'changed'> & {
  readonly cell: ChangedCell
  /** What the matrix says now. */
  readonly present: Consistency | null
  readonly item: EvidenceRow | undefined
  readonly hypothesis: HypothesisRow | undefined
}

function Change({ cell, round, against, present, item, hypothesis }: ChangeProps) {
  const t = useTranslate()
  const nameOf = (one: RoundRow) => t('rounds.round', { number: one.number })
  const adoptFrom = (from: RoundRow) => (
    <Choice
      rating={from === round ? cell.later : cell.earlier}
      name={nameOf(from)}
      present={present}
      onTake={() =>
        void runCommand('round.adopt', { roundId: from.roundId, cells: [cellOf(cell)] })
      }
    />
  )
  return (
    <li>
      <span className={classes.change}>
        <bdi>{hypothesis?.label}</bdi>
        {against === null || cell.earlier === null ? (
          <ConsistencyMark consistency={cell.earlier} />
        ) : (
          adoptFrom(against)
        )}
        <span aria-hidden className={classes.arrow}>
          →
        </span>
        {adoptFrom(round)}
        <span className={classes.difference} data-difference={cell.difference}>
          {t(DIFFERENCE_WORDS[cell.difference])}
        </span>
      </span>
      {item && (
        <UnstyledButton
          className={classes.words}
          title={t('matrix.reveal')}
          onClick={() => revealEvidence(item)}
        >
          <bdi>{item.summary || item.quote}</bdi>
        </UnstyledButton>
      )}
    </li>
  )
}

type ChoiceProps = {
  readonly rating: Consistency | null
  readonly name: string
  /** What the matrix says now. */
  readonly present: Consistency | null
  readonly onTake: () => void
}

/** A rating that becomes the matrix's when it is pressed. */
function Choice({ rating, name, present, onTake }: ChoiceProps): ReactNode {
  const t = useTranslate()
  if (rating === null) return null
  const words = t('rounds.adoptOne', { name, rating: t(consistencyWords[rating]) })
  return (
    <UnstyledButton
      className={classes.choice}
      aria-label={words}
      title={words}
      aria-pressed={rating === present}
      onClick={onTake}
    >
      <ConsistencyMark consistency={rating} />
    </UnstyledButton>
  )
}
