/**
 * Reads a project file with an SQLite that has nothing to do with ours: the `sqlite3` command line,
 * or Python's module where that is not installed.
 */
import { execFileSync } from 'node:child_process'

const PYTHON = `import json, sqlite3, sys
rows = sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True).execute(sys.argv[2]).fetchall()
print(json.dumps(rows))`

/** The rows of a query as lists. Fails when neither program is there: install one of them. */
export function readWithSqlite(file: string, sql: string): unknown[][] {
  const readers = [
    () => sqliteLine(file, sql),
    () => JSON.parse(execFileSync('python3', ['-c', PYTHON, file, sql], { encoding: 'utf8' })),
    () => JSON.parse(execFileSync('python', ['-c', PYTHON, file, sql], { encoding: 'utf8' })),
  ]
  for (const read of readers) {
    try {
      return read()
    } catch (error) {
      if (!isMissing(error)) throw error
    }
  }
  throw new Error('no SQLite of the system was found: install sqlite3 or Python')
}

function sqliteLine(file: string, sql: string): unknown[][] {
  const text = execFileSync('sqlite3', ['-readonly', '-json', file, sql], { encoding: 'utf8' })
  const rows: Record<string, unknown>[] = text.trim() === '' ? [] : JSON.parse(text)
  return rows.map(row => Object.values(row))
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
