/** What the page that opens a project with sql.js alone tells the bench. */

export type SqliteOpening = {
  /** Worker, wasm, opening, reading. */
  readonly wholeMs: number
  /** Opening and reading alone, once sql.js is there. */
  readonly openMs: number
  /** Text of the paragraphs of the first source, in order. */
  readonly texts: readonly string[]
}

export type SqliteBench = {
  /** Fetches the file first; that is not counted. A worker of its own each time. */
  readonly open: (address: string) => Promise<SqliteOpening>
}

declare global {
  interface Window {
    sqliteBench?: SqliteBench
  }
}
