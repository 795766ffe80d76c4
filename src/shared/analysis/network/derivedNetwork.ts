/**
 * Networks derived from statements, as Discourse Network Analyzer 3 defines and computes them (Leifeld,
 * `Exporter.java`): who says what, and who speaks like or against whom.
 *
 * Must stay true: the figures are those of that program, also where they look odd: what it calls cosine
 * divides by the product of how much both say, and its Jaccard may exceed 1 where things are said
 * more than once. Not here: which statements count (statements.ts).
 */
import { countedStatements, type Duplicates, type Statement } from './statements'

export const DERIVED_KINDS = [
  /** Actors by concepts: how often each speaks of each. */
  'speaksOf',
  /** Actors by concepts: how often in agreement, less how often against. */
  'sidesWith',
  /** Actors by actors: over the concepts both speak of, the product of how often they do. */
  'coMention',
  /** The same, where both agree or both disagree. */
  'congruence',
  /** The same, where one agrees and the other does not. */
  'conflict',
  /** Congruence less conflict. */
  'subtract',
] as const
export type DerivedKind = (typeof DERIVED_KINDS)[number]

/** Activity and prominence are for actors by concepts, the three others for actors by actors. */
export const NORMALISATIONS = [
  'none',
  'activity',
  'prominence',
  'average',
  'jaccard',
  'cosine',
] as const
export type Normalisation = (typeof NORMALISATIONS)[number]

export type DerivedOptions = {
  readonly kind: DerivedKind
  readonly normalisation: Normalisation
  readonly duplicates: Duplicates
}

export type DerivedNetwork = {
  /** Who speaks, the most active first. */
  readonly rows: readonly string[]
  /** Of what, in the order given; for actors by actors the same as the rows. */
  readonly columns: readonly string[]
  /** Row by row. */
  readonly values: Float64Array
  /** How many statements count. */
  readonly counted: number
  /** Speakers who are left out because there are too many: those who say least. */
  readonly speakersLeftOut: number
}

/** A square of more is no longer read, and fills memory. */
export const MOST_SPEAKERS = 1_000

export function isTwoMode(kind: DerivedKind): boolean {
  return kind === 'speaksOf' || kind === 'sidesWith'
}

export function normalisationsOf(kind: DerivedKind): readonly Normalisation[] {
  return isTwoMode(kind)
    ? ['none', 'activity', 'prominence']
    : ['none', 'average', 'jaccard', 'cosine']
}

/** Where agreement does not matter, it makes no two statements different either. */
export function tellsAgreement(kind: DerivedKind): boolean {
  return kind !== 'speaksOf' && kind !== 'coMention'
}

/** How often an actor speaks of each concept, for and against; `total` of both. */
type Word = {
  readonly agreeing: Float64Array
  readonly disagreeing: Float64Array
  readonly total: number
}

export function derivedNetwork(
  statements: readonly Statement[],
  concepts: readonly string[],
  { kind, normalisation, duplicates }: DerivedOptions,
): DerivedNetwork {
  const counted = countedStatements(statements, {
    duplicates,
    tellsAgreement: tellsAgreement(kind),
  })
  const spokenOf = new Set(counted.map(({ conceptId }) => conceptId))
  const columns = concepts.filter(concept => spokenOf.has(concept))
  const speakers = mostActiveFirst(counted)
  const rows = speakers.slice(0, MOST_SPEAKERS)
  const words = wordsOf(counted, rows, columns)
  const base = {
    rows,
    counted: counted.length,
    speakersLeftOut: speakers.length - rows.length,
  }
  return isTwoMode(kind)
    ? { ...base, columns, values: actorsByConcepts(words, columns.length, kind, normalisation) }
    : { ...base, columns: rows, values: actorsByActors(words, kind, normalisation) }
}

function mostActiveFirst(statements: readonly Statement[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { actorId } of statements) counts.set(actorId, (counts.get(actorId) ?? 0) + 1)
  return [...counts]
    .toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .map(([actorId]) => actorId)
}

function wordsOf(
  statements: readonly Statement[],
  rows: readonly string[],
  columns: readonly string[],
): readonly Word[] {
  const rowOf = new Map(rows.map((id, index) => [id, index]))
  const columnOf = new Map(columns.map((id, index) => [id, index]))
  const words = rows.map(() => ({
    agreeing: new Float64Array(columns.length),
    disagreeing: new Float64Array(columns.length),
    total: 0,
  }))
  for (const { actorId, conceptId, agrees } of statements) {
    const word = words[rowOf.get(actorId) ?? -1]
    const column = columnOf.get(conceptId)
    if (word === undefined || column === undefined) continue
    const counts = agrees ? word.agreeing : word.disagreeing
    counts[column] = (counts[column] ?? 0) + 1
    word.total += 1
  }
  return words
}

function actorsByConcepts(
  words: readonly Word[],
  columns: number,
  kind: DerivedKind,
  normalisation: Normalisation,
): Float64Array {
  const sign = kind === 'sidesWith' ? -1 : 1
  const values = new Float64Array(words.length * columns)
  for (let column = 0; column < columns; column++) {
    const prominence = words.reduce((sum, word) => sum + spoken(word, column), 0)
    for (const [row, word] of words.entries()) {
      const value = (word.agreeing[column] ?? 0) + sign * (word.disagreeing[column] ?? 0)
      const divisor =
        normalisation === 'activity' ? word.total : normalisation === 'prominence' ? prominence : 1
      values[row * columns + column] = divisor === 0 ? 0 : value / divisor
    }
  }
  return values
}

function spoken({ agreeing, disagreeing }: Word, column: number): number {
  return (agreeing[column] ?? 0) + (disagreeing[column] ?? 0)
}

function actorsByActors(
  words: readonly Word[],
  kind: DerivedKind,
  normalisation: Normalisation,
): Float64Array {
  const size = words.length
  const values = new Float64Array(size * size)
  for (const [row, one] of words.entries()) {
    for (let column = row + 1; column < size; column++) {
      const other = words[column]
      if (other === undefined) continue
      const raw = likeness(one, other, kind)
      const value = raw === 0 ? 0 : raw / divisorOf(one, other, normalisation)
      values[row * size + column] = value
      values[column * size + row] = value
    }
  }
  return values
}

function likeness(one: Word, other: Word, kind: DerivedKind): number {
  const congruence = dot(one.agreeing, other.agreeing) + dot(one.disagreeing, other.disagreeing)
  const conflict = dot(one.agreeing, other.disagreeing) + dot(one.disagreeing, other.agreeing)
  if (kind === 'congruence') return congruence
  if (kind === 'conflict') return conflict
  return kind === 'subtract' ? congruence - conflict : congruence + conflict
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let index = 0; index < one.length; index++) sum += (one[index] ?? 0) * (other[index] ?? 0)
  return sum
}

function divisorOf(one: Word, other: Word, normalisation: Normalisation): number {
  if (normalisation === 'average') return (one.total + other.total) / 2
  if (normalisation === 'cosine') return one.total * other.total
  if (normalisation !== 'jaccard') return 1
  return union(one.agreeing, other.agreeing) + union(one.disagreeing, other.disagreeing)
}

/** What only one says, as often as it does, and the products of what both say. */
function union(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let index = 0; index < one.length; index++) {
    const [a, b] = [one[index] ?? 0, other[index] ?? 0]
    sum += a > 0 && b > 0 ? a * b : a + b
  }
  return sum
}
