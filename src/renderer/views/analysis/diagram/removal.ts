/** What goes along when actors and relationships are removed. */
import type { ActorId, RelationshipId } from '../../../../shared/domain/ids'
import type { RelationshipRow } from '../../../../shared/domain/relationships'
import { useProjectSession } from '../../../client/projectSession'
import type { NetworkSelection } from './canvasTypes'

export type Hanging = { readonly relationships: number; readonly citations: number }

/** Counts relationships that go and the citations on them. */
export function hangingOn(
  { actorIds, relationshipIds }: NetworkSelection,
  relationships: readonly RelationshipRow[],
): Hanging {
  const actors = new Set<ActorId>(actorIds)
  const chosen = new Set<RelationshipId>(relationshipIds)
  const going = relationships.filter(
    row =>
      chosen.has(row.relationshipId) || actors.has(row.fromActorId) || actors.has(row.toActorId),
  )
  return {
    relationships: going.length,
    citations: going.reduce((sum, { citations }) => sum + citations, 0),
  }
}

/** All relationships of the project: those of an actor may reach beyond the diagram. */
export async function allRelationships(): Promise<readonly RelationshipRow[]> {
  const { client } = useProjectSession.getState()
  return client === null ? [] : (await client.query('relationship.list', {})).rows
}
