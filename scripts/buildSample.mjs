// @ts-check
/** Writes the sample project where the build takes it from. Run by the build. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const folder = path.join(root, '.cache', 'public', 'samples')

const { module } = await runnerImport(path.join(root, 'scripts', 'makeSample.ts'), {
  root,
  configFile: false,
  logLevel: 'warn',
})
mkdirSync(folder, { recursive: true })
writeFileSync(path.join(folder, 'mali-2025.tarjih'), await module.makeSampleProject())
