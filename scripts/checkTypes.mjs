// @ts-check
/**
 * The four type checks, one for each environment, and that together they see every file.
 */
import path from 'node:path'
import { inRoot, rootFolder, runNode } from './support/run.mjs'
import { sourceFiles } from './support/sourceFiles.mjs'

/** Each forbids what its environment does not have: shared code has no window, a worker no document. */
export const environments = /** @type {const} */ (['pure', 'worker', 'window', 'node'])

/** @type {Set<string>} */
const seen = new Set()

/**
 * @param {(typeof environments)[number]} environment
 * @returns {Promise<string[]>} what the compiler says, one line each
 */
export async function checkTypes(environment) {
  const compiler = inRoot('node_modules', 'typescript', 'bin', 'tsc')
  // What was found is kept, so that the next check looks only at what changed and what depends on it.
  const kept = inRoot('node_modules', '.cache', 'types', `${environment}.tsbuildinfo`)
  const args = [
    ...[compiler, '-p', `tsconfig.${environment}.json`, '--listFiles', '--pretty', 'false'],
    ...['--incremental', '--tsBuildInfoFile', kept],
  ]
  const { code, output } = await runNode(args, { isCaptured: true })
  const lines = output.split('\n').filter(line => line !== '')
  const files = lines.filter(line => path.isAbsolute(line))
  for (const file of files) seen.add(path.relative(rootFolder, file).replaceAll('\\', '/'))
  const faults = lines.filter(line => !path.isAbsolute(line))
  return code !== 0 && faults.length === 0 ? [`tsc ended with code ${code}`] : faults
}

/** Files that none of the type checks run so far has seen. @returns {string[]} */
export function uncheckedFiles() {
  return sourceFiles(rootFolder, ['src', 'tests', 'scripts'], /\.(tsx?|mjs)$/)
    .filter(file => !seen.has(file))
    .map(file => `${file} belongs to no tsconfig`)
}
