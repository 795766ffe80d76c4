/** Measures, paths and derived networks in their own thread. */
import { derivedNetwork } from '../../../shared/analysis/network/derivedNetwork'
import { networkGraph } from '../../../shared/analysis/network/networkGraph'
import {
  MEASURES,
  type MeasureOptions,
  type Network,
  networkMeasures,
} from '../../../shared/analysis/network/networkMeasures'
import { ranks } from '../../../shared/analysis/network/ranks'
import { shortestPaths } from '../../../shared/analysis/network/shortestPaths'
import { answerJob } from '../../client/job'
import type { MeasureAnswer, MeasureQuestion, RankedMeasures } from './measureMessages'

/** More paths than anyone reads; all of them are counted. */
const MOST_PATHS = 50

function ranked(
  network: Network,
  options: MeasureOptions,
  onProgress: (share: number) => void,
): RankedMeasures {
  const measures = networkMeasures(network, options, onProgress)
  const entries = MEASURES.map(measure => {
    const values = measures.values[measure]
    return [measure, values === null ? null : ranks(values)] as const
  })
  return { ...measures, ranks: Object.fromEntries(entries) as RankedMeasures['ranks'] } // one each
}

function answer(question: MeasureQuestion, onProgress: (share: number) => void): MeasureAnswer {
  if (question.kind === 'derived') {
    return derivedNetwork(question.statements, question.concepts, question.options)
  }
  if (question.kind === 'paths') {
    const { network, followsDirections, from, to } = question
    const { out, into, around } = networkGraph(network.size, network.ties)
    const ways = followsDirections ? { out, into } : { out: around, into: around }
    return shortestPaths(ways, { from, to, most: MOST_PATHS })
  }
  const { network, options, compared } = question
  if (compared === null) return { base: ranked(network, options, onProgress), compared: null }
  return {
    base: ranked(network, options, share => onProgress(share / 2)),
    compared: ranked(compared, options, share => onProgress((1 + share) / 2)),
  }
}

self.addEventListener('message', ({ data }: MessageEvent<MeasureQuestion>) => {
  void answerJob(
    onProgress => answer(data, onProgress),
    message => self.postMessage(message),
  )
})
