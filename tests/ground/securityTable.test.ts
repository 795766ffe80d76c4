/** docs/security.md promises nothing that no test shows: every test that it names is there. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const page = readFileSync(resolve(root, 'docs', 'security.md'), 'utf8')
const rows = page.split('\n').filter(line => line.startsWith('| ') && line.includes('`tests/'))

/** `tests/a.test.ts` «part of a title», as the table writes it; a title may have marks of its own. */
const named = rows.flatMap(row =>
  [...row.matchAll(/`(tests\/[\w/.]+)` «(.+?)»(?= \(|;| \|)/g)].map(
    ([, file = '', title = '']) => ({
      file,
      title,
    }),
  ),
)

describe('the table of security', () => {
  it('has every row of the list of Electron', () => {
    const numbers = rows.flatMap(row => [...(/^\| ([\d–]+) \|/.exec(row) ?? [])].slice(1))
    expect(numbers.join(' ')).toBe('1 2 3 4 5 6 7 8–10 11–12 13 14 15 16 17 18 19 20')
  })

  it('names a test in every row', () => {
    const files = [...page.matchAll(/`(tests\/[\w/.]+\.(?:test|spec|dist)\.ts)`/g)]
    expect(files.length).toBeGreaterThan(30)
    for (const row of rows) expect(row).toMatch(/`tests\/[\w/.]+` «/)
  })

  it.each(named)('$file has «$title»', ({ file, title }) => {
    const path = resolve(root, file)
    expect(existsSync(path)).toBe(true)
    expect(readFileSync(path, 'utf8')).toContain(title)
  })
})
