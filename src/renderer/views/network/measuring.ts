/** Has the worker measure, or find paths, and keeps what came out in the view. */
import { EVERY_PASSAGE, leavesOutNothing } from '../../../shared/analysis/network/robustness'
import type { ActorId } from '../../../shared/domain/ids'
import { problemOf } from '../../../shared/problem'
import { runJob } from '../../client/job'
import { showProblem } from '../../client/projectSession'
import { startMeasureWorker } from '../parts/measureJob'
import type { Measured, MeasureQuestion, PathsFound } from '../parts/measureMessages'
import { type NetworkRows, networkOf } from './networkRows'
import { type MeasureBasis, reportProgress, useNetworkView } from './networkView'

/** Null when it was stopped or failed; a failure is shown. */
async function ask<Answer>(question: MeasureQuestion): Promise<Answer | null> {
  useNetworkView.getState().running?.stop()
  const { result, stop } = runJob<MeasureQuestion, Answer>(
    startMeasureWorker,
    question,
    reportProgress,
  )
  const running = { share: 0, stop }
  useNetworkView.setState({ running })
  try {
    return await result
  } catch (thrown) {
    showProblem(problemOf(thrown))
    return null
  } finally {
    if (useNetworkView.getState().running?.stop === stop) useNetworkView.setState({ running: null })
  }
}

export async function measure(basis: MeasureBasis): Promise<boolean> {
  const { rows, options, filter } = basis
  const measured = await ask<Measured>({
    kind: 'measures',
    network: networkOf(rows, EVERY_PASSAGE),
    options,
    compared: leavesOutNothing(filter) ? null : networkOf(rows, filter),
  })
  if (measured === null) return false
  const actorIds = rows.actors.map(({ actorId }) => actorId)
  useNetworkView.setState({ measured: { ...measured, basis, actorIds } })
  return true
}

export async function findPaths(
  rows: NetworkRows,
  { from, to }: { readonly from: ActorId; readonly to: ActorId },
): Promise<boolean> {
  const { followsDirections } = useNetworkView.getState().options
  const numberOf = (wanted: ActorId) => rows.actors.findIndex(({ actorId }) => actorId === wanted)
  const found = await ask<PathsFound>({
    kind: 'paths',
    network: networkOf(rows, EVERY_PASSAGE),
    followsDirections,
    from: numberOf(from),
    to: numberOf(to),
  })
  if (found === null) return false
  useNetworkView.setState({ paths: { ...found, rows, followsDirections, from, to } })
  return true
}
