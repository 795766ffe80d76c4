/** Exports on a real disk: whole where the analyst chose, or not at all. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Disk } from '../../src/main/atomicFile'
import { createExportFiles } from '../../src/main/exportFiles'
import { problemOf } from '../../src/shared/problem'
import { diskWithBroken, systemError } from './brokenDisk'
import { temporaryFolder } from './temporaryFolder'

const csv = { suggestedName: 'matrix', mediaType: 'text/csv', bytes: Buffer.from('new,table\n') }

/** Exports to what the dialog answers: the suggested name in the folder, or nothing. */
function exportsTo(folder: string | null, disk?: Disk) {
  const suggested: string[] = []
  const exports = createExportFiles({
    disk,
    chooseSavePath: async name => {
      suggested.push(name)
      return folder === null ? null : join(folder, name)
    },
  })
  return { exports, suggested }
}

describe('an export', () => {
  it('is written over what was there, under the ending of its kind', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'matrix.csv'), 'an older and longer table\n')
    const { exports } = exportsTo(folder)
    expect(await exports.save(csv)).toEqual({ name: 'matrix.csv' })
    expect(readFileSync(join(folder, 'matrix.csv'), 'utf8')).toBe('new,table\n')
    expect(readdirSync(folder)).toEqual(['matrix.csv'])
  })

  it('is suggested no name that leads elsewhere, and not written when it is cancelled', async () => {
    const { exports, suggested } = exportsTo(null)
    expect(await exports.save({ ...csv, suggestedName: '../../matrix.csv' })).toEqual({
      name: null,
    })
    expect(suggested.join()).not.toMatch(/[/\\]/)
  })

  it('on a full disk leaves the old file whole and nothing beside it, and works with room again', async () => {
    let isFull = true
    const full: Parameters<typeof diskWithBroken>[1] = async (handle, original, args) => {
      if (!isFull) return original(...args)
      await handle.write('half')
      throw systemError('ENOSPC', 'no space left on device')
    }
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'matrix.csv'), 'old\n')
    const { exports } = exportsTo(folder, diskWithBroken('writeFile', full))
    expect(await exports.save(csv).then(() => 'no problem', problemOf)).toEqual({
      code: 'export-not-written',
      details: { name: 'matrix.csv', reason: 'ENOSPC: no space left on device' },
    })
    expect(readFileSync(join(folder, 'matrix.csv'), 'utf8')).toBe('old\n')
    expect(readdirSync(folder)).toEqual(['matrix.csv'])
    isFull = false
    expect(await exports.save(csv)).toEqual({ name: 'matrix.csv' })
    expect(readFileSync(join(folder, 'matrix.csv'), 'utf8')).toBe('new,table\n')
  })
})
