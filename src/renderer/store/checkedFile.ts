/**
 * The bytes of a file that were found to be a project. Checking a large one takes longest of all that
 * opening it does, so the database that the check opened is the one that is worked on.
 */
import type { Database } from './database'
import type { ProjectKey } from './keySlot'

type Parts = {
  /** As the file holds them. */
  readonly bytes: Uint8Array
  /** What they are protected with; null where they are not. */
  readonly key: ProjectKey | null
  /** Checks and raises what speaks against the bytes. */
  readonly open: () => Database
}

export class CheckedFile {
  readonly bytes: Uint8Array
  readonly key: ProjectKey | null
  readonly #open: () => Database
  #first: Database | null

  constructor({ bytes, key, open }: Parts) {
    this.bytes = bytes
    this.key = key
    this.#open = open
    this.#first = open()
  }

  /** A database that is the caller's; opened again where the last one was spoilt. */
  take(): Database {
    const first = this.#first
    this.#first = null
    return first ?? this.#open()
  }

  /** Lets go of a database that nobody took. */
  close(): void {
    this.#first?.close()
    this.#first = null
  }
}
