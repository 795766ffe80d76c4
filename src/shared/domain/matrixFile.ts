/** The matrix as it leaves the project and comes into it: ratings, and what is said of each item. */
import { z } from '../zod'
import { Colour, Line, Name, Prose, query, Reason } from './definitions'
import { Consistency, EvidenceKind, HypothesisKind, Relevance } from './hypotheses'
import { EvidenceId, HypothesisId } from './ids'

/** How large a matrix may be that comes from a file. */
export const matrixLimits = { hypotheses: 100, items: 5_000, cells: 60_000 } as const

/** A cell: judged, tagged and not judged yet, or nothing said. */
export type MatrixRating = Consistency | 'tagged' | null

export type MatrixHypothesis = {
  readonly label: string
  readonly statement: string
  readonly kind: HypothesisKind
}

/** Evidence as the matrix file knows it; where it comes from is told in words. */
export type MatrixItem = {
  /** The id it has in its project; empty for one from elsewhere. */
  readonly id: string
  readonly text: string
  readonly kind: EvidenceKind
  readonly credibility: number
  readonly relevance: Relevance
  readonly speaker: string
  /** Sources and numbers of the paragraphs it cites. */
  readonly cites: string
  readonly note: string
  /** Not empty: it counts in no score. */
  readonly excludedReason: string
  /** One a hypothesis, in their order, as the reasons. */
  readonly ratings: readonly MatrixRating[]
  readonly reasons: readonly string[]
}

export type MatrixContents = {
  readonly title: string
  readonly hypotheses: readonly MatrixHypothesis[]
  readonly items: readonly MatrixItem[]
}

const Ratings = z
  .array(
    z.strictObject({
      hypothesisId: HypothesisId,
      consistency: Consistency.nullable(),
      reason: Prose,
    }),
  )
  .max(matrixLimits.hypotheses)

export const matrixFileCommands = {
  /**
   * Adds a matrix that was read from a file, in one step. `known`: evidence that is here already, of
   * which the file's ratings are taken over; what the file does not say stays.
   */
  'matrix.import': z.strictObject({
    hypotheses: z
      .array(
        z.strictObject({
          hypothesisId: HypothesisId,
          label: Name,
          statement: Name,
          colour: Colour,
          kind: HypothesisKind,
          note: Prose,
        }),
      )
      .max(matrixLimits.hypotheses),
    items: z
      .array(
        z.strictObject({
          evidenceId: EvidenceId,
          summary: Line,
          kind: EvidenceKind,
          credibility: z.int().min(1).max(6),
          relevance: Relevance,
          /** The actor of this name speaks; where there is none, the note keeps the name. */
          speaker: Line,
          note: Prose,
          excludedReason: z.union([Reason, z.literal('')]),
          ratings: Ratings,
        }),
      )
      .max(matrixLimits.items),
    known: z
      .array(z.strictObject({ evidenceId: EvidenceId, ratings: Ratings }))
      .max(matrixLimits.items),
  }),
}

/** An evidence item with all that a matrix file says of it, but its ratings. */
export type MatrixItemRow = Omit<MatrixItem, 'ratings' | 'reasons' | 'id'> & {
  readonly evidenceId: EvidenceId
}

export const matrixFileQueries = {
  /** In the analyst's order. */
  'matrix.items': query<MatrixItemRow>()({}),
}
