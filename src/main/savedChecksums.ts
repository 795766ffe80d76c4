/**
 * The checksum of each project as it was saved here last, so that a file that has rotted, was cut off
 * or was changed elsewhere is noticed when it is opened, however whole it looks.
 *
 * Must stay true: noted before the file is replaced, together with the one before, so that a crash in
 * between raises no false alarm. A help and never a hindrance: what cannot be read is unknown.
 */
import * as fs from 'node:fs/promises'
import { join } from 'node:path'
import { z } from '../shared/zod'
import { type Disk, nodeDisk, replaceFile } from './atomicFile'
import { createTaskQueue } from './taskQueue'

const mostKept = 200

const Stored = z.object({
  files: z.array(z.object({ path: z.string(), sha256: z.array(z.string()).max(2) })),
})
type StoredFile = z.infer<typeof Stored>['files'][number]

/** How what was read relates to what was saved here last. */
export type SinceSaved = 'unchanged' | 'changed' | 'unknown'

export type SavedChecksums = {
  /** Before the file is replaced by bytes with this checksum. Never throws. */
  readonly note: (path: string, sha256: string) => Promise<void>
  readonly compare: (path: string, sha256: string) => Promise<SinceSaved>
}

/** @param setUp.folder the program's own folder; the list is `saved.json` in it. */
export function createSavedChecksums(setUp: {
  readonly folder: string
  readonly disk?: Disk
}): SavedChecksums {
  const { folder, disk = nodeDisk } = setUp
  const listPath = join(folder, 'saved.json')
  const inOrder = createTaskQueue()

  return {
    note: (path, sha256) =>
      inOrder(listPath, async () => {
        const files = await readStored(listPath)
        const before = files.find(file => file.path === path)?.sha256[0]
        const noted = { path, sha256: before === undefined ? [sha256] : [sha256, before] }
        const others = files.filter(file => file.path !== path)
        const bytes = Buffer.from(JSON.stringify({ files: [noted, ...others].slice(0, mostKept) }))
        await fs
          .mkdir(folder, { recursive: true })
          .then(() => replaceFile(listPath, bytes, disk, { mode: 0o600 }))
          .catch(() => undefined) // a save is not failed for its checksum
      }),
    compare: (path, sha256) =>
      inOrder(listPath, async () => {
        const known = (await readStored(listPath)).find(file => file.path === path)
        if (known === undefined) return 'unknown'
        return known.sha256.includes(sha256) ? 'unchanged' : 'changed'
      }),
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
