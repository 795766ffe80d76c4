/** How the named values of actors are kept. */
import { matchingKey } from '../../shared/analysis/arabicText'
import type {
  actorAttributeCommands,
  actorAttributeQueries,
} from '../../shared/domain/actorAttributes'
import type { CommandHandlers, QueryHandlers } from './contract'
import type { Transaction } from './transaction'

export const actorAttributeCommandHandlers: CommandHandlers<typeof actorAttributeCommands> = {
  'attribute.set'(tx, { attributeId, actorId, name, value }) {
    tx.require('actor', actorId)
    const same = attributeNamed(tx, actorId, name)
    if (same !== undefined) tx.update('actor_attribute', same.id, { value })
    else tx.insert('actor_attribute', { id: attributeId, actor_id: actorId, name, value })
  },
  'attribute.remove'(tx, { attributeId }) {
    tx.remove('actor_attribute', attributeId)
  },
}

type Attribute = { readonly id: string; readonly name: string; readonly value: string }

/** The actor's attribute of that name, however its letters are spelled. */
export function attributeNamed(
  tx: Transaction,
  actorId: string,
  name: string,
): Attribute | undefined {
  const key = matchingKey(name)
  return tx
    .all<Attribute>(
      'SELECT id, name, value FROM actor_attribute WHERE actor_id = :actorId ORDER BY id',
      { actorId },
    )
    .find(attribute => attribute.name === name || matchingKey(attribute.name) === key)
}

export const actorAttributeQueryHandlers: QueryHandlers<typeof actorAttributeQueries> = {
  'actor.attributes': {
    reads: ['actor_attribute'],
    run: (db, { actorId }) =>
      db.all(
        `SELECT id AS attributeId, name, value FROM actor_attribute
          WHERE actor_id = :actorId ORDER BY name, id`,
        { actorId },
      ),
  },
  'attribute.names': {
    reads: ['actor_attribute'],
    run: db =>
      db.all(
        `SELECT name, count(*) AS actors FROM actor_attribute
          GROUP BY name ORDER BY actors DESC, name`,
      ),
  },
}
