import { defineConfig } from 'vitest/config'
import { wasmFiles } from './scripts/support/wasmFiles.mjs'

/** Unit, store and importer tests: plain Node, real sql.js. What needs a window is in tests/e2e. */
export default defineConfig({
  plugins: [wasmFiles()],
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
  },
})
