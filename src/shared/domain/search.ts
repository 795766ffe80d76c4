/** Searching: what can be found, what narrows it, and what the text index and the screen read. */
import { z } from '../zod'
import { query } from './definitions'
import {
  ActorId,
  CodeId,
  type EvidenceId,
  HypothesisId,
  type NoteId,
  type ParagraphId,
  SourceId,
} from './ids'
import type { NoteTargetKind } from './notes'
import type { ParagraphKind } from './sources'

/** What is searched, in the order in which it is shown. */
export const DocumentKind = z.enum(['paragraph', 'actor', 'evidence', 'note'])
export type DocumentKind = z.infer<typeof DocumentKind>

export type DocumentRef = { readonly kind: DocumentKind; readonly id: string }

/** Every part that is set must be met; within a part any of its values. */
export const SearchFilter = z.strictObject({
  sourceIds: z.array(SourceId).max(10_000),
  languages: z.array(z.string().max(20)).max(100),
  /** Of the source's publication, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty is open. */
  publishedFrom: z.string().max(10),
  publishedTo: z.string().max(10),
  hypothesisIds: z.array(HypothesisId).max(1_000),
  codeIds: z.array(CodeId).max(10_000),
  actorIds: z.array(ActorId).max(10_000),
})
export type SearchFilter = z.infer<typeof SearchFilter>

export const NO_FILTER: SearchFilter = {
  sourceIds: [],
  languages: [],
  publishedFrom: '',
  publishedTo: '',
  hypothesisIds: [],
  codeIds: [],
  actorIds: [],
}

/** Texts of one document, as JSON array; phrases do not reach from one to the next. */
export type TextRow = { readonly id: string; readonly fields: string }

export type FoundParagraph = {
  readonly paragraphId: ParagraphId
  readonly number: number
  readonly kind: ParagraphKind
  readonly text: string
  readonly sourceId: SourceId
  readonly sourceTitle: string
  readonly published: string
}

export type FoundActor = {
  readonly actorId: ActorId
  readonly name: string
  readonly typeKey: string | null
  readonly typeName: string
  readonly colour: string
  /** One a line. */
  readonly aliases: string
  readonly description: string
}

export type FoundEvidence = {
  readonly evidenceId: EvidenceId
  readonly summary: string
  readonly note: string
  readonly excludedReason: string
  /** Queries that were kept as proof of an absence, one a line. */
  readonly searches: string
  /** Of all citations, one a line. */
  readonly quotes: string
}

export type FoundNote = {
  readonly noteId: NoteId
  readonly targetKind: NoteTargetKind
  readonly targetId: string
  readonly text: string
  readonly quote: string
}

const ids = z.array(z.uuid()).max(1_000)

export const searchQueries = {
  /** Sources in the analyst's order, with how many paragraphs they have. */
  'search.sources': query<{ readonly sourceId: SourceId; readonly paragraphs: number }>()({}),
  /** Paragraphs of a source behind a number, in reading order. */
  'search.paragraphTexts': query<{
    readonly id: string
    readonly number: number
    readonly text: string
  }>()({ sourceId: SourceId, after: z.int().min(0), count: z.int().min(1).max(5_000) }),
  'search.textsOfParagraphs': query<TextRow>()({ ids }),
  /** `ids` null: of all. */
  'search.textsOfActors': query<TextRow>()({ ids: ids.nullable() }),
  'search.textsOfEvidence': query<TextRow>()({ ids: ids.nullable() }),
  'search.textsOfNotes': query<TextRow>()({ ids: ids.nullable() }),
  /** Everything a filter lets through. */
  'search.filter': query<DocumentRef>()({ filter: SearchFilter }),
  'search.paragraphs': query<FoundParagraph>()({ ids }),
  'search.actors': query<FoundActor>()({ ids }),
  'search.evidence': query<FoundEvidence>()({ ids }),
  'search.notes': query<FoundNote>()({ ids }),
}
