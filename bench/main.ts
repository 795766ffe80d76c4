/**
 * The bench: measures the goals of performance.md that are built, and says how far they are.
 *
 * Times are never a test's business: what fails here is a result that differs from the peer's.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { join } from 'node:path'
import { buildPages } from './buildPages'
import { importGoal } from './importGoal'
import { journalGoal } from './journalGoal'
import { keystrokeGoal } from './keystrokeGoal'
import { layoutGoal } from './layoutGoal'
import { describeMachine } from './machine'
import { measuresGoal } from './measuresGoal'
import { mentionsGoal } from './mentionsGoal'
import { openGoal } from './openGoal'
import { recoveryGoal } from './recoveryGoal'
import { asJson, asText, type Findings, verdictOf } from './report'
import { sampleGoal } from './sampleGoal'
import { buildGoal, countGoal } from './searchGoal'
import { sensitivityGoal } from './sensitivityGoal'
import { snapshotGoal } from './snapshotGoal'
import { startGoal } from './startGoal'
import { transferGoal } from './transferGoal'

export type Setting = {
  /** The folder that holds package.json. */
  readonly root: string
  /** For files of this run; on the disk that is measured. */
  readonly folder: string
  /** The built renderer. */
  readonly renderer: string
  /** The program file of a Chromium, Chrome or Edge. */
  readonly browser: string
}

type Measure = (setting: Setting & { readonly pages: string }) => Promise<Findings>

const GOALS: Readonly<Record<string, Measure>> = {
  /** What is painted; the query alone is measured with 2. */
  '1': setting => keystrokeGoal(setting, setting.browser),
  '2': countGoal,
  '3': buildGoal,
  '5': () => importGoal(),
  '6': () => openGoal(),
  '7': ({ folder }) => journalGoal(folder),
  '8': snapshotGoal,
  '9': ({ pages, browser }) => transferGoal(pages, browser),
  /** And 11, on the same texts. */
  '10': () => mentionsGoal(),
  /** And 16, on the same networks. */
  '15': () => layoutGoal(),
  /** And 18, on the same networks. */
  '17': () => measuresGoal(),
  '20': ({ renderer, pages, browser }) => startGoal({ renderer, pages }, browser),
  /** Weighing: our own goal, against our own definition. */
  sensitivity: () => sensitivityGoal(),
  recovery: ({ folder }) => recoveryGoal(folder),
  sample: ({ renderer, pages, browser }) => sampleGoal({ renderer, pages }, browser),
}

export const goalNames = Object.keys(GOALS)

/**
 * Runs goals by name, all when none is named, says what came out, and writes bench.json.
 * @returns whether all could be measured and every result was equal to its peer's
 */
export async function runBench(
  names: readonly string[],
  setting: Setting,
  say: (text: string) => void,
): Promise<boolean> {
  const pages = join(setting.folder, 'pages')
  mkdirSync(setting.folder, { recursive: true })
  await buildPages(setting.root, pages)
  const machine = describeMachine(setting.root, setting.folder)
  const findings: Findings[] = []
  const failed: string[] = []
  for (const [name, measure] of Object.entries(GOALS)) {
    if (names.length > 0 && !names.includes(name)) continue
    say(`Measuring goal ${name} ...`)
    try {
      findings.push(await measure({ ...setting, pages }))
    } catch (error) {
      // The other goals are measured all the same; the run fails in the end.
      failed.push(name)
      say(`Goal ${name} could not be measured: ${error instanceof Error ? error.stack : error}`)
    }
  }
  const all = {
    lines: findings.flatMap(({ lines }) => lines),
    remarks: findings.flatMap(({ remarks }) => remarks),
  }
  const where = { ...machine, loadAverageAtEnd: os.loadavg() }
  writeFileSync(join(setting.root, 'bench-results', 'bench.json'), asJson(all, where))
  rmSync(setting.folder, { recursive: true, force: true })
  say(asText(all, where))
  return failed.length === 0 && all.lines.every(line => verdictOf(line) !== 'NOT EQUAL')
}
