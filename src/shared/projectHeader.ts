/**
 * The first hundred bytes of a project file, protected or not: enough to know whether it is whole and
 * how new it is.
 *
 * Hosts never look further into a file. Fields are big-endian.
 * Source: the SQLite database file format, section 1.3, "The Database Header".
 */
import { PROJECT_APPLICATION_ID } from './domain/project'
import { ProblemError } from './problem'
import { readSealedStart } from './sealedHeader'

/**
 * Larger files are refused before they are read: SQLite keeps all of it in memory, the host and the
 * window hold it too for a moment. The largest project to serve has a sixth of this.
 */
export const LARGEST_PROJECT_BYTES = 1024 ** 3

/** Raises `project-file-too-large`. @param size in bytes */
export function assertSizeIsServed(name: string, size: number): void {
  if (size <= LARGEST_PROJECT_BYTES) return
  const megabytes = Math.ceil(size / 1024 ** 2)
  const limitMegabytes = LARGEST_PROJECT_BYTES / 1024 ** 2
  const details = { name, megabytes, limitMegabytes }
  throw new ProblemError({ code: 'project-file-too-large', details })
}

const MAGIC = 'SQLite format 3\0'
const HEADER_LENGTH = 100

/** What the header of a SQLite file or of a protected project says. Sizes in bytes. */
export type ProjectHeader = {
  readonly isProject: boolean
  /** Page size times page count: as long as the file has to be. */
  readonly length: number
  readonly schemaVersion: number
}

/** Null when the bytes do not begin like a SQLite file or like a protected project. */
export function readProjectHeader(bytes: Uint8Array): ProjectHeader | null {
  if (bytes.length < HEADER_LENGTH) return null
  const sealed = readSealedStart(bytes)
  if (sealed !== null) return { isProject: true, ...sealed }
  if (String.fromCharCode(...bytes.subarray(0, MAGIC.length)) !== MAGIC) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_LENGTH)
  const pageSize = view.getUint16(16)
  return {
    isProject: view.getUint32(68) === PROJECT_APPLICATION_ID,
    length: (pageSize === 1 ? 65_536 : pageSize) * view.getUint32(28),
    schemaVersion: view.getUint32(60),
  }
}

/** Whether the bytes look like one of our projects and none of its pages is missing. */
export function isWholeProject(bytes: Uint8Array): boolean {
  const header = readProjectHeader(bytes)
  return header?.isProject === true && header.length === bytes.length
}
