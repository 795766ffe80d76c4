import { defineConfig } from 'vitest/config'

/** Unit, store and importer tests: plain Node, real sql.js. What needs a window is in tests/e2e. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
  },
})
