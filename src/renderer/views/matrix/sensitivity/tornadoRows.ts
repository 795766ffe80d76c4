/** Rows of the tornado chart: what changes the lead most comes first. Pure. */
import type { ChangedStanding } from '../../../../shared/analysis/sensitivity'
import { type GroupKind, lead } from './sensitivityQuestion'
import type { Sensitivity } from './useSensitivity'

export type TornadoRow = {
  readonly key: string
  readonly name: string
  /** The lead of the present leader at each end; null: nothing to compare. */
  readonly leads: readonly (number | null)[]
  /** Labels of those who lead instead, at the end where others lead. */
  readonly newLeaders: readonly string[]
  /** Hypotheses whose rank changes although none leads instead, at the first end where that is so. */
  readonly moves: readonly RankMove[]
}

export type RankMove = { readonly label: string; readonly from: number; readonly to: number }

/** One row a group of this kind. */
export function tornadoOfGroups(found: Sensitivity, kind: GroupKind): readonly TornadoRow[] {
  const rows = found.groups.flatMap((group, place): TornadoRow[] => {
    const without = found.without[place]
    if (group.kind !== kind || without === undefined) return []
    return [rowOf(found, { key: `${kind} ${place}`, name: group.name, ends: [without] })]
  })
  return byReach(rows, found)
}

/** One row an item: believed as little, and as much, as can be. Items that move nothing are left out. */
export function tornadoOfCredibility(found: Sensitivity): readonly TornadoRow[] {
  const rows = found.swings.flatMap(({ improbable, confirmed }, place): TornadoRow[] => {
    const row = found.evidence[place]
    if (row === undefined) return []
    const name = row.summary || row.quote || ''
    return [rowOf(found, { key: row.evidenceId, name, ends: [improbable, confirmed] })]
  })
  return byReach(rows, found).filter(row => reach(row, found) > 0)
}

type Parts = {
  readonly key: string
  readonly name: string
  readonly ends: readonly ChangedStanding[]
}

function rowOf(found: Sensitivity, { key, name, ends }: Parts): TornadoRow {
  const { hypotheses } = found
  const changed = ends.find(({ changesWinner }) => changesWinner)
  const newLeaders = (changed?.leaders ?? []).flatMap(place => hypotheses[place]?.label ?? [])
  return {
    key,
    name,
    leads: ends.map(lead),
    newLeaders,
    moves: changed ? [] : movesOf(found, ends),
  }
}

function movesOf(
  { hypotheses, present }: Pick<Sensitivity, 'hypotheses' | 'present'>,
  ends: readonly ChangedStanding[],
): readonly RankMove[] {
  for (const { ranks } of ends) {
    const moves = ranks.flatMap((to, place): RankMove[] => {
      const from = present.ranks[place] ?? null
      const label = hypotheses[place]?.label
      return from === null || to === null || from === to || !label ? [] : [{ label, from, to }]
    })
    if (moves.length > 0) return moves
  }
  return []
}

/** How far the lead moves at most. */
function reach({ leads }: TornadoRow, { present }: Sensitivity): number {
  const from = present.margin ?? 0
  return Math.max(0, ...leads.map(value => (value === null ? 0 : Math.abs(value - from))))
}

function byReach(rows: readonly TornadoRow[], found: Sensitivity): readonly TornadoRow[] {
  return rows.toSorted((a, b) => reach(b, found) - reach(a, found))
}
