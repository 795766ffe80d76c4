/** Journal files on a real disk: a line that was answered for stays, one that was not never appears. */
import { randomUUID } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Disk, nodeDisk } from '../../src/main/atomicFile'
import { createJournalFiles } from '../../src/main/journalFiles'
import { encodeJournalLine, newJournalHeader } from '../../src/shared/journalFormat'
import { problemOf } from '../../src/shared/problem'
import { diskWithBroken, systemError } from './brokenDisk'
import { temporaryFolder } from './temporaryFolder'

function journalsIn(folder: string, disk?: Disk) {
  const journalId = randomUUID()
  const path = join(folder, `${journalId}.journal`)
  return { journals: createJournalFiles({ folder, disk }), journalId, path }
}

async function problemFrom(call: Promise<unknown>) {
  return call.then(() => 'no problem', problemOf)
}

describe('starting and appending', () => {
  it('writes the header and then each line in the order given', async () => {
    const { journals, journalId, path } = journalsIn(join(temporaryFolder(), 'made', 'on demand'))
    await journals.start(journalId, 'header')
    await Promise.all(['1', 'سطر', '3'].map(line => journals.append(journalId, line)))
    expect(readFileSync(path, 'utf8')).toBe('header\n1\nسطر\n3\n')
    expect(await journals.read(journalId)).toBe('header\n1\nسطر\n3\n')
  })

  it('starts anew over what was there, and goes on after another program start', async () => {
    const folder = temporaryFolder()
    const { journals, journalId } = journalsIn(folder)
    await journals.start(journalId, 'first')
    await journals.append(journalId, 'old')
    await journals.start(journalId, 'second')
    await journals.append(journalId, 'a')
    await journals.closeAll()
    const again = createJournalFiles({ folder })
    await again.append(journalId, 'b')
    expect(await again.read(journalId)).toBe('second\na\nb\n')
  })

  it('drops a torn last line before it appends', async () => {
    const { journals, journalId, path } = journalsIn(temporaryFolder())
    await journals.start(journalId, 'header')
    await journals.append(journalId, 'whole')
    await journals.close(journalId)
    appendFileSync(path, 'torn '.repeat(40_000))
    await journals.append(journalId, 'next')
    expect(readFileSync(path, 'utf8')).toBe('header\nwhole\nnext\n')
  })

  it('keeps journals of several projects apart', async () => {
    const { journals, journalId } = journalsIn(temporaryFolder())
    const other = randomUUID()
    await Promise.all([journals.start(journalId, 'h1'), journals.start(other, 'h2')])
    await Promise.all([journals.append(journalId, 'a'), journals.append(other, 'b')])
    expect([await journals.read(journalId), await journals.read(other)]).toEqual([
      'h1\na\n',
      'h2\nb\n',
    ])
  })
})

describe('refusing', () => {
  it('appends to no journal that was not started', async () => {
    const { journals, journalId, path } = journalsIn(temporaryFolder())
    expect(await problemFrom(journals.append(journalId, 'line'))).toEqual({
      code: 'journal-not-written',
      details: { reason: 'ENOENT: no such file or directory' },
    })
    expect(existsSync(path)).toBe(false)
  })

  it('takes several lines at once, and none that is empty', async () => {
    const { journals, journalId } = journalsIn(temporaryFolder())
    await journals.start(journalId, 'header')
    await journals.append(journalId, 'a\nb')
    for (const lines of ['', 'a\n', '\na', 'a\n\nb', 'a\r']) {
      expect(await problemFrom(journals.append(journalId, lines))).toMatchObject({
        code: 'journal-not-written',
      })
    }
    expect(await journals.read(journalId)).toBe('header\na\nb\n')
  })

  it('takes only a UUID as a name', async () => {
    const folder = temporaryFolder()
    const { journals } = journalsIn(join(folder, 'journals'))
    await expect(journals.read('../secret')).rejects.toThrow()
    await expect(journals.remove('../secret')).rejects.toThrow()
    await problemFrom(journals.start('../secret', 'header'))
    expect(existsSync(join(folder, 'secret.journal'))).toBe(false)
  })

  it('takes back half a line when the disk is full, and goes on when there is room again', async () => {
    let isFull = false
    const disk = diskWithBroken('write', async (handle, original, args) => {
      if (!isFull) return original(...args)
      await handle.write('half a line', args[3])
      throw systemError('ENOSPC', 'no space left on device')
    })
    const { journals, journalId, path } = journalsIn(temporaryFolder(), disk)
    await journals.start(journalId, 'header')
    await journals.append(journalId, 'a')
    isFull = true
    expect(await problemFrom(journals.append(journalId, 'half'))).toEqual({
      code: 'journal-not-written',
      details: { reason: 'ENOSPC: no space left on device' },
    })
    expect(readFileSync(path, 'utf8')).toBe('header\na\n')
    isFull = false
    await journals.append(journalId, 'b')
    expect(await journals.read(journalId)).toBe('header\na\nb\n')
  })

  it('goes on in a new file after a flush that failed once', async () => {
    let flushes = 0
    const disk = diskWithBroken('datasync', (_handle, original) => {
      flushes += 1
      if (flushes === 2) throw systemError('EIO', 'i/o error')
      return original()
    })
    const { journals, journalId, path } = journalsIn(temporaryFolder(), disk)
    await journals.start(journalId, 'header')
    await journals.append(journalId, 'a')
    const { ino } = statSync(path)
    await journals.append(journalId, 'b')
    expect(statSync(path).ino).not.toBe(ino)
    await journals.append(journalId, 'c')
    expect(await journals.read(journalId)).toBe('header\na\nb\nc\n')
  })

  it('answers for nothing while no flush succeeds, and then for all that is handed in again', async () => {
    let isBroken = false
    const fail = (_handle: unknown, original: () => unknown) => {
      if (isBroken) throw systemError('EIO', 'i/o error')
      return original()
    }
    const disk = { ...diskWithBroken('datasync', fail) }
    const broken = diskWithBroken('sync', fail)
    const open: Disk['open'] = (path, flags, mode) =>
      (flags === 'wx' ? broken : disk).open(path, flags, mode)
    const { journals, journalId } = journalsIn(temporaryFolder(), { ...disk, open })
    await journals.start(journalId, 'header')
    await journals.append(journalId, 'a')
    isBroken = true
    for (let time = 0; time < 3; time += 1) {
      expect(await problemFrom(journals.append(journalId, 'b'))).toEqual({
        code: 'journal-not-written',
        details: { reason: 'EIO: i/o error' },
      })
    }
    isBroken = false
    await journals.append(journalId, 'b\nc')
    await journals.append(journalId, 'd')
    expect(await journals.read(journalId)).toBe('header\na\nb\nc\nd\n')
  })
})

describe('finding and putting away', () => {
  it('lists journals newest first with their headers and whole lines', async () => {
    const folder = temporaryFolder()
    const older = randomUUID()
    const newer = randomUUID()
    writeFileSync(join(folder, `${older}.journal`), 'h1\na\nb\ntorn')
    writeFileSync(join(folder, `${newer}.journal`), 'h2\n')
    writeFileSync(join(folder, 'something else.txt'), 'x')
    await utimes(join(folder, `${older}.journal`), 1_000_000, 1_000_000)
    const { journals } = journalsIn(folder)
    expect(await journals.list()).toMatchObject({
      journals: [
        { journalId: newer, header: 'h2', lines: 0 },
        { journalId: older, header: 'h1', lines: 2, changedAt: '1970-01-12T13:46:40.000Z' },
      ],
      unreadable: [],
    })
  })

  it('lists the others beside one that cannot be read, and says why it cannot', async () => {
    const folder = temporaryFolder()
    const { journals, journalId } = journalsIn(folder)
    await journals.start(journalId, 'header')
    const other = randomUUID()
    mkdirSync(join(folder, `${other}.journal`)) // in the place of a file: cannot be read as one
    expect(await journals.list()).toMatchObject({
      journals: [{ journalId, header: 'header', lines: 0 }],
      unreadable: [{ journalId: other, reason: 'EISDIR: illegal operation on a directory' }],
    })
  })

  it('lists one that is too large to be read as such, without reading it', async () => {
    const folder = temporaryFolder()
    const { journals, journalId, path } = journalsIn(folder)
    writeFileSync(path, 'header\n')
    truncateSync(path, 1024 ** 3) // zeros that take no room on the disk
    await utimes(path, 1_000_000, 1_000_000)
    expect(await journals.list()).toEqual({
      journals: [],
      unreadable: [
        { journalId, reason: 'journal-too-large', changedAt: '1970-01-12T13:46:40.000Z' },
      ],
    })
  })

  it('has nothing to list and nothing to read on a new computer', async () => {
    const { journals, journalId } = journalsIn(join(temporaryFolder(), 'not there'))
    expect(await journals.list()).toEqual({ journals: [], unreadable: [] })
    expect(await journals.read(journalId)).toBeNull()
    await journals.remove(journalId)
  })

  it('says that it could not look where the folder cannot be read', async () => {
    const place = join(temporaryFolder(), 'not a folder')
    writeFileSync(place, '')
    await expect(journalsIn(place).journals.list()).rejects.toMatchObject({
      problem: { code: 'journals-not-listed', details: { reason: 'ENOTDIR: not a directory' } },
    })
  })

  it('keeps what is set aside but lists it no more', async () => {
    const folder = temporaryFolder()
    const { journals, journalId } = journalsIn(folder)
    await journals.start(journalId, 'header')
    const name = await journals.setAside(journalId)
    expect(readFileSync(join(folder, name), 'utf8')).toBe('header\n')
    expect(await journals.list()).toEqual({ journals: [], unreadable: [] })
    expect(await journals.read(journalId)).toBeNull()
  })

  it('sets aside what cannot be read, and keeps it whole', async () => {
    const folder = temporaryFolder()
    const { journals, journalId, path } = journalsIn(folder)
    mkdirSync(path)
    writeFileSync(join(path, 'inside'), 'kept')
    const name = await journals.setAside(journalId)
    expect(readFileSync(join(folder, name, 'inside'), 'utf8')).toBe('kept')
    expect(await journals.list()).toEqual({ journals: [], unreadable: [] })
  })

  it('leaves what could not be set aside where it was, and says why', async () => {
    const rename: Disk['rename'] = async () => {
      throw systemError('EACCES', 'permission denied')
    }
    const folder = temporaryFolder()
    const { journals, journalId, path } = journalsIn(folder, { ...nodeDisk, rename })
    writeFileSync(path, 'damaged\n')
    expect(await problemFrom(journals.setAside(journalId))).toEqual({
      code: 'journal-not-set-aside',
      details: { reason: 'EACCES: permission denied' },
    })
    expect(readFileSync(path, 'utf8')).toBe('damaged\n')
    expect((await journals.list()).journals).toHaveLength(1)
  })

  it('removes a journal that is open', async () => {
    const folder = temporaryFolder()
    const { journals, journalId } = journalsIn(folder)
    await journals.start(journalId, 'header')
    await journals.remove(journalId)
    expect(readdirSync(folder)).toEqual([])
  })

  it('brings a journal back for its own file, and keeps the one of the copy meanwhile', async () => {
    const folder = temporaryFolder()
    const { journals, journalId } = journalsIn(folder)
    const headerOn = (generation: string) =>
      encodeJournalLine(
        newJournalHeader({
          journalId,
          schemaVersion: 1,
          base: { kind: 'file', generation, name: 'a' },
        }),
      )
    await journals.start(journalId, `${headerOn('b')}\nunsaved in b`)
    expect(await journals.read(journalId, 'a')).toContain('unsaved in b')
    await journals.setAside(journalId, 'foreign')
    await journals.start(journalId, `${headerOn('a')}\nunsaved in a`)
    await journals.append(journalId, 'more in a')
    expect(await journals.read(journalId, 'b')).toBe(`${headerOn('b')}\nunsaved in b\n`)
    await journals.append(journalId, 'more in b')
    expect(await journals.read(journalId, 'a')).toBe(`${headerOn('a')}\nunsaved in a\nmore in a\n`)
    expect(await journals.read(journalId, 'b')).toContain('more in b')
    expect((await journals.list()).journals).toHaveLength(1)
  })
})
