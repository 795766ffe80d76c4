import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchingKeyWithMap } from '../../../src/shared/analysis/arabicText'
import { keyWords } from '../../../src/shared/analysis/keyWords'
import { TokenIndex } from '../../../src/shared/analysis/tokenIndex/tokenIndex'
import { ID_MASK, joint, newPlaces } from '../../../src/shared/analysis/tokenIndex/tokenStream'

type Token = { readonly word: string; readonly start: number; readonly end: number }

function tokensOf(index: TokenIndex, key: string): readonly Token[] {
  const number = index.numberOf(key)
  if (number === undefined) throw new Error(`${key} is not there`)
  const places = newPlaces()
  index.readPlaces(number, places)
  const start = index.documentStart(number)
  return Array.from({ length: places.length }, (_, at) => ({
    word: index.vocabulary.word((index.stream.entries[start + at] ?? 0) & ID_MASK),
    start: places.starts[at] ?? -1,
    end: places.ends[at] ?? -1,
  }))
}

function jointsOf(text: string): readonly number[] {
  const index = new TokenIndex()
  index.put('a', text)
  const places = newPlaces()
  index.readPlaces(0, places)
  return [...places.joints.subarray(0, places.length)]
}

/** What every other part of the program takes for the words of a text. */
function expectedTokens(text: string): readonly Token[] {
  const map = matchingKeyWithMap(text)
  return keyWords(map).map(({ from, to, letters }) => ({
    word: letters,
    start: map.toOriginal[from] ?? -1,
    end: map.originalEnds[to - 1] ?? -1,
  }))
}

const texts = [
  'قال الجنرال “كامارا” إنّ الجيشَ مع الشعب.',
  'وَصَلَ الـوَفْدُ إلى بامــاكو، ثمّ غادر؟',
  'ب«كامارا» و"يان فيزيلييه"',
  'ﷲ ﻻ ﷺ ثم نص',
  '😀 الجيش 😀😀 أوّل 𞸀𞸁 𝐀𝐁',
  'L’armée a démenti; e\u0301te\u0301 — «coup d’État» ½ 12٫5 ٣٤',
  'a\u200cb می\u200cخواهم \u202bنص\u202c',
  '   "  بداية  "   نهاية\u064b"\u064b  ',
  `كلمة${'\u064b'.repeat(40)} ثم${' '.repeat(9)}فراغ`,
  'lone \ud800 half \udc00 a\udc00b',
  '',
  ' \u064b" ',
]

describe('reading a text into the index', () => {
  it.each(texts)('finds the words and offsets that the matching key has: %j', text => {
    const index = new TokenIndex()
    index.put('a', text)

    expect(tokensOf(index, 'a')).toEqual(expectedTokens(text))
  })

  it('agrees with the matching key on texts of any kind', () => {
    const units = 'ابةىآؤلكہی ًـ"«.،- ()١2aÉ\u200f\u0301\n'.split('').concat(['😀', 'ﻻ', 'ﷺ', '½'])
    const anyText = fc.array(fc.oneof(fc.constantFrom(...units), fc.string({ unit: 'binary' })))
    fc.assert(
      fc.property(anyText, parts => {
        const text = parts.join('')
        const index = new TokenIndex()
        index.put('before', 'كلمة أخرى')
        index.put('a', text)
        expect(tokensOf(index, 'a')).toEqual(expectedTokens(text))
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['يان فيزيلييه', joint.joined],
    ['ب«كامارا', joint.glued],
    ['يان "فيزيلييه', joint.joined],
    ['يان-فيزيلييه', joint.joined],
    ['ج. كامارا', joint.dotted],
    ['مالي، فرنسا', joint.broken],
    ['مالي؛ ثم', joint.broken],
    ['مالي ( — ( فرنسا', joint.broken],
    ['ﻻ. كامارا', joint.dotted],
    ['ﻻ، كامارا', joint.broken],
  ])('says what stands between the words of %j', (text, expected) => {
    expect(jointsOf(text)).toEqual([joint.broken, expected])
  })
})

describe('keeping the index in step', () => {
  it('forgets what was removed and replaced, also after leaving out the dead', () => {
    const index = new TokenIndex()
    for (let round = 0; round < 50; round++) {
      index.put('a', `نص ${round} – ${'طويل '.repeat(round)}`)
      index.put('b', `ثابت “${'جدا'.repeat(20)}”`)
      if (round % 7 === 0) index.prepare()
    }
    index.put('c', 'زائد')
    index.remove('c')
    index.remove('absent')
    index.prepare()

    expect(index.living).toBe(2)
    expect(index.size).toBeLessThan(4)
    expect(index.numberOf('c')).toBeUndefined()
    expect(tokensOf(index, 'a')).toEqual(expectedTokens(`نص 49 – ${'طويل '.repeat(49)}`))
    expect(tokensOf(index, 'b')).toEqual(expectedTokens(`ثابت “${'جدا'.repeat(20)}”`))
  })

  it('knows in how many documents a word stands, before and after the block is made anew', () => {
    const index = new TokenIndex()
    index.put('a', 'جيش جيش شعب')
    index.prepare()
    index.put('b', 'الجيش جيش')
    index.prepare()
    const id = index.vocabulary.idOf('جيش')

    const { block, later } = index.postings.of(id)
    expect([...block, ...later]).toEqual([0x2000000, 0x1000001])
    index.put('c', 'كلمة '.repeat(150_000))
    index.prepare()
    expect([...index.postings.of(id).block]).toEqual([0x2000000, 0x1000001])
    expect(index.postings.count(index.vocabulary.idOf('كلمه'))).toBe(1)
    expect(index.postings.of(index.vocabulary.idOf('كلمه')).block[0]).toBe(0xff000002)
  })
})

describe('the vocabulary', () => {
  it('finds all words that begin so, sorted or new', () => {
    const index = new TokenIndex()
    index.put('a', 'كامارا كاميرا كتاب')
    index.prepare()
    index.put('b', 'كامل')
    const words = [...index.vocabulary.idsWithPrefix('كام')].map(id => index.vocabulary.word(id))

    expect(words.sort()).toEqual(['كامارا', 'كامل', 'كاميرا'].sort())
    expect(index.vocabulary.idOf('كام')).toBe(0)
  })
})
