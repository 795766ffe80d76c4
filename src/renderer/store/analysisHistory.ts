/** Compares two moments of the analysis: which ratings, evidence and hypotheses, and how they ranked. */
import { ranking, scoreOf, tally, type WeighedRating } from '../../shared/analysis/achScores'
import type {
  AnalysisChange,
  analysisHistoryQueries,
  MomentRow,
  PlaceThen,
} from '../../shared/domain/analysisHistory'
import type { Consistency } from '../../shared/domain/hypotheses'
import type { EvidenceId, HypothesisId } from '../../shared/domain/ids'
import type { QueryHandlers } from './contract'
import type { Database, Row } from './database'
import { earliestKnown, type PastRows, pastRows } from './pastRows'
import { type KeptWeighting, weightingOf } from './weighting'

const TABLES = ['hypothesis', 'evidence', 'assessment', 'weighting', 'project']

/** A pause of so much ends a sitting. */
const PAUSE_MS = 2 * 3_600_000

function moments(db: Database): MomentRow[] {
  const known = earliestKnown(db)
  const steps = db.all<{ sequence: number; at: string; isJudgement: 0 | 1 }>(
    `SELECT sequence, at, command = 'judgement.make' AND step = 'do' AS isJudgement
       FROM change_log WHERE sequence >= :known ORDER BY sequence`,
    { known },
  )
  const found = steps.flatMap(({ sequence, at, isJudgement }, index): MomentRow[] => {
    const next = steps[index + 1]
    if (sequence === known) return []
    if (isJudgement === 1) return [{ sequence, at, kind: 'judgement' }]
    if (next === undefined || Date.parse(next.at) - Date.parse(at) < PAUSE_MS) return []
    return [{ sequence, at, kind: 'sitting' }]
  })
  const [first] = steps
  if (first === undefined) return []
  return [...found.toReversed(), { sequence: known, at: first.at, kind: 'start' }]
}

type Moment = PastRows

const rowsOf = (moment: Moment, table: string) => moment.get(table) ?? new Map<string, Row>()

/** Pairs of a row before and after, for each id that is in one of them. */
function pairs(table: string, before: Moment, after: Moment) {
  const [first, second] = [rowsOf(before, table), rowsOf(after, table)]
  const ids = new Set([...first.keys(), ...second.keys()])
  return [...ids].map(id => ({ id, was: first.get(id), is: second.get(id) }))
}

/** What became of something that can be put aside with a reason. */
function becameOf(was: Row | undefined, is: Row | undefined, reason: string) {
  if (was === undefined) return 'added'
  if (is === undefined) return 'removed'
  if (was[reason] === '' && is[reason] !== '') return 'aside'
  if (was[reason] !== '' && is[reason] === '') return 'back'
  return null
}

function hypothesisChanges(before: Moment, after: Moment): AnalysisChange[] {
  return pairs('hypothesis', before, after).flatMap(({ was, is }): AnalysisChange[] => {
    const row = is ?? was
    const became = becameOf(was, is, 'archived_reason')
    const isRestated = was?.statement !== is?.statement
    if (row === undefined || (became === null && !isRestated)) return []
    const change =
      became === 'aside' ? 'archived' : became === 'back' ? 'restored' : (became ?? 'restated')
    const reason = change === 'archived' ? String(row.archived_reason) : ''
    const { label, statement } = row
    return [
      { kind: 'hypothesis', label: String(label), statement: String(statement), change, reason },
    ]
  })
}

type Summaries = (evidenceId: string) => string

function evidenceChanges(before: Moment, after: Moment, summaryOf: Summaries): AnalysisChange[] {
  return pairs('evidence', before, after).flatMap(({ id, was, is }): AnalysisChange[] => {
    const became = becameOf(was, is, 'excluded_reason')
    const isWeighed = was?.credibility !== is?.credibility || was?.relevance !== is?.relevance
    if (became === null && !isWeighed) return []
    const change =
      became === 'aside' ? 'excluded' : became === 'back' ? 'included' : (became ?? 'weighed')
    const reason = change === 'excluded' ? String(is?.excluded_reason) : ''
    const evidenceId = id as EvidenceId // a key of the table's rows
    return [{ kind: 'evidence', evidenceId, summary: summaryOf(id), change, reason }]
  })
}

const ratingOf = (row: Row | undefined) =>
  row === undefined ? null : ((row.consistency ?? 'unrated') as Consistency | 'unrated') // checked by SQLite

function ratingChanges(before: Moment, after: Moment, summaryOf: Summaries): AnalysisChange[] {
  // A rating taken away and given again is another row: the cell is what is compared.
  const cellsOf = (moment: Moment) =>
    new Map(
      [...rowsOf(moment, 'assessment').values()].map(row => [
        `${row.evidence_id} ${row.hypothesis_id}`,
        row,
      ]),
    )
  const [first, second] = [cellsOf(before), cellsOf(after)]
  return [...new Set([...first.keys(), ...second.keys()])].flatMap((cell): AnalysisChange[] => {
    const [was, is] = [ratingOf(first.get(cell)), ratingOf(second.get(cell))]
    if (was === is) return []
    const [evidenceId = '', hypothesisId = ''] = cell.split(' ')
    const hypothesis =
      rowsOf(after, 'hypothesis').get(hypothesisId) ??
      rowsOf(before, 'hypothesis').get(hypothesisId)
    return [
      {
        kind: 'rating',
        evidenceId: evidenceId as EvidenceId, // a column of that name
        summary: summaryOf(evidenceId),
        label: String(hypothesis?.label ?? ''),
        before: was,
        after: is,
        reason: String(second.get(cell)?.reason ?? ''),
      },
    ]
  })
}

function changes(db: Database, from: number, to: number | null): AnalysisChange[] {
  const [before, after] = pastRows(db, TABLES, [from, to ?? Number.MAX_SAFE_INTEGER])
  const quotes = new Map(
    db
      .all<{ id: string; quote: string }>(
        'SELECT evidence_id AS id, quote FROM evidence_citation ORDER BY id DESC',
      )
      .map(({ id, quote }) => [id, quote]),
  )
  const summaryOf = (id: string) => {
    const row = rowsOf(after, 'evidence').get(id) ?? rowsOf(before, 'evidence').get(id)
    return String(row?.summary || quotes.get(id) || '')
  }
  return [
    ...rankChanges(before, after),
    ...ratingChanges(before, after, summaryOf),
    ...evidenceChanges(before, after, summaryOf),
    ...hypothesisChanges(before, after),
  ]
}

type Place = PlaceThen & { readonly label: string }

/** Hypotheses that are not archived, as they ranked then by the weighting chosen then. */
function placesAt(moment: Moment): ReadonlyMap<string, Place> {
  const [project] = rowsOf(moment, 'project').values()
  const chosen = rowsOf(moment, 'weighting').get(String(project?.weighting_id))
  if (chosen === undefined) return new Map()
  const weighting = weightingOf(chosen as KeptWeighting) // a row of that table
  const hypotheses = [...rowsOf(moment, 'hypothesis').values()].filter(
    row => row.archived_reason === '',
  )
  const ratings = ratingsAt(moment)
  const tallies = hypotheses.map(({ id }) => tally(ratings.get(String(id)) ?? [], weighting))
  const ranks = ranking(tallies)
  return new Map(
    tallies.map((one, index): [string, Place] => {
      const { id, label } = hypotheses[index] ?? {}
      const place = { rank: ranks[index] ?? null, score: scoreOf(one, weighting.method) }
      return [String(id), { label: String(label), ...place }]
    }),
  )
}

/** By hypothesis; those of excluded evidence are not among them. */
function ratingsAt(moment: Moment): ReadonlyMap<string, readonly WeighedRating[]> {
  const ratings = new Map<string, WeighedRating[]>()
  for (const { evidence_id, hypothesis_id, consistency } of rowsOf(moment, 'assessment').values()) {
    const item = rowsOf(moment, 'evidence').get(String(evidence_id))
    if (item === undefined || item.excluded_reason !== '') continue
    const { credibility, relevance } = item
    const rating = { consistency, credibility, relevance } as WeighedRating // checked by SQLite
    const known = ratings.get(String(hypothesis_id))
    if (known === undefined) ratings.set(String(hypothesis_id), [rating])
    else known.push(rating)
  }
  return ratings
}

function rankChanges(before: Moment, after: Moment): AnalysisChange[] {
  const [first, second] = [placesAt(before), placesAt(after)]
  return [...new Set([...second.keys(), ...first.keys()])].map(id => {
    const [was, is] = [first.get(id), second.get(id)]
    return {
      kind: 'rank',
      hypothesisId: id as HypothesisId, // a key of the table's rows
      label: is?.label ?? was?.label ?? '',
      before: was === undefined ? null : { rank: was.rank, score: was.score },
      after: is === undefined ? null : { rank: is.rank, score: is.score },
    }
  })
}

export const analysisHistoryQueryHandlers: QueryHandlers<typeof analysisHistoryQueries> = {
  'analysis.moments': { reads: ['change_log'], run: moments },
  'analysis.changes': {
    reads: [...TABLES, 'evidence_citation', 'change_log'],
    run: (db, { from, to }) => changes(db, from, to),
  },
}
