/** Project files on a real disk: what is saved is whole, and what fails leaves the old file alone. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Disk, nodeDisk } from '../../src/main/atomicFile'
import { createBackups } from '../../src/main/backups'
import { createFileTokens } from '../../src/main/fileTokens'
import { createProjectFiles } from '../../src/main/projectFiles'
import { createProjectLocks } from '../../src/main/projectLocks'
import { createSavedChecksums } from '../../src/main/savedChecksums'
import { FileToken } from '../../src/shared/hostApi'
import { problemOf } from '../../src/shared/problem'
import { diskWithBroken, systemError } from './brokenDisk'
import { temporaryFolder } from './temporaryFolder'

const oldBytes = Buffer.from('old project')
const newBytes = Buffer.from('new project, longer than the old one')

/** Project files whose dialogs always choose `path`, which the analyst has agreed to replace. */
async function projectsChosenAt(path: string, disk?: Disk) {
  const chosen = projectsAt(path, disk)
  await chosen.projects.chooseSave('unused')
  return chosen
}

/** Project files whose dialogs always choose `path`. */
function projectsAt(path: string, disk?: Disk) {
  const used: string[] = []
  const suggested: string[] = []
  const tokens = createFileTokens()
  const projects = createProjectFiles({
    tokens,
    chooseOpenPath: async () => path,
    chooseSavePath: async name => {
      suggested.push(name)
      return path
    },
    onUsed: async usedPath => void used.push(usedPath),
    locks: createProjectLocks(),
    backups: createBackups({ folder: temporaryFolder() }),
    checksums: createSavedChecksums({ folder: temporaryFolder() }),
    disk,
  })
  return { projects, file: tokens.refFor(path).file, used, suggested }
}

/** What is in a folder beside the lock. */
function namesIn(folder: string): readonly string[] {
  return readdirSync(folder).filter(name => !name.endsWith('.lock'))
}

async function problemFrom(call: Promise<unknown>) {
  return call.then(() => 'no problem', problemOf)
}

describe('choosing', () => {
  it('gives the window a token and a name, and never the path', async () => {
    const folder = temporaryFolder()
    const { projects } = projectsAt(join(folder, 'مالي.tarjih'))
    const ref = await projects.chooseOpen()
    expect(ref?.name).toBe('مالي.tarjih')
    expect(JSON.stringify(ref)).not.toContain(basename(folder))
  })

  it('suggests a name without folders, hidden beginnings and disguising characters', async () => {
    const { projects, suggested } = projectsAt('/unused')
    await projects.chooseSave('../..\\etc/pass\u202ewd.tarjih')
    await projects.chooseSave('')
    await projects.chooseSave(`${'م'.repeat(180)}.tarjih`)
    expect(suggested).toEqual(['etc pass wd.tarjih', 'tarjih', `${'م'.repeat(100)}.tarjih`])
  })
})

describe('reading', () => {
  it('gives the bytes and tells the recent list', async () => {
    const path = join(temporaryFolder(), 'a.tarjih')
    writeFileSync(path, oldBytes)
    const { projects, file, used } = projectsAt(path)
    const read = await projects.read({ file })
    expect({ ...read, bytes: Buffer.from(read.bytes) }).toEqual({
      name: 'a.tarjih',
      bytes: oldBytes,
      access: { kind: 'readWrite' },
      sinceSaved: 'unknown',
    })
    expect(used).toEqual([path])
  })

  it('says that a file is missing, and that a folder cannot be read, without the path', async () => {
    const folder = temporaryFolder()
    const missing = projectsAt(join(folder, 'gone.tarjih'))
    expect(await problemFrom(missing.projects.read({ file: missing.file }))).toEqual({
      code: 'project-file-missing',
      details: { name: 'gone.tarjih' },
    })
    mkdirSync(join(folder, 'folder.tarjih'))
    const unreadable = projectsAt(join(folder, 'folder.tarjih'))
    expect(await problemFrom(unreadable.projects.read({ file: unreadable.file }))).toEqual({
      code: 'project-file-unreadable',
      details: {
        name: 'folder.tarjih',
        reason: 'EISDIR: illegal operation on a directory',
      },
    })
    expect([...missing.used, ...unreadable.used]).toEqual([])
  })

  it('refuses a token that was never given out', async () => {
    const { projects } = projectsAt('/unused')
    const invented = FileToken.parse('invented-token')
    expect(await problemFrom(projects.read({ file: invented }))).toMatchObject({
      code: 'host-refused',
    })
    expect(await problemFrom(projects.save({ file: invented, bytes: newBytes }))).toMatchObject({
      code: 'host-refused',
    })
  })
})

describe('saving', () => {
  it('replaces the file, keeps its permissions and leaves nothing beside it', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'a.tarjih')
    writeFileSync(path, oldBytes, { mode: 0o640 })
    chmodSync(path, 0o640)
    const { projects, file } = await projectsChosenAt(path)
    const { savedAt } = await projects.save({ file, bytes: newBytes })
    expect(readFileSync(path)).toEqual(newBytes)
    expect(statSync(path).mode & 0o777).toBe(0o640)
    expect(namesIn(folder)).toEqual(['a.tarjih'])
    expect(Date.parse(savedAt)).toBeCloseTo(Date.now(), -5)
  })

  it('saves under a name as long as names can be, and an empty project', async () => {
    const path = join(temporaryFolder(), `${'n'.repeat(248)}.tarjih`)
    const { projects, file } = await projectsChosenAt(path)
    await projects.save({ file, bytes: new Uint8Array() })
    expect(statSync(path).size).toBe(0)
  })

  it('keeps a symbolic link and replaces what it points to', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'real'))
    writeFileSync(join(folder, 'real', 'a.tarjih'), oldBytes)
    symlinkSync(join(folder, 'real', 'a.tarjih'), join(folder, 'link.tarjih'))
    const { projects, file } = await projectsChosenAt(join(folder, 'link.tarjih'))
    await projects.save({ file, bytes: newBytes })
    expect(readFileSync(join(folder, 'real', 'a.tarjih'))).toEqual(newBytes)
    expect(namesIn(join(folder, 'real'))).toEqual(['a.tarjih'])
  })

  it('runs two saves of one file in the order in which they were asked for', async () => {
    const path = join(temporaryFolder(), 'a.tarjih')
    const { projects, file } = await projectsChosenAt(path)
    const first = new Uint8Array(8_000_000).fill(1)
    await Promise.all([
      projects.save({ file, bytes: first }),
      projects.save({ file, bytes: newBytes }),
    ])
    expect(readFileSync(path)).toEqual(newBytes)
  })

  const faults: readonly (readonly [string, Disk, string])[] = [
    [
      'the disk is full',
      diskWithBroken('writeFile', () => {
        throw systemError('ENOSPC', 'no space left on device')
      }),
      'ENOSPC: no space left on device',
    ],
    [
      'the bytes cannot be flushed',
      diskWithBroken('sync', () => {
        throw systemError('EIO', 'i/o error')
      }),
      'EIO: i/o error',
    ],
    [
      'fewer bytes arrive than were written',
      diskWithBroken('writeFile', (handle, _original, [bytes]) =>
        handle.write(Buffer.from(String(bytes)).subarray(0, 10)),
      ),
      'reads-back-differently',
    ],
    [
      'other bytes arrive than were written',
      diskWithBroken('writeFile', (handle, _original, [bytes]) =>
        handle.write(Buffer.from(String(bytes)).fill(0, 20, 21)),
      ),
      'reads-back-differently',
    ],
    [
      'the file cannot be renamed',
      {
        ...nodeDisk,
        rename: async () => {
          throw systemError('EPERM', 'operation not permitted')
        },
      },
      'EPERM: operation not permitted',
    ],
  ]
  it.each(faults)('leaves the old file whole when %s', async (_fault, disk, reason) => {
    const folder = temporaryFolder()
    const path = join(folder, 'a.tarjih')
    writeFileSync(path, oldBytes)
    const { projects, file, used } = await projectsChosenAt(path, disk)
    const problem = await problemFrom(projects.save({ file, bytes: newBytes }))
    expect(problem).toMatchObject({ code: 'project-not-saved', details: { name: 'a.tarjih' } })
    expect(JSON.stringify(problem)).toContain(reason)
    expect(JSON.stringify(problem)).not.toContain('secret')
    expect(readFileSync(path)).toEqual(oldBytes)
    expect(namesIn(folder)).toEqual(['a.tarjih'])
    expect(used).toEqual([])
  })

  it('says so when the folder is gone, and does not make it', async () => {
    const path = join(temporaryFolder(), 'no folder', 'a.tarjih')
    const { projects, file } = await projectsChosenAt(path)
    expect(await problemFrom(projects.save({ file, bytes: newBytes }))).toEqual({
      code: 'project-not-saved',
      details: { name: 'a.tarjih', reason: 'ENOENT: no such file or directory' },
    })
    expect(existsSync(join(path, '..'))).toBe(false)
  })

  it('does not call a save done before the folder is flushed', async () => {
    const path = join(temporaryFolder(), 'a.tarjih')
    const disk = diskWithBroken('sync', async (handle, original) => {
      if ((await handle.stat()).isDirectory()) throw systemError('EIO', 'i/o error')
      return original()
    })
    const { projects, file } = await projectsChosenAt(path, disk)
    expect(await problemFrom(projects.save({ file, bytes: newBytes }))).toMatchObject({
      code: 'project-not-saved',
    })
  })

  it('saves on file systems that cannot flush a folder', async () => {
    const path = join(temporaryFolder(), 'a.tarjih')
    const disk = diskWithBroken('sync', async (handle, original) => {
      if ((await handle.stat()).isDirectory()) throw systemError('EINVAL', 'invalid argument')
      return original()
    })
    const { projects, file } = await projectsChosenAt(path, disk)
    await projects.save({ file, bytes: newBytes })
    expect(readFileSync(path)).toEqual(newBytes)
  })
})

describe('saving a file that was changed underneath', () => {
  /** A file that was read here, and then something that happens to it. */
  async function readThen(happens: (path: string, folder: string) => void) {
    const folder = temporaryFolder()
    const path = join(folder, 'مالي.tarjih')
    writeFileSync(path, oldBytes)
    const opened = projectsAt(path)
    await opened.projects.read({ file: opened.file })
    happens(path, folder)
    return { ...opened, folder, path }
  }

  const theirs = Buffer.from('xld project') // as long as ours
  const changes: readonly (readonly [string, (path: string, folder: string) => void])[] = [
    ['written over', path => writeFileSync(path, theirs)],
    [
      'written over and given its old times',
      path => {
        const { atime, mtime } = statSync(path)
        writeFileSync(path, theirs)
        utimesSync(path, atime, mtime)
      },
    ],
    [
      'replaced by another',
      (path, folder) => {
        writeFileSync(join(folder, 'other'), theirs)
        renameSync(join(folder, 'other'), path)
      },
    ],
    ['cut off', path => truncateSync(path, 3)],
    ['emptied', path => truncateSync(path, 0)],
  ]
  it.each(changes)('writes nothing when it was %s', async (_change, happens) => {
    const { projects, file, folder, path } = await readThen(happens)
    const before = readFileSync(path)
    expect(await problemFrom(projects.save({ file, bytes: newBytes }))).toEqual({
      code: 'project-file-changed',
      details: { name: 'مالي.tarjih' },
    })
    expect(readFileSync(path)).toEqual(before)
    expect(namesIn(folder)).toEqual(['مالي.tarjih'])
  })

  it.each(changes)(
    'keeps both when it was %s and the analyst says so',
    async (_change, happens) => {
      const { projects, file, folder, path } = await readThen(happens)
      const before = readFileSync(path)
      const saved = await projects.save({ file, bytes: newBytes, ifChanged: 'keepBoth' })
      expect(saved.file.name).toMatch(/^مالي \(\d{4}-\d\d-\d\d \d\d-\d\d\)\.tarjih$/)
      expect(saved.file.file).not.toBe(file)
      expect(readFileSync(join(folder, saved.file.name))).toEqual(newBytes)
      expect(readFileSync(path)).toEqual(before)
      await projects.save({ file: saved.file.file, bytes: oldBytes })
      expect(readFileSync(join(folder, saved.file.name))).toEqual(oldBytes)
    },
  )

  it('gives each kept version a name of its own', async () => {
    const { projects, file, folder } = await readThen(path => writeFileSync(path, theirs))
    for (const version of ['a', 'b', 'c']) {
      await projects.save({ file, bytes: Buffer.from(version), ifChanged: 'keepBoth' })
    }
    const kept = namesIn(folder).map(name => readFileSync(join(folder, name), 'utf8'))
    expect(kept.sort()).toEqual(['a', 'b', 'c', String(theirs)])
  })

  it('notices that it was moved away, and puts ours back where it was if told to', async () => {
    const { projects, file, folder, path } = await readThen((from, below) =>
      renameSync(from, join(below, 'moved')),
    )
    expect(await problemFrom(projects.save({ file, bytes: newBytes }))).toMatchObject({
      code: 'project-file-changed',
    })
    const saved = await projects.save({ file, bytes: newBytes, ifChanged: 'keepBoth' })
    expect(saved.file.file).toBe(file)
    expect(readFileSync(path)).toEqual(newBytes)
    expect(readFileSync(join(folder, 'moved'))).toEqual(oldBytes)
  })

  it('saves a file that was only touched, or copied over itself', async () => {
    const { projects, file, path } = await readThen(at => {
      utimesSync(at, 1, 1)
      writeFileSync(at, oldBytes)
    })
    await projects.save({ file, bytes: newBytes })
    await projects.save({ file, bytes: oldBytes })
    expect(readFileSync(path)).toEqual(oldBytes)
  })

  it('notices a change in the last moment before the rename', async () => {
    const path = join(temporaryFolder(), 'a.tarjih')
    writeFileSync(path, oldBytes)
    const disk = diskWithBroken('sync', async (_handle, original) => {
      writeFileSync(path, 'theirs')
      return original()
    })
    const { projects, file } = projectsAt(path, disk)
    await projects.read({ file })
    expect(await problemFrom(projects.save({ file, bytes: newBytes }))).toMatchObject({
      code: 'project-file-changed',
    })
    expect(readFileSync(path, 'utf8')).toBe('theirs')
  })

  it('replaces no file that nobody has read, unless it was chosen to be replaced', async () => {
    const path = join(temporaryFolder(), 'a.tarjih')
    writeFileSync(path, oldBytes)
    const { projects, file } = projectsAt(path)
    expect(await problemFrom(projects.save({ file, bytes: newBytes }))).toMatchObject({
      code: 'project-file-changed',
    })
    await projects.chooseSave('a')
    await projects.save({ file, bytes: newBytes })
    expect(readFileSync(path)).toEqual(newBytes)
  })
})
