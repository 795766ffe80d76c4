/** What a filter lets through, kept until something changes: the same one is asked at each letter. */
import { type DocumentKind, NO_FILTER, type SearchFilter } from '../../shared/domain/search'
import type { Ask } from './askStore'

export type Passes = Readonly<Record<DocumentKind, ReadonlySet<string>>>

export class FilterCache {
  readonly #ask: Ask
  #known: { readonly key: string; readonly passes: Promise<Passes> } | null = null

  constructor(ask: Ask) {
    this.#ask = ask
  }

  /** Ids by kind, or null when everything passes. */
  async of(filter: SearchFilter): Promise<Passes | null> {
    const key = JSON.stringify(filter)
    if (key === JSON.stringify(NO_FILTER)) return null
    if (this.#known?.key !== key) this.#known = { key, passes: this.#read(filter) }
    return this.#known.passes
  }

  clear(): void {
    this.#known = null
  }

  async #read(filter: SearchFilter): Promise<Passes> {
    const passes = {
      paragraph: new Set<string>(),
      actor: new Set<string>(),
      evidence: new Set<string>(),
      note: new Set<string>(),
    }
    for (const { kind, id } of await this.#ask('search.filter', { filter })) passes[kind].add(id)
    return passes
  }
}
