// @ts-check
/**
 * Tries the faults that must lose nothing, with full figures: `npm run faults`, or some of them:
 * `npm run faults -- F01 F04`; `-- small` for a quick look. Ends with 1 on any loss.
 */
import { createServer } from 'vite'
import { giveUp, inRoot, rootFolder, say } from './support/run.mjs'
import { ensureInstalled } from './support/setup.mjs'
import { wasmFiles } from './support/wasmFiles.mjs'

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
const unknown = names.filter(name => !(name in module.rows))
if (unknown.length > 0) {
  giveUp(
    `npm run faults takes nothing, "small", or some of: ${Object.keys(module.rows).join(', ')}.`,
  )
}
const isGood = await module.runFaults(names, wanted.includes('small') ? 'small' : 'full', say)
await server.close()
if (!isGood) process.exitCode = 1
