/**
 * Replaces a file as a whole: afterwards the path holds all of the new bytes or all of the old ones.
 *
 * Write beside, flush, read back and compare, rename, flush the folder. The order is the promise:
 * nothing is renamed that was not read back, and nothing counts as done before the folder is flushed.
 * Not here: which files there are, and how a failure is told to the analyst.
 */
import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { reasonText } from '../shared/problemReasons'
import { systemErrorCode } from './systemError'

/** The part of `node:fs/promises` that writing safely needs; tests hand in a disk that fails. */
export type Disk = Pick<typeof fs, 'open' | 'realpath' | 'rename' | 'rm' | 'stat'>

export const nodeDisk: Disk = fs

const comparedAtOnce = 4 * 1024 * 1024
const renameTries = 8
const renameDelayMs = 50

/** How a file is replaced where it is not the usual way. */
export type Replacing = {
  /** Permissions of a file that did not exist; one that did keeps its own. */
  readonly mode?: number
  /** The last look at what will be replaced; when it throws, nothing is. */
  readonly beforeRename?: () => Promise<void>
}

/**
 * Puts `bytes` where `path` is. A symbolic link stays a link, and its target is replaced.
 * @throws the system's error when anything fails, also when only the last flush does: then the new
 *   bytes may be in place, but nobody may call them saved.
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  disk: Disk = nodeDisk,
  { mode = 0o666, beforeRename }: Replacing = {},
): Promise<void> {
  const target = await existingTarget(path, disk)
  const finalPath = target?.path ?? path
  const folder = dirname(finalPath)
  // A short name of its own, because the analyst's may already be as long as names can be.
  const aside = join(folder, `.tarjih-${randomBytes(8).toString('hex')}.tmp`)
  try {
    await writeFlushed({ path: aside, bytes, disk, mode: target?.mode ?? mode })
    await assertHolds(aside, bytes, disk)
    await beforeRename?.()
    await renameOver(aside, finalPath, disk)
  } catch (error) {
    // The first failure is the one to tell; a left-over beside the file harms nobody.
    await disk.rm(aside, { force: true }).catch(() => undefined)
    throw error
  }
  await flushFolder(folder, disk)
}

/** Makes a folder and those above it where they are missing, so that they survive a power cut. */
export async function makeFolder(folder: string, disk: Disk = nodeDisk): Promise<void> {
  const first = await fs.mkdir(folder, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let made = folder; ; made = dirname(made)) {
    await flushFolder(dirname(made), disk)
    if (made === first || dirname(made) === made) return
  }
}

/** Makes renames and new files in a folder survive a power cut. */
export async function flushFolder(folder: string, disk: Disk = nodeDisk): Promise<void> {
  // Windows cannot open a folder for flushing and writes the directory with the rename.
  if (process.platform === 'win32') return
  const handle = await disk.open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Some network file systems have no such operation; that is not a failed write.
    const code = systemErrorCode(error)
    if (code !== 'EINVAL' && code !== 'ENOTSUP') throw error
  } finally {
    await handle.close()
  }
}

/** The file behind `path` if there is one, after asking whether we may write to it at all. */
async function existingTarget(
  path: string,
  disk: Disk,
): Promise<{ readonly path: string; readonly mode: number } | null> {
  try {
    const real = await disk.realpath(path)
    const { mode } = await disk.stat(real)
    // A rename would replace a write-protected file too; protection is the analyst's word.
    await (await disk.open(real, 'r+')).close()
    return { path: real, mode: mode & 0o777 }
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null
    throw error
  }
}

async function writeFlushed(write: {
  readonly path: string
  readonly bytes: Uint8Array
  readonly disk: Disk
  readonly mode: number
}): Promise<void> {
  const handle = await write.disk.open(write.path, 'wx', write.mode)
  try {
    await handle.writeFile(write.bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Compares with the bytes themselves: stronger than a checksum, and no slower. */
async function assertHolds(path: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  const wrong = () => new Error(reasonText('reads-back-differently'))
  const handle = await disk.open(path, 'r')
  try {
    if ((await handle.stat()).size !== bytes.length) throw wrong()
    const buffer = Buffer.alloc(Math.min(comparedAtOnce, bytes.length))
    for (let position = 0; position < bytes.length; ) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, position)
      const expected = bytes.subarray(position, position + bytesRead)
      if (bytesRead === 0 || !buffer.subarray(0, bytesRead).equals(expected)) throw wrong()
      position += bytesRead
    }
  } finally {
    await handle.close()
  }
}

/** Virus scanners on Windows hold a fresh file open for a moment; waiting is the known cure. */
async function renameOver(from: string, to: string, disk: Disk): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await disk.rename(from, to)
    } catch (error) {
      const isHeld = ['EPERM', 'EACCES', 'EBUSY'].includes(systemErrorCode(error) ?? '')
      if (process.platform !== 'win32' || !isHeld || tries === renameTries) throw error
      await new Promise(resolve => setTimeout(resolve, renameDelayMs * tries))
    }
  }
}
