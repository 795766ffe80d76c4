/** Corrections of stored sources, and the words that could not be found again afterwards. */
import { z } from '../zod'
import { query, Span } from './definitions'
import { AnchorId, ParagraphId, SourceId } from './ids'
import { ImportedParagraph, receivedFile } from './sources'

/** What can stand on words: the table it is kept in. */
export const AnchorKind = z.enum([
  'mention',
  'evidence_citation',
  'relationship_citation',
  'timeline_event_citation',
  'coding',
  'note',
])
export type AnchorKind = z.infer<typeof AnchorKind>

/** Why words were not found again. */
export const LossReason = z.enum(['changed', 'ambiguous', 'removed', 'cut'])
export type LossReason = z.infer<typeof LossReason>

export const correctionCommands = {
  /** The text as it should have been; what stands on its words goes with them. */
  'paragraph.correct': z.strictObject({ paragraphId: ParagraphId, text: z.string().min(1) }),
  /** Joins a paragraph with the next one of its source, whose number goes out of use. */
  'paragraph.join': z.strictObject({ paragraphId: ParagraphId }),
  /** Cuts a paragraph at a code point; the second part gets a number that was never given. */
  'paragraph.split': z.strictObject({
    paragraphId: ParagraphId,
    offset: z.int().min(1),
    newParagraphId: ParagraphId,
  }),
  /** A newer version of the file: paragraphs that stayed keep their numbers and what stands on them. */
  'source.reimport': z.strictObject({
    sourceId: SourceId,
    ...receivedFile,
    paragraphs: z.array(ImportedParagraph).min(1),
  }),
  /** Puts lost words back by hand; `span` null: on the whole paragraph. */
  'anchor.place': z.strictObject({
    anchorId: AnchorId,
    paragraphId: ParagraphId,
    span: Span.nullable(),
  }),
  'anchor.drop': z.strictObject({ anchorId: AnchorId }),
}

export type LostAnchorRow = {
  readonly anchorId: AnchorId
  readonly kind: AnchorKind
  readonly reason: LossReason
  readonly sourceId: SourceId
  readonly sourceTitle: string
  /** The number of the paragraph where the words stood. */
  readonly paragraphNumber: number
  /** Where they are looked for: that paragraph, or where it is gone the one likest to it, if any. */
  readonly paragraphId: ParagraphId | null
  readonly number: number | null
  readonly text: string | null
  /** The paragraph as it was when the words stood in it. */
  readonly oldText: string
  readonly start: number | null
  readonly end: number | null
  readonly quote: string
  /** What stood there: the name of the actor or code, the note, the evidence, the event. */
  readonly label: string
  readonly lostAt: string
}

export const correctionQueries = {
  /** Oldest first. `sourceId` null: of all sources. */
  'anchor.lost': query<LostAnchorRow>()({ sourceId: SourceId.nullable() }),
}
