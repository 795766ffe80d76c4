/** Builds the page with nothing but the browser host, as the program itself is built. */
import path from 'node:path'
import { build } from 'vite'

/** @returns the folder to serve */
export async function buildHostPage(outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: path.resolve('tests', 'e2e', 'support', 'hostPage'),
    base: './',
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome140',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
  })
  return outDir
}
