/** How actors, their types and their other names are kept. Mentions: `mentions.ts`. */
import { matchingKey } from '../../shared/analysis/arabicText'
import type { actorCommands, actorQueries } from '../../shared/domain/actors'
import { ProblemError } from '../../shared/problem'
import { reasonText } from '../../shared/problemReasons'
import type { CommandHandlers, QueryHandlers } from './contract'
import { markMention } from './mentions'
import { nextPosition } from './rows'
import type { Transaction } from './transaction'

export const actorCommandHandlers = {
  'actor.create'(tx, { actorId, name, typeId, mention, placement }) {
    tx.require('actor_type', typeId)
    tx.insert('actor', {
      id: actorId,
      name,
      match_key: matchingKey(name),
      type_id: typeId,
      created_at: tx.now,
    })
    if (mention !== null) {
      markMention(tx, { mentionId: tx.newId(), actorId, ...mention })
    }
    if (placement !== null) {
      tx.require('diagram', placement.diagramId)
      tx.insert('diagram_actor', {
        id: tx.newId(),
        diagram_id: placement.diagramId,
        actor_id: actorId,
        x: placement.x,
        y: placement.y,
      })
    }
  },
  'actor.createFromPassages'(tx, { actorId, name, typeId, mentions }) {
    tx.require('actor_type', typeId)
    const actor = { id: actorId, name, match_key: matchingKey(name), type_id: typeId }
    tx.insert('actor', { ...actor, created_at: tx.now })
    for (const mention of mentions) markMention(tx, { mentionId: tx.newId(), actorId, ...mention })
  },
  'actor.rename'(tx, { actorId, name }) {
    const oldName = String(tx.require('actor', actorId).name)
    if (oldName === name) return
    const sameAlias = findAlias(tx, actorId, name)
    if (sameAlias !== undefined) tx.remove('alias', sameAlias)
    tx.update('actor', actorId, { name, match_key: matchingKey(name) })
    addAlias(tx, { aliasId: tx.newId(), actorId, name: oldName })
  },
  'actor.describe'(tx, { actorId, description }) {
    tx.update('actor', actorId, { description })
  },
  'actor.setType'(tx, { actorId, typeId }) {
    tx.require('actor_type', typeId)
    tx.update('actor', actorId, { type_id: typeId })
  },
  'actor.setFaction'(tx, { actorId, factionActorId }) {
    if (factionActorId !== null) requireNoCircle(tx, actorId, factionActorId)
    tx.update('actor', actorId, { faction_actor_id: factionActorId })
  },
  'actor.remove'(tx, { actorId }) {
    tx.remove('actor', actorId)
  },
  'actorType.create'(tx, { typeId, name, shape, colour }) {
    refuseTakenName(tx, 'actor_type', name)
    const position = nextPosition(tx, 'actor_type')
    tx.insert('actor_type', { id: typeId, key: null, name, shape, colour, position })
  },
  'actorType.describe'(tx, { typeId, name, shape, colour }) {
    const type = requireOwnType(tx, typeId)
    if (type.name !== name) refuseTakenName(tx, 'actor_type', name, typeId)
    tx.update('actor_type', typeId, { name, shape, colour })
  },
  'actorType.remove'(tx, { typeId }) {
    requireOwnType(tx, typeId)
    tx.remove('actor_type', typeId)
  },
  'alias.add'(tx, { aliasId, actorId, name }) {
    tx.require('actor', actorId)
    addAlias(tx, { aliasId, actorId, name })
  },
  'alias.remove'(tx, { aliasId }) {
    tx.remove('alias', aliasId)
  },
} satisfies Partial<CommandHandlers<typeof actorCommands>>

type NewAlias = { readonly aliasId: string; readonly actorId: string; readonly name: string }

/** Adds another name; an actor has each name once. */
function addAlias(tx: Transaction, { aliasId, actorId, name }: NewAlias): void {
  if (tx.require('actor', actorId).name === name) return
  if (findAlias(tx, actorId, name) !== undefined) return
  tx.insert('alias', { id: aliasId, actor_id: actorId, name, match_key: matchingKey(name) })
}

function findAlias(tx: Transaction, actorId: string, name: string): string | undefined {
  return tx.first<{ id: string }>(
    'SELECT id FROM alias WHERE actor_id = :actorId AND name = :name',
    { actorId, name },
  )?.id
}

/** A faction may itself belong to one, but nobody belongs to himself by any way round. */
function requireNoCircle(tx: Transaction, actorId: string, factionActorId: string): void {
  let next: string | null = factionActorId
  while (next !== null) {
    if (next === actorId) {
      throw new ProblemError({ code: 'faction-of-itself', details: { actorId } })
    }
    const faction: unknown = tx.require('actor', next).faction_actor_id
    next = typeof faction === 'string' ? faction : null
  }
}

/** A type of the analyst's own. Raises `row-not-found`, and `invalid-request` for a built-in one. */
function requireOwnType(tx: Transaction, typeId: string) {
  const type = tx.require('actor_type', typeId)
  if (type.key === null) return type
  const reason = reasonText('built-in-stays', String(type.key))
  throw new ProblemError({ code: 'invalid-request', details: { reason } })
}

/** Raises `name-taken` when another of the analyst's own types already has the name. */
export function refuseTakenName(
  tx: Transaction,
  table: string,
  name: string,
  exceptId: string | null = null,
): void {
  const key = matchingKey(name)
  const rows = tx.all<{ id: string; name: string }>(
    `SELECT id, name FROM ${table} WHERE key IS NULL`,
  )
  if (rows.some(row => row.id !== exceptId && matchingKey(row.name) === key)) {
    throw new ProblemError({ code: 'name-taken', details: { name } })
  }
}

export const actorQueryHandlers = {
  'actor.list': {
    reads: ['actor', 'actor_type', 'alias', 'mention', 'relationship'],
    run: db =>
      db.all(
        `WITH mentioned AS (
           SELECT actor_id, count(*) AS mentions FROM mention
            WHERE status <> 'rejected' GROUP BY actor_id
         ), related AS (
           SELECT actor_id, count(*) AS relationships FROM (
             SELECT from_actor_id AS actor_id FROM relationship
             UNION ALL
             SELECT to_actor_id FROM relationship WHERE to_actor_id <> from_actor_id
           ) GROUP BY actor_id
         ), named AS (
           SELECT actor_id, json_group_array(name) AS aliases
             FROM (SELECT actor_id, name FROM alias ORDER BY actor_id, name) GROUP BY actor_id
         )
         SELECT actor.id AS actorId, actor.name, actor.type_id AS typeId,
                actor_type.key AS typeKey, actor_type.name AS typeName, actor_type.shape,
                actor_type.colour, actor.description, actor.faction_actor_id AS factionActorId,
                faction.name AS factionName, coalesce(mentions, 0) AS mentions,
                coalesce(relationships, 0) AS relationships, coalesce(aliases, '[]') AS aliases
           FROM actor
           JOIN actor_type ON actor_type.id = actor.type_id
           LEFT JOIN actor AS faction ON faction.id = actor.faction_actor_id
           LEFT JOIN mentioned ON mentioned.actor_id = actor.id
           LEFT JOIN related ON related.actor_id = actor.id
           LEFT JOIN named ON named.actor_id = actor.id
          ORDER BY actor.match_key, actor.id`,
      ),
  },
  'actor.aliases': {
    reads: ['alias'],
    run: (db, { actorId }) =>
      db.all(
        `SELECT id AS aliasId, name FROM alias WHERE actor_id = :actorId ORDER BY match_key, id`,
        { actorId },
      ),
  },
  'actorType.list': {
    reads: ['actor_type'],
    run: db =>
      db.all(`SELECT id AS typeId, key, name, shape, colour FROM actor_type ORDER BY position, id`),
  },
} satisfies Partial<QueryHandlers<typeof actorQueries>>
