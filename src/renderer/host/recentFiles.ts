/**
 * The browser host's recent project files. The browser keeps the handles themselves; using one
 * after a restart asks the analyst for permission again.
 */

import { FileToken } from '../../shared/hostApi'
import { z } from '../../shared/zod'
import { indexedStore } from './indexedStore'

const RecentFile = z.object({
  file: FileToken,
  name: z.string(),
  openedAt: z.iso.datetime(),
  handle: z.custom<FileSystemFileHandle>(value => value instanceof FileSystemFileHandle),
})
type RecentFile = z.infer<typeof RecentFile>

const inStore = indexedStore('tarjih', 'recentFiles', 'file')
const keptCount = 12

export function recentFiles() {
  const forget = async (file: string) => {
    await inStore('readwrite', store => store.delete(file))
  }

  /** Newest first. */
  const list = async (): Promise<readonly RecentFile[]> => {
    const rows: readonly unknown[] = await inStore('readonly', store => store.getAll())
    const files = rows.flatMap(row => RecentFile.safeParse(row).data ?? [])
    return files.sort((a, b) => b.openedAt.localeCompare(a.openedAt))
  }

  /** Puts a file first. A file that is there already under another token moves to this one. */
  const remember = async (file: string, handle: FileSystemFileHandle) => {
    const earlier = await list()
    for (const other of earlier) {
      if (other.file !== file && (await other.handle.isSameEntry(handle))) await forget(other.file)
    }
    const row = { file, name: handle.name, openedAt: new Date().toISOString(), handle }
    await inStore('readwrite', store => store.put(row))
    for (const old of (await list()).slice(keptCount)) await forget(old.file)
  }

  return { list, remember, forget }
}
