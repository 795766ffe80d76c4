/** Project files named on the command line: how Windows and Linux say that a file was double-clicked. */
import { resolve } from 'node:path'

/** The last project file among the arguments, made absolute, or null. Switches are passed over. */
export function projectPathIn(argv: readonly string[], workingDirectory: string): string | null {
  const named = argv
    .slice(1)
    .filter(argument => !argument.startsWith('-') && argument.toLowerCase().endsWith('.tarjih'))
    .at(-1)
  return named === undefined ? null : resolve(workingDirectory, named)
}
