/** Statements of the project made ready, and the network that the worker derives from them. */
import { useEffect, useMemo, useState } from 'react'
import type {
  DerivedNetwork,
  DerivedOptions,
} from '../../../../shared/analysis/network/derivedNetwork'
import type { Statement } from '../../../../shared/analysis/network/statements'
import type { ActorRow } from '../../../../shared/domain/actors'
import type { NetworkStatement } from '../../../../shared/domain/network'
import { type Problem, problemOf } from '../../../../shared/problem'
import { runJob } from '../../../client/job'
import { startMeasureWorker } from '../../parts/measureJob'
import type { MeasureQuestion } from '../../parts/measureMessages'
import type { Speakers } from './derivedView'

/** A statement with the rating that it is. */
export type RatedStatement = Statement &
  Pick<NetworkStatement, 'evidenceId' | 'hypothesisId' | 'consistency'>

/** Those whose speaker is among the actors, each as one of the speaker or of the faction. */
export function useStatements(
  rows: readonly NetworkStatement[],
  actors: readonly ActorRow[],
  speakers: Speakers,
): readonly RatedStatement[] {
  return useMemo(() => {
    const known = new Set<string>(actors.map(({ actorId }) => actorId))
    return rows.flatMap(({ speakerActorId, factionActorId, agrees, ...row }): RatedStatement[] => {
      if (speakerActorId === null || !known.has(speakerActorId)) return []
      const actorId = speakers === 'faction' ? (factionActorId ?? speakerActorId) : speakerActorId
      return [{ ...row, actorId, conceptId: row.hypothesisId, agrees: agrees === 1 }]
    })
  }, [rows, actors, speakers])
}

export type DerivedState =
  | { readonly status: 'busy' }
  | { readonly status: 'failed'; readonly problem: Problem }
  | { readonly status: 'ready'; readonly network: DerivedNetwork; readonly options: DerivedOptions }

/** Derived anew whenever statements or choices change; what was derived before stays until then. */
export function useDerivedNetwork(
  statements: readonly Statement[],
  concepts: readonly string[],
  options: DerivedOptions,
): DerivedState {
  const [state, setState] = useState<DerivedState>({ status: 'busy' })
  useEffect(() => {
    const { result, stop } = runJob<MeasureQuestion, DerivedNetwork>(
      startMeasureWorker,
      { kind: 'derived', statements, concepts, options },
      () => undefined,
    )
    result.then(
      network => network !== null && setState({ status: 'ready', network, options }),
      thrown => setState({ status: 'failed', problem: problemOf(thrown) }),
    )
    return stop
  }, [statements, concepts, options])
  return state
}
