/** A real folder for each test, gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** @returns its path. Call inside a test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tarjih-main-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
