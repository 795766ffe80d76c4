/** How pairs of actors that look alike are found and told apart, and how one actor becomes two. */
import { likenesses } from '../../shared/analysis/actorLikeness'
import { matchingKey } from '../../shared/analysis/arabicText'
import type {
  actorIdentityCommands,
  actorIdentityQueries,
  RelationshipEnd,
} from '../../shared/domain/actorIdentity'
import { ProblemError } from '../../shared/problem'
import { type ReasonCode, reasonText } from '../../shared/problemReasons'
import { z } from '../../shared/zod'
import { distinctPair, mergeActor, removeRelationshipsBetween } from './actorMerge'
import type { CommandHandlers, QueryHandlers } from './contract'
import type { Database } from './database'
import type { Transaction } from './transaction'

/** How far from the old actor the new one stands on a diagram, in model units. */
const ASIDE = 70

export const actorIdentityCommandHandlers: CommandHandlers<typeof actorIdentityCommands> = {
  'actor.merge'(tx, { keptActorId, mergedActorIds, relationshipsBetween }) {
    tx.require('actor', keptActorId)
    for (const mergedActorId of new Set(mergedActorIds)) {
      if (mergedActorId === keptActorId) throw invalid('one-and-the-same')
      if (relationshipsBetween === 'remove') {
        removeRelationshipsBetween(tx, keptActorId, mergedActorId)
      }
      mergeActor(tx, keptActorId, mergedActorId)
    }
  },
  'actor.split'(tx, { actorId, newActorId, name, ...moved }) {
    const {
      id: _,
      name: _name,
      match_key: _key,
      description: _text,
      ...same
    } = tx.require('actor', actorId)
    tx.insert('actor', {
      ...same,
      id: newActorId,
      name,
      match_key: matchingKey(name),
      description: '',
      created_at: tx.now,
    })
    placeAside(tx, actorId, newActorId)
    moveNames(tx, { actorId, newActorId, name, aliasIds: moved.aliasIds })
    for (const id of moved.mentionIds) giveMention(tx, id, { from: actorId, to: newActorId })
    for (const id of moved.noteIds) {
      if (tx.require('note', id).actor_id !== actorId)
        throw invalid('changed-meanwhile', "the note is another actor's")
      tx.update('note', id, { actor_id: newActorId })
    }
    for (const id of moved.evidenceIds) giveSpeech(tx, id, { from: actorId, to: newActorId })
    for (const end of moved.relationshipEnds) giveEnd(tx, end, { from: actorId, to: newActorId })
  },
  'actor.distinguish'(tx, { distinctionId, actorId, otherActorId }) {
    if (actorId === otherActorId) throw invalid('one-and-the-same')
    tx.require('actor', actorId)
    tx.require('actor', otherActorId)
    const pair = distinctPair(actorId, otherActorId)
    const isKnown = tx.first(
      `SELECT id FROM actor_distinction
        WHERE actor_id = :actor_id AND other_actor_id = :other_actor_id`,
      pair,
    )
    if (isKnown === undefined) tx.insert('actor_distinction', { id: distinctionId, ...pair })
  },
}

type Move = { readonly from: string; readonly to: string }

/**
 * Words that are given to the new actor name it, also where they were only suggested for the old one.
 * Under an id of their own: the old actor may be suggested there again.
 * Raises `invalid-request` for a mention that is not the old actor's.
 */
function giveMention(tx: Transaction, id: string, { from, to }: Move): void {
  const mention = tx.require('mention', id)
  if (mention.actor_id !== from)
    throw invalid('changed-meanwhile', "the mention is another actor's")
  tx.remove('mention', id)
  const own = { ...mention, id: tx.newId(), actor_id: to }
  const isSuggested = mention.status === 'suggested'
  tx.insert('mention', isSuggested ? { ...own, status: 'confirmed', reason: '' } : own)
}

function giveSpeech(tx: Transaction, id: string, { from, to }: Move): void {
  if (tx.require('evidence', id).speaker_actor_id !== from) {
    throw invalid('changed-meanwhile', 'the evidence is another speaker’s')
  }
  tx.update('evidence', id, { speaker_actor_id: to })
}

function giveEnd(tx: Transaction, { relationshipId, end }: RelationshipEnd, { from, to }: Move) {
  const column = `${end}_actor_id` as const
  if (tx.require('relationship', relationshipId)[column] !== from) {
    throw invalid('changed-meanwhile', 'the end of the relationship is another actor')
  }
  tx.update('relationship', relationshipId, { [column]: to })
}

type Names = {
  readonly actorId: string
  readonly newActorId: string
  readonly name: string
  readonly aliasIds: readonly string[]
}

/** The other names go along; the one that becomes the name is no other name any more. */
function moveNames(tx: Transaction, { actorId, newActorId, name, aliasIds }: Names): void {
  for (const id of aliasIds) {
    const alias = tx.require('alias', id)
    if (alias.actor_id !== actorId)
      throw invalid('changed-meanwhile', "the name is another actor's")
    if (alias.name === name) tx.remove('alias', id)
    else tx.update('alias', id, { actor_id: newActorId })
  }
}

function placeAside(tx: Transaction, actorId: string, newActorId: string): void {
  const places = tx.all<{ diagram_id: string; x: number; y: number }>(
    'SELECT diagram_id, x, y FROM diagram_actor WHERE actor_id = :actorId ORDER BY id',
    { actorId },
  )
  for (const { diagram_id, x, y } of places) {
    const place = { diagram_id, actor_id: newActorId, x: x + ASIDE, y: y + ASIDE }
    tx.insert('diagram_actor', { id: tx.newId(), ...place })
  }
}

function invalid(code: ReasonCode, detail = ''): ProblemError {
  const reason = reasonText(code, detail)
  return new ProblemError({ code: 'invalid-request', details: { reason } })
}

const AliasNames = z.array(z.string())

function namedActors(db: Database) {
  return db
    .all<{ actorId: string; name: string; aliases: string }>(
      `SELECT actor.id AS actorId, actor.name,
              (SELECT json_group_array(alias.name) FROM alias WHERE alias.actor_id = actor.id)
                AS aliases
         FROM actor ORDER BY actor.match_key, actor.id`,
    )
    .map(({ actorId, name, aliases }) => ({
      actorId,
      names: [name, ...AliasNames.parse(JSON.parse(aliases))],
    }))
}

export const actorIdentityQueryHandlers: QueryHandlers<typeof actorIdentityQueries> = {
  'actor.duplicates': {
    reads: ['actor', 'alias', 'actor_distinction'],
    run: db => {
      const pairs = db.all<{ actor_id: string; other_actor_id: string }>(
        'SELECT actor_id, other_actor_id FROM actor_distinction',
      )
      const toldApart = new Set(pairs.map(pair => `${pair.actor_id} ${pair.other_actor_id}`))
      return likenesses(namedActors(db)).filter(
        ({ actorId, otherActorId }) => !toldApart.has([actorId, otherActorId].sort().join(' ')),
      ) as never // ids from the actor table are actor ids
    },
  },
  'actor.spoken': {
    reads: ['evidence'],
    run: (db, { actorId }) =>
      db.all(
        `SELECT id AS evidenceId, summary FROM evidence
          WHERE speaker_actor_id = :actorId ORDER BY position, id`,
        { actorId },
      ),
  },
}
