/** Builds main as it is, and the program that runs it without a browser, for plain Node. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { bundleForNode, repository } from './buildChild'

export type DesktopProgram = { readonly program: string; readonly appFolder: string }

const built = new Map<string, Promise<DesktopProgram>>()

/** Built once a folder. @param folder the one that `buildChild` was given: SQLite lies there */
export function buildDesktop(folder: string): Promise<DesktopProgram> {
  const program = built.get(folder) ?? buildIn(folder)
  built.set(folder, program)
  return program
}

async function buildIn(folder: string): Promise<DesktopProgram> {
  const appFolder = join(folder, 'app')
  for (const part of ['main', 'preload', 'renderer']) {
    mkdirSync(join(appFolder, part), { recursive: true })
  }
  writeFileSync(join(appFolder, 'package.json'), '{ "main": "main/main.js" }')
  writeFileSync(join(appFolder, 'preload', 'preload.cjs'), '')
  writeFileSync(join(appFolder, 'renderer', 'index.html'), '<!doctype html>')
  await build({
    root: repository,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(repository, 'src/main/main.ts'),
      outDir: join(appFolder, 'main'),
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: {
        external: ['electron'],
        output: { entryFileNames: 'main.js', format: 'cjs' },
      },
    },
    ssr: { noExternal: ['zod'] },
  })
  return { program: await bundleForNode('desktopAlone', folder), appFolder }
}
