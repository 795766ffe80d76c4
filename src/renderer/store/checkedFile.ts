/**
 * The bytes of a file that were found to be a project. Checking a large one takes longest of all that
 * opening it does, so the database that the check opened is the one that is worked on.
 */
import type { Database } from './database'

export class CheckedFile {
  readonly bytes: Uint8Array
  readonly #open: () => Database
  #first: Database | null

  /** `open` checks and raises what speaks against the bytes. */
  constructor(bytes: Uint8Array, open: () => Database) {
    this.bytes = bytes
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
