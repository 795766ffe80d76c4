/**
 * Bytes of projects that are only looked at: opened, told of or copied out, and forgotten.
 */
import type { ProjectContents } from '../../shared/domain/project'
import { ProblemError } from '../../shared/problem'
import { readProjectHeader } from '../../shared/projectHeader'
import type { CopiedOut } from '../../shared/storeProtocol'
import type { Database, Sqlite } from './database'
import { type OpenedBytes, protectedWith } from './keyring'
import { SCHEMA_VERSION } from './migrate'
import { projectContents } from './project'
import { openProjectBytes, openSavedBytes } from './projectFile'
import { salvage } from './salvage'

type NamedBytes = {
  readonly name: string
  readonly bytes: Uint8Array
  /** Whether the host knows that they are what this program saved last. */
  readonly isAsSaved?: boolean | undefined
}

/** The database in the bytes; of a newer program's, what this one knows. Raises what opening raises. */
export function openForReading(
  sqlite: Sqlite,
  { name, bytes, isAsSaved = false }: NamedBytes,
): Database {
  const isNewer = (readProjectHeader(bytes)?.schemaVersion ?? 0) > SCHEMA_VERSION
  const known = isNewer ? salvage(sqlite, bytes, name) : null
  if (known !== null) return known.database
  return (isAsSaved ? openSavedBytes : openProjectBytes)(sqlite, bytes, name)
}

/** Tells what is in the bytes of a project. Raises what opening raises. */
export function contentsOf(sqlite: Sqlite, { name, bytes }: NamedBytes): ProjectContents {
  const database = openProjectBytes(sqlite, bytes, name)
  try {
    return projectContents(database)
  } finally {
    database.close()
  }
}

/**
 * What can be read of bytes that cannot be opened, as the bytes of a new project, protected as they were.
 * Raises `nothing-to-copy-out`.
 */
export async function copiedOut(
  sqlite: Sqlite,
  { bytes, key }: OpenedBytes,
  name: string,
): Promise<CopiedOut> {
  const salvaged = salvage(sqlite, bytes, name)
  if (salvaged === null) throw new ProblemError({ code: 'nothing-to-copy-out', details: { name } })
  const { database, report } = salvaged
  try {
    return { bytes: await protectedWith(key, database.toBytes()), report }
  } finally {
    database.close()
  }
}
