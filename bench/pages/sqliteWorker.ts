/** sql.js alone: opens what it is given and reads the paragraphs of the first source. */
import initSqlJs from 'sql.js'
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url'

const FIRST_TEXTS = `
  SELECT paragraph.text
    FROM paragraph
   WHERE source_id = (SELECT id FROM source ORDER BY position LIMIT 1)
   ORDER BY number`

const loading = initSqlJs({ locateFile: () => new URL(wasmUrl, import.meta.url).href })

self.addEventListener('message', async ({ data }: MessageEvent<Uint8Array>) => {
  const sqlite = await loading
  const start = performance.now()
  const database = new sqlite.Database(data)
  const texts = database.exec(FIRST_TEXTS)[0]?.values.map(([text]) => String(text)) ?? []
  self.postMessage({ openMs: performance.now() - start, texts })
})
