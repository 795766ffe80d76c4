/** The rows of the open diagram, and which of them are selected. */
import { useMemo } from 'react'
import type { DiagramActorRow } from '../../../../shared/domain/diagrams'
import type { ActorId, DiagramId, RelationshipId } from '../../../../shared/domain/ids'
import type { RelationshipRow } from '../../../../shared/domain/relationships'
import type { Problem } from '../../../../shared/problem'
import { type Selection, useSession } from '../../../client/session'
import { useQuery } from '../../../client/useQuery'
import type { NetworkSelection } from './canvasTypes'

export type DiagramRows = {
  readonly diagramId: DiagramId
  readonly actors: readonly DiagramActorRow[]
  readonly relationships: readonly RelationshipRow[]
}

export type DiagramState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly problem: Problem }
  | { readonly status: 'ready'; readonly rows: DiagramRows }

/** Rows of the diagram that is open in the session. */
export function useDiagramRows(): DiagramState {
  const diagramId = useSession(session => session.diagramId)
  const actors = useQuery('diagram.actors', diagramId === null ? null : { diagramId })
  const relationships = useQuery('diagram.relationships', diagramId === null ? null : { diagramId })
  const actorRows = actors.status === 'ready' ? actors.rows : null
  const relationshipRows = relationships.status === 'ready' ? relationships.rows : null
  const rows = useMemo(
    () =>
      diagramId === null || actorRows === null || relationshipRows === null
        ? null
        : { diagramId, actors: actorRows, relationships: relationshipRows },
    [diagramId, actorRows, relationshipRows],
  )
  if (actors.status === 'failed') return actors
  if (relationships.status === 'failed') return relationships
  return rows === null ? { status: 'loading' } : { status: 'ready', rows }
}

const NONE: NetworkSelection = { actorIds: [], relationshipIds: [] }

/** What of the network is selected, whether on this diagram or not. */
export function networkOf(selection: Selection): NetworkSelection {
  return selection.kind === 'network' ? selection : NONE
}

/** The part of the selection that is on the diagram. */
export function useSelectionOn(rows: DiagramRows): NetworkSelection {
  const selection = useSession(session => session.selection)
  return useMemo(() => {
    const { actorIds, relationshipIds } = networkOf(selection)
    if (actorIds.length + relationshipIds.length === 0) return NONE
    const actors = new Set<ActorId>(rows.actors.map(({ actorId }) => actorId))
    const relationships = new Set<RelationshipId>(
      rows.relationships.map(({ relationshipId }) => relationshipId),
    )
    return {
      actorIds: actorIds.filter(id => actors.has(id)),
      relationshipIds: relationshipIds.filter(id => relationships.has(id)),
    }
  }, [selection, rows])
}
