/**
 * A disk that remembers what was done to it, and what could be left of that after a power cut.
 *
 * A cut may keep or lose, each for itself, every write since the last flush of its file and every
 * name since the last flush of its folder; a kept write may be torn, or be as long as it should be and
 * hold zeroes. Folders themselves are taken to be there: making them is tested on a real disk.
 */
import type { FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Disk, nodeDisk } from '../../../src/main/atomicFile'

type Change =
  | { readonly kind: 'write'; readonly file: number; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly file: number; readonly size: number }
  | { readonly kind: 'flush'; readonly file: number }
  | { readonly kind: 'name'; readonly path: string; readonly file: number | null }
  | {
      readonly kind: 'rename'
      readonly from: string
      readonly to: string
      readonly file: number
    }
  | { readonly kind: 'flushFolder'; readonly folder: string }
  | { readonly kind: 'promise'; readonly promise: unknown }

/** Files by path. */
export type DiskState = ReadonlyMap<string, Buffer>

export type Recorder = {
  readonly disk: Disk
  /** Notes that the analyst is told something now. */
  readonly promise: (promise: unknown) => void
  readonly changes: readonly Change[]
}

export function recordingDisk(): Recorder {
  const changes: Change[] = []
  const fileByPath = new Map<string, number>()
  let files = 0
  const newFile = (path: string) => {
    files += 1
    fileByPath.set(path, files)
    changes.push({ kind: 'name', path, file: files })
    return files
  }
  const disk: Disk = {
    ...nodeDisk,
    async open(path, flags, mode) {
      const handle = await nodeDisk.open(path, flags, mode)
      const name = String(path)
      if ((await handle.stat()).isDirectory()) return recordingFolder(handle, name, changes)
      const known = fileByPath.get(name)
      const file = known ?? newFile(name)
      if (flags === 'w') changes.push({ kind: 'truncate', file, size: 0 })
      return recordingFile(handle, file, changes)
    },
    async rename(from, to) {
      await nodeDisk.rename(from, to)
      const file = fileByPath.get(String(from))
      if (file === undefined) throw new Error('a file was renamed that nobody has opened')
      fileByPath.set(String(to), file)
      fileByPath.delete(String(from))
      changes.push({ kind: 'rename', from: String(from), to: String(to), file })
    },
    async rm(path, options) {
      await nodeDisk.rm(path, options)
      if (fileByPath.delete(String(path))) {
        changes.push({ kind: 'name', path: String(path), file: null })
      }
    },
  }
  return { disk, changes, promise: promise => changes.push({ kind: 'promise', promise }) }
}

function recordingFolder(handle: FileHandle, folder: string, changes: Change[]): FileHandle {
  return intercepting(handle, {
    sync: async () => {
      await handle.sync()
      changes.push({ kind: 'flushFolder', folder })
    },
  })
}

function recordingFile(handle: FileHandle, file: number, changes: Change[]): FileHandle {
  const flush = async () => {
    await handle.sync()
    changes.push({ kind: 'flush', file })
  }
  return intercepting(handle, {
    sync: flush,
    datasync: flush,
    async writeFile(bytes: Uint8Array) {
      await handle.writeFile(bytes)
      changes.push({ kind: 'write', file, at: 0, bytes: Buffer.from(bytes) })
    },
    async write(bytes: Uint8Array, offset: number, length: number, at: number) {
      const written = await handle.write(bytes, offset, length, at)
      const done = Buffer.from(bytes.subarray(offset, offset + written.bytesWritten))
      changes.push({ kind: 'write', file, at, bytes: done })
      return written
    },
    async truncate(size: number) {
      await handle.truncate(size)
      changes.push({ kind: 'truncate', file, size })
    },
  })
}

function intercepting(handle: FileHandle, members: Readonly<Record<string, unknown>>): FileHandle {
  return new Proxy(handle, {
    get(target, member) {
      const own = members[String(member)]
      if (own !== undefined) return own
      const value: unknown = Reflect.get(target, member)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

/** How much of what was not flushed is kept. */
export type Cut = 'nothing' | 'everything' | 'some'

/** The disk when the power goes after so many changes, and the last promise before. */
export function afterPowerCut(
  changes: readonly Change[],
  count: number,
  cut: Cut,
  random: () => number,
): DiskState {
  const done = changes.slice(0, count)
  const isKept = () => cut === 'everything' || (cut === 'some' && random() < 0.5)
  const names = new Map<string, number>()
  const contents = new Map<number, Buffer>()
  for (const [index, change] of done.entries()) {
    const isSafe = done.slice(index + 1).some(later => makesSafe(later, change))
    if (isSafe || isKept()) apply(change, { names, contents, isSafe, cut, random })
  }
  const empty = Buffer.alloc(0)
  return new Map([...names].map(([path, file]) => [path, contents.get(file) ?? empty]))
}

function makesSafe(flush: Change, change: Change): boolean {
  if (flush.kind === 'flush') {
    return (change.kind === 'write' || change.kind === 'truncate') && change.file === flush.file
  }
  if (flush.kind !== 'flushFolder') return false
  if (change.kind === 'name') return dirname(change.path) === flush.folder
  return change.kind === 'rename' && dirname(change.to) === flush.folder
}

type Applying = {
  readonly names: Map<string, number>
  readonly contents: Map<number, Buffer>
  readonly isSafe: boolean
  readonly cut: Cut
  readonly random: () => number
}

function apply(change: Change, applying: Applying): void {
  const { names, contents } = applying
  const empty = Buffer.alloc(0)
  if (change.kind === 'name') {
    if (change.file === null) names.delete(change.path)
    else names.set(change.path, change.file)
  } else if (change.kind === 'rename') {
    names.delete(change.from)
    names.set(change.to, change.file)
  } else if (change.kind === 'write') {
    const before = contents.get(change.file) ?? empty
    contents.set(change.file, written(before, change.at, tornBytes(change.bytes, applying)))
  } else if (change.kind === 'truncate') {
    const before = contents.get(change.file) ?? empty
    contents.set(change.file, written(before.subarray(0, change.size), change.size, empty))
  }
}

/** What of a write that was not flushed is on the disk: a beginning, or zeroes. */
function tornBytes(bytes: Buffer, { isSafe, cut, random }: Applying): Buffer {
  if (isSafe || cut === 'everything' || random() < 0.4) return bytes
  if (random() < 0.3) return Buffer.alloc(bytes.length)
  return bytes.subarray(0, Math.floor(bytes.length * random()))
}

function written(before: Buffer, at: number, bytes: Buffer): Buffer {
  const after = Buffer.alloc(Math.max(before.length, at + bytes.length))
  before.copy(after)
  bytes.copy(after, at)
  return after
}
