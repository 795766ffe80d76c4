// @ts-check
/**
 * Serves the renderer from its sources and reloads what changes, for work on views.
 * No content security policy is sent here, because Vite's own client needs inline scripts: try
 * every change with `npm start` or `npm test` as well.
 */
import { fixedPort } from './serveRenderer.mjs'
import { giveUp, inRoot, say } from './support/run.mjs'
import { ensureInstalled } from './support/setup.mjs'

await ensureInstalled()
const { createServer, loadConfigFromFile } = await import('vite')
const loaded = await loadConfigFromFile(
  { command: 'serve', mode: 'development' },
  inRoot('electron.config.ts'),
)
if (loaded === null) giveUp('electron.config.ts cannot be read.')
/** electron.config.ts holds three configurations; this is the one for the window. */
const { renderer } = /** @type {{ renderer: import('vite').InlineConfig }} */ (
  /** @type {unknown} */ (loaded.config)
)
const server = await createServer({
  ...renderer,
  configFile: false,
  root: inRoot('src', 'renderer'),
  build: { rolldownOptions: { input: inRoot('src', 'renderer', 'index.html') } },
  server: { host: '127.0.0.1', port: fixedPort + 1, strictPort: true, fs: { allow: [inRoot()] } },
})
await server.listen()
say(`The renderer is at http://127.0.0.1:${fixedPort + 1}/ while this runs.`)
