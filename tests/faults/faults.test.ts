/**
 * A small part of the fault list with fixed seeds, at every test run. The full figures:
 * `npm run faults`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { powerCuts } from './rows/powerCuts'
import { rows } from './run'
import { buildChild } from './support/buildChild'

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
  it.each(['noFlush', 'noFolderFlush', 'inPlace', 'acknowledgeFirst'] as const)(
    '%s',
    async variant => {
      expect((await powerCuts({ scale: 'small', variant })).lost).toBeGreaterThan(0)
    },
    longestMs,
  )

  it.each([
    ['F12', 'noLock'],
    ['F13', 'noCompare'],
    ['F18', 'noChecksum'],
  ] as const)(
    '%s: %s',
    async (id, variant) => {
      const result = await rows[id]?.({ child, scale: 'small', variant })
      expect(result?.failed).toBeGreaterThan(0)
    },
    longestMs,
  )
})
