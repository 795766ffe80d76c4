/** Builds the bench's own pages with the renderer's settings, so that only what they do differs. */
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const PAGES = ['index', 'transfer', 'sqlite']

/** @param outDir made anew */
export async function buildPages(root: string, outDir: string): Promise<void> {
  const pages = join(root, 'bench', 'pages')
  await build({
    root: pages,
    configFile: false,
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    html: { cspNonce: '__CSP_NONCE__' },
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome140',
      minify: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: PAGES.map(page => join(pages, `${page}.html`)),
      },
    },
  })
}
