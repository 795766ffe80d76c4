/**
 * Statements: an actor's word on a hypothesis, in agreement with it or against it. What networks are
 * derived from (derivedNetwork.ts), and which of them count when the same thing is said again.
 *
 * Rules: Discourse Network Analyzer 3 (Leifeld), `Exporter.java`. Two of ours differ: a calendar month
 * or week is that of one year (there, August of two years is one month), and a statement whose date is
 * not known that precisely is compared within its source.
 */
import { parsePartialDate } from '../partialDate'

export type Statement = {
  readonly actorId: string
  /** What is spoken of. */
  readonly conceptId: string
  readonly agrees: boolean
  /** Null: stands in no source. */
  readonly sourceId: string | null
  /** EDTF, possibly empty. */
  readonly published: string
}

/** Within what the same word of the same actor counts once; `include`: every time. */
export const DUPLICATES = ['include', 'document', 'week', 'month', 'year', 'all'] as const
export type Duplicates = (typeof DUPLICATES)[number]

type Rule = {
  readonly duplicates: Duplicates
  /** False: agreeing and disagreeing with the same thing is saying the same. */
  readonly tellsAgreement: boolean
}

/** The first of those that say the same, in their order. */
export function countedStatements<One extends Statement>(
  statements: readonly One[],
  { duplicates, tellsAgreement }: Rule,
): readonly One[] {
  if (duplicates === 'include') return statements
  const met = new Set<string>()
  return statements.filter((statement, index) => {
    const { actorId, conceptId, agrees } = statement
    const within = placeOf(statement, duplicates) ?? `statement ${index}`
    const key = JSON.stringify([actorId, conceptId, tellsAgreement && agrees, within])
    if (met.has(key)) return false
    met.add(key)
    return true
  })
}

/** Null: comparable with no other statement. */
function placeOf({ sourceId, published }: Statement, duplicates: Duplicates): string | null {
  if (duplicates === 'all') return ''
  const source = sourceId === null ? null : `source ${sourceId}`
  if (duplicates === 'document' || duplicates === 'include') return source
  const date = parsePartialDate(published)
  if (date === undefined) return source
  const [first, last] = [date.earliest, date.latest].map(day => period(day, duplicates))
  return first !== undefined && first === last ? first : source
}

function period(day: string, length: 'week' | 'month' | 'year'): string {
  if (length === 'year') return day.slice(0, 4)
  if (length === 'month') return day.slice(0, 7)
  return `week of ${thursdayOf(day)}`
}

const DAY_MS = 86_400_000

/** A week is known by its Thursday (ISO 8601: weeks begin on Monday). */
function thursdayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  const fromMonday = (date.getUTCDay() + 6) % 7
  return new Date(date.getTime() + (3 - fromMonday) * DAY_MS).toISOString().slice(0, 10)
}
