/** What is made when something on a diagram is duplicated: new actors, relationships and annotations. Pure. */
import { ActorId, AnnotationId, newIdOf, RelationshipId } from '../../../../shared/domain/ids'
import type { NetworkSelection } from './canvasTypes'
import type { DiagramRows } from './diagramView'

/** How far a copy lies from what it is a copy of. */
const BESIDE = 44

function beside<Place extends { readonly x: number; readonly y: number }>(place: Place): Place {
  return { ...place, x: place.x + BESIDE, y: place.y + BESIDE }
}

type Chosen = NetworkSelection & { readonly annotationIds: readonly AnnotationId[] }

/** Copies of what is chosen, and of the relationships between chosen actors. */
export function copiesOf(
  rows: Pick<DiagramRows, 'actors' | 'relationships' | 'annotations'>,
  { actorIds, relationshipIds, annotationIds }: Chosen,
  nameOf: (name: string) => string,
) {
  const chosen = new Set<string>([...actorIds, ...relationshipIds, ...annotationIds])
  return {
    actors: rows.actors
      .filter(({ actorId }) => chosen.has(actorId))
      .map(({ actorId, name, x, y }) =>
        beside({ actorId, newActorId: newIdOf(ActorId), name: nameOf(name), x, y }),
      ),
    relationships: rows.relationships
      .filter(
        ({ relationshipId, fromActorId, toActorId }) =>
          chosen.has(relationshipId) || (chosen.has(fromActorId) && chosen.has(toActorId)),
      )
      .map(({ relationshipId }) => ({
        relationshipId,
        newRelationshipId: newIdOf(RelationshipId),
      })),
    annotations: rows.annotations
      .filter(({ annotationId }) => chosen.has(annotationId))
      .map(one => beside({ ...one, annotationId: newIdOf(AnnotationId) })),
  }
}
