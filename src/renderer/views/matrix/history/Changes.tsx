/** The changes themselves: ratings, evidence, hypotheses, each with its reason; an item leads to its words. */
import { UnstyledButton } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import type { QueryParams } from '../../../../shared/catalogue'
import type { AnalysisChange } from '../../../../shared/domain/analysisHistory'
import type { EvidenceId } from '../../../../shared/domain/ids'
import { useQuery } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { ConsistencyMark } from '../../../components/ConsistencyMark'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useTranslate, type WordKey } from '../../../i18n/words'
import { revealEvidence } from '../revealEvidence'
import classes from './History.module.css'

type Props = { readonly span: QueryParams<'analysis.changes'> }

/** So many are shown; the rest is counted. */
const SHOWN = 200

const KINDS = ['rating', 'evidence', 'hypothesis'] as const

const TITLES: Readonly<Record<AnalysisChange['kind'], WordKey>> = {
  rating: 'history.ratings',
  evidence: 'history.evidence',
  hypothesis: 'history.hypotheses',
}

export function Changes({ span }: Props) {
  const t = useTranslate()
  const changes = useQuery('analysis.changes', span)
  if (changes.status === 'loading') return <Busy />
  if (changes.status === 'failed') return <ProblemBanner problem={changes.problem} />
  if (changes.rows.length === 0) return <p role="status">{t('history.nothing')}</p>
  return KINDS.map(kind => {
    const rows = changes.rows.filter(row => row.kind === kind)
    if (rows.length === 0) return null
    return (
      <section key={kind}>
        <h3>{t(TITLES[kind], { count: rows.length })}</h3>
        <ul className={classes.changes}>
          {rows.slice(0, SHOWN).map(row => (
            <li key={keyOf(row)}>
              <Change change={row} />
            </li>
          ))}
        </ul>
        {rows.length > SHOWN && <p>{t('history.more', { count: rows.length - SHOWN })}</p>}
      </section>
    )
  })
}

function keyOf(change: AnalysisChange): string {
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

function Change({ change }: { readonly change: AnalysisChange }) {
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
      <Item evidenceId={change.evidenceId}>
        <bdi>{change.summary || '–'}</bdi>
      </Item>
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

type ItemProps = { readonly evidenceId: EvidenceId; readonly children: ReactNode }

/** Leads to the words of an item that is still there. */
function Item({ evidenceId, children }: ItemProps) {
  const evidence = useQuery('evidence.list', {})
  const rows = evidence.status === 'ready' ? evidence.rows : null
  const row = useMemo(() => rows?.find(one => one.evidenceId === evidenceId), [rows, evidenceId])
  if (row === undefined) return <span className={classes.item}>{children}</span>
  return (
    <UnstyledButton className={classes.item} onClick={() => revealEvidence(row)}>
      {children}
    </UnstyledButton>
  )
}
