/** Asks the store for a change; problems reach the analyst by themselves. */
import { useCallback } from 'react'
import type { CommandName, CommandPayload } from '../../shared/catalogue'
import { problemOf } from '../../shared/problem'
import { showProblem, useProjectSession } from './projectSession'

/**
 * Runs a command. Resolves to true when it is journaled, to false when it was refused
 * (the problem is then already shown).
 */
export async function runCommand<N extends CommandName>(
  name: N,
  payload: CommandPayload<N>,
  reason = '',
): Promise<boolean> {
  const { client } = useProjectSession.getState()
  if (client === null) return false
  try {
    await client.run(name, payload, reason)
    return true
  } catch (thrown) {
    showProblem(problemOf(thrown))
    return false
  }
}

/** `runCommand` with the name given once. */
export function useCommand<N extends CommandName>(name: N) {
  return useCallback(
    (payload: CommandPayload<N>, reason?: string) => runCommand(name, payload, reason),
    [name],
  )
}

/** Undoes or redoes one step; shows the problem when there is none. */
export async function stepHistory(direction: 'undo' | 'redo'): Promise<void> {
  const { client } = useProjectSession.getState()
  if (client === null) return
  try {
    await client[direction]()
  } catch (thrown) {
    showProblem(problemOf(thrown))
  }
}
