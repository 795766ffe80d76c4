import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** Unit, store and importer tests: plain Node, real sql.js. What needs a window is in tests/e2e. */
export default defineConfig({
  plugins: [wasmFiles()],
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
  },
})

/** The address of a wasm file is a place on this disk here, since there is no server to ask. */
function wasmFiles(): Plugin {
  return {
    name: 'wasm-files',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('.wasm?url')) return undefined
      const { href } = pathToFileURL(id.slice(0, -'?url'.length))
      return `export default ${JSON.stringify(href)}`
    },
  }
}
