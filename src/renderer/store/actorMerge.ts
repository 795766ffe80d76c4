/**
 * Making two actors one: everything that hangs on the merged one goes to the one that is kept.
 *
 * Must stay true: nothing is lost but what would stand twice (the same words marked twice, the same
 * name, two places on one diagram). What joined the two joins the kept actor to itself, unless the
 * analyst has it removed before.
 */
import { matchingKey } from '../../shared/analysis/arabicText'
import { attributeNamed } from './actorAttributes'
import type { Transaction } from './transaction'

/** Tables that simply change hands, with the column that names the actor. */
const CHANGES_HANDS = [
  ['note', 'actor_id'],
  ['evidence', 'speaker_actor_id'],
  ['lost_anchor', 'actor_id'],
] as const

/** Raises `row-not-found`. */
export function mergeActor(tx: Transaction, keptId: string, mergedId: string): void {
  const merged = tx.require('actor', mergedId)
  mergeRelationships(tx, keptId, mergedId)
  mergeMentions(tx, keptId, mergedId)
  mergeUnique(tx, { table: 'diagram_actor', by: 'diagram_id', keptId, mergedId })
  mergeUnique(tx, { table: 'timeline_event_actor', by: 'timeline_event_id', keptId, mergedId })
  mergeAttributes(tx, { keptId, mergedId, mergedName: String(merged.name) })
  mergeDistinctions(tx, keptId, mergedId)
  for (const [table, column] of CHANGES_HANDS) {
    for (const id of idsOf(tx, table, column, mergedId)) tx.update(table, id, { [column]: keptId })
  }
  mergeFactions(tx, keptId, mergedId)
  mergeDescription(tx, keptId, String(merged.description))
  mergeNames(tx, { keptId, mergedId, mergedName: String(merged.name) })
  tx.remove('actor', mergedId)
}

function idsOf(tx: Transaction, table: string, column: string, value: string): readonly string[] {
  return tx
    .all<{ id: string }>(`SELECT id FROM ${table} WHERE ${column} = :value ORDER BY id`, { value })
    .map(({ id }) => id)
}

function mergeRelationships(tx: Transaction, keptId: string, mergedId: string): void {
  for (const column of ['from_actor_id', 'to_actor_id']) {
    for (const id of idsOf(tx, 'relationship', column, mergedId)) {
      tx.update('relationship', id, { [column]: keptId })
    }
  }
}

/** In either direction, with their citations and notes. */
export function removeRelationshipsBetween(tx: Transaction, one: string, other: string): void {
  const between = tx.all<{ id: string }>(
    `SELECT id FROM relationship
      WHERE (from_actor_id = :one AND to_actor_id = :other)
         OR (from_actor_id = :other AND to_actor_id = :one)
      ORDER BY id`,
    { one, other },
  )
  for (const { id } of between) tx.remove('relationship', id)
}

/**
 * What the analyst said of the same words outlasts what was suggested; a yes outlasts a no. What was
 * only suggested for the merged actor goes with it, and is suggested for the kept one by its names.
 */
const STRENGTH: Readonly<Record<string, number>> = { confirmed: 2, rejected: 1, suggested: 0 }

/** Suggestions go with the merged actor and are made again for the kept one, under their own ids. */
function mergeMentions(tx: Transaction, keptId: string, mergedId: string): void {
  for (const id of idsOf(tx, 'mention', 'actor_id', mergedId)) {
    const { paragraph_id, start_offset, end_offset, status, reason } = tx.require('mention', id)
    if (status === 'suggested') continue
    const same = tx.first<{ id: string; status: string }>(
      `SELECT id, status FROM mention
        WHERE actor_id = :keptId AND paragraph_id = :paragraph_id
          AND start_offset = :start_offset AND end_offset = :end_offset`,
      {
        keptId,
        paragraph_id: paragraph_id ?? '',
        start_offset: start_offset ?? 0,
        end_offset: end_offset ?? 0,
      },
    )
    if (same === undefined) {
      tx.update('mention', id, { actor_id: keptId })
      continue
    }
    tx.remove('mention', id)
    const isStronger = (STRENGTH[String(status)] ?? 0) > (STRENGTH[same.status] ?? 0)
    if (isStronger) tx.update('mention', same.id, { status: String(status), reason: reason ?? '' })
  }
}

type Unique = {
  readonly table: string
  /** Of which the kept actor has one already, or gets the merged one's. */
  readonly by: string
  readonly keptId: string
  readonly mergedId: string
}

function mergeUnique(tx: Transaction, { table, by, keptId, mergedId }: Unique): void {
  const taken = new Set(
    idsOf(tx, table, 'actor_id', keptId).map(id => String(tx.require(table, id)[by])),
  )
  for (const id of idsOf(tx, table, 'actor_id', mergedId)) {
    if (taken.has(String(tx.require(table, id)[by]))) tx.remove(table, id)
    else tx.update(table, id, { actor_id: keptId })
  }
}

type Merging = {
  readonly keptId: string
  readonly mergedId: string
  readonly mergedName: string
}

/** Two values under one name both stay: the merged one under a name that says whose it was. */
function mergeAttributes(tx: Transaction, { keptId, mergedId, mergedName }: Merging): void {
  for (const id of idsOf(tx, 'actor_attribute', 'actor_id', mergedId)) {
    const { name, value } = tx.require('actor_attribute', id)
    const same = attributeNamed(tx, keptId, String(name))
    if (same === undefined) tx.update('actor_attribute', id, { actor_id: keptId })
    else if (same.value === value) tx.remove('actor_attribute', id)
    else {
      const ownName = freeName(tx, keptId, `${String(name)} (${mergedName})`)
      tx.update('actor_attribute', id, { actor_id: keptId, name: ownName })
    }
  }
}

function freeName(tx: Transaction, actorId: string, wanted: string): string {
  let name = wanted
  for (let count = 2; attributeNamed(tx, actorId, name) !== undefined; count++) {
    name = `${wanted} ${count}`
  }
  return name
}

/** In the order of the ids, so that a pair is there once. */
export function distinctPair(actorId: string, otherActorId: string) {
  const isInOrder = actorId < otherActorId
  return {
    actor_id: isInOrder ? actorId : otherActorId,
    other_actor_id: isInOrder ? otherActorId : actorId,
  }
}

/** Who is not the merged actor is not the kept one either, unless that is the very pair. */
function mergeDistinctions(tx: Transaction, keptId: string, mergedId: string): void {
  const ids = [
    ...idsOf(tx, 'actor_distinction', 'actor_id', mergedId),
    ...idsOf(tx, 'actor_distinction', 'other_actor_id', mergedId),
  ]
  for (const id of ids) {
    const { actor_id, other_actor_id } = tx.require('actor_distinction', id)
    const other = String(actor_id === mergedId ? other_actor_id : actor_id)
    const pair = distinctPair(keptId, other)
    const isThere = tx.first(
      `SELECT id FROM actor_distinction
        WHERE actor_id = :actor_id AND other_actor_id = :other_actor_id`,
      pair,
    )
    if (other === keptId || isThere !== undefined) tx.remove('actor_distinction', id)
    else tx.update('actor_distinction', id, pair)
  }
}

/** Members follow; the kept actor takes over a faction when it has none. Nobody belongs to himself. */
function mergeFactions(tx: Transaction, keptId: string, mergedId: string): void {
  const factionOf = (actorId: string) => {
    const faction = tx.require('actor', actorId).faction_actor_id
    return typeof faction === 'string' ? faction : null
  }
  const own = factionOf(keptId) ?? factionOf(mergedId)
  const faction = own === mergedId ? factionOf(mergedId) : own
  tx.update('actor', keptId, { faction_actor_id: faction === keptId ? null : faction })
  for (const memberId of idsOf(tx, 'actor', 'faction_actor_id', mergedId)) {
    if (memberId !== keptId) tx.update('actor', memberId, { faction_actor_id: keptId })
  }
  for (let next = factionOf(keptId); next !== null; next = factionOf(next)) {
    if (next !== keptId) continue
    tx.update('actor', keptId, { faction_actor_id: null })
    return
  }
}

function mergeDescription(tx: Transaction, keptId: string, merged: string): void {
  const own = String(tx.require('actor', keptId).description)
  if (merged === '' || own.includes(merged)) return
  tx.update('actor', keptId, { description: own === '' ? merged : `${own}\n${merged}` })
}

/** Names of the merged actor become other names, each once. */
function mergeNames(tx: Transaction, { keptId, mergedId, mergedName }: Merging): void {
  const kept = tx.require('actor', keptId)
  const names = new Set([
    String(kept.name),
    ...idsOf(tx, 'alias', 'actor_id', keptId).map(id => String(tx.require('alias', id).name)),
  ])
  for (const id of idsOf(tx, 'alias', 'actor_id', mergedId)) {
    const name = String(tx.require('alias', id).name)
    if (names.has(name)) tx.remove('alias', id)
    else tx.update('alias', id, { actor_id: keptId })
    names.add(name)
  }
  if (names.has(mergedName)) return
  tx.insert('alias', {
    id: tx.newId(),
    actor_id: keptId,
    name: mergedName,
    match_key: matchingKey(mergedName),
  })
}
