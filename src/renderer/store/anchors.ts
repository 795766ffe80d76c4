/**
 * Anchors: rows of any table that stand on words of a paragraph, or on a paragraph as a whole.
 *
 * When a text is corrected they move with their words. What cannot be placed is taken out with all
 * that hangs on it and kept in `lost_anchor` until the analyst has decided.
 * Must stay true: an anchor's `quote` is what stands at its offsets.
 */
import { sliceCodePoints } from '../../shared/analysis/arabicText'
import type { AnchorKind, LossReason } from '../../shared/domain/corrections'
import { AnchorKind as AnchorKinds } from '../../shared/domain/corrections'
import type { Span } from '../../shared/domain/definitions'
import { z } from '../../shared/zod'
import type { Row } from './database'
import { quoteOf } from './rows'
import type { Transaction } from './transaction'

export type Anchor = {
  readonly kind: AnchorKind
  readonly id: string
  /** Null: the whole paragraph. */
  readonly span: Span | null
}

/** What the analyst put on a paragraph, in the order of its words. Suggested mentions follow by themselves. */
export function anchorsOf(tx: Transaction, paragraphId: string): readonly Anchor[] {
  return AnchorKinds.options.flatMap(kind =>
    tx
      .all<{ id: string; start: number | null; end: number | null }>(
        `SELECT id, start_offset AS start, end_offset AS "end" FROM ${kind}
          WHERE paragraph_id = :paragraphId ${kind === 'mention' ? "AND status <> 'suggested'" : ''}
          ORDER BY start_offset, end_offset, id`,
        { paragraphId },
      )
      .map(({ id, start, end }): Anchor => {
        const span = start === null || end === null ? null : { start, end }
        return { kind, id, span }
      }),
  )
}

export type Place = { readonly paragraphId: string; readonly span: Span | null }

/** The columns that say where an anchor stands. A note on a whole paragraph quotes nothing. */
function placeColumns(tx: Transaction, kind: AnchorKind, { paragraphId, span }: Place): Row {
  const text = String(tx.require('paragraph', paragraphId).text)
  const whole = kind === 'note' ? '' : text
  return {
    paragraph_id: paragraphId,
    start_offset: span?.start ?? null,
    end_offset: span?.end ?? null,
    quote: span === null ? whole : quoteOf(text, paragraphId, span),
  }
}

export type Move = { readonly anchor: Anchor; readonly place: Place }

/**
 * Moves anchors to places in texts that are already corrected. Those that go on come first from the
 * last to the first, then those that go back from the first to the last: so that none comes to
 * stand where another one still is.
 */
export function moveAnchors(tx: Transaction, moves: readonly Move[]): void {
  const start = ({ span }: { readonly span: Span | null }) => span?.start ?? 0
  const goesOn = ({ anchor, place }: Move) => start(place) >= start(anchor)
  const ordered = [...moves].sort((a, b) => start(a.anchor) - start(b.anchor))
  const forwards = ordered.filter(goesOn).reverse()
  for (const move of [...forwards, ...ordered.filter(move => !goesOn(move))]) moveAnchor(tx, move)
}

function moveAnchor(tx: Transaction, { anchor, place }: Move): void {
  const columns = placeColumns(tx, anchor.kind, place)
  if (anchor.kind === 'mention') moveMention(tx, anchor, columns)
  else tx.update(anchor.kind, anchor.id, columns)
}

/**
 * A mention that was once suggested has the id that a suggestion at its old place would get (see
 * derivedRows.ts), so at another place it needs one of its own.
 */
function moveMention(tx: Transaction, { id, span }: Anchor, columns: Row): void {
  const mention = tx.require('mention', id)
  const stays =
    columns.paragraph_id === mention.paragraph_id &&
    columns.start_offset === span?.start &&
    columns.end_offset === span?.end
  if (stays) {
    tx.update('mention', id, columns)
    return
  }
  const isSaidAlready = makesWay(tx, { id, ...columns })
  tx.remove('mention', id)
  if (!isSaidAlready) tx.insert('mention', { ...mention, ...columns, id: tx.newId() })
}

/** One actor is mentioned once by the same words: what the analyst judged stays, the other goes. */
function makesWay(tx: Transaction, moved: Row): boolean {
  const { id, paragraph_id, start_offset, end_offset } = moved
  const mention = tx.require('mention', String(id))
  const other = tx.first<{ id: string; status: string }>(
    `SELECT id, status FROM mention
      WHERE actor_id = :actorId AND paragraph_id = :paragraphId
        AND start_offset = :start AND end_offset = :end AND id <> :id`,
    {
      id: String(id),
      actorId: String(mention.actor_id),
      paragraphId: paragraph_id ?? null,
      start: start_offset ?? null,
      end: end_offset ?? null,
    },
  )
  if (other === undefined) return false
  const strength = (status: unknown) =>
    ['suggested', 'rejected', 'confirmed'].indexOf(String(status))
  if (strength(other.status) >= strength(mention.status)) return true
  tx.remove('mention', other.id)
  return false
}

/** A second row like an anchor, at another place: for what may stand on several. */
export function repeatAnchor(tx: Transaction, { kind, id }: Anchor, place: Place): void {
  tx.insert(kind, { ...tx.require(kind, id), ...placeColumns(tx, kind, place), id: tx.newId() })
}

/** The things an anchor belongs to. With them a lost anchor goes too. */
const OWNERS = [
  'actor_id',
  'relationship_id',
  'evidence_id',
  'timeline_event_id',
  'code_id',
] as const

export type Loss = {
  readonly anchor: Anchor
  readonly reason: LossReason
  /** The paragraph as it was. */
  readonly paragraph: Row
}

/** Takes an anchor out and keeps it for review. A mention that was rejected just goes. */
export function loseAnchor(tx: Transaction, { anchor, reason, paragraph }: Loss): void {
  const { kind, id, span } = anchor
  const row = tx.require(kind, id)
  const alreadyWritten = tx.images.length
  tx.remove(kind, id)
  if (kind === 'mention' && row.status !== 'confirmed') return
  const removed = tx.images
    .slice(alreadyWritten)
    .flatMap(({ table, before, after }) => (before && !after ? [{ table, row: before }] : []))
  tx.insert('lost_anchor', {
    id,
    kind,
    reason,
    rows: JSON.stringify(removed),
    source_id: paragraph.source_id ?? null,
    paragraph_id: paragraph.id ?? null,
    paragraph_number: paragraph.number ?? null,
    old_text: paragraph.text ?? null,
    start_offset: span?.start ?? null,
    end_offset: span?.end ?? null,
    quote: span === null ? '' : sliceCodePoints(String(paragraph.text), span.start, span.end),
    ...Object.fromEntries(
      OWNERS.map(owner => [owner, kind === 'note' ? null : (row[owner] ?? null)]),
    ),
    lost_at: tx.now,
  })
}

const KeptRows = z.array(
  z.object({
    table: z.string(),
    row: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  }),
)

/** Puts a lost anchor, and what hung on it, where the analyst says. */
export function restoreAnchor(tx: Transaction, anchorId: string, place: Place): void {
  const lost = tx.require('lost_anchor', anchorId)
  const kind = AnchorKinds.parse(lost.kind)
  // Owners may have been merged with others since; the columns of the lost anchor know.
  const owners = OWNERS.flatMap(owner => (lost[owner] === null ? [] : [[owner, lost[owner]]]))
  const kept = KeptRows.parse(JSON.parse(String(lost.rows)))
  tx.remove('lost_anchor', anchorId)
  for (const { table, row } of kept.toReversed()) {
    if (row.id !== anchorId) tx.insert(table, row)
    else {
      const columns = placeColumns(tx, kind, place)
      const id = kind === 'mention' ? tx.newId() : anchorId
      tx.insert(table, { ...row, ...Object.fromEntries(owners), ...columns, id })
    }
  }
}
