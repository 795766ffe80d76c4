/** Sources as received, and their numbered paragraphs. */
import { z } from '../zod'
import type { Passage } from './actors'
import { Line, Name, Prose, query } from './definitions'
import { ParagraphId, SourceId } from './ids'
import { partOfSource } from './partOfSource'

export const ParagraphKind = z.enum([
  'heading',
  'body',
  'listItem',
  'quotation',
  'byline',
  'tableCell',
  'footnote',
])
export type ParagraphKind = z.infer<typeof ParagraphKind>

export const Direction = z.enum(['rtl', 'ltr'])
export type Direction = z.infer<typeof Direction>

/** Admiralty scale of the source: A completely reliable to E unreliable, F cannot be judged. */
export const Reliability = z.enum(['A', 'B', 'C', 'D', 'E', 'F'])
export type Reliability = z.infer<typeof Reliability>

/** Partial date as EDTF text, or empty. Read with `analysis/partialDate`. */
export const PartialDateText = z.string().trim().max(60)

const sourceMetadata = {
  title: Name,
  author: Line,
  publisher: Line,
  url: Line,
  published: PartialDateText,
  language: z.string().trim().max(20),
  direction: Direction,
  reliability: Reliability,
  note: Prose,
}

/** A document as it came in. */
export const receivedFile = {
  fileName: z.string().max(1024),
  mediaType: z.string().max(100),
  encoding: z.string().max(40),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.instanceof(Uint8Array),
  warnings: z.array(z.string().max(2_000)).max(1_000),
}

const importedParagraph = {
  kind: ParagraphKind,
  level: z.int().min(1).max(9).nullable(),
  text: z.string().min(1),
}
export const ImportedParagraph = z.strictObject(importedParagraph)

export const sourceCommands = {
  'source.import': z.strictObject({
    sourceId: SourceId,
    ...sourceMetadata,
    ...receivedFile,
    paragraphs: z.array(z.strictObject({ paragraphId: ParagraphId, ...importedParagraph })).min(1),
  }),
  'source.describe': z.strictObject({
    sourceId: SourceId,
    changes: z.strictObject(sourceMetadata).partial(),
  }),
  'source.remove': z.strictObject({ sourceId: SourceId }),
  'paragraph.setKind': z.strictObject({
    paragraphId: ParagraphId,
    kind: ParagraphKind,
    level: z.int().min(1).max(9).nullable(),
  }),
}

export type SourceRow = {
  readonly sourceId: SourceId
  readonly title: string
  readonly author: string
  readonly publisher: string
  readonly url: string
  readonly published: string
  readonly language: string
  readonly direction: Direction
  readonly reliability: Reliability
  readonly note: string
  readonly fileName: string
  readonly encoding: string
  readonly sha256: string
  /** JSON array of import warnings. */
  readonly warnings: string
  readonly importedAt: string
  readonly paragraphs: number
  /** Paragraphs that some evidence with an assessment cites. */
  readonly taggedParagraphs: number
  /** All but headings and bylines, which bear on no hypothesis. */
  readonly weighableParagraphs: number
  /** Of those, what no evidence with an assessment cites. */
  readonly untaggedParagraphs: number
}

export type ParagraphRow = {
  readonly paragraphId: ParagraphId
  readonly number: number
  readonly kind: ParagraphKind
  readonly level: number | null
  readonly text: string
}

/** Where a paragraph stands in its source, counted from 0: numbers may have gaps. */
export type PlacedParagraph = { readonly paragraphId: ParagraphId; readonly place: number }

/** How much hangs on a source and goes with it. */
export type SourceHoldings = {
  readonly mentions: number
  readonly citations: number
  readonly ratings: number
  readonly codings: number
  readonly notes: number
}

/** `place` counts paragraphs from 0; `start` and `end` are never null. */
export type ParagraphMatch = Passage & { readonly place: number }

export const sourceQueries = {
  /** In the analyst's order. */
  'source.list': query<SourceRow>()({}),
  /** One row; read again whenever any paragraph changes. */
  'paragraph.count': query<{ readonly paragraphs: number }>()({}),
  /** In reading order. */
  'paragraph.list': query<ParagraphRow>()(partOfSource),
  /** One row, or none. */
  'paragraph.numbered': query<ParagraphRow>()({ sourceId: SourceId, number: z.int() }),
  /**
   * Where words stand in a source, folded as in search, in reading order. Once there are `atMost`,
   * the paragraph of the last one is the last that was looked at.
   */
  'paragraph.matches': query<ParagraphMatch>()({
    ...partOfSource,
    words: z.string().max(1_000),
    atMost: z.int().min(1),
  }),
  /** The next paragraph that no rating touches, going round at the ends; none when all are tagged. */
  'paragraph.nextUntagged': query<PlacedParagraph>()({
    sourceId: SourceId,
    place: z.int().min(0),
    step: z.union([z.literal(1), z.literal(-1)]),
  }),
  'source.holdings': query<SourceHoldings>()({ sourceId: SourceId }),
  'paragraph.details': query<
    ParagraphRow & PlacedParagraph & { readonly sourceId: SourceId; readonly sourceTitle: string }
  >()({ paragraphId: ParagraphId }),
}
