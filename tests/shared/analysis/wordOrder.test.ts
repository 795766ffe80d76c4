/** The order of words by their letters: the same as comparing them as strings. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordOrder } from '../../../src/shared/analysis/tokenIndex/wordOrder'

/** The words in order, as the pool of a vocabulary holds them. */
function ordered(words: readonly string[]): readonly string[] {
  const starts = [0]
  for (const word of words) starts.push((starts.at(-1) ?? 0) + word.length)
  const pool = Uint16Array.from(words.join('').split(''), unit => unit.charCodeAt(0))
  const order = wordOrder({ pool, starts: Uint32Array.from(starts) }, 0)
  return [...order].map(at => words[at] ?? '')
}

describe('the order of words', () => {
  it('is that of their UTF-16 units, however long their beginnings are the same', () => {
    const word = fc.oneof(
      fc.string({ unit: fc.constantFrom('ا', 'ل', 'م', 'a'), minLength: 1, maxLength: 24 }),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
    )
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 200 }), words => {
        expect(ordered(words)).toEqual([...words].sort())
      }),
      { numRuns: 100, seed: 20251122 },
    )
  })

  it('puts a word before those it begins', () => {
    expect(ordered(['باماكو', 'باما', 'با', 'باماك'])).toEqual(['با', 'باما', 'باماك', 'باماكو'])
    expect(ordered([])).toEqual([])
  })
})
