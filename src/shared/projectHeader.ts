/**
 * The first hundred bytes of a project file: enough to know whether it is whole and how new it is.
 *
 * Hosts never look further into a file. Fields are big-endian.
 * Source: the SQLite database file format, section 1.3, "The Database Header".
 */
import { PROJECT_APPLICATION_ID } from './domain/project'

const MAGIC = 'SQLite format 3\0'
const HEADER_LENGTH = 100

/** What the header of a SQLite file says. Sizes in bytes. */
export type ProjectHeader = {
  readonly isProject: boolean
  /** Page size times page count: as long as the file has to be. */
  readonly length: number
  readonly schemaVersion: number
}

/** Null when the bytes do not begin like a SQLite file. */
export function readProjectHeader(bytes: Uint8Array): ProjectHeader | null {
  if (bytes.length < HEADER_LENGTH) return null
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
