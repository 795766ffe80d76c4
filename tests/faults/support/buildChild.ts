/** Bundles the program that is killed into one file that plain Node runs. */
import { chmodSync, cpSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** @param folder an empty one. @returns the path of the built program */
export async function buildChild(folder: string): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(root, 'tests/faults/support/child.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'child.mjs', format: 'es' } },
    },
    ssr: { noExternal: ['zod'] },
  })
  // What is not bundled (SQLite) is looked for from where the program lies. Other users run it too,
  // and they may not be able to enter the folder of the sources: it is copied.
  for (const name of ['package.json', 'dist/sql-wasm.js', 'dist/sql-wasm.wasm']) {
    cpSync(join(root, 'node_modules/sql.js', name), join(folder, 'node_modules/sql.js', name))
  }
  chmodSync(folder, 0o755)
  return join(folder, 'child.mjs')
}
