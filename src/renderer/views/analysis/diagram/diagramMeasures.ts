/**
 * Measures of the open diagram's actors, as filter and style need them: taken in a worker from all that is
 * on the diagram, whether shown or not, and only while something depends on them.
 */
import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import { MEASURES, type Network } from '../../../../shared/analysis/network/networkMeasures'
import type { DiagramStyle } from '../../../../shared/domain/diagramStyle'
import type { DiagramActorRow } from '../../../../shared/domain/diagrams'
import type { DiagramId } from '../../../../shared/domain/ids'
import type { NetworkFilter } from '../../../../shared/domain/networkFilters'
import type { RelationshipRow } from '../../../../shared/domain/relationships'
import { problemOf } from '../../../../shared/problem'
import { runJob } from '../../../client/job'
import { showProblem } from '../../../client/projectSession'
import { startMeasureWorker } from '../../parts/measureJob'
import type { Measured, MeasureQuestion } from '../../parts/measureMessages'
import type { DiagramMeasures, DiagramRows } from './diagramView'

type State = {
  /** What the measures are of; null: nothing is measured. */
  readonly diagramId: DiagramId | null
  readonly measures: DiagramMeasures
  readonly running: { readonly share: number; readonly stop: () => void } | null
}

const UNMEASURED: DiagramMeasures = new Map()

export const useDiagramMeasures = create<State>(() => ({
  diagramId: null,
  measures: UNMEASURED,
  running: null,
}))

/** The measures of a diagram, as far as they have been taken. */
export function useMeasuresOf(diagramId: DiagramId | null): DiagramMeasures {
  return useDiagramMeasures(state => (state.diagramId === diagramId ? state.measures : UNMEASURED))
}

export function needsMeasures(filter: NetworkFilter, style: DiagramStyle): boolean {
  return (
    style.actorColour.by === 'measure' ||
    style.actorSize.by === 'measure' ||
    filter.criteria.some(({ kind }) => kind === 'measure')
  )
}

/** As the Network screen measures a diagram: undirected, without weights. */
const OPTIONS = { followsDirections: false, usesWeights: false }

function networkOfDiagram(
  actors: readonly Pick<DiagramActorRow, 'actorId'>[],
  relationships: readonly RelationshipRow[],
): Network {
  const numbers = new Map<string, number>(actors.map(({ actorId }, index) => [actorId, index]))
  const ties = relationships.flatMap(row => {
    const from = numbers.get(row.fromActorId)
    const to = numbers.get(row.toActorId)
    if (from === undefined || to === undefined) return []
    const weight = row.weight ?? Math.max(1, row.citations)
    return [{ from, to, isDirected: row.isDirected === 1, weight }]
  })
  return { size: actors.length, ties }
}

function byActor({ base }: Measured, actorIds: readonly string[]): DiagramMeasures {
  return new Map(
    MEASURES.map(measure => {
      const values = base.values[measure]
      return [
        measure,
        new Map(values === null ? [] : actorIds.map((id, index) => [id, values[index] ?? 0])),
      ]
    }),
  )
}

/** Measures `rows` while something depends on it; moving actors about measures nothing anew. */
export function useMeasuring(rows: DiagramRows): void {
  const { diagramId, all, filter, style } = rows
  const isNeeded = needsMeasures(filter, style)
  const latest = useRef(all)
  latest.current = all
  const network = isNeeded ? signature(all) : ''
  useEffect(() => {
    if (network === '') return
    return measureDiagram({ diagramId, all: latest.current })
  }, [network, diagramId])
}

/** Equal where the same actors are joined in the same way. */
function signature({ actors, relationships }: DiagramRows['all']): string {
  const ties = relationships.map(
    row => `${row.relationshipId}${row.isDirected}${row.weight ?? row.citations}`,
  )
  return `${actors.map(({ actorId }) => actorId).join()} ${ties.join()}`
}

/** Returns what stops it. */
export function measureDiagram({
  diagramId,
  all,
}: Pick<DiagramRows, 'diagramId' | 'all'>): () => void {
  const { actors, relationships } = all
  const question: MeasureQuestion = {
    ...{ kind: 'measures', network: networkOfDiagram(actors, relationships) },
    ...{ options: OPTIONS, compared: null },
  }
  const { result, stop } = runJob<MeasureQuestion, Measured>(
    startMeasureWorker,
    question,
    share => {
      useDiagramMeasures.setState(({ running }) => ({ running: running && { ...running, share } }))
    },
  )
  useDiagramMeasures.setState({ running: { share: 0, stop } })
  const isOurs = () => useDiagramMeasures.getState().running?.stop === stop
  const actorIds = actors.map(({ actorId }) => actorId)
  result.then(
    measured => {
      if (!isOurs()) return
      const taken = measured === null ? {} : { diagramId, measures: byActor(measured, actorIds) }
      useDiagramMeasures.setState({ running: null, ...taken })
    },
    (thrown: unknown) => {
      if (isOurs()) useDiagramMeasures.setState({ running: null })
      showProblem(problemOf(thrown))
    },
  )
  return stop
}
