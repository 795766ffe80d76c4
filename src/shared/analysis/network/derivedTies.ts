/** The ties of a derived network: the strongest first, and the statements that make each. */
import { type DerivedKind, type DerivedNetwork, isTwoMode } from './derivedNetwork'
import type { Statement } from './statements'

export type DerivedTie = {
  /** Who speaks. */
  readonly from: string
  /** Of what, or like whom. */
  readonly to: string
  readonly value: number
}

/** Ties that are not 0, the strongest first; between two actors one for both ways. */
export function derivedTies(
  { rows, columns, values }: Pick<DerivedNetwork, 'rows' | 'columns' | 'values'>,
  kind: DerivedKind,
): readonly DerivedTie[] {
  const ties = rows.flatMap((from, row) =>
    columns.flatMap((to, column): DerivedTie[] => {
      const value = values[row * columns.length + column] ?? 0
      const isTold = value !== 0 && (isTwoMode(kind) || column > row)
      return isTold ? [{ from, to, value }] : []
    }),
  )
  return ties.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
}

/**
 * What makes a tie, of the statements that count: between two actors, what they say of that of which
 * both speak, as far as it agrees or disagrees with what the other says of it.
 */
export function statementsBehind<One extends Statement>(
  counted: readonly One[],
  { from, to }: Pick<DerivedTie, 'from' | 'to'>,
  kind: DerivedKind,
): readonly One[] {
  if (isTwoMode(kind)) {
    return counted.filter(({ actorId, conceptId }) => actorId === from && conceptId === to)
  }
  const said = new Set(counted.map(({ actorId, ...word }) => keyOf(actorId, word)))
  const isSaid = (actorId: string, conceptId: string, agrees: boolean) =>
    said.has(keyOf(actorId, { conceptId, agrees }))
  return counted.filter(({ actorId, conceptId, agrees }) => {
    if (actorId !== from && actorId !== to) return false
    const other = actorId === from ? to : from
    const isLike = isSaid(other, conceptId, agrees)
    const isAgainst = isSaid(other, conceptId, !agrees)
    if (kind === 'congruence') return isLike
    return kind === 'conflict' ? isAgainst : isLike || isAgainst
  })
}

function keyOf(actorId: string, { conceptId, agrees }: Pick<Statement, 'conceptId' | 'agrees'>) {
  return JSON.stringify([actorId, conceptId, agrees])
}
