/** How the ranking moved, and the changes themselves: ratings, evidence, hypotheses, each with its reason; an item leads to its words. */
import { UnstyledButton } from '@mantine/core'
import { useMemo } from 'react'
import type { QueryParams } from '../../../../shared/catalogue'
import type { AnalysisChange } from '../../../../shared/domain/analysisHistory'
import type { EvidenceRow } from '../../../../shared/domain/hypotheses'
import type { EvidenceId } from '../../../../shared/domain/ids'
import { useQuery, useRows } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { ConsistencyMark } from '../../../components/ConsistencyMark'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useTranslate, type WordKey } from '../../../i18n/words'
import { RankTable } from '../RankTable'
import { revealEvidence } from '../revealEvidence'
import classes from './History.module.css'

type Props = { readonly span: QueryParams<'analysis.changes'> }

/** So many are shown; the rest is counted. */
const SHOWN = 200

const KINDS = ['rating', 'evidence', 'hypothesis'] as const

type Listed = Exclude<AnalysisChange, { kind: 'rank' }>

const TITLES: Readonly<Record<Listed['kind'], WordKey>> = {
  rating: 'history.ratings',
  evidence: 'history.evidence',
  hypothesis: 'history.hypotheses',
}

export function Changes({ span }: Props) {
  const t = useTranslate()
  const changes = useQuery('analysis.changes', span)
  const evidence = useRows('evidence.list', {})
  const items = useMemo(() => new Map(evidence.map(row => [row.evidenceId, row])), [evidence])
  if (changes.status === 'loading') return <Busy />
  if (changes.status === 'failed') return <ProblemBanner problem={changes.problem} />
  const ranks = changes.rows.filter(row => row.kind === 'rank')
  const listed = changes.rows.filter(row => row.kind !== 'rank')
  return (
    <>
      {ranks.length > 0 && (
        <RankTable
          caption="history.ranking"
          before="history.before"
          after="history.after"
          rows={ranks}
        />
      )}
      {listed.length === 0 && <p role="status">{t('history.nothing')}</p>}
      {KINDS.map(kind => (
        <ChangesOfKind
          key={kind}
          {...{ kind, items }}
          rows={listed.filter(row => row.kind === kind)}
        />
      ))}
    </>
  )
}

type Items = ReadonlyMap<EvidenceId, EvidenceRow>

type KindProps = {
  readonly kind: Listed['kind']
  readonly rows: readonly Listed[]
  readonly items: Items
}

function ChangesOfKind({ kind, rows, items }: KindProps) {
  const t = useTranslate()
  if (rows.length === 0) return null
  return (
    <section>
      <h3>{t(TITLES[kind], { count: rows.length })}</h3>
      <ul className={classes.changes}>
        {rows.slice(0, SHOWN).map(row => (
          <li key={keyOf(row)}>
            <Change change={row} items={items} />
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && <p>{t('history.more', { count: rows.length - SHOWN })}</p>}
    </section>
  )
}

function keyOf(change: Listed): string {
  if (change.kind === 'rating') return `${change.evidenceId} ${change.label}`
  return change.kind === 'evidence' ? change.evidenceId : change.label
}

const EVIDENCE_WORDS = {
  added: 'history.added',
  removed: 'history.removed',
  excluded: 'history.excluded',
  included: 'history.included',
  weighed: 'history.weighed',
} as const satisfies Record<string, WordKey>

const HYPOTHESIS_WORDS = {
  added: 'history.hypothesisAdded',
  removed: 'history.hypothesisRemoved',
  archived: 'history.archived',
  restored: 'history.restored',
  restated: 'history.restated',
} as const satisfies Record<string, WordKey>

function Change({ change, items }: { readonly change: Listed; readonly items: Items }) {
  const t = useTranslate()
  const reason = change.reason !== '' && (
    <span className={classes.reason}>{t('history.reason', { reason: change.reason })}</span>
  )
  if (change.kind === 'hypothesis') {
    return (
      <>
        <bdi>{change.label}</bdi> {t(HYPOTHESIS_WORDS[change.change])}:{' '}
        <bdi>{change.statement}</bdi>
        {reason}
      </>
    )
  }
  return (
    <>
      {change.kind === 'rating' ? (
        <span className={classes.cell}>
          <bdi>{change.label}</bdi>
          <Rating rating={change.before} />
          <span aria-hidden className={classes.arrow}>
            →
          </span>
          <Rating rating={change.after} />
        </span>
      ) : (
        <span className={classes.cell}>{t(EVIDENCE_WORDS[change.change])}</span>
      )}
      <Item row={items.get(change.evidenceId)} summary={change.summary} />
      {reason}
    </>
  )
}

type Rating = Extract<AnalysisChange, { kind: 'rating' }>['before']

function Rating({ rating }: { readonly rating: Rating }) {
  const t = useTranslate()
  if (rating === null) return <span className={classes.remark}>{t('history.notTagged')}</span>
  return <ConsistencyMark consistency={rating === 'unrated' ? null : rating} />
}

type ItemProps = { readonly row: EvidenceRow | undefined; readonly summary: string }

/** Leads to the words of an item that is still there. */
function Item({ row, summary }: ItemProps) {
  const words = <bdi>{summary || '–'}</bdi>
  if (row === undefined) return <span className={classes.item}>{words}</span>
  return (
    <UnstyledButton className={classes.item} onClick={() => revealEvidence(row)}>
      {words}
    </UnstyledButton>
  )
}
