/**
 * The text index as its worker runs it: reads all texts once, keeps in step, answers searches.
 *
 * Texts come from the store in pieces, so that neither the store nor a search waits for long. What
 * changes while the first reading goes on is read again behind it. Must stay true: a search sees
 * every change that the store told of before, as soon as `state` is ready with a new revision.
 */
import { IndexSearch } from '../../shared/analysis/search/indexSearch'
import { RANKED_AT_MOST, ranked } from '../../shared/analysis/search/ranking'
import { parseQuery } from '../../shared/analysis/search/searchQuery'
import { TokenIndex } from '../../shared/analysis/tokenIndex/tokenIndex'
import { DocumentKind, type DocumentRef } from '../../shared/domain/search'
import { problemOf } from '../../shared/problem'
import type {
  FoundGroup,
  IndexState,
  SearchAnswer,
  SearchRequest,
} from '../../shared/textIndexProtocol'
import type { Ask } from './askStore'
import { FilterCache } from './filterCache'

const TEXT_QUERIES = {
  actor: 'search.textsOfActors',
  evidence: 'search.textsOfEvidence',
  note: 'search.textsOfNotes',
} as const

const PARAGRAPHS_AT_ONCE = 500
const CHANGED_AT_ONCE = 200

export class TextIndexService {
  readonly #ask: Ask
  readonly #tell: (state: IndexState) => void
  readonly #filters: FilterCache
  #searches = newSearches()
  /** All work on the texts, one piece after another. */
  #work: Promise<void> = Promise.resolve()
  /** Grows when another project is opened: what was begun before is given up. */
  #generation = 0
  #revision = 0

  constructor(ask: Ask, tell: (state: IndexState) => void) {
    this.#ask = ask
    this.#tell = tell
    this.#filters = new FilterCache(ask)
  }

  /** Reads all texts. Searches wait for it. */
  readAll(): void {
    const generation = ++this.#generation
    this.#filters.clear()
    this.#work = this.#guarded(generation, () => this.#readAll(generation))
  }

  /** Reads again what changed. */
  change(documents: readonly DocumentRef[] | null): void {
    if (documents === null) {
      this.readAll()
      return
    }
    this.#filters.clear()
    const generation = this.#generation
    this.#work = this.#work.then(() =>
      this.#guarded(generation, () => this.#readAgain(documents, generation)),
    )
  }

  /** Results of a query, once the texts have been read. */
  async search(request: SearchRequest): Promise<SearchAnswer> {
    await this.#work
    const { root, hints } = parseQuery(request.text, !request.isFinished)
    const options = { withParticles: request.withParticles }
    const passes = await this.#filters.of(request.filter)
    const group = (kind: DocumentKind): FoundGroup => {
      if (root === null) return { total: 0, ids: [], isRanked: true }
      const search = this.#searches[kind]
      const found = search.documentsOf(root, options)
      const allowed = passes?.[kind]
      const documents = allowed
        ? found.filter(number => allowed.has(search.index.keyOf(number)))
        : found
      const best = ranked(search, { root, options }, documents, request.limit)
      return {
        total: documents.length,
        ids: Array.from(best, number => search.index.keyOf(number)),
        isRanked: documents.length <= RANKED_AT_MOST,
      }
    }
    return {
      hints,
      groups: {
        paragraph: group('paragraph'),
        actor: group('actor'),
        evidence: group('evidence'),
        note: group('note'),
      },
    }
  }

  async #readAll(generation: number): Promise<void> {
    const searches = newSearches()
    this.#tell({ status: 'reading', done: 0, total: 0 })
    for (const kind of DocumentKind.options) {
      if (kind === 'paragraph') continue
      for (const { id, fields } of await this.#ask(TEXT_QUERIES[kind], { ids: null })) {
        searches[kind].index.put(id, ...fieldsIn(fields))
      }
    }
    await this.#readParagraphs(searches.paragraph.index, generation)
    if (generation !== this.#generation) return
    for (const search of Object.values(searches)) search.prepare()
    this.#searches = searches
  }

  async #readParagraphs(index: TokenIndex, generation: number): Promise<void> {
    const sources = await this.#ask('search.sources', {})
    const total = sources.reduce((sum, { paragraphs }) => sum + paragraphs, 0)
    for (const { sourceId } of sources) {
      for (let after = 0; generation === this.#generation; ) {
        const page = { sourceId, after, count: PARAGRAPHS_AT_ONCE }
        const rows = await this.#ask('search.paragraphTexts', page)
        for (const { id, text } of rows) index.put(id, text)
        this.#tell({ status: 'reading', done: index.size, total: Math.max(total, index.size) })
        const last = rows.at(-1)
        if (last === undefined || rows.length < PARAGRAPHS_AT_ONCE) break
        after = last.number
      }
    }
  }

  async #readAgain(documents: readonly DocumentRef[], generation: number): Promise<void> {
    for (const kind of DocumentKind.options) {
      const ids = documents.filter(one => one.kind === kind).map(({ id }) => id)
      if (ids.length === 0) continue
      const search = this.#searches[kind]
      const textQuery = kind === 'paragraph' ? 'search.textsOfParagraphs' : TEXT_QUERIES[kind]
      for (let from = 0; from < ids.length; from += CHANGED_AT_ONCE) {
        const some = ids.slice(from, from + CHANGED_AT_ONCE)
        const rows = await this.#ask(textQuery, { ids: some })
        if (generation !== this.#generation) return
        const there = new Map(rows.map(({ id, fields }) => [id, fields]))
        for (const id of some) {
          const fields = there.get(id)
          if (fields === undefined) search.index.remove(id)
          else search.index.put(id, ...fieldsIn(fields))
        }
      }
      search.prepare()
    }
  }

  async #guarded(generation: number, work: () => Promise<void>): Promise<void> {
    try {
      await work()
      if (generation !== this.#generation) return
      this.#revision++
      this.#tell({ status: 'ready', revision: this.#revision })
    } catch (thrown) {
      if (generation !== this.#generation) return
      this.#tell({ status: 'failed', problem: problemOf(thrown) })
    }
  }
}

function newSearches(): Readonly<Record<DocumentKind, IndexSearch>> {
  return {
    paragraph: new IndexSearch(new TokenIndex()),
    actor: new IndexSearch(new TokenIndex()),
    evidence: new IndexSearch(new TokenIndex()),
    note: new IndexSearch(new TokenIndex()),
  }
}

/** The texts of a row of the store, which writes them as JSON. */
function fieldsIn(json: string): readonly string[] {
  const fields = JSON.parse(json) as readonly (string | null)[] // json_array of texts
  return fields.filter(field => field !== null && field !== '') as readonly string[] // not null
}
