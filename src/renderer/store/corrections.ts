/**
 * How stored paragraphs are corrected: what stands on their words goes with them.
 *
 * The rule of numbers is in db/README.md: a number is for ever, and one that went out of use is
 * never given again.
 */
import { codePointLength } from '../../shared/analysis/arabicText'
import { cutText, joinTexts } from '../../shared/analysis/paragraphCuts'
import { type Found, reanchor } from '../../shared/analysis/reanchor'
import { diffText } from '../../shared/analysis/textDiff'
import type { correctionCommands, correctionQueries } from '../../shared/domain/corrections'
import type { Span } from '../../shared/domain/definitions'
import { ProblemError } from '../../shared/problem'
import { type ReasonCode, reasonText } from '../../shared/problemReasons'
import {
  type Anchor,
  anchorsOf,
  loseAnchor,
  type Move,
  moveAnchors,
  repeatAnchor,
  restoreAnchor,
} from './anchors'
import type { CommandHandlers, QueryHandlers } from './contract'
import type { Row } from './database'
import { nextParagraph, placeBehind } from './paragraphOrder'
import { reimportSource } from './reimport'
import type { Transaction } from './transaction'

export const correctionCommandHandlers: CommandHandlers<typeof correctionCommands> = {
  'paragraph.correct'(tx, { paragraphId, text }) {
    const paragraph = tx.require('paragraph', paragraphId)
    if (paragraph.text === text) return
    correctText(tx, paragraph, text)
  },
  'paragraph.join'(tx, { paragraphId }) {
    const first = tx.require('paragraph', paragraphId)
    const second = nextParagraph(tx, first)
    if (second === undefined) throw refusal('nothing-behind')
    join(tx, first, second)
  },
  'paragraph.split'(tx, { paragraphId, offset, newParagraphId }) {
    const paragraph = tx.require('paragraph', paragraphId)
    split(tx, paragraph, { offset, newParagraphId })
  },
  'source.reimport': reimportSource,
  'anchor.place'(tx, { anchorId, paragraphId, span }) {
    const lost = tx.require('lost_anchor', anchorId)
    tx.require('paragraph', paragraphId)
    if (lost.kind === 'mention' && span === null)
      throw refusal('text-missing', 'a mention needs words')
    restoreAnchor(tx, anchorId, { paragraphId, span })
  },
  'anchor.drop'(tx, { anchorId }) {
    tx.remove('lost_anchor', anchorId)
  },
}

function refusal(code: ReasonCode, detail = ''): ProblemError {
  const reason = reasonText(code, detail)
  return new ProblemError({ code: 'invalid-request', details: { reason } })
}

/** Gives a paragraph another text; its anchors stay on their words, on it as a whole, or are lost. */
function correctText(tx: Transaction, paragraph: Row, text: string): void {
  const before = String(paragraph.text)
  const edits = diffText(before, text)
  const found = anchorsOf(tx, String(paragraph.id)).map(anchor => ({
    anchor,
    where: whereNow(anchor.span, span => reanchor(before, text, edits, span)),
  }))
  for (const { anchor, where } of found) {
    if (where.kind === 'found') continue
    const reason = where.kind === 'gone' ? 'changed' : 'ambiguous'
    loseAnchor(tx, { anchor, reason, paragraph })
  }
  tx.update('paragraph', String(paragraph.id), { text })
  const moves = found.flatMap(({ anchor, where }): Move[] =>
    where.kind === 'found'
      ? [{ anchor, place: { paragraphId: String(paragraph.id), span: where.span } }]
      : [],
  )
  moveAnchors(tx, moves)
}

type WhereNow =
  | { readonly kind: 'found'; readonly span: Span | null }
  | Exclude<Found, { kind: 'found' }>

function whereNow(span: Span | null, find: (span: Span) => Found): WhereNow {
  return span === null ? { kind: 'found', span: null } : find(span)
}

/** Anchors of the two, also on one of them as a whole, cover the same words of the joined one. */
function join(tx: Transaction, first: Row, second: Row): void {
  const paragraphId = String(first.id)
  const { text, secondStart } = joinTexts(String(first.text), String(second.text))
  const lengths = [codePointLength(String(first.text)), codePointLength(String(second.text))]
  const shifted = (anchor: Anchor, by: number, length: number): Move => {
    const { start, end } = anchor.span ?? { start: 0, end: length }
    return { anchor, place: { paragraphId, span: { start: by + start, end: by + end } } }
  }
  const moves = [
    ...anchorsOf(tx, paragraphId).map(anchor => shifted(anchor, 0, lengths[0] ?? 0)),
    ...anchorsOf(tx, String(second.id)).map(anchor =>
      shifted(anchor, secondStart, lengths[1] ?? 0),
    ),
  ]
  tx.update('paragraph', paragraphId, { text })
  moveAnchors(tx, moves)
  moveLostAnchors(tx, String(second.id), paragraphId)
  tx.remove('paragraph', String(second.id))
}

/** What waits for review is looked for where its paragraph went. */
function moveLostAnchors(tx: Transaction, fromId: string, toId: string): void {
  const lost = tx.all<{ id: string }>('SELECT id FROM lost_anchor WHERE paragraph_id = :fromId', {
    fromId,
  })
  for (const { id } of lost) tx.update('lost_anchor', id, { paragraph_id: toId })
}

type Cut = { readonly offset: number; readonly newParagraphId: string }

function split(tx: Transaction, paragraph: Row, { offset, newParagraphId }: Cut): void {
  const paragraphId = String(paragraph.id)
  const cut = cutText(String(paragraph.text), offset)
  if (cut === undefined) throw refusal('text-missing', 'one part would have no words')
  const anchors = anchorsOf(tx, paragraphId)
  const source = tx.require('source', String(paragraph.source_id))
  const number = Number(source.last_number) + 1
  tx.update('source', String(source.id), { last_number: number })
  tx.update('paragraph', paragraphId, { text: cut.first })
  tx.insert('paragraph', {
    ...tx.require('paragraph', paragraphId),
    id: newParagraphId,
    number,
    position: placeBehind(tx, paragraph),
    text: cut.second,
  })
  const parts = {
    first: { paragraphId, start: 0, length: codePointLength(cut.first) },
    second: {
      paragraphId: newParagraphId,
      start: cut.secondStart,
      length: codePointLength(cut.second),
    },
  }
  moveAnchors(
    tx,
    anchors.flatMap(anchor => divide(tx, paragraph, anchor, parts)),
  )
}

type Part = { readonly paragraphId: string; readonly start: number; readonly length: number }
type Parts = { readonly first: Part; readonly second: Part }

/** What may stand on several places, and is not counted by them, stands on both parts. */
const STANDS_ON_BOTH: ReadonlySet<Anchor['kind']> = new Set([
  'evidence_citation',
  'timeline_event_citation',
  'coding',
])

/**
 * Where an anchor goes when its paragraph is cut. Over the cut: on both parts; or, where citations
 * are counted and for notes, on the part that has more of the words. A name cut in two is lost.
 */
function divide(
  tx: Transaction,
  paragraph: Row,
  anchor: Anchor,
  { first, second }: Parts,
): readonly Move[] {
  const inFirst = within(anchor.span, first)
  const inSecond = within(anchor.span, second)
  const toFirst = { anchor, place: { paragraphId: first.paragraphId, span: inFirst ?? null } }
  const toSecond = { anchor, place: { paragraphId: second.paragraphId, span: inSecond ?? null } }
  if (inSecond === undefined) return [toFirst]
  if (inFirst === undefined) return [toSecond]
  if (anchor.kind === 'mention') {
    loseAnchor(tx, { anchor, reason: 'cut', paragraph })
    return []
  }
  if (STANDS_ON_BOTH.has(anchor.kind)) {
    repeatAnchor(tx, anchor, toSecond.place)
    return [toFirst]
  }
  return [lengthIn(inFirst, first) >= lengthIn(inSecond, second) ? toFirst : toSecond]
}

/** The part of a span inside a part of the text, counted from there; undefined: none of it. */
function within(span: Span | null, { start, length }: Part): Span | null | undefined {
  if (span === null) return null
  const from = Math.max(span.start - start, 0)
  const to = Math.min(span.end - start, length)
  return to > from ? { start: from, end: to } : undefined
}

function lengthIn(span: Span | null, { length }: Part): number {
  return span === null ? length : span.end - span.start
}

export const correctionQueryHandlers: QueryHandlers<typeof correctionQueries> = {
  'anchor.lost': {
    reads: [
      'lost_anchor',
      'source',
      'paragraph',
      'actor',
      'code',
      'evidence',
      'relationship',
      'timeline_event',
    ],
    run: (db, { sourceId }) =>
      db.all(
        `SELECT lost_anchor.id AS anchorId, lost_anchor.kind, reason, lost_anchor.source_id AS sourceId,
                source.title AS sourceTitle, paragraph.id AS paragraphId,
                paragraph_number AS paragraphNumber, paragraph.number, paragraph.text, old_text AS oldText,
                start_offset AS start, end_offset AS "end", quote, lost_at AS lostAt,
                coalesce(
                  CASE WHEN lost_anchor.kind = 'note' THEN json_extract(rows, '$[#-1].row.text') END,
                  actor.name, code.name, timeline_event.title, nullif(evidence.summary, ''),
                  CASE WHEN from_actor.name IS NOT NULL
                       THEN from_actor.name || ' – ' || to_actor.name END,
                  '') AS label
           FROM lost_anchor
           JOIN source ON source.id = lost_anchor.source_id
           LEFT JOIN paragraph ON paragraph.id = lost_anchor.paragraph_id
           LEFT JOIN actor ON actor.id = lost_anchor.actor_id
           LEFT JOIN code ON code.id = lost_anchor.code_id
           LEFT JOIN evidence ON evidence.id = lost_anchor.evidence_id
           LEFT JOIN timeline_event ON timeline_event.id = lost_anchor.timeline_event_id
           LEFT JOIN relationship ON relationship.id = lost_anchor.relationship_id
           LEFT JOIN actor AS from_actor ON from_actor.id = relationship.from_actor_id
           LEFT JOIN actor AS to_actor ON to_actor.id = relationship.to_actor_id
          WHERE :sourceId IS NULL OR lost_anchor.source_id = :sourceId
          ORDER BY lost_anchor.lost_at, source.position, paragraph_number, start_offset, end_offset,
                   lost_anchor.id`,
        { sourceId },
      ),
  },
}
