/** What window and worker say to each other about measures and paths. */
import type {
  Measure,
  MeasureOptions,
  Network,
  NetworkMeasures,
} from '../../../shared/analysis/network/networkMeasures'
import type { ShortestPaths } from '../../../shared/analysis/network/shortestPaths'

export type MeasureQuestion =
  | {
      readonly kind: 'measures'
      readonly network: Network
      readonly options: MeasureOptions
      /** The same actors with some of the ties, to compare with; null: nothing to compare. */
      readonly compared: Network | null
    }
  | {
      readonly kind: 'paths'
      readonly network: Network
      readonly followsDirections: boolean
      readonly from: number
      readonly to: number
    }

export type RankedMeasures = NetworkMeasures & {
  /** 1 for the largest value; null where the measure is. */
  readonly ranks: Readonly<Record<Measure, Float64Array | null>>
}

export type Measured = {
  readonly base: RankedMeasures
  readonly compared: RankedMeasures | null
}

export type PathsFound = ShortestPaths
