/**
 * One journal file held open for appending, so that a command costs one write and one flush.
 *
 * Must stay true: what was not answered for is taken back or the file takes no further line.
 */

import { reasonText } from '../shared/problemReasons'
import type { Disk } from './atomicFile'

export type OpenJournal = {
  /** Resolves when the lines are on the disk. The last line break is added here. */
  readonly append: (lines: string) => Promise<void>
  /**
   * The whole lines that were flushed, once a flush has failed and no further line is taken; null
   * while all is well. The system may have forgotten what it could not flush, but not these.
   */
  readonly flushedText: () => Promise<Buffer | null>
  readonly close: () => Promise<void>
}

type Handle = Awaited<ReturnType<Disk['open']>>

const readAtOnce = 64 * 1024

/**
 * Opens an existing journal behind its last whole line: a torn one was never answered for.
 * @throws the system's error, ENOENT when the journal was never started.
 */
export async function openJournal(path: string, disk: Disk): Promise<OpenJournal> {
  const handle = await disk.open(path, 'r+')
  let length: number
  try {
    length = await dropTornLine(handle)
  } catch (error) {
    await handle.close()
    throw error
  }
  let isUsable = true

  return {
    async append(lines) {
      if (!isUsable) throw new Error(reasonText('journal-not-flushed'))
      const bytes = Buffer.from(`${lines}\n`)
      isUsable = false // until the lines are flushed, or taken back
      try {
        await writeAll(handle, bytes, length)
      } catch (error) {
        await handle.truncate(length)
        isUsable = true
        throw error
      }
      await handle.datasync()
      length += bytes.length
      isUsable = true
    },
    async flushedText() {
      if (isUsable) return null
      const text = Buffer.alloc(length)
      const { bytesRead } = await handle.read(text, 0, length, 0)
      if (bytesRead !== length)
        throw new Error(reasonText('disk-error', 'the journal is shorter than it was'))
      return text
    },
    close: () => handle.close(),
  }
}

/** @returns the length in bytes up to and including the last line break. */
async function dropTornLine(handle: Handle): Promise<number> {
  const { size } = await handle.stat()
  const buffer = Buffer.alloc(readAtOnce)
  for (let end = size; end > 0; ) {
    const start = Math.max(0, end - readAtOnce)
    const { bytesRead } = await handle.read(buffer, 0, end - start, start)
    const at = buffer.subarray(0, bytesRead).lastIndexOf('\n')
    if (at < 0) {
      end = start
      continue
    }
    const length = start + at + 1
    if (length < size) await handle.truncate(length)
    return length
  }
  throw new Error(reasonText('disk-error', 'the journal has no header'))
}

async function writeAll(handle: Handle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}
