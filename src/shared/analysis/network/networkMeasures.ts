/**
 * All measures of a network together, as the analyst sees them in a table. Each measure's definition
 * and normalisation stand where it is computed, and in words in i18n (`measure.<id>.definition`).
 */
import { clustering, components, coreNumbers } from './cohesionMeasures'
import { communities } from './communities'
import { type Cuts, cuts } from './cutMeasures'
import { eigenvector, pageRank } from './influenceMeasures'
import { type Adjacency, type NetworkTie, networkGraph, rowLength } from './networkGraph'
import { pathMeasures, pathSums } from './pathMeasures'

export const MEASURES = [
  'degree',
  'inDegree',
  'outDegree',
  'weightedDegree',
  'betweenness',
  'closeness',
  'eigenvector',
  'pageRank',
  'clustering',
  'coreNumber',
] as const
export type Measure = (typeof MEASURES)[number]

export type MeasureOptions = {
  /** Whether paths, PageRank and eigenvector follow the directions of relationships. */
  readonly followsDirections: boolean
  /** Whether PageRank, eigenvector and communities count weights. Paths are always counted in steps. */
  readonly usesWeights: boolean
}

export type Network = { readonly size: number; readonly ties: readonly NetworkTie[] }

export type NetworkMeasures = Cuts & {
  /** By actor. Null: the measure is not defined for this network. */
  readonly values: Readonly<Record<Measure, Float64Array | null>>
  readonly component: Float64Array
  readonly community: Float64Array
  readonly modularity: number
  /** Share of the pairs of actors that are tied. */
  readonly density: number
}

/** The share of the whole work that the walks along paths are, about. */
const SHARE_OF_PATHS = 0.9

export function networkMeasures(
  { size, ties }: Network,
  { followsDirections, usesWeights }: MeasureOptions,
  onProgress: (share: number) => void = () => {},
): NetworkMeasures {
  const { out, into, around } = networkGraph(size, ties)
  const along = followsDirections ? out : around
  const against = followsDirections ? into : around
  const weighing = { useWeights: usesWeights }
  const sums = pathSums(along, { first: 0, end: size }, walked =>
    onProgress((walked / size) * SHARE_OF_PATHS),
  )
  const { betweenness, closeness } = pathMeasures(sums)
  const { community, modularity } = communities(around, weighing)
  return {
    values: {
      degree: degrees(around),
      inDegree: degrees(into),
      outDegree: degrees(out),
      weightedDegree: weightedDegrees(size, ties),
      betweenness,
      closeness,
      eigenvector: eigenvector(against, weighing),
      pageRank: pageRank(along, weighing),
      clustering: clustering(around),
      coreNumber: coreNumbers(around),
    },
    component: components(around),
    community,
    modularity,
    density: size < 2 ? 0 : around.targets.length / (size * (size - 1)),
    ...cuts(around),
  }
}

/** Degree: how many others an actor is tied to; in, those whose ties lead to it; out, the reverse. */
function degrees(adjacency: Adjacency): Float64Array {
  const size = adjacency.starts.length - 1
  return Float64Array.from({ length: size }, (_, actor) => rowLength(adjacency, actor))
}

/** The weights of all relationships of an actor added up (Barrat and others 2004: strength). */
function weightedDegrees(size: number, ties: readonly NetworkTie[]): Float64Array {
  const sums = new Float64Array(size)
  for (const { from, to, weight } of ties) {
    if (from === to) continue
    sums[from] = (sums[from] as number) + weight
    sums[to] = (sums[to] as number) + weight
  }
  return sums
}
