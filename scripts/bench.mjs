// @ts-check
/**
 * Measures the goals of performance: `npm run bench` all of them, `npm run bench -- 7 9` some.
 * Ends with 1 when a result differs from its peer's; a time that is missed is said, not failed.
 */
import { runnerImport } from 'vite'
import { giveUp, inRoot, rootFolder, say } from './support/run.mjs'
import { ensureBrowserForTests, ensureBuilt, ensureInstalled } from './support/setup.mjs'

await ensureInstalled()
await ensureBuilt()
const { module } = await runnerImport(inRoot('bench', 'main.ts'), {
  root: rootFolder,
  configFile: false,
  logLevel: 'warn',
})
const names = process.argv.slice(2)
const unknown = names.filter(name => !module.goalNames.includes(name))
if (unknown.length > 0)
  giveUp(`npm run bench takes nothing or some of: ${module.goalNames.join(', ')}.`)

const areEqual = await module.runBench(
  names,
  {
    root: rootFolder,
    folder: inRoot('bench-results', 'files'),
    renderer: inRoot('out', 'renderer'),
    browser: await ensureBrowserForTests(),
  },
  say,
)
if (!areEqual) process.exitCode = 1
