/** What is said at opening about saving: locked, newer, or free; protection is in tests/faults. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createBackups } from '../../src/main/backups'
import { createFileTokens } from '../../src/main/fileTokens'
import { ownIdentity, type ProcessIdentity } from '../../src/main/processIdentity'
import { createProjectFiles } from '../../src/main/projectFiles'
import { createProjectLocks } from '../../src/main/projectLocks'
import { createSavedChecksums } from '../../src/main/savedChecksums'
import { SCHEMA_VERSION } from '../../src/renderer/store/migrate'
import { PROJECT_SCHEMA_VERSION } from '../../src/shared/domain/project'
import { problemOf } from '../../src/shared/problem'
import { readProjectHeader } from '../../src/shared/projectHeader'
import { openTestProject } from '../support/testProject'
import { temporaryFolder } from './temporaryFolder'

const own = ownIdentity()
const otherProgram: ProcessIdentity = {
  ...own,
  pid: process.ppid,
  began: null,
  user: 'سمية',
  host: 'h',
}

/** A project in a folder of its own, and what two programs see of it. */
async function projectFor(bytes: Uint8Array) {
  const path = join(temporaryFolder(), 'a.tarjih')
  writeFileSync(path, bytes)
  const program = (identity: ProcessIdentity) => {
    const tokens = createFileTokens()
    const locks = createProjectLocks(identity)
    const projects = createProjectFiles({
      tokens,
      locks,
      backups: createBackups({ folder: temporaryFolder() }),
      checksums: createSavedChecksums({ folder: temporaryFolder() }),
      chooseOpenPath: async () => path,
      chooseSavePath: async () => path,
      onUsed: async () => undefined,
    })
    return { projects, file: tokens.refFor(path).file }
  }
  return { path, first: program(otherProgram), second: program(own) }
}

async function projectBytes(schemaVersion: number) {
  const project = await openTestProject()
  project.database.script(`PRAGMA user_version = ${schemaVersion}`)
  return project.database.toBytes()
}

describe('reading a project', () => {
  it('reads one that is open elsewhere, names the holder, and saves nothing over it', async () => {
    const { path, first, second } = await projectFor(Buffer.from('project'))
    expect((await first.projects.read(first)).access).toEqual({ kind: 'readWrite' })
    expect((await second.projects.read(second)).access).toEqual({
      kind: 'readOnly',
      reason: 'locked',
      holder: 'سمية (h)',
      canTakeOver: false,
    })
    const saved = second.projects.save({ file: second.file, bytes: Buffer.from('x') })
    expect(await saved.catch(problemOf)).toEqual({
      code: 'project-locked',
      details: { name: 'a.tarjih', holder: 'سمية (h)' },
    })
    expect(readFileSync(path, 'utf8')).toBe('project')
    await first.projects.close(first.file)
    await second.projects.save({ file: second.file, bytes: Buffer.from('x') })
    expect(readFileSync(path, 'utf8')).toBe('x')
    await second.projects.close(second.file)
    expect(readdirSync(join(path, '..'))).toEqual(['a.tarjih'])
  })

  it('opens a newer one for reading and never saves over it, however it was chosen', async () => {
    const { path, first } = await projectFor(await projectBytes(PROJECT_SCHEMA_VERSION + 1))
    const before = readFileSync(path)
    expect((await first.projects.read(first)).access).toMatchObject({ reason: 'newer' })
    await first.projects.chooseSave('a')
    for (const ifChanged of ['refuse', 'keepBoth'] as const) {
      const saved = first.projects.save({ file: first.file, bytes: Buffer.from('x'), ifChanged })
      expect(await saved.catch(problemOf)).toEqual({
        code: 'project-file-too-new',
        details: {
          name: 'a.tarjih',
          fileVersion: PROJECT_SCHEMA_VERSION + 1,
          knownVersion: PROJECT_SCHEMA_VERSION,
        },
      })
    }
    expect(readFileSync(path)).toEqual(before)
  })
})

describe('what was read against what was saved here last', () => {
  it('is unknown, then unchanged, and changed after a single bit', async () => {
    const { path, first } = await projectFor(await projectBytes(1))
    const again = async () => (await first.projects.read(first)).sinceSaved
    expect(await again()).toBe('unknown')
    await first.projects.save({ file: first.file, bytes: await projectBytes(1) })
    expect(await again()).toBe('unchanged')
    const bytes = readFileSync(path)
    bytes[5000] = (bytes[5000] ?? 0) ^ 1
    writeFileSync(path, bytes)
    expect(await again()).toBe('changed')
  })
})

describe('the header of a project', () => {
  it('is read as SQLite writes it', async () => {
    const bytes = await projectBytes(PROJECT_SCHEMA_VERSION)
    expect(readProjectHeader(bytes)).toEqual({
      isProject: true,
      length: bytes.length,
      schemaVersion: PROJECT_SCHEMA_VERSION,
    })
    expect(readProjectHeader(bytes.subarray(0, 99))).toBeNull()
    expect(readProjectHeader(new Uint8Array(bytes.length))).toBeNull()
  })

  it('says the newest version that the migrations make', () => {
    expect(PROJECT_SCHEMA_VERSION).toBe(SCHEMA_VERSION)
  })
})
