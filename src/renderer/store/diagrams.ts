/** How diagrams are kept: who is on them, where, and whether pinned. */
import type { diagramCommands, diagramQueries } from '../../shared/domain/diagrams'
import type { CommandHandlers, QueryHandlers } from './contract'
import { RELATIONSHIP_READS, relationshipSql } from './relationships'
import { definedOnly, flag } from './rows'
import type { Transaction } from './transaction'

export const diagramCommandHandlers: CommandHandlers<typeof diagramCommands> = {
  'diagram.describe'(tx, { diagramId, ...changes }) {
    tx.update('diagram', diagramId, definedOnly(changes))
  },
  'diagram.place'(tx, { diagramId, positions }) {
    tx.require('diagram', diagramId)
    for (const { actorId, x, y } of positions) {
      const placed = placementOf(tx, diagramId, actorId)
      if (placed !== undefined) {
        tx.update('diagram_actor', placed, { x, y })
        continue
      }
      tx.require('actor', actorId)
      tx.insert('diagram_actor', {
        id: tx.newId(),
        diagram_id: diagramId,
        actor_id: actorId,
        x,
        y,
      })
    }
  },
  'diagram.pin'(tx, { diagramId, actorIds, isPinned }) {
    tx.require('diagram', diagramId)
    for (const actorId of actorIds) {
      const placed = placementOf(tx, diagramId, actorId)
      if (placed !== undefined) tx.update('diagram_actor', placed, { is_pinned: flag(isPinned) })
    }
  },
  'diagram.takeOut'(tx, { diagramId, actorIds }) {
    tx.require('diagram', diagramId)
    for (const actorId of actorIds) {
      const placed = placementOf(tx, diagramId, actorId)
      if (placed !== undefined) tx.remove('diagram_actor', placed)
    }
  },
}

function placementOf(tx: Transaction, diagramId: string, actorId: string): string | undefined {
  return tx.first<{ id: string }>(
    'SELECT id FROM diagram_actor WHERE diagram_id = :diagramId AND actor_id = :actorId',
    { diagramId, actorId },
  )?.id
}

export const diagramQueryHandlers: QueryHandlers<typeof diagramQueries> = {
  'diagram.list': {
    reads: ['diagram', 'diagram_actor'],
    run: db =>
      db.all(
        `SELECT id AS diagramId, title, caption,
                (SELECT count(*) FROM diagram_actor WHERE diagram_id = diagram.id) AS actors
           FROM diagram ORDER BY position, id`,
      ),
  },
  'diagram.actors': {
    reads: ['diagram_actor', 'actor', 'actor_type', 'relationship'],
    run: (db, { diagramId }) =>
      db.all(
        `SELECT actor.id AS actorId, actor.name, actor.type_id AS typeId,
                actor_type.key AS typeKey, actor_type.name AS typeName, actor_type.shape,
                actor_type.colour, actor.faction_actor_id AS factionActorId,
                diagram_actor.x, diagram_actor.y, diagram_actor.is_pinned AS isPinned,
                (SELECT count(*) FROM relationship
                  WHERE from_actor_id = actor.id OR to_actor_id = actor.id) AS relationships
           FROM diagram_actor
           JOIN actor ON actor.id = diagram_actor.actor_id
           JOIN actor_type ON actor_type.id = actor.type_id
          WHERE diagram_actor.diagram_id = :diagramId
          ORDER BY actor.created_at, actor.id`,
        { diagramId },
      ),
  },
  'diagram.relationships': {
    reads: [...RELATIONSHIP_READS, 'diagram_actor'],
    run: (db, { diagramId }) =>
      db.all(
        relationshipSql(
          `JOIN diagram_actor AS from_place ON from_place.actor_id = relationship.from_actor_id
             AND from_place.diagram_id = :diagramId
           JOIN diagram_actor AS to_place ON to_place.actor_id = relationship.to_actor_id
             AND to_place.diagram_id = :diagramId`,
        ),
        { diagramId },
      ),
  },
}
