/** Backups on a real disk, and the policy as a table of days. */
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Disk, nodeDisk } from '../../src/main/atomicFile'
import { createBackups } from '../../src/main/backups'
import { createFileTokens } from '../../src/main/fileTokens'
import { sha256Of } from '../../src/main/fingerprint'
import { createProjectFiles } from '../../src/main/projectFiles'
import { createProjectLocks } from '../../src/main/projectLocks'
import { createSavedChecksums } from '../../src/main/savedChecksums'
import { newProjectKey } from '../../src/renderer/store/keySlot'
import { sealFile } from '../../src/renderer/store/sealedFile'
import {
  BACKUP_POLICY,
  type BackupEntry,
  backupsToDrop,
  isBackupDue,
} from '../../src/shared/backupPolicy'
import { problemOf } from '../../src/shared/problem'
import { openTestProject } from '../support/testProject'
import { systemError } from './brokenDisk'
import { temporaryFolder } from './temporaryFolder'

/** A whole project with one actor of this name. */
async function projectBytes(name: string): Promise<Buffer> {
  const project = await openTestProject()
  project.addActor(name)
  return Buffer.from(project.database.toBytes())
}

/** A project file with its host; `backups` is where its backups are. */
async function projectOnDisk(bytes: Uint8Array, disk?: Disk) {
  const folder = temporaryFolder()
  const path = join(folder, 'a.tarjih')
  writeFileSync(path, bytes)
  const tokens = createFileTokens()
  const projects = createProjectFiles({
    tokens,
    locks: createProjectLocks(),
    backups: createBackups({ folder: join(folder, 'backups'), disk }),
    checksums: createSavedChecksums({ folder: temporaryFolder() }),
    chooseOpenPath: async () => path,
    chooseSavePath: async () => path,
    onUsed: async () => undefined,
  })
  const { file } = tokens.refFor(path)
  await projects.read({ file })
  return { projects, file, path, folder }
}

describe('a save', () => {
  it('backs up the old version first, once until the interval is over', async () => {
    const [first, second, third] = await Promise.all(['أ', 'b', 'c'].map(projectBytes))
    const { projects, file } = await projectOnDisk(first ?? Buffer.alloc(0))
    const one = await projects.save({ file, bytes: second ?? Buffer.alloc(0) })
    const two = await projects.save({ file, bytes: third ?? Buffer.alloc(0) })
    expect([one.backup, two.backup]).toEqual(['made', 'notDue'])
    const { backups } = await projects.listBackups(file)
    expect(backups).toMatchObject([
      { size: first?.length, sha256: sha256Of(first ?? Buffer.alloc(0)) },
    ])
    expect(await projects.readBackup(file, backups[0]?.backupId ?? '')).toEqual(first)
  })

  it('backs up whatever a restore replaces, so that it can be taken back', async () => {
    const [first, second] = await Promise.all(['a', 'b'].map(projectBytes))
    const { projects, file } = await projectOnDisk(first ?? Buffer.alloc(0))
    await projects.save({ file, bytes: second ?? Buffer.alloc(0) })
    const restored = await projects.save({ file, bytes: first ?? Buffer.alloc(0), isRestore: true })
    expect(restored.backup).toBe('made')
    const { backups } = await projects.listBackups(file)
    expect(await projects.readBackup(file, backups[0]?.backupId ?? '')).toEqual(second)
  })

  it('never backs up a file that is not a whole project', async () => {
    const whole = await projectBytes('a')
    for (const bad of [whole.subarray(0, 8192), Buffer.alloc(4096), Buffer.alloc(0)]) {
      const { projects, file, folder } = await projectOnDisk(bad)
      expect((await projects.save({ file, bytes: whole })).backup).toBe('notDue')
      expect(readdirSync(folder)).not.toContain('backups')
    }
  })

  it('goes on without a backup when there is no room for one, and says so', async () => {
    const full: Disk = { ...nodeDisk, open: () => Promise.reject(systemError('ENOSPC', 'full')) }
    const [first, second] = await Promise.all(['a', 'b'].map(projectBytes))
    const { projects, file, path } = await projectOnDisk(first ?? Buffer.alloc(0), full)
    expect((await projects.save({ file, bytes: second ?? Buffer.alloc(0) })).backup).toBe('failed')
    expect(readFileSync(path)).toEqual(second)
  })

  it('replaces nothing when a restore would go without a backup', async () => {
    const full: Disk = { ...nodeDisk, open: () => Promise.reject(systemError('ENOSPC', 'full')) }
    const [first, second] = await Promise.all(['a', 'b'].map(projectBytes))
    const { projects, file, path } = await projectOnDisk(first ?? Buffer.alloc(0), full)
    const request = { file, bytes: second ?? Buffer.alloc(0), isRestore: true }
    expect(await projects.save(request).catch(problemOf)).toEqual({
      code: 'backup-not-made',
      details: { name: 'a.tarjih', reason: 'ENOSPC: full' },
    })
    expect(readFileSync(path)).toEqual(first)
  })
})

describe('the list', () => {
  it('leaves out what was cut off or put there by others, and reads nothing outside', async () => {
    const [first, second] = await Promise.all(['a', 'b'].map(projectBytes))
    const { projects, file, folder } = await projectOnDisk(first ?? Buffer.alloc(0))
    await projects.save({ file, bytes: second ?? Buffer.alloc(0) })
    const [backup] = (await projects.listBackups(file)).backups
    const [key = ''] = readdirSync(join(folder, 'backups'))
    const path = join(folder, 'backups', key, `${backup?.backupId}.tarjih`)
    writeFileSync(join(folder, 'backups', key, 'other.tarjih'), 'x')
    mkdirSync(join(folder, 'backups', key, 'folder'))
    for (const backupId of ['other', '../../a', '']) {
      expect(await projects.readBackup(file, backupId).catch(problemOf)).toMatchObject({
        code: 'backup-unreadable',
      })
    }
    writeFileSync(path, Buffer.from(readFileSync(path)).fill(1, 9_000, 9_001))
    expect(await projects.readBackup(file, backup?.backupId ?? '').catch(problemOf)).toMatchObject({
      details: { reason: 'not-what-was-written' },
    })
    truncateSync(path, 4096)
    expect(await projects.listBackups(file)).toEqual({ backups: [] })
  })
})

const hour = 3_600_000
const start = Date.UTC(2026, 10, 22, 12)

function entry(number: number, at: number, size = 1): BackupEntry {
  const madeAt = new Date(at).toISOString()
  return { number, madeAt, size, sha256: String(number), schemaVersion: 1 }
}

/** What is kept when a backup is made at each of these moments, dropping after each. */
function keptAfter(moments: readonly number[], size = 1): readonly BackupEntry[] {
  let kept: readonly BackupEntry[] = []
  for (const [index, at] of moments.entries()) {
    const all = [...kept, entry(index + 1, at, size)]
    const dropped = new Set(backupsToDrop(all))
    kept = all.filter(each => !dropped.has(each))
  }
  return kept
}

describe('the policy', () => {
  const occasion = { sha256: 'new', isMigration: false, isRestore: false }
  it.each([
    ['there is none', [], {}, true],
    ['it is the first save of a day', [entry(1, start - 24 * hour)], {}, true],
    ['the interval is over', [entry(1, start - hour)], {}, true],
    ['the interval is not over', [entry(1, start - 60_000)], {}, false],
    ['the clock was set back by years', [entry(1, start + 9e10)], {}, true],
    ['a migration comes', [entry(1, start - 60_000)], { isMigration: true }, true],
    ['a restore comes', [entry(1, start - 60_000)], { isRestore: true }, true],
    ['nothing has changed since', [entry(1, start - 24 * hour)], { sha256: '1' }, false],
  ] as const)('when %s', (_when, kept, changes, isDue) => {
    expect(isBackupDue(kept, { ...occasion, now: new Date(start), ...changes })).toBe(isDue)
  })

  it('keeps the last ones, then one a day, then one a week', () => {
    const moments = Array.from({ length: 365 * 4 }, (_, n) => start + n * 6 * hour)
    const kept = keptAfter(moments)
    const days = new Set(kept.map(({ madeAt }) => madeAt.slice(0, 10)))
    expect(kept.slice(-BACKUP_POLICY.newest).map(({ number }) => number)).toEqual(
      Array.from({ length: BACKUP_POLICY.newest }, (_, n) => moments.length - 9 + n),
    )
    expect(days.size).toBeGreaterThanOrEqual(BACKUP_POLICY.days)
    expect(kept.length).toBeLessThanOrEqual(BACKUP_POLICY.most)
    const oldest = Date.parse(kept[0]?.madeAt ?? '')
    expect((moments.at(-1) ?? 0) - oldest).toBeGreaterThan(20 * 7 * 24 * hour)
  })

  it('drops nothing early when the clock goes to 1970 or to 2038 and back', () => {
    const good = Array.from({ length: 8 }, (_, n) => start + n * hour)
    const kept = keptAfter([...good, 0, Date.UTC(2038, 1), start + 9 * hour])
    expect(kept.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })

  it('keeps a few however large they are', () => {
    const moments = Array.from({ length: 20 }, (_, n) => start + n * hour)
    expect(keptAfter(moments, BACKUP_POLICY.mostBytes).map(({ number }) => number)).toEqual([
      18, 19, 20,
    ])
  })
})

describe('a backup that is protected anew', () => {
  it('is listed in the place of the old one, as whole and as old as that', async () => {
    const [first, second, other] = await Promise.all(['أ', 'b', 'c'].map(projectBytes))
    const { projects, file, folder } = await projectOnDisk(first ?? Buffer.alloc(0))
    await projects.save({ file, bytes: second ?? Buffer.alloc(0) })
    const [made] = (await projects.listBackups(file)).backups
    const key = await newProjectKey('كلمة', { memoryKib: 8 * 1024, passes: 1 })
    const sealed = await sealFile(key, new Uint8Array(other ?? Buffer.alloc(0)))
    await projects.replaceBackup(file, made?.backupId ?? '', sealed)

    const { backups } = await projects.listBackups(file)
    expect(backups).toMatchObject([
      { madeAt: made?.madeAt, size: sealed.length, sha256: sha256Of(sealed), isProtected: true },
    ])
    expect(made?.isProtected).toBe(false)
    const read = await projects.readBackup(file, backups[0]?.backupId ?? '')
    expect(Buffer.from(read).equals(sealed)).toBe(true)
    const [below = ''] = readdirSync(join(folder, 'backups'))
    expect(readdirSync(join(folder, 'backups', below))).toHaveLength(1)
  })

  it('stays as it was for bytes that are no whole project, and for one that is not there', async () => {
    const [first, second] = await Promise.all(['أ', 'b'].map(projectBytes))
    const { projects, file } = await projectOnDisk(first ?? Buffer.alloc(0))
    await projects.save({ file, bytes: second ?? Buffer.alloc(0) })
    const { backups } = await projects.listBackups(file)
    const backupId = backups[0]?.backupId ?? ''
    for (const [id, bytes] of [
      [backupId, new Uint8Array(100)],
      [backupId.replace(/^\d{6}/, '000009'), second ?? Buffer.alloc(0)],
    ] as const) {
      const problem = await projects.replaceBackup(file, id, bytes).catch(problemOf)
      expect(problem).toMatchObject({ code: 'backup-unreadable' })
    }
    expect((await projects.listBackups(file)).backups).toEqual(backups)
  })
})
