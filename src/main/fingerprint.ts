/**
 * What a file held when it was looked at, so that a change by somebody else is seen before a save.
 *
 * The checksum decides: a file that was copied over itself or only touched has not changed. Inode,
 * size and time of change are for the short moment between looking and renaming.
 */
import { createHash } from 'node:crypto'
import type { Disk } from './atomicFile'
import { systemErrorCode } from './systemError'

/** `sha256` as lower-case hex; times in nanoseconds. */
export type Fingerprint = {
  readonly sha256: string
  readonly size: bigint
  readonly inode: bigint
  readonly changedAt: bigint
}

const readAtOnce = 4 * 1024 * 1024

/** SHA-256 as lower-case hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Reads the file in parts. Null when there is no such file. @throws the system's error otherwise */
export async function fingerprintOf(path: string, disk: Disk): Promise<Fingerprint | null> {
  try {
    const handle = await disk.open(path, 'r')
    try {
      const { size, ino, mtimeNs } = await handle.stat({ bigint: true })
      const hash = createHash('sha256')
      const buffer = Buffer.alloc(Number(size < readAtOnce ? size + 1n : readAtOnce))
      for (let position = 0; ; ) {
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, position)
        if (bytesRead === 0) break
        hash.update(buffer.subarray(0, bytesRead))
        position += bytesRead
      }
      return { sha256: hash.digest('hex'), size, inode: ino, changedAt: mtimeNs }
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** Whether the path still holds the very file that was fingerprinted, without reading it again. */
export async function isStill(
  path: string,
  seen: Fingerprint | null,
  disk: Disk,
): Promise<boolean> {
  try {
    const { size, ino, mtimeNs } = await disk.stat(path, { bigint: true })
    return seen?.size === size && seen.inode === ino && seen.changedAt === mtimeNs
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return seen === null
    throw error
  }
}
