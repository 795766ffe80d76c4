/** The actors and relationships that are measured, and the network they make, by number. */
import { useMemo } from 'react'
import type { Network } from '../../../shared/analysis/network/networkMeasures'
import { type PassageFilter, remainingWeights } from '../../../shared/analysis/network/robustness'
import type { ActorRow } from '../../../shared/domain/actors'
import type { DiagramId } from '../../../shared/domain/ids'
import type { NetworkCitation } from '../../../shared/domain/network'
import type { RelationshipRow } from '../../../shared/domain/relationships'
import { type QueryState, useQuery } from '../../client/useQuery'

export type NetworkRows = {
  readonly actors: readonly ActorRow[]
  readonly relationships: readonly RelationshipRow[]
  readonly citations: readonly NetworkCitation[]
}

type RowsState =
  | Exclude<QueryState<never>, { readonly status: 'ready' }>
  | { readonly status: 'ready'; readonly rows: NetworkRows }

const EVERYONE: readonly never[] = []

/** Of the whole project, or of the actors of one diagram and the relationships between them. */
export function useNetworkRows(diagramId: DiagramId | null): RowsState {
  const actors = useQuery('actor.list', {})
  const chosen = useQuery('diagram.actors', diagramId && { diagramId })
  const relationships = useQuery('relationship.list', {})
  const citations = useQuery('network.citations', {})
  const actorRows = readyRows(actors)
  const chosenRows = diagramId === null ? EVERYONE : readyRows(chosen)
  const relationshipRows = readyRows(relationships)
  const citationRows = readyRows(citations)
  const rows = useMemo((): NetworkRows | null => {
    if (!actorRows || !chosenRows || !relationshipRows || !citationRows) return null
    if (diagramId === null) {
      return { actors: actorRows, relationships: relationshipRows, citations: citationRows }
    }
    const ids = new Set(chosenRows.map(({ actorId }) => actorId))
    return {
      actors: actorRows.filter(({ actorId }) => ids.has(actorId)),
      relationships: relationshipRows.filter(
        ({ fromActorId, toActorId }) => ids.has(fromActorId) && ids.has(toActorId),
      ),
      citations: citationRows,
    }
  }, [actorRows, chosenRows, relationshipRows, citationRows, diagramId])
  for (const state of [actors, chosen, relationships, citations]) {
    if (state.status === 'failed') return state
  }
  return rows === null ? { status: 'loading' } : { status: 'ready', rows }
}

function readyRows<Row>(state: QueryState<Row>): readonly Row[] | null {
  return state.status === 'ready' ? state.rows : null
}

/** The network of what is left under a filter; all actors stay in it. */
export function networkOf(
  { actors, relationships, citations }: NetworkRows,
  filter: PassageFilter,
): Network {
  const numbers = new Map(actors.map(({ actorId }, index) => [actorId, index]))
  const weights = remainingWeights(relationships, citations, filter)
  const ties = relationships.flatMap(row => {
    const from = numbers.get(row.fromActorId)
    const to = numbers.get(row.toActorId)
    const weight = weights.get(row.relationshipId)
    if (from === undefined || to === undefined || weight === undefined) return []
    return [{ from, to, isDirected: row.isDirected === 1, weight }]
  })
  return { size: actors.length, ties }
}
