/**
 * The recent list: which projects were opened or saved last, kept in the program's own folder.
 *
 * A convenience and never evidence: when it cannot be read it is empty, and when it cannot be
 * written the opened project is opened all the same.
 */
import * as fs from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { FileToken, HostResponse } from '../shared/hostApi'
import { z } from '../shared/zod'
import { type Disk, nodeDisk, replaceFile } from './atomicFile'
import type { FileTokens } from './fileTokens'
import { createTaskQueue } from './taskQueue'

const longestList = 12

const Stored = z.object({
  files: z.array(z.object({ path: z.string().min(1), openedAt: z.iso.datetime() })),
})
type StoredFile = z.infer<typeof Stored>['files'][number]

export type RecentFiles = {
  /** Newest first. A file that is gone stays listed: it may be on a drive that is not plugged in. */
  readonly list: () => Promise<HostResponse<'recent.list'>>
  readonly note: (path: string) => Promise<void>
  /** @throws ProblemError `host-refused` for an unknown token */
  readonly forget: (file: FileToken) => Promise<void>
}

/** @param folder the program's own folder (`userData`); the list is `recent.json` in it. */
export function createRecentFiles(setUp: {
  readonly folder: string
  readonly tokens: FileTokens
  readonly disk?: Disk
}): RecentFiles {
  const { folder, tokens, disk = nodeDisk } = setUp
  const path = join(folder, 'recent.json')
  const inOrder = createTaskQueue()

  const change = (changed: (files: readonly StoredFile[]) => readonly StoredFile[]) =>
    inOrder(path, async () => {
      const files = changed(await readStored(path)).slice(0, longestList)
      const bytes = Buffer.from(`${JSON.stringify({ files }, null, 2)}\n`)
      // The list is not worth failing an open or a save that has just succeeded.
      await fs
        .mkdir(folder, { recursive: true })
        .then(() => replaceFile(path, bytes, disk, { mode: 0o600 }))
        .catch(() => undefined)
    })

  return {
    async list() {
      const files = await inOrder(path, () => readStored(path))
      return {
        files: files.map(({ path: listed, openedAt }) => ({
          file: tokens.refFor(listed).file,
          name: basename(listed),
          openedAt,
        })),
      }
    },
    note(used) {
      const openedAt = new Date().toISOString()
      return change(files => [{ path: used, openedAt }, ...files.filter(f => f.path !== used)])
    },
    async forget(file) {
      const forgotten = tokens.pathOf(file)
      await change(files => files.filter(f => f.path !== forgotten))
    },
  }
}

async function readStored(path: string): Promise<readonly StoredFile[]> {
  try {
    const stored = Stored.safeParse(JSON.parse(await fs.readFile(path, 'utf8')))
    return stored.success ? stored.data.files : []
  } catch {
    return [] // absent or damaged: see the head of this file
  }
}
