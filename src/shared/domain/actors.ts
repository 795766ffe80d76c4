/** Actors, their other names, and the spans of text that mention them. */
import { z } from '../zod'
import { Colour, Name, Prose, query, Span } from './definitions'
import {
  ActorId,
  ActorTypeId,
  AliasId,
  DiagramId,
  MentionId,
  ParagraphId,
  type SourceId,
} from './ids'
import { partOfSource } from './partOfSource'

/** Shapes an actor type may have on the diagram (Cytoscape's names). */
export const ActorShape = z.enum([
  'ellipse',
  'octagon',
  'round-rectangle',
  'hexagon',
  'round-diamond',
  'round-tag',
  'round-triangle',
  'round-pentagon',
])
export type ActorShape = z.infer<typeof ActorShape>

export const MentionStatus = z.enum(['suggested', 'confirmed', 'rejected'])
export type MentionStatus = z.infer<typeof MentionStatus>

export const actorCommands = {
  /**
   * Other places where the name stands become suggested mentions.
   * `mention`: the words it was made from. `placement`: where it appears on a diagram.
   */
  'actor.create': z.strictObject({
    actorId: ActorId,
    name: Name,
    typeId: ActorTypeId,
    mention: z.strictObject({ paragraphId: ParagraphId, span: Span }).nullable(),
    placement: z.strictObject({ diagramId: DiagramId, x: z.number(), y: z.number() }).nullable(),
  }),
  /** An actor that texts speak of, with the words that name it: from a suggestion, in one step. */
  'actor.createFromPassages': z.strictObject({
    actorId: ActorId,
    name: Name,
    typeId: ActorTypeId,
    mentions: z.array(z.strictObject({ paragraphId: ParagraphId, span: Span })).max(100_000),
  }),
  /** The old name is kept as an alias: sources go on using it. */
  'actor.rename': z.strictObject({ actorId: ActorId, name: Name }),
  'actor.describe': z.strictObject({ actorId: ActorId, description: Prose }),
  'actor.setType': z.strictObject({ actorId: ActorId, typeId: ActorTypeId }),
  'actor.setFaction': z.strictObject({ actorId: ActorId, factionActorId: ActorId.nullable() }),
  'actor.remove': z.strictObject({ actorId: ActorId }),
  'actorType.create': z.strictObject({
    typeId: ActorTypeId,
    name: Name,
    shape: ActorShape,
    colour: Colour,
  }),
  /** Only the analyst's own: built-in types are the program's. */
  'actorType.describe': z.strictObject({
    typeId: ActorTypeId,
    name: Name,
    shape: ActorShape,
    colour: Colour,
  }),
  /** Refused while an actor is of the type, and for built-in ones. */
  'actorType.remove': z.strictObject({ typeId: ActorTypeId }),
  'alias.add': z.strictObject({ aliasId: AliasId, actorId: ActorId, name: Name }),
  'alias.remove': z.strictObject({ aliasId: AliasId }),
  /** The analyst says that these words name the actor; an unknown wording becomes an alias. */
  'mention.mark': z.strictObject({
    mentionId: MentionId,
    actorId: ActorId,
    paragraphId: ParagraphId,
    span: Span,
  }),
  'mention.judge': z.strictObject({
    mentionIds: z.array(MentionId).min(1).max(1_000_000),
    status: z.enum(['confirmed', 'rejected']),
  }),
  'mention.remove': z.strictObject({ mentionId: MentionId }),
}

export type ActorTypeRow = {
  readonly typeId: ActorTypeId
  /** Key of a built-in type, whose name comes from i18n; null for the analyst's own. */
  readonly key: string | null
  readonly name: string
  readonly shape: ActorShape
  readonly colour: string
}

export type ActorRow = {
  readonly actorId: ActorId
  readonly name: string
  readonly typeId: ActorTypeId
  readonly typeKey: string | null
  readonly typeName: string
  readonly shape: ActorShape
  readonly colour: string
  readonly description: string
  readonly factionActorId: ActorId | null
  readonly factionName: string | null
  /** Confirmed and suggested mentions. */
  readonly mentions: number
  readonly relationships: number
  /** JSON array of alias names. */
  readonly aliases: string
}

export type AliasRow = { readonly aliasId: AliasId; readonly name: string }

export type MentionRow = {
  readonly mentionId: MentionId
  readonly actorId: ActorId
  readonly actorName: string
  readonly colour: string
  readonly paragraphId: ParagraphId
  readonly start: number
  readonly end: number
  readonly status: MentionStatus
  /** JSON of why it was suggested (`mentionMatching`), empty when the analyst marked it. */
  readonly reason: string
}

/** Words in a source that something rests on. `start` null: the whole paragraph. */
export type Passage = {
  readonly citationId: string
  readonly sourceId: SourceId
  readonly sourceTitle: string
  readonly paragraphId: ParagraphId
  readonly paragraphNumber: number
  readonly start: number | null
  readonly end: number | null
  readonly quote: string
}

export type ActorPassage = Passage & { readonly status: MentionStatus }

/** A suggested mention with all that is needed to judge it. */
export type SuggestionRow = Passage & {
  readonly mentionId: MentionId
  readonly actorId: ActorId
  readonly actorName: string
  readonly colour: string
  readonly reason: string
  /** How many actors the same words may name: more than one is for the analyst to decide. */
  readonly choices: number
}

export const actorQueries = {
  /** By name. */
  'actor.list': query<ActorRow>()({}),
  'actor.aliases': query<AliasRow>()({ actorId: ActorId }),
  'actorType.list': query<ActorTypeRow>()({}),
  /** Mentions in one source, rejected ones left out. */
  'mention.list': query<MentionRow>()(partOfSource),
  /** What nobody has judged yet, in reading order, so many at most. */
  'mention.suggestions': query<SuggestionRow>()({ limit: z.int().min(1).max(1_000_000) }),
  /** How many places those are, however many actors each may name. */
  'mention.waiting': query<{ readonly places: number }>()({}),
  /** Mentions of one actor in reading order, rejected ones left out. */
  'actor.passages': query<ActorPassage>()({ actorId: ActorId }),
}
