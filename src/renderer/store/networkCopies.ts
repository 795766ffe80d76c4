/** How actors and relationships are copied: as new rows that share nothing with the old ones. */
import { matchingKey } from '../../shared/analysis/arabicText'
import type { relationshipCommands } from '../../shared/domain/relationships'
import { insertAnnotation } from './annotations'
import type { CommandHandlers } from './contract'
import type { Transaction } from './transaction'

export const networkCopyHandlers = {
  'network.duplicate'(tx, { diagramId, actors, relationships, annotations = [] }) {
    tx.require('diagram', diagramId)
    const copyOf = new Map<string, string>()
    for (const { actorId, newActorId, name, x, y } of actors) {
      const actor = tx.require('actor', actorId)
      tx.insert('actor', {
        ...actor,
        id: newActorId,
        name,
        match_key: matchingKey(name),
        created_at: tx.now,
      })
      copyHanging(tx, { table: 'actor_attribute', column: 'actor_id' }, actorId, newActorId)
      const place = { diagram_id: diagramId, actor_id: newActorId, x, y }
      tx.insert('diagram_actor', { id: tx.newId(), ...place })
      copyOf.set(actorId, newActorId)
    }
    const endOf = (actorId: unknown) => copyOf.get(String(actorId)) ?? String(actorId)
    for (const { relationshipId, newRelationshipId } of relationships) {
      const relationship = tx.require('relationship', relationshipId)
      tx.insert('relationship', {
        ...relationship,
        id: newRelationshipId,
        from_actor_id: endOf(relationship.from_actor_id),
        to_actor_id: endOf(relationship.to_actor_id),
        created_at: tx.now,
      })
      copyHanging(
        tx,
        { table: 'relationship_citation', column: 'relationship_id' },
        relationshipId,
        newRelationshipId,
      )
    }
    for (const annotation of annotations) insertAnnotation(tx, diagramId, annotation)
  },
} satisfies Partial<CommandHandlers<typeof relationshipCommands>>

type Hanging = { readonly table: string; readonly column: string }

function copyHanging(
  tx: Transaction,
  { table, column }: Hanging,
  ownerId: string,
  newOwnerId: string,
): void {
  const rows = tx.all<{ id: string }>(
    `SELECT id FROM ${table} WHERE ${column} = :ownerId ORDER BY id`,
    { ownerId },
  )
  for (const { id } of rows) {
    tx.insert(table, { ...tx.require(table, id), id: tx.newId(), [column]: newOwnerId })
  }
}
