/**
 * A project as large as wanted, of the real schema, made of runs of words of our own sample texts, or
 * of texts that are given.
 *
 * The same size gives the same texts. Source of the shape (runs of 2 to 6 words, about 80 words a
 * paragraph): performance.md, section 0.
 */
import { createHash } from 'node:crypto'
import type { Database, Sqlite } from '../src/renderer/store/database'
import { emptyDatabase } from '../src/renderer/store/migrate'
import { sampleProject } from '../src/shared/sample/sampleProject'

const WORDS_A_PARAGRAPH = 80
const PARAGRAPHS_AT_ONCE = 1000

const INSERT = `
  INSERT INTO paragraph (id, source_id, number, position, kind, text)
  SELECT json_extract(value, '$.id'), json_extract(value, '$.sourceId'),
         json_extract(value, '$.number'), json_extract(value, '$.number'), 'body', json_extract(value, '$.text')
    FROM json_each(:rows)`

/** One source with so many paragraphs, about a thousand bytes each. */
export function largeProject(
  sqlite: Sqlite,
  paragraphs: number,
  nextText: () => string = textMaker(),
): Database {
  const database = emptyDatabase(sqlite)
  const sourceId = uuidFrom('source')
  database.run(
    `INSERT INTO project (id, title, created_at) VALUES (:id, 'large', '2026-11-22T09:00:00.000Z')`,
    { id: uuidFrom('project') },
  )
  database.run(
    `INSERT INTO source (id, title, direction, position, sha256, imported_at)
     VALUES (:id, 'large', 'rtl', 1, '', '2026-11-22T09:00:00.000Z')`,
    { id: sourceId },
  )
  for (let done = 0; done < paragraphs; done += PARAGRAPHS_AT_ONCE) {
    const count = Math.min(PARAGRAPHS_AT_ONCE, paragraphs - done)
    const rows = Array.from({ length: count }, (_, index) => ({
      id: uuidFrom(`paragraph ${done + index}`),
      sourceId,
      number: done + index + 1,
      text: nextText(),
    }))
    database.run(INSERT, { rows: JSON.stringify(rows) })
  }
  return database
}

function textMaker(): () => string {
  const words = sampleProject.sources.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ text }) => text.split(/\s+/)),
  )
  const below = randomNumbers()
  return () => {
    const chosen: string[] = []
    while (chosen.length < WORDS_A_PARAGRAPH) {
      const start = below(words.length - 6)
      chosen.push(...words.slice(start, start + 2 + below(5)))
    }
    return chosen.join(' ')
  }
}

/** Whole numbers below a limit, the same in every run. Source: Park and Miller's generator. */
function randomNumbers(): (limit: number) => number {
  let state = 20_261_122
  return limit => {
    state = (state * 48_271) % 2_147_483_647
    return state % limit
  }
}

/** A UUID (version 8, RFC 9562: the maker's own) that follows from a text. */
function uuidFrom(text: string): string {
  const hex = createHash('sha256').update(`tarjih bench ${text}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
