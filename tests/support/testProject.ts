/**
 * A real project on real SQLite for tests: commands by name, a small builder, and a dump to compare.
 *
 * Must stay true: ids and times are derived, not drawn, so that two runs are equal to the byte.
 */
import { type Database, loadSqlite, type Row, type Sqlite } from '../../src/renderer/store/database'
import { emptyDatabase } from '../../src/renderer/store/migrate'
import { openProjectBytes } from '../../src/renderer/store/projectFile'
import { ProjectStore } from '../../src/renderer/store/projectStore'
import { projectTables, readSchema } from '../../src/renderer/store/schema'
import type { Stamps } from '../../src/renderer/store/transaction'
import { codePointLength } from '../../src/shared/analysis/arabicText'
import type {
  CommandName,
  commands,
  QueryName,
  QueryRow,
  queries,
} from '../../src/shared/catalogue'
import type { Consistency } from '../../src/shared/domain/hypotheses'
import type { JournalStep } from '../../src/shared/journalFormat'
import { type Problem, problemOf } from '../../src/shared/problem'
import type { z } from '../../src/shared/zod'

/** A payload as a caller writes it: ids are plain text. */
export type CommandInput<N extends CommandName> = z.input<(typeof commands)[N]>
export type QueryInput<N extends QueryName> = z.input<(typeof queries)[N]['params']>

/** Rows of all project tables by table, each sorted by id; bytes as hex. */
export type Dump = Readonly<Record<string, readonly Row[]>>

export type AddedSource = { readonly sourceId: string; readonly paragraphIds: readonly string[] }

/** An id that says nothing but its number: `testId(7)`. */
export function testId(number: number): string {
  return `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
}

/** Where ids of the store's own start, far from those that tests hand out. */
const FIRST_STORE_ID = 0x1000000
/** A copy makes ids of its own: more than this no test lets a store make. */
const IDS_OF_A_COPY = 0x100000

/** Ids in order, and a clock that goes on by a second whenever it is looked at. */
function testStamps(firstId: number): Stamps {
  let ids = firstId
  let seconds = 0
  return {
    newId: () => testId(ids++),
    now: () => new Date(Date.UTC(2026, 0, 1) + 1000 * seconds++).toISOString(),
  }
}

let sqlite: Promise<Sqlite> | undefined

/** SQLite, loaded once a test file. */
export function sqliteForTests(): Promise<Sqlite> {
  sqlite ??= loadSqlite()
  return sqlite
}

/** The span of the `occurrence`-th place (from 1) of some words, in code points. */
export function spanOf(text: string, words: string, occurrence = 1) {
  let at = -1
  for (let count = 0; count < occurrence; count++) at = text.indexOf(words, at + 1)
  if (at < 0) throw new Error(`the words are not there: ${words}`)
  const start = codePointLength(text.slice(0, at))
  return { start, end: start + codePointLength(words) }
}

/** The problem that some work raises. */
export function problemFrom(work: () => unknown): Problem {
  try {
    work()
  } catch (thrown) {
    return problemOf(thrown)
  }
  throw new Error('no problem was raised')
}

/** An empty project with one diagram. */
export async function openTestProject(): Promise<TestProject> {
  const project = new TestProject(emptyDatabase(await sqliteForTests()))
  project.run('project.create', {
    projectId: project.projectId,
    title: 'انقلاب مالي',
    question: 'صراع أجنحة أم تدخل خارجي؟',
    description: '',
    analyst: 'سمية',
    diagramId: project.diagramId,
    diagramTitle: 'مخطط 1',
  })
  return project
}

export class TestProject {
  readonly projectId = testId(1)
  readonly diagramId = testId(2)
  readonly store: ProjectStore
  readonly database: Database
  readonly #firstStoreId: number
  readonly #tables: readonly string[]
  #ids = 100

  constructor(database: Database, firstStoreId = FIRST_STORE_ID) {
    this.database = database
    this.#firstStoreId = firstStoreId
    this.#tables = projectTables(readSchema(database))
    this.store = new ProjectStore(database, testStamps(firstStoreId))
  }

  /** An id that nothing has yet. */
  newId(): string {
    return testId(this.#ids++)
  }

  /** Runs a command; null when nothing differed. */
  run<N extends CommandName>(name: N, payload: CommandInput<N>, reason = ''): JournalStep | null {
    const step = this.store.execute(name, payload, reason)
    this.settle()
    return step
  }

  undo(): JournalStep {
    const step = this.store.undo()
    this.settle()
    return step
  }

  redo(): JournalStep {
    const step = this.store.redo()
    this.settle()
    return step
  }

  /** Lets the background work come to its end, as it does in the pauses of a session. */
  settle(): void {
    while (!this.store.isSettled) this.store.tendMentions(Number.POSITIVE_INFINITY)
  }

  query<N extends QueryName>(name: N, params: QueryInput<N>): readonly QueryRow<N>[] {
    return this.store.query(name, params).rows as readonly QueryRow<N>[] // rows of this very query
  }

  /** Every row of every project table, once the suggestions are settled. */
  dump(): Dump {
    this.settle()
    return Object.fromEntries(
      this.#tables.map(table => [
        table,
        this.database.all(`SELECT * FROM ${table} ORDER BY id`).map(withHexBytes),
      ]),
    )
  }

  /** The rows of one table, sorted by id. */
  rows(table: string): readonly Row[] {
    return this.database.all(`SELECT * FROM ${table} ORDER BY id`)
  }

  row(table: string, id: string): Row {
    const row = this.database.first(`SELECT * FROM ${table} WHERE id = :id`, { id })
    if (row === undefined) throw new Error(`there is no ${table} ${id}`)
    return row
  }

  /** Rows that refer to rows that are not there. */
  danglingRows(): readonly Row[] {
    return this.database.all('PRAGMA foreign_key_check')
  }

  /** The same project opened again from its bytes, with an empty history. */
  async copy(): Promise<TestProject> {
    return this.#openedAgain('UPDATE change_log SET changes = NULL')
  }

  /** The same project as the next session finds it in its file. */
  async reopened(): Promise<TestProject> {
    return this.#openedAgain()
  }

  async #openedAgain(script = ''): Promise<TestProject> {
    const database = openProjectBytes(await sqliteForTests(), this.database.toBytes(), 'copy')
    database.script(script)
    const copy = new TestProject(database, this.#firstStoreId + IDS_OF_A_COPY)
    copy.#ids = this.#ids
    return copy
  }

  addSource(
    paragraphs: readonly string[],
    changes: Partial<CommandInput<'source.import'>> = {},
  ): AddedSource {
    const paragraphIds = paragraphs.map(() => this.newId())
    const sourceId = this.newId()
    this.run('source.import', {
      ...sourceDetails(paragraphs),
      sourceId,
      paragraphs: paragraphs.map((text, index) => ({
        paragraphId: paragraphIds[index] ?? '',
        kind: 'body',
        level: null,
        text,
      })),
      ...changes,
    })
    return { sourceId, paragraphIds }
  }

  addActor(name: string, changes: Partial<CommandInput<'actor.create'>> = {}): string {
    const actorId = this.newId()
    const typeId = this.typeId('actor_type', 'person')
    this.run('actor.create', {
      actorId,
      name,
      typeId,
      mention: null,
      placement: null,
      ...changes,
    })
    return actorId
  }

  addRelationship(
    fromActorId: string,
    toActorId: string,
    changes: Partial<CommandInput<'relationship.create'>> = {},
  ): string {
    const relationshipId = this.newId()
    this.run('relationship.create', {
      relationshipId,
      fromActorId,
      toActorId,
      typeId: this.typeId('relationship_type', 'accuses'),
      isDirected: true,
      sign: 'negative',
      note: '',
      citations: [],
      ...changes,
    })
    return relationshipId
  }

  addHypothesis(label: string, statement = `${label}: فرضية`): string {
    const hypothesisId = this.newId()
    this.run('hypothesis.create', { hypothesisId, label, statement, colour: '#0072b2' })
    return hypothesisId
  }

  addEvidence(changes: Partial<CommandInput<'evidence.create'>> = {}): string {
    const evidenceId = this.newId()
    this.run('evidence.create', {
      evidenceId,
      kind: 'claim',
      summary: '',
      citations: [],
      ...changes,
    })
    return evidenceId
  }

  rateParagraph(paragraphId: string, hypothesisId: string, consistency: Consistency | null): void {
    this.run('paragraph.rate', { paragraphId, hypothesisId, consistency })
  }

  /** A built-in type by its key. */
  typeId(table: 'actor_type' | 'relationship_type', key: string): string {
    return String(
      this.database.first(`SELECT id FROM ${table} WHERE key = :key`, { key })?.id ?? '',
    )
  }

  close(): void {
    this.database.close()
  }
}

/** What an import says of a source beside its paragraphs. */
function sourceDetails(
  paragraphs: readonly string[],
): Omit<CommandInput<'source.import'>, 'sourceId' | 'paragraphs'> {
  return {
    title: 'بيان المجلس العسكري',
    author: '',
    publisher: '',
    url: '',
    published: '2025-08-14',
    language: 'ar',
    direction: 'rtl',
    reliability: 'F',
    note: '',
    fileName: 'بيان.txt',
    mediaType: 'text/plain',
    encoding: 'utf-8',
    sha256: '0'.repeat(64),
    bytes: new TextEncoder().encode(paragraphs.join('\n')),
    warnings: [],
  }
}

function withHexBytes(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
    ]),
  )
}
