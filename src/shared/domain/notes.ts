/** Notes: the analyst's own words on anything. */
import { z } from '../zod'
import { query, Span } from './definitions'
import {
  ActorId,
  CodeId,
  CodingId,
  DiagramId,
  EvidenceId,
  HypothesisId,
  NoteId,
  ParagraphId,
  RelationshipId,
  SourceId,
} from './ids'
import { partOfSource } from './partOfSource'

const NoteText = z.string().trim().min(1).max(100_000)

export const NoteTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('source'), id: SourceId }),
  /** `span` null: the whole paragraph. */
  z.strictObject({ kind: z.literal('paragraph'), id: ParagraphId, span: Span.nullable() }),
  z.strictObject({ kind: z.literal('actor'), id: ActorId }),
  z.strictObject({ kind: z.literal('relationship'), id: RelationshipId }),
  z.strictObject({ kind: z.literal('hypothesis'), id: HypothesisId }),
  z.strictObject({ kind: z.literal('evidence'), id: EvidenceId }),
  z.strictObject({ kind: z.literal('code'), id: CodeId }),
  z.strictObject({ kind: z.literal('coding'), id: CodingId }),
  z.strictObject({ kind: z.literal('diagram'), id: DiagramId }),
])
export type NoteTarget = z.infer<typeof NoteTarget>

export const NoteTargetKind = z.enum([
  'source',
  'paragraph',
  'actor',
  'relationship',
  'hypothesis',
  'evidence',
  'code',
  'coding',
  'diagram',
])
export type NoteTargetKind = z.infer<typeof NoteTargetKind>

export const noteCommands = {
  'note.write': z.strictObject({ noteId: NoteId, target: NoteTarget, text: NoteText }),
  'note.rewrite': z.strictObject({ noteId: NoteId, text: NoteText }),
  'note.remove': z.strictObject({ noteId: NoteId }),
}

export type NoteRow = {
  readonly noteId: NoteId
  readonly targetKind: NoteTargetKind
  readonly targetId: string
  readonly start: number | null
  readonly end: number | null
  readonly quote: string
  readonly text: string
  readonly createdAt: string
  readonly changedAt: string
}

export const noteQueries = {
  /** Oldest first. */
  'note.ofTarget': query<NoteRow>()({
    kind: NoteTargetKind,
    id: z.uuid(),
  }),
  /** Notes on the paragraphs of one source. */
  'note.ofSource': query<NoteRow>()(partOfSource),
}
