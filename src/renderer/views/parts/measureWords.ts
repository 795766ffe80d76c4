/** The names of measures, and what each means exactly. */
import { MEASURES, type Measure } from '../../../shared/analysis/network/networkMeasures'
import type { WordKey } from '../../i18n/words'

export const measureWords: Readonly<Record<Measure, WordKey>> = {
  degree: 'measure.degree',
  inDegree: 'measure.inDegree',
  outDegree: 'measure.outDegree',
  weightedDegree: 'measure.weightedDegree',
  betweenness: 'measure.betweenness',
  closeness: 'measure.closeness',
  eigenvector: 'measure.eigenvector',
  pageRank: 'measure.pageRank',
  clustering: 'measure.clustering',
  coreNumber: 'measure.coreNumber',
}

export type Column = Measure | 'component' | 'community' | 'cutPoint'

export const definitionWords: Readonly<Record<Column, WordKey>> = {
  degree: 'measure.degreeDefinition',
  inDegree: 'measure.inDegreeDefinition',
  outDegree: 'measure.outDegreeDefinition',
  weightedDegree: 'measure.weightedDegreeDefinition',
  betweenness: 'measure.betweennessDefinition',
  closeness: 'measure.closenessDefinition',
  eigenvector: 'measure.eigenvectorDefinition',
  pageRank: 'measure.pageRankDefinition',
  clustering: 'measure.clusteringDefinition',
  coreNumber: 'measure.coreNumberDefinition',
  component: 'measure.componentDefinition',
  community: 'measure.communityDefinition',
  cutPoint: 'measure.cutPointDefinition',
}

/** Measures that count something: written without decimals. */
const COUNTS = new Set<Measure>(['degree', 'inDegree', 'outDegree', 'coreNumber'])

export function isCount(measure: Measure): boolean {
  return COUNTS.has(measure)
}

export const ALL_MEASURES: readonly Measure[] = MEASURES
