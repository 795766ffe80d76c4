/** One row a actor: its measures, its place in the network, and how its ranks change. */
import type { Measure } from '../../../shared/analysis/network/networkMeasures'
import type { ActorRow } from '../../../shared/domain/actors'
import type { ActorId } from '../../../shared/domain/ids'
import type { RankedMeasures } from '../parts/measureMessages'
import { ALL_MEASURES } from '../parts/measureWords'
import type { MeasuredNetwork } from './networkView'

export type MeasureCell = {
  /** Null: not defined for this network. */
  readonly value: number | null
  readonly rank: number | null
  /** With the chosen passages left out; null when nothing is compared. */
  readonly compared: { readonly value: number | null; readonly rank: number | null } | null
}

export type MeasureRow = {
  readonly actorId: ActorId
  readonly actor: ActorRow
  readonly cells: Readonly<Record<Measure, MeasureCell>>
  readonly component: number
  readonly community: number
  readonly isCutPoint: boolean
}

/** Rows of actors that still exist, in the order in which they were measured. */
export function measureRows(
  measured: MeasuredNetwork,
  actors: readonly ActorRow[],
): readonly MeasureRow[] {
  const { base, compared, actorIds } = measured
  const known = new Map(actors.map(actor => [actor.actorId, actor]))
  return actorIds.flatMap((actorId, index) => {
    const actor = known.get(actorId)
    if (actor === undefined) return []
    const cells = Object.fromEntries(
      ALL_MEASURES.map((measure): [Measure, MeasureCell] => [
        measure,
        { ...figure(base, measure, index), compared: compared && figure(compared, measure, index) },
      ]),
    ) as MeasureRow['cells'] // one entry for each measure
    return [
      {
        actorId,
        actor,
        cells,
        component: base.component[index] ?? 0,
        community: base.community[index] ?? 0,
        isCutPoint: base.isCutPoint[index] === 1,
      },
    ]
  })
}

function figure(measures: RankedMeasures, measure: Measure, index: number) {
  return {
    value: measures.values[measure]?.[index] ?? null,
    rank: measures.ranks[measure]?.[index] ?? null,
  }
}

/** How many ranks an actor gains (positive) or loses when the passages are left out. */
export function rankGain({ rank, compared }: MeasureCell): number {
  if (rank === null || compared?.rank == null) return 0
  return rank - compared.rank
}
