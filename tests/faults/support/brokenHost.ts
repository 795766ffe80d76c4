/** The ways of being broken that lie in the host: its disk, its files, its journals. See `variants`. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Disk } from '../../../src/main/atomicFile'
import type { FileTokens } from '../../../src/main/fileTokens'
import type { JournalFiles } from '../../../src/main/journalFiles'
import type { ProjectFiles } from '../../../src/main/projectFiles'
import type { SavedChecksums } from '../../../src/main/savedChecksums'
import { Database, type Sqlite } from '../../../src/renderer/store/database'
import { emptyDatabase } from '../../../src/renderer/store/migrate'
import { openProjectBytes } from '../../../src/renderer/store/projectFile'
import { backupNamed } from '../../../src/shared/backupNames'
import type { HostRequest } from '../../../src/shared/hostApi'
import { decodeJournalSteps, encodeJournalLine } from '../../../src/shared/journalFormat'
import type { Variant } from './variants'

/** Sees no difference. */
export const blind: SavedChecksums = {
  note: async () => undefined,
  compare: async () => 'unchanged',
}

type Handle = Awaited<ReturnType<Disk['open']>>

/** The disk of a host that is broken there. */
export function brokenDisk(variant: Variant, base: Disk): Disk {
  if (variant === 'noFlush') return withHandles(base, () => unflushed)
  if (variant === 'noFolderFlush') {
    return withHandles(base, isFolder => (isFolder ? unflushed : same))
  }
  if (variant === 'deaf') return withHandles(base, () => deaf)
  return base
}

/** How a method of an open file is called. */
type Calling = (name: string, call: (...given: unknown[]) => unknown, given: unknown[]) => unknown

const same: Calling = (_name, call, given) => call(...given)

const unflushed: Calling = (name, call, given) =>
  name === 'sync' || name === 'datasync' ? Promise.resolve() : call(...given)

const written = new Set(['write', 'writeFile', 'sync', 'datasync'])

const deaf: Calling = async (name, call, given) => {
  if (!written.has(name)) return call(...given)
  try {
    return await call(...given)
  } catch {
    return { bytesWritten: given[2] } // the length that `write` was given
  }
}

function withHandles(base: Disk, callingFor: (isFolder: boolean) => Calling): Disk {
  const open: Disk['open'] = async (...args) => {
    const handle: Handle = await base.open(...args)
    const calling = callingFor((await handle.stat()).isDirectory())
    return new Proxy(handle, {
      get(target, member) {
        const value: unknown = Reflect.get(target, member)
        if (typeof value !== 'function') return value
        return (...given: unknown[]) => calling(String(member), value.bind(target), given)
      },
    })
  }
  return { ...base, open }
}

/** A disk on which a file that was written aside is copied to its place, bit by bit. */
export function copyingDisk(base: Disk): Disk {
  return {
    ...base,
    async rename(from, to) {
      await writeInPlace(String(to), readFileSync(String(from)), base)
      await base.rm(from)
    },
  }
}

/** So many that a row which tries only every 17th moment meets the work half done. */
const piecesInPlace = 40

/** Everything that a save must not be: the old bytes are gone before the new ones are there. */
async function writeInPlace(path: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  const handle = await disk.open(path, 'w')
  try {
    const length = Math.ceil(bytes.length / piecesInPlace)
    for (let at = 0; at < bytes.length; at += length) {
      await handle.write(bytes, at, Math.min(length, bytes.length - at), at)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  const folder = await disk.open(dirname(path), 'r')
  await folder.sync()
  await folder.close()
}

/** The project files of a host that is broken there. */
export function brokenProjects(
  variant: Variant,
  parts: {
    readonly files: ProjectFiles
    readonly tokens: FileTokens
    readonly disk: Disk
    /** Where the backups are. */
    readonly backups: string
    /** As if the analyst had just chosen this path. */
    readonly choose: (path: string) => void
  },
): ProjectFiles {
  const { files, tokens, disk, backups, choose } = parts
  const ways: { readonly [V in Variant]?: Partial<ProjectFiles> } = {
    noCompare: {
      // As if the analyst had agreed to replace whatever is there.
      async save(request) {
        choose(tokens.pathOf(request.file))
        await files.chooseSave('unused')
        return files.save(request)
      },
    },
    inPlace: {
      async save(request) {
        const path = tokens.pathOf(request.file)
        await writeInPlace(path, request.bytes, disk)
        return { savedAt: new Date().toISOString(), file: tokens.refFor(path) }
      },
    },
    hopeful: {
      read: async request => ({ ...(await files.read(request)), access: { kind: 'readWrite' } }),
    },
    prunesByClock: {
      async save(request) {
        const saved = await files.save(request)
        dropOldBackups(backups)
        return saved
      },
    },
  }
  return { ...files, ...ways[variant] }
}

const yearMs = 365 * 24 * 3_600_000

function dropOldBackups(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true }).map(String)) {
    const made = backupNamed(basename(name), 0)
    if (made === null) continue
    if (Math.abs(Date.now() - Date.parse(made.madeAt)) > yearMs) rmSync(join(folder, name))
  }
}

/** What comes of the store's asking for a line in the journal. */
export async function appendBrokenly(
  variant: Variant,
  journals: JournalFiles,
  { journalId, lines }: HostRequest<'journal.append'>,
): Promise<Record<never, never>> {
  if (variant === 'forgetful') return {}
  const append = () => journals.append(journalId, lines)
  // Late, and nobody waits for it: what comes of it is not heard either.
  if (variant === 'acknowledgeFirst') setTimeout(() => append().catch(() => undefined), 2)
  else await append()
  return {}
}

/** Opens a project file's bytes as the store does. */
export function opener(variant: Variant | undefined, name: string) {
  return (sqlite: Sqlite, bytes: Uint8Array): Database => {
    try {
      return openProjectBytes(sqlite, bytes, name)
    } catch (error) {
      if (variant !== 'emptyForUnreadable') throw error
      return emptyDatabase(sqlite)
    }
  }
}

/** A project without one of its hypotheses, or changes, where it has any. */
export function withoutARow(sqlite: Sqlite, bytes: Uint8Array): Uint8Array {
  const database = new Database(sqlite, bytes)
  database.script('DELETE FROM hypothesis WHERE id = (SELECT max(id) FROM hypothesis)')
  const left = database.toBytes()
  database.close()
  return left
}

/** A journal of the lines that can be read, as if there had been no others. */
export function withoutBadLines(journal: string): string {
  const [header = '', ...lines] = journal.split('\n')
  const steps = lines.flatMap(line => {
    try {
      return decodeJournalSteps(`${header}\n${line}\n`, '').steps
    } catch {
      return []
    }
  })
  const first = Number(/"sequence":(\d+)/.exec(lines[0] ?? '')?.[1])
  const mended = steps.map((step, index) => ({ ...step, sequence: first + index }))
  return [header, ...mended.map(encodeJournalLine), ''].join('\n')
}
