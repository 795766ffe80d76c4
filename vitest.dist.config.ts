import { defineConfig } from 'vitest/config'

/** Tests of what `npm run dist` has packed; that script runs them. */
export default defineConfig({
  test: { include: ['tests/dist/**/*.dist.ts'], environment: 'node', testTimeout: 60_000 },
})
