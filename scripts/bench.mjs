// @ts-check
/**
 * Measures the goals of performance: `npm run bench` all of them, `npm run bench -- 7 9` some.
 * Ends with 1 when a result differs from its peer's; a time that is missed is said, not failed.
 *
 * The bench is bundled first, as the program is: where modules stay apart an import costs a call at
 * each use, and what would be measured is not what is delivered.
 */
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { giveUp, inRoot, rootFolder, say } from './support/run.mjs'
import { ensureBrowserForTests, ensureBuilt, ensureInstalled } from './support/setup.mjs'

await ensureInstalled()
await ensureBuilt()
// As deep below the root as the scripts are, which look for the root from where they stand.
const program = inRoot('bench-results', 'program')
await build({
  root: rootFolder,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: { ssr: inRoot('bench', 'main.ts'), outDir: program, emptyOutDir: true, minify: false },
})
const module = await import(pathToFileURL(inRoot('bench-results', 'program', 'main.mjs')).href)
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
