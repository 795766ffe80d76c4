/** Bundles the programs that are killed into one file each that plain Node runs. */
import { chmodSync, cpSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

export const repository = fileURLToPath(new URL('../../..', import.meta.url))

/** @param folder an empty one. @returns the path of the built program */
export async function buildChild(folder: string): Promise<string> {
  const child = await bundleForNode('child', folder)
  // What is not bundled (SQLite) is looked for from where the program lies. Other users run it too,
  // and they may not be able to enter the folder of the sources: it is copied.
  for (const name of ['package.json', 'dist/sql-wasm.js', 'dist/sql-wasm.wasm']) {
    cpSync(join(repository, 'node_modules/sql.js', name), join(folder, 'node_modules/sql.js', name))
  }
  chmodSync(folder, 0o755)
  return child
}

/** @param name of the program's source beside this file. @returns the path of the built program */
export async function bundleForNode(name: string, folder: string): Promise<string> {
  await build({
    root: repository,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(repository, `tests/faults/support/${name}.ts`),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: `${name}.mjs`, format: 'es' } },
    },
    ssr: { noExternal: ['zod'] },
  })
  return join(folder, `${name}.mjs`)
}
