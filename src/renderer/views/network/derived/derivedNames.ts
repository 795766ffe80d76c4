/** What rows and columns of a derived network are called and how they look. */
import { useMemo } from 'react'
import type { ActorRow } from '../../../../shared/domain/actors'
import type { HypothesisRow } from '../../../../shared/domain/hypotheses'

/** Actors and hypotheses by id. */
export type DerivedNames = {
  readonly actors: ReadonlyMap<string, ActorRow>
  readonly hypotheses: ReadonlyMap<string, HypothesisRow>
  /** An actor's name or a hypothesis's label; empty for what is gone. */
  readonly nameOf: (id: string) => string
}

export function useDerivedNames(
  actorRows: readonly ActorRow[],
  hypothesisRows: readonly HypothesisRow[],
): DerivedNames {
  return useMemo(() => {
    const actors = new Map<string, ActorRow>(actorRows.map(row => [row.actorId, row]))
    const hypotheses = new Map<string, HypothesisRow>(
      hypothesisRows.map(row => [row.hypothesisId, row]),
    )
    const nameOf = (id: string) => actors.get(id)?.name ?? hypotheses.get(id)?.label ?? ''
    return { actors, hypotheses, nameOf }
  }, [actorRows, hypothesisRows])
}
