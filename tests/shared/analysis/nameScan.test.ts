/** Finding names through stored words: the same mentions as the reference, only faster. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ActorName, compileNames } from '../../../src/shared/analysis/compiledNames'
import { findCompiledMentions, findMentionsAt } from '../../../src/shared/analysis/mentionMatching'
import { documentsNaming } from '../../../src/shared/analysis/nameDocuments'
import { NameScan } from '../../../src/shared/analysis/nameScan'
import { TokenIndex } from '../../../src/shared/analysis/tokenIndex/tokenIndex'

const particles = ['', '', 'و', 'ف', 'ب', 'ك', 'ل', 'س', 'ال', 'وبال', 'لل', 'ولل', 'كال', 'بلك']
const stems = ['جيش', 'حكومة', 'حكومت', 'مستشفى', 'مستشفا', 'وزراء', 'وزرائ', 'مالي', 'كَامارا']
const others = [
  'اللواء',
  'للواء',
  'FDE',
  'F.D.E.',
  'E',
  'Le',
  'du',
  'us',
  'الجيش',
  'لجيش',
  'Goïta',
  'GOITA',
  'Jean',
  'J',
  'علي',
  'والي',
  '🙂',
  'ﻷﺣﻤﺪ',
  'أحمد',
]
const endings = ['', '', 'ه', 'ها', 'هم', 'نا', 'ك', 'كم', 'ة', 'ي']
const gaps = [' ', ' ', '  ', ' “', '” ', '«', '»', '-', '، ', '. ', ' (', ') ', '\n', '/', '']

const word = fc.oneof(
  fc
    .tuple(fc.constantFrom(...particles), fc.constantFrom(...stems), fc.constantFrom(...endings))
    .map(parts => parts.join('')),
  fc.constantFrom(...others),
)
const text = fc
  .array(fc.tuple(word, fc.constantFrom(...gaps)), { maxLength: 25 })
  .map(parts => parts.flat().join(''))
const name = fc.record({
  actorId: fc.constantFrom('a', 'b', 'c'),
  name: fc.array(word, { minLength: 1, maxLength: 3 }).map(words => words.join(' ')),
  isProper: fc.boolean(),
})
const names = fc.array(name, { maxLength: 8 })

function indexOf(texts: readonly string[]): TokenIndex {
  const index = new TokenIndex()
  texts.forEach((one, number) => {
    index.put(String(number), one)
  })
  index.prepare()
  return index
}

function placesIn(scan: NameScan, index: TokenIndex, number: number): readonly number[] {
  const end = index.documentStart(number + 1)
  return scan.placesIn(index.stream.entries, index.documentStart(number), end)
}

describe('finding names through stored words', () => {
  it('finds exactly the mentions of the reference, with the same reasons', () => {
    let found = 0
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), names, (texts, some) => {
        const compiled = compileNames(some)
        const index = indexOf(texts)
        const scan = new NameScan(compiled, index.vocabulary)
        texts.forEach((one, number) => {
          const expected = findCompiledMentions(one, compiled)
          const places = placesIn(scan, index, number)
          expect(findMentionsAt(one, compiled, { places, judged: [] })).toEqual(expected)
          found += expected.length
        })
      }),
      { numRuns: 300, seed: 20251122 },
    )
    expect(found).toBeGreaterThan(100)
  })

  it('names every document that shows a name, through postings alone', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), name, (texts, one) => {
        const index = indexOf(texts)
        const compiled = compileNames([one])
        const expected = texts.flatMap((some, number) =>
          findCompiledMentions(some, compiled).length > 0 ? [number] : [],
        )
        expect(documentsNaming(index, one)).toEqual(expect.arrayContaining(expected))
      }),
      { numRuns: 300, seed: 20251122 },
    )
  })

  it('knows a name that came later, and no more one that went', () => {
    const table = compileNames([])
    const index = indexOf(['قال كامارا', 'قال غويتا ولغويتا'])
    const scan = new NameScan(table, index.vocabulary)
    expect(placesIn(scan, index, 1)).toEqual([])
    const goita: ActorName = { actorId: 'a', name: 'غويتا' }
    table.add(goita)
    scan.forget()
    expect(placesIn(scan, index, 1)).toEqual([1, 2])
    table.remove(goita)
    scan.forget()
    expect(placesIn(scan, index, 1)).toEqual([])
  })

  it('leaves a document alone that has the words of a name, but not all of them', () => {
    const index = indexOf(['الحرس الوطني', 'الحرس الجمهوري', 'وللحرس الوطني'])
    expect(documentsNaming(index, { actorId: 'a', name: 'الحرس الوطني' })).toEqual([0, 2])
    expect(documentsNaming(index, { actorId: 'a', name: 'م' })).toEqual([])
    expect(documentsNaming(index, { actorId: 'a', name: 'غائب' })).toEqual([])
  })
})
