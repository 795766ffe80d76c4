/**
 * Suggested mentions: places where a known name stands and nobody has judged yet.
 *
 * A place that was judged, also rejected, is never suggested again for the same actor, and a span
 * that overlaps a mention already there is left alone.
 */

import { sliceCodePoints } from '../../shared/analysis/arabicText'
import { compileNames } from '../../shared/analysis/compiledNames'
import { findCompiledMentions } from '../../shared/analysis/mentionMatching'
import type { Transaction } from './transaction'

type Named = { readonly actorId: string; readonly name: string }
type Paragraph = { readonly id: string; readonly text: string }

/** Suggests all actors in new paragraphs. */
export function suggestMentionsInParagraphs(
  tx: Transaction,
  paragraphs: readonly Paragraph[],
): void {
  const names = tx.all<Named>(
    `SELECT id AS actorId, name FROM actor
      UNION ALL SELECT actor_id, name FROM alias
      ORDER BY actorId, name`,
  )
  suggest(tx, names, paragraphs)
}

/** Suggests one name of one actor in all paragraphs. */
export function suggestMentionsOfName(tx: Transaction, actorId: string, name: string): void {
  const paragraphs = tx.all<Paragraph>(
    `SELECT paragraph.id, paragraph.text
       FROM paragraph JOIN source ON source.id = paragraph.source_id
      ORDER BY source.position, paragraph.number`,
  )
  suggest(tx, [{ actorId, name }], paragraphs)
}

function suggest(tx: Transaction, names: readonly Named[], paragraphs: readonly Paragraph[]): void {
  if (names.length === 0) return
  const compiled = compileNames(names)
  for (const { id, text } of paragraphs) {
    const found = findCompiledMentions(text, compiled)
    if (found.length === 0) continue
    const taken = tx.all<{ actorId: string; start: number; end: number; status: string }>(
      `SELECT actor_id AS actorId, start_offset AS start, end_offset AS "end", status
         FROM mention WHERE paragraph_id = :id`,
      { id },
    )
    for (const { actorId, start, end, reason } of found) {
      const isTaken = taken.some(
        other =>
          start < other.end &&
          other.start < end &&
          (other.status !== 'rejected' || other.actorId === actorId),
      )
      if (isTaken) continue
      tx.insert('mention', {
        id: tx.newId(),
        actor_id: actorId,
        paragraph_id: id,
        start_offset: start,
        end_offset: end,
        quote: sliceCodePoints(text, start, end),
        status: 'suggested',
        reason: JSON.stringify(reason),
      })
    }
  }
}
