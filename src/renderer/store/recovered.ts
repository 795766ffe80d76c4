/** What was brought back from a journal, in a few words for the analyst. */
import { type CommandName, isCommandName } from '../../shared/catalogue'
import type { JournalStep } from '../../shared/journalFormat'
import type { Recovered } from '../../shared/storeProtocol'

export function recoveredFrom(steps: readonly JournalStep[]): Recovered | null {
  const last = steps.at(-1)
  if (last === undefined) return null
  const counts = new Map<CommandName, number>()
  for (const { command } of steps) {
    if (isCommandName(command)) counts.set(command, (counts.get(command) ?? 0) + 1)
  }
  const commands = [...counts].map(([command, count]) => ({ command, count }))
  return { lastAt: last.at, commands: commands.toSorted((a, b) => b.count - a.count) }
}
