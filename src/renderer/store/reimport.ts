/**
 * A newer version of a source: paragraphs that stayed keep their numbers, ids and what stands on them.
 *
 * Words of paragraphs that are gone are looked for in their neighbourhood, then everywhere; what is
 * not found for certain waits for review. Nothing the analyst said of the source changes.
 */
import { alignParagraphs, mostAlike } from '../../shared/analysis/alignParagraphs'
import { findQuotation, quotationAt, reanchor } from '../../shared/analysis/reanchor'
import { diffText } from '../../shared/analysis/textDiff'
import type { correctionCommands, LossReason } from '../../shared/domain/corrections'
import type { Span } from '../../shared/domain/definitions'
import { type Anchor, anchorsOf, loseAnchor, type Move, moveAnchors, type Place } from './anchors'
import type { CommandHandlers } from './contract'
import type { Row } from './database'
import { orderParagraphs } from './paragraphOrder'
import type { Transaction } from './transaction'

type Reimport = CommandHandlers<typeof correctionCommands>['source.reimport']

/** A paragraph of the new version. `old`: what it was; undefined for a new one. */
type NewParagraph = {
  readonly id: string
  readonly text: string
  readonly old: Row | undefined
}

export const reimportSource: Reimport = (
  tx,
  { sourceId, bytes, paragraphs, warnings, ...file },
) => {
  tx.require('source', sourceId)
  const old = tx
    .all<{ id: string }>(
      'SELECT id FROM paragraph WHERE source_id = :sourceId ORDER BY position, number',
      { sourceId },
    )
    .map(({ id }) => tx.require('paragraph', id))
  const partners = alignParagraphs(
    old.map(({ text }) => String(text)),
    paragraphs.map(({ text }) => text),
  )
  const version = paragraphs.map(({ text }, index): NewParagraph => {
    const partner = partners[index] ?? null
    const was = partner === null ? undefined : old[partner]
    return { id: was === undefined ? tx.newId() : String(was.id), text, old: was }
  })
  const kept = new Set(version.map(({ id }) => id))
  const gone = old.filter(({ id }) => !kept.has(String(id)))
  const { moves, shownBeside } = findPlaces(tx, { version, old, gone })
  writeParagraphs(
    tx,
    sourceId,
    version.map((one, index) => ({ ...one, ...paragraphs[index] })),
  )
  moveAnchors(tx, moves)
  for (const { id } of gone) tx.remove('paragraph', String(id))
  for (const [anchorId, paragraphId] of shownBeside) {
    tx.update('lost_anchor', anchorId, { paragraph_id: paragraphId })
  }
  orderParagraphs(tx, version)
  writeFile(tx, sourceId, { bytes, warnings, ...file })
}

type Versions = {
  readonly version: readonly NewParagraph[]
  readonly old: readonly Row[]
  readonly gone: readonly Row[]
}

type Places = {
  readonly moves: readonly Move[]
  /** What was lost with its paragraph is reviewed beside the likeliest one of the new version. */
  readonly shownBeside: ReadonlyMap<string, string>
}

/** Where each anchor goes; takes out what has no place. Only anchors of changed paragraphs are touched. */
function findPlaces(tx: Transaction, { version, old, gone }: Versions): Places {
  const moves: Move[] = []
  const shownBeside = new Map<string, string>()
  const indexOf = new Map(version.map(({ id }, index) => [id, index]))
  const place = (paragraph: Row, anchor: Anchor, where: Place | LossReason) => {
    if (typeof where !== 'string') moves.push({ anchor, place: where })
    else loseAnchor(tx, { anchor, reason: where, paragraph })
  }
  for (const one of version) {
    if (one.old === undefined || one.old.text === one.text) continue
    const before = String(one.old.text)
    const edits = diffText(before, one.text)
    for (const anchor of anchorsOf(tx, one.id)) {
      const here = anchor.span && reanchor(before, one.text, edits, anchor.span)
      const index = indexOf.get(one.id) ?? 0
      const where =
        here === null || here.kind === 'found'
          ? { paragraphId: one.id, span: here?.span ?? null }
          : search(version, before, anchor.span, [index - 1, index + 1])
      place(one.old, anchor, where === 'removed' ? 'changed' : where)
    }
  }
  for (const paragraph of gone) {
    const around = neighbours(old, paragraph, indexOf)
    for (const anchor of anchorsOf(tx, String(paragraph.id))) {
      place(paragraph, anchor, search(version, String(paragraph.text), anchor.span, around))
    }
    const lost = tx.all<{ id: string }>(
      'SELECT id FROM lost_anchor WHERE paragraph_id = :paragraphId',
      { paragraphId: String(paragraph.id) },
    )
    const likeliest = lost.length === 0 ? undefined : likeliestOf(version, paragraph, around)
    for (const { id } of lost) if (likeliest) shownBeside.set(id, likeliest.id)
  }
  return { moves, shownBeside }
}

const MOST_COMPARED = 200

/** The paragraph most like one that is gone, where that stood; a new one rather than one that has its own past. */
function likeliestOf(
  version: readonly NewParagraph[],
  { text }: Row,
  [first, last]: readonly [number, number],
): NewParagraph | undefined {
  const around = version.slice(first, Math.min(last + 1, first + MOST_COMPARED))
  const added = around.filter(({ old }) => old === undefined)
  const candidates = added.length > 0 ? added : around
  return candidates[
    mostAlike(
      String(text),
      candidates.map(one => one.text),
    ) ?? 0
  ]
}

/** The stretch of the new version where a paragraph that is gone would stand: its first and last index. */
function neighbours(
  old: readonly Row[],
  paragraph: Row,
  indexOf: ReadonlyMap<string, number>,
): readonly [number, number] {
  const at = old.indexOf(paragraph)
  const before = old.slice(0, at).findLast(({ id }) => indexOf.has(String(id)))
  const behind = old.slice(at + 1).find(({ id }) => indexOf.has(String(id)))
  const first = before === undefined ? 0 : (indexOf.get(String(before.id)) ?? 0)
  const last = behind === undefined ? indexOf.size : (indexOf.get(String(behind.id)) ?? 0)
  return [first, Math.max(first, last)]
}

/** Short words stand everywhere: far away only longer ones prove something. */
const LEAST_LENGTH_FAR_AWAY = 12

/** Looks for words near where they stood, then in the whole version. */
function search(
  version: readonly NewParagraph[],
  before: string,
  span: Span | null,
  [first, last]: readonly [number, number],
): Place | LossReason {
  const words = span ?? { start: 0, end: [...before].length }
  const quotation = quotationAt(before, words)
  const near = placesIn(version.slice(Math.max(0, first), last + 1), quotation)
  const isLong = quotation.quote.length >= LEAST_LENGTH_FAR_AWAY
  const found = near === 'removed' && isLong ? placesIn(version, quotation) : near
  if (typeof found === 'string') return found
  const target = version.find(({ id }) => id === found.paragraphId)
  const isAll = span === null && target?.text === before
  return isAll ? { paragraphId: found.paragraphId, span: null } : found
}

/** The one paragraph that has the words. */
function placesIn(
  paragraphs: readonly NewParagraph[],
  quotation: ReturnType<typeof quotationAt>,
): { readonly paragraphId: string; readonly span: Span } | 'ambiguous' | 'removed' {
  const places: { readonly paragraphId: string; readonly span: Span }[] = []
  for (const { id, text } of paragraphs) {
    const found = findQuotation(text, quotation)
    if (found.kind === 'ambiguous') return 'ambiguous'
    if (found.kind === 'found') places.push({ paragraphId: id, span: found.span })
  }
  const [only] = places
  if (only === undefined) return 'removed'
  return places.length === 1 ? only : 'ambiguous'
}

type Written = NewParagraph & { readonly kind?: string; readonly level?: number | null }

function writeParagraphs(tx: Transaction, sourceId: string, version: readonly Written[]): void {
  let number = Number(tx.require('source', sourceId).last_number)
  for (const { id, text, kind, level, old } of version) {
    const columns = { text, kind: kind ?? 'body', level: level ?? null }
    if (old !== undefined) {
      tx.update('paragraph', id, columns)
      continue
    }
    number++
    tx.insert('paragraph', { id, source_id: sourceId, number, position: 0, ...columns })
  }
  tx.update('source', sourceId, { last_number: number })
}

function writeFile(
  tx: Transaction,
  sourceId: string,
  {
    bytes,
    warnings,
    fileName,
    mediaType,
    encoding,
    sha256,
  }: Omit<Parameters<Reimport>[1], 'paragraphs' | 'sourceId'>,
): void {
  tx.update('source', sourceId, {
    file_name: fileName,
    media_type: mediaType,
    encoding,
    sha256,
    warnings: JSON.stringify(warnings),
    imported_at: tx.now,
  })
  const file = tx.first<{ id: string }>('SELECT id FROM source_file WHERE source_id = :sourceId', {
    sourceId,
  })
  if (file === undefined) tx.insert('source_file', { id: tx.newId(), source_id: sourceId, bytes })
  else tx.update('source_file', file.id, { bytes })
}
