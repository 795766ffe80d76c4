// @ts-check
/**
 * Runs the tests: `npm test` all of them, `npm test -- unit|e2e|desktop|silence` a part.
 *
 * Must stay true: the last line counts what the runners report, a runner that could not run at all
 * counts as a failure, and so does a part without a single test.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensurePictureTools } from './support/pictureTools.mjs'
import { giveUp, inRoot, runNode, say } from './support/run.mjs'
import { ensureBrowserForTests, ensureBuilt, ensureInstalled } from './support/setup.mjs'
import { whyNotWatchable } from './support/silence.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const reports = inRoot('node_modules', '.cache', 'tarjih', 'test-reports')
/** @type {Readonly<Record<string, () => Promise<Counts>>>} */
const parts = {
  unit: runVitest,
  e2e: () => runPlaywright('browser'),
  desktop: () => runPlaywright('desktop'),
  silence: runSilence,
}

const [wanted, ...rest] = process.argv.slice(2)
if (rest.length > 0 || (wanted !== undefined && !(wanted in parts))) {
  giveUp(`npm test takes nothing or one of: ${Object.keys(parts).join(', ')}.`)
}

await ensureInstalled()
await ensureBuilt()
if (wanted !== 'unit') {
  await ensureBrowserForTests()
  await ensurePictureTools()
}
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const total = { passed: 0, failed: 0, skipped: 0 }
for (const [name, runPart] of Object.entries(parts)) {
  if (wanted !== undefined && name !== wanted) continue
  say(`\n--- ${name}`)
  const counts = await runPart()
  if (counts.passed + counts.failed + counts.skipped === 0) {
    say(`The part ${name} has no tests.`)
    counts.failed = 1
  }
  say(`${name}: ${inWords(counts)}`)
  total.passed += counts.passed
  total.failed += counts.failed
  total.skipped += counts.skipped
}
say('')
say(inWords(total))
if (total.failed > 0) process.exitCode = 1

/** @returns {Promise<Counts>} */
async function runVitest() {
  const file = path.join(reports, 'vitest.json')
  const program = inRoot('node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const env = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' }
  const { code } = await runNode([program, 'run', ...reporters], { env })
  return counted(code, file, report => {
    // A file that cannot be loaded has no tests in it that could fail.
    const unread = report.testResults.filter(
      (/** @type {{ status: string, assertionResults: unknown[] }} */ result) =>
        result.status === 'failed' && result.assertionResults.length === 0,
    )
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unread.length,
      skipped: report.numPendingTests + report.numTodoTests,
    }
  })
}

/** @param {string} project @returns {Promise<Counts>} */
async function runPlaywright(project) {
  const file = path.join(reports, `${project}.json`)
  const program = inRoot('node_modules', '@playwright', 'test', 'cli.js')
  const args = [program, 'test', `--project=${project}`, '--reporter=line,json']
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  const { code } = await runNode(args, { env })
  return counted(code, file, ({ stats, errors, suites }) => {
    for (const title of passedSecond(suites)) say(`Passed only when tried again: ${title}`)
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + errors.length,
      skipped: stats.skipped,
    }
  })
}

/** The sample project without a network, every connection watched: one test, skipped where none can be. @returns {Promise<Counts>} */
async function runSilence() {
  if ((await whyNotWatchable()) !== null) {
    await runNode([inRoot('scripts', 'silence.mjs'), '--main']) // says why
    return { passed: 0, failed: 0, skipped: 1 }
  }
  const { code } = await runNode([inRoot('scripts', 'silence.mjs'), '--main'])
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

/**
 * @param {any[]} suites of a Playwright report, nested
 * @returns {string[]} the file and title of each test that failed before it passed
 */
function passedSecond(suites) {
  return suites.flatMap(({ specs, suites: inner = [] }) => [
    ...specs
      .filter((/** @type {any} */ spec) =>
        spec.tests.some((/** @type {any} */ test) => test.status === 'flaky'),
      )
      .map((/** @type {any} */ spec) => `${spec.file}: ${spec.title}`),
    ...passedSecond(inner),
  ])
}

/**
 * @param {number} code what the runner ended with
 * @param {string} file its report
 * @param {(report: any) => Counts} count
 * @returns {Counts} with at least one failure when the runner says that it failed
 */
function counted(code, file, count) {
  const counts = existsSync(file)
    ? count(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 1, skipped: 0 }
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/** @param {Counts} counts */
function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
