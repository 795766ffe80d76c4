/** Weightings: how ratings become scores. Named, editable, kept in the project; one is chosen. */
import { z } from '../zod'
import { Name, query } from './definitions'
import { WeightingId } from './ids'

/** `points`: only what speaks against a hypothesis counts. `squares`: Open Synthesis. */
export const WeightingMethod = z.enum(['points', 'squares'])
export type WeightingMethod = z.infer<typeof WeightingMethod>

const Weight = z.number().min(0).max(100)

/** A factor for each credibility (1 confirmed to 5 improbable, 6 cannot be judged) and relevance. */
export const Weights = z.strictObject({
  credibility: z.tuple([Weight, Weight, Weight, Weight, Weight, Weight]),
  relevance: z.strictObject({ low: Weight, medium: Weight, high: Weight }),
})
export type Weights = z.infer<typeof Weights>

/** A weighting that every project has; its name is translated, and it stays as it is. */
export type WeightingKey = 'parc' | 'even' | 'openSynthesis'

export const weightingCommands = {
  /** Put at the end, not chosen. */
  'weighting.create': z.strictObject({
    weightingId: WeightingId,
    name: Name,
    method: WeightingMethod,
    weights: Weights,
  }),
  'weighting.describe': z.strictObject({
    weightingId: WeightingId,
    changes: z.strictObject({ name: Name, method: WeightingMethod, weights: Weights }).partial(),
  }),
  /** The one that the scores and ranks of the project follow. */
  'weighting.choose': z.strictObject({ weightingId: WeightingId }),
  /** If it is the chosen one, PARC's is chosen. */
  'weighting.remove': z.strictObject({ weightingId: WeightingId }),
}

export type WeightingRow = {
  readonly weightingId: WeightingId
  /** Null: the analyst's own. */
  readonly key: WeightingKey | null
  readonly name: string
  readonly method: WeightingMethod
  readonly weights: Weights
  readonly isChosen: 0 | 1
}

export const weightingQueries = {
  'weighting.list': query<WeightingRow>()({}),
}
