/** What can be done with evidence items as a whole: their passages, counting them or not, merging, splitting. */
import { z } from '../zod'
import { Prose, Reason, Span } from './definitions'
import { Consistency } from './hypotheses'
import { CitationId, EvidenceId, HypothesisId, ParagraphId } from './ids'

const Items = z.array(EvidenceId).min(1).max(2_000)

export const evidenceCommands = {
  /** `span` null: the whole paragraph. What it cites already is not cited twice. */
  'evidence.cite': z.strictObject({
    evidenceId: EvidenceId,
    citationId: CitationId,
    paragraphId: ParagraphId,
    span: Span.nullable(),
  }),
  'evidence.uncite': z.strictObject({ citationId: CitationId }),
  /** They stay to be seen, and count nowhere. */
  'evidence.exclude': z.strictObject({ evidenceIds: Items, reason: Reason }),
  'evidence.include': z.strictObject({ evidenceIds: Items }),
  /**
   * One item of several: passages united, notes and searches moved, what is said of the kept one stays. Where all
   * that rated a hypothesis rated it alike the rating stays; where they differ it is what `ratings`
   * says, or else not rated.
   */
  'evidence.merge': z.strictObject({
    keptEvidenceId: EvidenceId,
    mergedEvidenceIds: z.array(EvidenceId).min(1).max(200),
    ratings: z
      .array(
        z.strictObject({
          hypothesisId: HypothesisId,
          consistency: Consistency.nullable(),
          reason: Prose,
        }),
      )
      .max(1_000),
  }),
  /** The named passages make an item of their own, with the same facts and ratings. */
  'evidence.split': z.strictObject({
    evidenceId: EvidenceId,
    newEvidenceId: EvidenceId,
    citationIds: z.array(CitationId).min(1).max(10_000),
  }),
}
