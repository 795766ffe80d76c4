/** Hypotheses, the evidence weighed against them, and the assessments: Analysis of Competing Hypotheses. */
import { z } from '../zod'
import { AbsenceSearch } from './absences'
import type { Passage } from './actors'
import { Colour, Line, Name, Prose, query, Reason, Span } from './definitions'
import { ActorId, EvidenceId, HypothesisId, ParagraphId, type SourceId } from './ids'
import { partOfSource } from './partOfSource'
import type { Reliability } from './sources'

/** CC very consistent, C consistent, N neutral, I inconsistent, II very inconsistent, NA not applicable. */
export const Consistency = z.enum(['CC', 'C', 'N', 'I', 'II', 'NA'])
export type Consistency = z.infer<typeof Consistency>

export const EvidenceKind = z.enum(['fact', 'claim', 'assumption', 'absence'])
export type EvidenceKind = z.infer<typeof EvidenceKind>

/** Admiralty scale of the information: 1 confirmed to 5 improbable, 6 cannot be judged. */
const Credibility = z.int().min(1).max(6)

export const Relevance = z.enum(['low', 'medium', 'high'])
export type Relevance = z.infer<typeof Relevance>

/** What a hypothesis is among its rivals; `null`: nothing special happened. */
export const HypothesisKind = z.enum(['lead', 'alternative', 'deception', 'null'])
export type HypothesisKind = z.infer<typeof HypothesisKind>

/** `span` null: the whole paragraph. */
const CitationPayload = z.strictObject({ paragraphId: ParagraphId, span: Span.nullable() })

/** Cells of the matrix. */
const Cells = z
  .array(z.strictObject({ evidenceId: EvidenceId, hypothesisId: HypothesisId }))
  .min(1)
  .max(20_000)

export const hypothesisCommands = {
  /** Put at the end. */
  'hypothesis.create': z.strictObject({
    hypothesisId: HypothesisId,
    label: Name,
    statement: Name,
    colour: Colour,
  }),
  'hypothesis.reword': z.strictObject({ hypothesisId: HypothesisId, label: Name, statement: Name }),
  'hypothesis.recolour': z.strictObject({ hypothesisId: HypothesisId, colour: Colour }),
  /** `place` counts from 0 in the list without the moved one. */
  'hypothesis.move': z.strictObject({ hypothesisId: HypothesisId, place: z.int().min(0) }),
  'hypothesis.annotate': z.strictObject({ hypothesisId: HypothesisId, note: Prose }),
  'hypothesis.describe': z.strictObject({
    hypothesisId: HypothesisId,
    changes: z
      .strictObject({ kind: HypothesisKind, isExclusive: z.boolean(), indicators: Prose })
      .partial(),
  }),
  /** Takes it out of matrix and scores; its ratings stay. */
  'hypothesis.archive': z.strictObject({ hypothesisId: HypothesisId, reason: Reason }),
  'hypothesis.bringBack': z.strictObject({ hypothesisId: HypothesisId }),
  'hypothesis.remove': z.strictObject({ hypothesisId: HypothesisId }),

  /**
   * Tags a paragraph to a hypothesis. The first rating makes the paragraph an evidence item.
   * `consistency` null: relevant, not rated yet.
   */
  'paragraph.rate': z.strictObject({
    paragraphId: ParagraphId,
    hypothesisId: HypothesisId,
    consistency: Consistency.nullable(),
    reason: Prose.optional(),
  }),
  /** Takes the tag away; an evidence item of which nothing else was said goes with it. */
  'paragraph.unrate': z.strictObject({ paragraphId: ParagraphId, hypothesisId: HypothesisId }),

  'evidence.create': z.strictObject({
    evidenceId: EvidenceId,
    kind: EvidenceKind,
    summary: Line,
    citations: z.array(CitationPayload).max(200),
    /** The search that proves it absent. */
    search: AbsenceSearch.optional(),
  }),
  'evidence.describe': z.strictObject({
    evidenceId: EvidenceId,
    changes: z
      .strictObject({
        kind: EvidenceKind,
        summary: Line,
        credibility: Credibility,
        relevance: Relevance,
        speakerActorId: ActorId.nullable(),
        note: Prose,
      })
      .partial(),
  }),
  'evidence.remove': z.strictObject({ evidenceId: EvidenceId }),
  'assessment.rate': z.strictObject({
    evidenceId: EvidenceId,
    hypothesisId: HypothesisId,
    consistency: Consistency.nullable(),
    reason: Prose.optional(),
  }),
  /** One step for many cells; reasons stay. */
  'assessment.rateMany': z.strictObject({ cells: Cells, consistency: Consistency.nullable() }),
  'assessment.removeMany': z.strictObject({ cells: Cells }),
  'assessment.remove': z.strictObject({ evidenceId: EvidenceId, hypothesisId: HypothesisId }),
}

export type HypothesisRow = {
  readonly hypothesisId: HypothesisId
  readonly label: string
  readonly statement: string
  readonly colour: string
  readonly note: string
  readonly kind: HypothesisKind
  /** If it is true, no other is. */
  readonly isExclusive: 0 | 1
  /** What to watch for, one a line. */
  readonly indicators: string
}

export type ArchivedHypothesis = HypothesisRow & {
  readonly archivedReason: string
  /** Assessments that wait with it. */
  readonly ratings: number
}

/** How a hypothesis stands: counts and the scores of product.md "Scoring, exactly". */
export type HypothesisStanding = HypothesisRow & {
  /** Paragraphs cited by evidence that is tagged to it. */
  readonly paragraphs: number
  readonly ratedEvidence: number
  /** Evidence items that carry no rating for it. */
  readonly unratedEvidence: number
  readonly inconsistency: number
  /** By the chosen weighting: 0 or less when it counts points, 0 or more when it counts squares. */
  readonly weightedInconsistency: number
  /** What breaks ties when squares are counted; null when it is points. */
  readonly weightedConsistency: number | null
  /** 1 is best; ties share a rank. Null while nothing is rated for it. */
  readonly rank: number | null
}

/** One assessment as it bears on one paragraph, through an evidence item that cites it. */
export type ParagraphRating = {
  readonly paragraphId: ParagraphId
  readonly evidenceId: EvidenceId
  readonly hypothesisId: HypothesisId
  readonly consistency: Consistency | null
  readonly reason: string
  /** The evidence is the whole paragraph and nothing else: what rating the paragraph changes. */
  readonly isWhole: 0 | 1
  readonly quote: string
  /** Counts nowhere. */
  readonly isExcluded: 0 | 1
}

export type EvidenceRow = {
  readonly evidenceId: EvidenceId
  readonly summary: string
  readonly kind: EvidenceKind
  readonly credibility: number
  readonly relevance: Relevance
  readonly speakerActorId: ActorId | null
  readonly speakerName: string | null
  /** The faction of its speaker. */
  readonly factionActorId: ActorId | null
  readonly factionName: string | null
  readonly note: string
  /** Not empty: it counts in no score, and this is why. */
  readonly excludedReason: string
  /** Searches that were kept as proof that something is absent. */
  readonly searches: number
  /** How many passages it cites. */
  readonly passages: number
  /** Every source that it cites, in their order. */
  readonly sources: readonly { readonly sourceId: SourceId; readonly title: string }[]
  /** The first passage it cites, if any. */
  readonly sourceId: SourceId | null
  readonly sourceTitle: string | null
  readonly reliability: Reliability | null
  /** EDTF, possibly empty. */
  readonly published: string | null
  readonly paragraphId: ParagraphId | null
  readonly paragraphNumber: number | null
  readonly quote: string | null
  readonly isWhole: 0 | 1 | null
  readonly start: number | null
  readonly end: number | null
  /** Population standard deviation of its ratings as 1 to 5; null with fewer than two ratings. */
  readonly diagnosticity: number | null
}

export type AssessmentRow = {
  readonly evidenceId: EvidenceId
  readonly hypothesisId: HypothesisId
  readonly consistency: Consistency | null
  readonly reason: string
}

export type HypothesisPassage = Passage & {
  readonly evidenceId: EvidenceId
  readonly consistency: Consistency | null
}

export const hypothesisQueries = {
  /** Those that are weighed, as all but `hypothesis.archived`. */
  'hypothesis.list': query<HypothesisRow>()({}),
  'hypothesis.standing': query<HypothesisStanding>()({}),
  'hypothesis.archived': query<ArchivedHypothesis>()({}),
  /** What evidence that is tagged to it, and counts, cites, in reading order. */
  'hypothesis.passages': query<HypothesisPassage>()({ hypothesisId: HypothesisId }),
  /** Ratings of the paragraphs of a source. */
  'paragraph.ratings': query<ParagraphRating>()(partOfSource),
  /** All evidence in the analyst's order. */
  'evidence.list': query<EvidenceRow>()({}),
  /** Evidence that cites a paragraph. */
  'evidence.ofParagraph': query<EvidenceRow>()({ paragraphId: ParagraphId }),
  /** What an evidence item cites, in reading order. */
  'evidence.passages': query<Passage>()({ evidenceId: EvidenceId }),
  'assessment.list': query<AssessmentRow>()({}),
}
