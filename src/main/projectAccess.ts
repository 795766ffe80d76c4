/**
 * Whether a project can be saved where it is, found out by trying and not by asking for permissions:
 * they say nothing about drives mounted for reading, write protection and other programs.
 *
 * Must stay true: what was tried leaves no trace but the lock.
 */
import * as fs from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { PROJECT_SCHEMA_VERSION } from '../shared/domain/project'
import type { ProjectAccess } from '../shared/hostApi'
import { ProblemError } from '../shared/problem'
import { readProjectHeader } from '../shared/projectHeader'
import type { ProjectLocks } from './projectLocks'
import { systemErrorCode } from './systemError'

const protectedCodes = new Set(['EACCES', 'EPERM', 'EROFS'])
const stickyBit = 0o1000
const headerLength = 100

/** Whether the system refuses for good, rather than for now (a full disk, an i/o error). */
export function isProtected(error: unknown): boolean {
  return protectedCodes.has(systemErrorCode(error) ?? '')
}

/**
 * Tries, and holds the lock when saving is possible. Never throws: what is wrong only for now is told
 * by the save that fails.
 * @param bytes what was read from the file
 */
export async function openAccess(
  path: string,
  bytes: Uint8Array,
  locks: ProjectLocks,
  takeOver: boolean,
): Promise<ProjectAccess> {
  const header = readProjectHeader(bytes)
  if (header?.isProject === true && header.schemaVersion > PROJECT_SCHEMA_VERSION) {
    return readOnly('newer')
  }
  try {
    const protection = await protectionOf(path)
    if (protection !== null) return readOnly(protection)
    const other = await locks.hold(path, takeOver)
    return other === null ? { kind: 'readWrite' } : { ...readOnly('locked'), ...other }
  } catch (error) {
    return isProtected(error) ? readOnly('folder') : { kind: 'readWrite' }
  }
}

/**
 * The same before a save, as problems.
 * @throws ProblemError `project-file-read-only`, `project-folder-read-only`, `project-file-too-new`
 */
export async function assertWritable(path: string): Promise<void> {
  const name = basename(path)
  const fileVersion = await schemaVersionIn(path)
  if (fileVersion > PROJECT_SCHEMA_VERSION) {
    const details = { name, fileVersion, knownVersion: PROJECT_SCHEMA_VERSION }
    throw new ProblemError({ code: 'project-file-too-new', details })
  }
  const protection = await protectionOf(path)
  if (protection === 'file') {
    throw new ProblemError({ code: 'project-file-read-only', details: { name } })
  }
  if (protection === 'folder') throw folderReadOnly(path)
}

export function folderReadOnly(path: string): ProblemError {
  return new ProblemError({ code: 'project-folder-read-only', details: { name: basename(path) } })
}

function readOnly(reason: 'folder' | 'file' | 'locked' | 'newer') {
  return { kind: 'readOnly', reason, holder: null, canTakeOver: false } as const
}

/** What keeps the file behind `path` from being replaced; null for a file that is not there. */
async function protectionOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    const real = await fs.realpath(path)
    // A rename would replace a write-protected file too; protection is the analyst's word.
    await (await fs.open(real, 'r+')).close()
    return (await isOthersInSticky(real)) ? 'folder' : null
  } catch (error) {
    if (systemErrorCode(error) === 'EROFS') return 'folder'
    return isProtected(error) ? 'file' : null
  }
}

/** In a folder such as /tmp only the owner may replace a file, even one that all may write to. */
async function isOthersInSticky(path: string): Promise<boolean> {
  const user = process.getuid?.() ?? 0
  const folder = await fs.stat(dirname(path))
  if (user === 0 || (folder.mode & stickyBit) === 0 || folder.uid === user) return false
  return (await fs.stat(path)).uid !== user
}

/** The format of a project file; 0 when it is none. */
export async function schemaVersionIn(path: string): Promise<number> {
  const bytes = new Uint8Array(headerLength)
  try {
    const handle = await fs.open(path, 'r')
    try {
      await handle.read(bytes, 0, headerLength, 0)
    } finally {
      await handle.close()
    }
  } catch {
    return 0 // what is wrong with it, the save itself will tell
  }
  const header = readProjectHeader(bytes)
  return header?.isProject === true ? header.schemaVersion : 0
}
