/**
 * Steps of earlier sessions, as the change log in the project keeps them, so that yesterday's work can
 * be undone today: before saving and after it, from one session to the next.
 *
 * Must stay true: a step is undone only on the very rows it left behind, as the file may come from
 * anyone. Not here: what is undone in one session (`history`).
 */
import { isCommandName } from '../../shared/catalogue'
import { JournalImage } from '../../shared/journalFormat'
import { ProblemError } from '../../shared/problem'
import { z } from '../../shared/zod'
import type { Database } from './database'
import { withoutDerived } from './derivedRows'
import { type DoneStep, History } from './history'
import { imageFromJournal } from './journalImages'
import { columnsOf, projectTables, type Schema } from './schema'
import { isSameRow, type RowImage, readRow, reversed } from './transaction'

/** So many entries of the change log can be undone after a restart; undoing and redoing count too. */
export const UNDO_DEPTH = 200

/** Longer images, as JSON, are never kept: an import of a whole book cannot be undone after a restart. */
export const LONGEST_IMAGES = 1024 * 1024

/** What is longer than this is kept only as long as it can be undone; the log then names the step only. */
export const LONGEST_OLD_IMAGES = 64 * 1024

type Entry = {
  readonly sequence: number
  readonly step: 'do' | 'undo' | 'redo'
  readonly command: string
  readonly isKept: number
}

/** The history that the change log tells of. Images are read only when a step is undone or redone. */
export function historyFromLog(database: Database, schema: Schema): History {
  const history = new History()
  const entries = database.all<Entry>(
    `SELECT sequence, step, command, changes IS NOT NULL AS isKept
       FROM change_log ORDER BY sequence DESC LIMIT ${UNDO_DEPTH}`,
  )
  for (const entry of entries.toReversed()) {
    const step = doneStep(database, schema, entry)
    if (entry.step === 'undo') history.moveBack(step)
    else if (entry.step === 'redo') history.moveForward(step)
    else history.record(step)
  }
  return history
}

/** Null for a step that cannot be undone. */
function doneStep(database: Database, schema: Schema, entry: Entry): DoneStep | null {
  const { sequence, step, command, isKept } = entry
  if (!isCommandName(command) || command === 'project.create' || isKept === 0) return null
  const logged = () => imagesOf(database, schema, sequence)
  return { command, images: step === 'undo' ? () => reversed(logged()) : logged }
}

function imagesOf(database: Database, schema: Schema, sequence: number): readonly RowImage[] {
  const row = database.first<{ changes: string | null }>(
    'SELECT changes FROM change_log WHERE sequence = :sequence',
    { sequence },
  )
  return loggedImages(row?.changes ?? '', schema)
}

/** The images of a step, as the log keeps them. Raises `step-does-not-fit` for any that this schema has not. */
export function loggedImages(changes: string, schema: Schema): readonly RowImage[] {
  const images = z.array(JournalImage).safeParse(parsedJson(changes))
  const tables = new Set(projectTables(schema))
  const isWhole = images.success && images.data.every(image => isOfTable(image, schema, tables))
  if (!isWhole) throw doesNotFit()
  return images.data.map(imageFromJournal)
}

function isOfTable(image: JournalImage, schema: Schema, tables: ReadonlySet<string>): boolean {
  if (!tables.has(image.table)) return false
  const columns = columnsOf(schema, image.table).toSorted().join()
  return [image.before, image.after].every(
    row => row === null || (row.id === image.id && Object.keys(row).sort().join() === columns),
  )
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Raises `step-does-not-fit` unless each row is as the images found it (`before`) or left it (`after`). */
export function assertRowsAre(
  side: 'before' | 'after',
  database: Database,
  schema: Schema,
  images: readonly RowImage[],
): void {
  const expected = new Map<string, RowImage>()
  for (const image of images) {
    const key = `${image.table} ${image.id}`
    if (side === 'after' || !expected.has(key)) expected.set(key, image)
  }
  for (const image of expected.values()) {
    const current = readRow(database, schema, image.table, image.id) ?? null
    const [found, left] = [current, image[side]].map(row => withoutDerived(image.table, row))
    if (!isSameRow(found ?? null, left ?? null)) throw doesNotFit()
  }
}

function doesNotFit(): ProblemError {
  return new ProblemError({ code: 'step-does-not-fit', details: {} })
}
