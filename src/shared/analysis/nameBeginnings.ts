/**
 * Reading particles and pronouns off words where their letters lie, without making strings.
 *
 * Must stay true: the same readings as `cliticsOf` and `mayEndInPronoun` (mentionCandidates.ts), which
 * read strings; a test compares what both find.
 */
import { type Clitic, clitics, pronouns } from './cliticForms'
import { type Letters, NO_WORD, Vocabulary } from './tokenIndex/vocabulary'

type WrittenClitic = { readonly clitic: Clitic; readonly units: Uint16Array }

const unitsOf = (letters: string) => Uint16Array.from(letters, unit => unit.charCodeAt(0))
const writtenPronouns = pronouns.map(unitsOf)
const written: readonly WrittenClitic[] = clitics.map(clitic => ({
  clitic,
  units: unitsOf(clitic.letters),
}))
const bare = written.filter(({ units }) => units.length === 0)
const byFirstUnit = new Map<number, readonly WrittenClitic[]>()
for (const one of written) {
  const unit = one.units[0]
  if (unit !== undefined) byFirstUnit.set(unit, [...(byFirstUnit.get(unit) ?? bare), one])
}

/** The chains of particles that a word may begin with, the empty one first, each with what is left. */
export function withoutClitics(
  { pool, from, to }: Letters,
  visit: (rest: Letters, clitic: Clitic) => void,
): void {
  for (const { clitic, units } of byFirstUnit.get(pool[from] ?? 0) ?? bare) {
    if (from + units.length <= to && isAt(pool, from, units))
      visit({ pool, from: from + units.length, to }, clitic)
  }
}

/** Stems, by what stands before a pronoun. */
export class StemTable {
  readonly #stems = new Vocabulary()

  constructor(stems: Iterable<string>) {
    for (const stem of stems) this.#stems.idFor(stem)
  }

  idFor(stem: string): number {
    return this.#stems.idFor(stem)
  }

  /** Those that a word is with one of the pronouns behind. */
  idsIn({ pool, from, to }: Letters): readonly number[] {
    let ids = nothing
    for (const pronoun of writtenPronouns) {
      const end = to - pronoun.length
      if (end <= from || !isAt(pool, end, pronoun)) continue
      const id = this.#stems.idOfLetters({ pool, from, to: end })
      if (id !== NO_WORD) ids = [...ids, id]
    }
    return ids
  }
}

const nothing: readonly number[] = []

function isAt(pool: Uint16Array, from: number, units: Uint16Array): boolean {
  for (let at = 0; at < units.length; at++) if (pool[from + at] !== units[at]) return false
  return true
}
