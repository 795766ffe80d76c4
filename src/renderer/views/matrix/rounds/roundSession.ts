/** The round that is being rated now, if any: while it is, earlier ratings and scores are out of sight. */
import { newIdOf, RoundId } from '../../../../shared/domain/ids'
import type { RoundRow } from '../../../../shared/domain/rounds'
import { runCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { changeMatrixView, useMatrixView } from '../matrixView'

/** Null also when the round was finished, or undone, meanwhile. */
export function useRoundBeingRated(): RoundRow | null {
  const roundId = useMatrixView(view => view.roundId)
  const rounds = useRows('round.list', roundId === null ? null : {})
  return rounds.find(round => round.roundId === roundId && round.finishedAt === null) ?? null
}

export function rateRound(roundId: RoundId): void {
  changeMatrixView({ roundId })
}

export async function startRound(): Promise<void> {
  const roundId = newIdOf(RoundId)
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1))
  if (await runCommand('round.start', { roundId, seed })) rateRound(roundId)
}

/** Back to the matrix; the round can be gone on with. */
export function leaveRound(): void {
  changeMatrixView({ roundId: null })
}
