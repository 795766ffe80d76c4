/** What window and worker say to each other about measures, paths and derived networks. */
import type {
  DerivedNetwork,
  DerivedOptions,
} from '../../../shared/analysis/network/derivedNetwork'
import type {
  Measure,
  MeasureOptions,
  Network,
  NetworkMeasures,
} from '../../../shared/analysis/network/networkMeasures'
import type { ShortestPaths } from '../../../shared/analysis/network/shortestPaths'
import type { Statement } from '../../../shared/analysis/network/statements'

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
  | {
      readonly kind: 'derived'
      readonly statements: readonly Statement[]
      /** What may be spoken of, in the order of the columns. */
      readonly concepts: readonly string[]
      readonly options: DerivedOptions
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

export type MeasureAnswer = Measured | PathsFound | DerivedNetwork
