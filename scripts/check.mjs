// @ts-check
/**
 * Everything about the sources that a machine can decide: `npm run check`.
 * Runs all checks even when one fails; one line each, then `N passed, N failed`.
 */
import { availableParallelism } from 'node:os'
import { giveUp, inRoot, rootFolder, runNode, say } from './support/run.mjs'
import { ensureInstalled } from './support/setup.mjs'

await ensureInstalled()
const { checkTypes, environments, uncheckedFiles } = await import('./checkTypes.mjs')

/** @typedef {{ name: string, find: () => Promise<string[]> }} Check */

/** @type {Check[]} */
const checks = [
  ...environments.map(name => ({ name: `types (${name})`, find: () => checkTypes(name) })),
  {
    name: 'layers',
    find: async () => {
      const { checkLayers } = await import('./checkLayers.mjs')
      return (await checkLayers(rootFolder, ['src', 'tests', 'scripts'])).faults
    },
  },
  {
    name: 'unused code and packages',
    find: () => program([inRoot('node_modules', 'knip', 'bin', 'knip.js'), '--no-progress']),
  },
  {
    name: 'format and lint',
    find: () =>
      program([inRoot('node_modules', '@biomejs', 'biome', 'bin', 'biome'), 'check', '.']),
  },
  {
    name: 'words in both languages',
    find: async () => (await import('./checkWords.mjs')).checkWords(rootFolder),
  },
  {
    name: 'no left, no right',
    find: async () => (await import('./checkDirections.mjs')).checkDirections(rootFolder),
  },
  {
    name: 'sizes and unfinished notes',
    find: async () => (await import('./checkSizes.mjs')).checkSizes(rootFolder),
  },
]

const failed = await runAll(checks)
const covered = await report({
  name: 'every file has a type check',
  find: async () => uncheckedFiles(),
})
const failedCount = failed + (covered ? 0 : 1)
say(`${checks.length + 1 - failedCount} passed, ${failedCount} failed`)
if (failedCount > 0) giveUp('npm run check failed. `npm run format` mends the format.')

/**
 * Runs the checks, as many at once as there are processors but no more than three.
 * @param {readonly Check[]} all
 * @returns {Promise<number>} how many failed
 */
async function runAll(all) {
  const waiting = [...all]
  let failedCount = 0
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      if (!(await report(check))) failedCount += 1
    }
  }
  const workers = Math.min(3, Math.max(2, availableParallelism()))
  await Promise.all(Array.from({ length: workers }, worker))
  return failedCount
}

/** @param {Check} check @returns {Promise<boolean>} whether nothing is wrong */
async function report({ name, find }) {
  const start = performance.now()
  const faults = await find().catch(error => [`the check itself failed: ${error.stack ?? error}`])
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  say(`${faults.length === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`)
  for (const fault of faults) say(`        ${fault}`)
  return faults.length === 0
}

/** @param {readonly string[]} args @returns {Promise<string[]>} its output if it found anything */
async function program(args) {
  const { code, output } = await runNode(args, { isCaptured: true })
  return code === 0 ? [] : output.trimEnd().split('\n')
}
