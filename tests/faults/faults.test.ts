/**
 * A small part of the fault list with fixed seeds, at every test run. The full figures:
 * `npm run faults`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rows } from './run'
import { buildChild } from './support/buildChild'
import { catches } from './support/variants'

const longestMs = 240_000
let folder = ''
let child = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tarjih-faults-'))
  child = await buildChild(folder)
}, longestMs)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('nothing is lost', () => {
  it.each(Object.entries(rows))(
    'in a small part of %s',
    async (_id, row) => {
      const { tried, lost, failed, skipped, findings } = await row({ child, scale: 'small' })
      expect({ lost, failed, findings }).toEqual({ lost: 0, failed: 0, findings: [] })
      expect(tried > 0 || skipped !== null).toBe(true)
    },
    longestMs,
  )
})

describe('a host that is broken on purpose is caught', () => {
  it.each(catches)(
    '%s: %s',
    async (id, variant) => {
      const result = await rows[id]?.({ child, scale: 'small', variant })
      const isCaught = (result?.lost ?? 0) + (result?.failed ?? 0) > 0
      expect(isCaught || result?.skipped !== null).toBe(true)
    },
    longestMs,
  )
})
