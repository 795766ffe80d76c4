/**
 * Keeps the suggested mentions what they should be, a little at a time, behind the analyst's back.
 *
 * Told of every step, it knows which paragraphs to look at again. Its writes are in no history and
 * no journal: after undo, redo, replay or a crash it makes them again, with the same ids.
 * Must stay true: once settled, the suggestions follow from texts, names and judgements alone.
 * Not here: what is a mention (shared/analysis/mentionMatching).
 */
import { sliceCodePoints } from '../../shared/analysis/arabicText'
import { type ActorName, NameTable } from '../../shared/analysis/compiledNames'
import type { FoundMention, JudgedMention } from '../../shared/analysis/mentionChoice'
import { findMentionsAt } from '../../shared/analysis/mentionMatching'
import { documentsNaming } from '../../shared/analysis/nameDocuments'
import { NameScan } from '../../shared/analysis/nameScan'
import { TokenIndex } from '../../shared/analysis/tokenIndex/tokenIndex'
import type { Database, Row } from './database'
import { derivedId } from './derivedRows'
import type { RowImage } from './transaction'

type KeptMention = {
  readonly id: string
  readonly actorId: string
  readonly start: number
  readonly end: number
  readonly status: 'suggested' | 'confirmed' | 'rejected'
  readonly reason: string
}

/** All names; those of persons, states and places are written with a capital in Latin letters. */
const NAMES = `
  SELECT named.actorId, named.name, actor_type.key IN ('person', 'state', 'place') AS isProper
    FROM (SELECT id AS actorId, name, type_id FROM actor
          UNION ALL
          SELECT actor_id, alias.name, type_id FROM alias JOIN actor ON actor.id = actor_id) AS named
    JOIN actor_type ON actor_type.id = named.type_id`

export class MentionKeeper {
  readonly #database: Database
  readonly #names = new NameTable()
  /** The words of all paragraphs that have been looked at, by their ids. */
  readonly #index = new TokenIndex()
  readonly #scan = new NameScan(this.#names, this.#index.vocabulary)
  #knownNames: ReadonlyMap<string, ActorName> = new Map()
  #areNamesOld = true
  /** Actors that came or went: the suggestions of those that came back have gone with them. */
  readonly #comers = new Set<string>()
  /** Paragraphs to be looked at. */
  readonly #waiting: Set<string>

  /** Everything in the database is yet to be looked at. */
  constructor(database: Database) {
    this.#database = database
    this.#waiting = new Set(
      database
        .all<{ id: string }>(
          `SELECT paragraph.id FROM paragraph JOIN source ON source.id = source_id
            ORDER BY source.position, paragraph.position`,
        )
        .map(({ id }) => id),
    )
  }

  get isSettled(): boolean {
    return !this.#areNamesOld && this.#waiting.size === 0
  }

  /** Hears what a step, or the undoing of one, has written. */
  note(images: readonly RowImage[]): void {
    for (const { table, id, before, after } of images) {
      if (table === 'actor' && (before === null || after === null)) this.#comers.add(id)
      if (table === 'actor' || table === 'alias') this.#areNamesOld = true
      else if (table === 'mention') this.#noteMention(before, after)
      else if (table === 'paragraph' && before?.text !== after?.text) this.#noteText(id)
    }
  }

  /** Works for about so long. Answers whether suggestions have changed. */
  work(budgetMs: number): boolean {
    const end = performance.now() + budgetMs
    let hasChanged = false
    this.#database.script('BEGIN')
    try {
      if (this.#areNamesOld) this.#readNames()
      for (const id of this.#waiting) {
        if (this.#tend(id)) hasChanged = true
        this.#waiting.delete(id)
        if (performance.now() >= end) break
      }
      this.#database.script('COMMIT')
    } catch (thrown) {
      this.#database.script('ROLLBACK')
      throw thrown
    }
    return hasChanged
  }

  #noteText(id: string): void {
    this.#index.remove(id)
    this.#waiting.add(id)
  }

  #noteMention(before: Row | null, after: Row | null): void {
    for (const row of [before, after]) if (row !== null) this.#waiting.add(String(row.paragraph_id))
  }

  #readNames(): void {
    const names = this.#database
      .all<{ actorId: string; name: string; isProper: number | null }>(NAMES)
      .map((row): ActorName => ({ ...row, isProper: row.isProper === 1 }))
    const now = new Map(names.map(name => [JSON.stringify(name), name]))
    const gone = [...this.#knownNames].filter(([key]) => !now.has(key))
    const come = [...now].filter(([key]) => !this.#knownNames.has(key))
    const back = names.filter(({ actorId }) => this.#comers.has(actorId))
    for (const [, name] of gone) this.#names.remove(name)
    for (const [, name] of come) this.#names.add(name)
    this.#knownNames = now
    this.#areNamesOld = false
    this.#comers.clear()
    const changed = [...gone, ...come].map(([, name]) => name)
    if (changed.length > 0) this.#scan.forget()
    this.#lookAgainFor([...changed, ...back])
  }

  /** Paragraphs that may show a name; those not read yet are waiting anyway. */
  #lookAgainFor(names: readonly ActorName[]): void {
    if (names.length === 0 || this.#index.living === 0) return
    this.#index.prepare()
    for (const name of names) {
      for (const document of documentsNaming(this.#index, name)) {
        this.#waiting.add(this.#index.keyOf(document))
      }
    }
  }

  /** Brings the suggestions of one paragraph up to date. Answers whether any had to change. */
  #tend(id: string): boolean {
    const row = this.#database.first<{ text: string }>(
      'SELECT text FROM paragraph WHERE id = :id',
      { id },
    )
    if (row === undefined) return false
    const kept = this.#database.all<KeptMention>(
      `SELECT id, actor_id AS actorId, start_offset AS start, end_offset AS "end", status, reason
         FROM mention WHERE paragraph_id = :id`,
      { id },
    )
    const places = this.#placesIn(id, row.text)
    const found = findMentionsAt(row.text, this.#names, { places, judged: judgedAmong(kept) })
    const wanted = new Map(found.map(mention => [idOf(id, mention), mention]))
    let hasChanged = false
    for (const { id: keptId, status, reason } of kept) {
      if (status !== 'suggested') continue
      const mention = wanted.get(keptId)
      if (mention !== undefined && JSON.stringify(mention.reason) === reason) {
        wanted.delete(keptId)
        continue
      }
      this.#database.run('DELETE FROM mention WHERE id = :keptId', { keptId })
      hasChanged = true
    }
    for (const [mentionId, mention] of wanted) this.#suggest(mentionId, id, row.text, mention)
    return hasChanged || wanted.size > 0
  }

  #placesIn(id: string, text: string): readonly number[] {
    const index = this.#index
    if (index.numberOf(id) === undefined) index.put(id, text)
    const document = index.numberOf(id) ?? 0
    const end = index.documentStart(document + 1)
    return this.#scan.placesIn(index.stream.entries, index.documentStart(document), end)
  }

  #suggest(id: string, paragraphId: string, text: string, mention: FoundMention): void {
    const { actorId, start, end, reason } = mention
    this.#database.run(
      `INSERT INTO mention
         (id, actor_id, paragraph_id, start_offset, end_offset, quote, status, reason)
       VALUES (:id, :actorId, :paragraphId, :start, :end, :quote, 'suggested', :reason)`,
      {
        id,
        actorId,
        paragraphId,
        start,
        end,
        quote: sliceCodePoints(text, start, end),
        reason: JSON.stringify(reason),
      },
    )
  }
}

function judgedAmong(kept: readonly KeptMention[]): readonly JudgedMention[] {
  return kept
    .filter(({ status }) => status !== 'suggested')
    .map(({ actorId, start, end, status }) => ({
      actorId,
      start,
      end,
      isRejected: status === 'rejected',
    }))
}

function idOf(paragraphId: string, { actorId, start, end }: FoundMention): string {
  return derivedId(`${actorId} ${paragraphId} ${start} ${end}`)
}
