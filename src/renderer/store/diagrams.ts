/** How diagrams are kept: who is on them, where, and whether pinned. */
import { type diagramStyleCommands, styleFrom } from '../../shared/domain/diagramStyle'
import type { diagramCommands, diagramQueries } from '../../shared/domain/diagrams'
import type { CommandHandlers, QueryHandlers } from './contract'
import { hideActor, mark, placementOf, putOn } from './diagramParts'
import { RELATIONSHIP_READS, relationshipSql } from './relationships'
import { definedOnly, flag } from './rows'

type Commands = typeof diagramCommands & typeof diagramStyleCommands

export const diagramCommandHandlers = {
  'diagram.describe'(tx, { diagramId, ...changes }) {
    tx.update('diagram', diagramId, definedOnly(changes))
  },
  'diagram.style'(tx, { diagramId, changes }) {
    const style = styleFrom(String(tx.require('diagram', diagramId).style))
    tx.update('diagram', diagramId, { style: JSON.stringify({ ...style, ...changes }) })
  },
  'diagram.place'(tx, { diagramId, positions, annotations = [] }) {
    tx.require('diagram', diagramId)
    for (const { annotationId, x, y } of annotations)
      tx.update('annotation', annotationId, { x, y })
    for (const { actorId, x, y } of positions) {
      const placed = placementOf(tx, diagramId, actorId)
      if (placed === undefined) putOn(tx, diagramId, { actorId, x, y })
      else tx.update('diagram_actor', placed, { x, y })
    }
  },
  'diagram.pin'(tx, { diagramId, actorIds, isPinned }) {
    tx.require('diagram', diagramId)
    for (const actorId of actorIds) {
      const placed = placementOf(tx, diagramId, actorId)
      if (placed !== undefined) tx.update('diagram_actor', placed, { is_pinned: flag(isPinned) })
    }
  },
  'diagram.hide'(tx, { diagramId, actorIds, relationshipIds, isHidden }) {
    tx.require('diagram', diagramId)
    for (const actorId of actorIds) hideActor(tx, { diagramId, actorId, isHidden })
    for (const id of relationshipIds) mark(tx, { kind: 'hidden', diagramId, id, isSet: isHidden })
  },
  'diagram.collapse'(tx, { diagramId, factionActorIds, isCollapsed }) {
    tx.require('diagram', diagramId)
    for (const id of factionActorIds) {
      mark(tx, { kind: 'collapsed', diagramId, id, isSet: isCollapsed })
    }
  },
  'diagram.takeOut'(tx, { diagramId, actorIds }) {
    tx.require('diagram', diagramId)
    for (const actorId of actorIds) {
      const placed = placementOf(tx, diagramId, actorId)
      if (placed !== undefined) tx.remove('diagram_actor', placed)
    }
  },
} satisfies Partial<CommandHandlers<Commands>>

export const diagramQueryHandlers: QueryHandlers<typeof diagramQueries> = {
  'diagram.list': {
    reads: ['diagram', 'diagram_actor'],
    run: db =>
      db.all(
        `SELECT id AS diagramId, title, caption, filters, style,
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
                diagram_actor.is_hidden AS isHidden,
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
  'diagram.hiddenRelationships': {
    reads: ['diagram_hidden_relationship'],
    run: (db, { diagramId }) =>
      db.all(
        `SELECT relationship_id AS relationshipId FROM diagram_hidden_relationship
          WHERE diagram_id = :diagramId ORDER BY relationship_id`,
        { diagramId },
      ),
  },
  'diagram.collapsedFactions': {
    reads: ['diagram_collapsed_faction', 'actor'],
    run: (db, { diagramId }) =>
      db.all(
        `SELECT actor.id AS factionActorId, actor.name FROM diagram_collapsed_faction AS collapsed
           JOIN actor ON actor.id = collapsed.faction_actor_id
          WHERE diagram_id = :diagramId ORDER BY actor.id`,
        { diagramId },
      ),
  },
  'diagram.attributes': {
    reads: ['actor_attribute', 'diagram_actor'],
    run: (db, { diagramId }) =>
      db.all(
        `SELECT actor_attribute.actor_id AS actorId, name, value FROM actor_attribute
           JOIN diagram_actor ON diagram_actor.actor_id = actor_attribute.actor_id
          WHERE diagram_id = :diagramId ORDER BY actor_attribute.actor_id, name`,
        { diagramId },
      ),
  },
}
