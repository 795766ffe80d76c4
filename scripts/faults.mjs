// @ts-check
/**
 * Tries the faults that must lose nothing, with full figures: `npm run faults`, or some of them:
 * `npm run faults -- F01 F04`; `-- small` for a quick look. Ends with 1 on any loss.
 */
import { createServer } from 'vite'
import { giveUp, inRoot, rootFolder, say } from './support/run.mjs'
import { ensureInstalled } from './support/setup.mjs'
import { wasmFiles } from './support/wasmFiles.mjs'
import { tryWindowRow, windowRows } from './support/windowRows.mjs'

await ensureInstalled()
// Stays open while the rows run: importers are loaded when a document of theirs turns up.
const server = await createServer({
  root: rootFolder,
  configFile: false,
  logLevel: 'warn',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  plugins: [wasmFiles()],
})
const module = await server.ssrLoadModule(inRoot('tests', 'faults', 'run.ts'))
const wanted = process.argv.slice(2)
const names = wanted.filter(name => name !== 'small')
const known = [...Object.keys(module.rows), ...Object.keys(windowRows)].toSorted()
const unknown = names.filter(name => !known.includes(name))
if (unknown.length > 0) {
  giveUp(`npm run faults takes nothing, "small", or some of: ${known.join(', ')}.`)
}
const scale = wanted.includes('small') ? 'small' : 'full'
const inNode = names.filter(name => name in module.rows)
let isGood = true
if (names.length === 0 || inNode.length > 0) isGood = await module.runFaults(inNode, scale, say)
await server.close()
for (const id of Object.keys(windowRows)) {
  if (names.length > 0 && !names.includes(id)) continue
  const { line, isLossless } = await tryWindowRow(id, scale)
  say(line)
  isGood &&= isLossless
}
if (!isGood) process.exitCode = 1
