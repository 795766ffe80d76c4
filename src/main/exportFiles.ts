/** Exports: a picture or a report, written whole to where the analyst says. */
import { basename, extname } from 'node:path'
import { ProblemError } from '../shared/problem'
import { type Disk, nodeDisk, replaceFile } from './atomicFile'
import { safeFileName } from './fileNames'
import { reasonWithoutPath } from './systemError'

const endingOf: Readonly<Record<string, string>> = {
  'image/png': '.png',
  'image/svg+xml': '.svg',
  'text/csv': '.csv',
  'text/html': '.html',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'text/plain': '.txt',
  'application/json': '.json',
}

export type ExportFiles = {
  /** `name` is null when the analyst cancelled. @throws ProblemError `export-not-written` */
  readonly save: (request: {
    readonly suggestedName: string
    readonly mediaType: string
    readonly bytes: Uint8Array
  }) => Promise<{ name: string | null }>
}

/** @param setUp.chooseSavePath asks the analyst; null when cancelled. */
export function createExportFiles(setUp: {
  readonly chooseSavePath: (suggestedName: string) => Promise<string | null>
  readonly disk?: Disk
}): ExportFiles {
  const { chooseSavePath, disk = nodeDisk } = setUp
  return {
    async save({ suggestedName, mediaType, bytes }) {
      const path = await chooseSavePath(withEnding(safeFileName(suggestedName), mediaType))
      if (path === null) return { name: null }
      const name = basename(path)
      try {
        await replaceFile(path, bytes, disk)
      } catch (error) {
        const details = { name, reason: reasonWithoutPath(error) }
        throw new ProblemError({ code: 'export-not-written', details })
      }
      return { name }
    },
  }
}

function withEnding(name: string, mediaType: string): string {
  const ending = endingOf[mediaType] ?? ''
  return extname(name).toLowerCase() === ending ? name : name + ending
}
