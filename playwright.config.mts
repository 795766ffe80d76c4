import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { quietBrowserArgs } from './scripts/support/appWindow.mjs'
import { findBrowser, isRootOnLinux } from './scripts/support/browser.mjs'

/**
 * Tests in a real browser. This file is a module (.mts) because it imports one. `browser` is the
 * browser host in Chromium, Chrome or Edge; `desktop` is main and preload over the stand-in, or over
 * the real runtime where there is one.
 * A test that fails is tried once more, because a busy machine can starve a window; `npm test` names
 * each one that needed it, for it may have found something.
 */
export default defineConfig({
  outputDir: 'test-results',
  // They are modules of Node and are to be loaded as they are.
  build: { external: ['**/*.mjs'] },
  globalSetup: './tests/e2e/support/globalSetup.ts',
  // A test waits for its window more than it computes: one more than there are cores costs none time.
  workers: Math.max(2, availableParallelism() + 1),
  fullyParallel: true,
  retries: 1,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
  use: {
    trace: 'off',
    timezoneId: 'UTC',
    headless: true,
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      args: [...quietBrowserArgs, ...(isRootOnLinux() ? ['--no-sandbox'] : [])],
    },
  },
  projects: [
    { name: 'browser', testDir: 'tests/e2e', testMatch: '**/*.spec.ts' },
    { name: 'desktop', testDir: 'tests/desktop', testMatch: '**/*.spec.ts' },
  ],
})
