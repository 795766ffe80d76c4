import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  baseDirection,
  codePointLength,
  codePointToUtf16,
  matchingKey,
  matchingKeyWithMap,
  sliceCodePoints,
  utf16ToCodePoint,
} from '../../../src/shared/analysis/arabicText'
import { visibleControls } from '../../../src/shared/analysis/textControls'

describe('matchingKey', () => {
  it.each([
    ['vowel signs', 'المُتَحَدِّثُ', 'المتحدث'],
    ['tanwin', 'أولاً ثانيًا', 'اولا ثانيا'],
    ['superscript alef', 'هٰذا', 'هذا'],
    ['Koranic marks', 'ٱلرَّحۡمَٰنِ', 'الرحمن'],
    ['tatweel', 'كـــامـارا', 'كامارا'],
    ['alef with hamza, madda, wasla', 'أحمد إسلام آسيمي ٱلله', 'احمد اسلام اسيمي الله'],
    ['alef and hamza as two characters', 'ا\u0654حمد ا\u0655سلام', 'احمد اسلام'],
    ['alef maksura', 'موسى', 'موسي'],
    ['hamza on waw and yeh', 'مؤتمر رئيس', 'موتمر رييس'],
    ['teh marbuta', 'القوة', 'القوه'],
    ['Arabic-Indic digits', '٢٠٢٥/٠٨/١٤', '2025/08/14'],
    ['Persian digits and letters', 'کیف ۱۴۰۴', 'كيف 1404'],
    ['presentation forms', 'ﻣﺎﻟﻲ', 'مالي'],
    ['lam-alef ligatures', 'ﻻ ﻷﺣﻤﺪ ﻹﺳﻼم ﻵن', 'لا لاحمد لاسلام لان'],
    ['the ligature of the name of God', 'عبد ﷲ', 'عبد الله'],
    ['isolated vowel signs as presentation forms', 'ماﹰلي\uFC5E', 'مالي'],
    ['Arabic quotation marks', 'الجنرال “آسيمي جويتا”', 'الجنرال اسيمي جويتا'],
    ['French quotation marks', '«\u00a0Goïta\u00a0»', 'goita'],
    ['apostrophes', 'l’Élysée', 'lelysee'],
    ['Latin accents and case', 'ÉLYSÉE Façade Ñandú', 'elysee facade nandu'],
    ['accents as separate characters', 'e\u0301lyse\u0301e', 'elysee'],
    ['dotted capital i', 'İstanbul', 'istanbul'],
    [
      'letters that no accent explains',
      'Œuvre ÆON Straße ŁÓDŹ Øst đ Yıldız',
      'oeuvre aeon strasse lodz ost d yildiz',
    ],
    ['full-width letters', 'ＤＧＳＥ', 'dgse'],
    ['zero-width non-joiner', 'می\u200cخواهم', 'ميخواهم'],
    ['direction controls', '\u202bمالي\u202c\u200f \u2068Mali\u2069', 'مالي mali'],
    ['byte order mark inside', 'ما\ufeffلي', 'مالي'],
    ['white space of all kinds', ' \tباماكو\u00a0\u3000\n موبتي\u2003', 'باماكو موبتي'],
    ['spaces on both sides of a quotation mark', 'من “ كامارا” إلى', 'من كامارا الي'],
    ['mathematical letters', '𝐌𝐚𝐥𝐢 𞸌𞸀𞸋𞸉', `mali ${'𞸌𞸀𞸋𞸉'.normalize('NFKC')}`],
    ['emoji stay', '🙂مالي', '🙂مالي'],
    ['Korean syllables', '한국', '한국'.normalize('NFD')],
    ['hamza by itself stays', 'وزراء', 'وزراء'],
    ['nothing', '', ''],
    ['only what leaves no trace', '\u200f“”ـ\u064e ', ''],
  ])('folds %s', (_rule, text, key) => {
    expect(matchingKey(text)).toBe(key)
  })

  it('gives vocalised and plain spelling one key', () => {
    expect(matchingKey('القُوَّاتُ المُسَلَّحَةُ')).toBe(matchingKey('القوات المسلحه'))
  })

  it('is its own key', () => {
    fc.assert(
      fc.property(messyText(), text => {
        expect(matchingKey(matchingKey(text))).toBe(matchingKey(text))
      }),
    )
  })

  it('does not change with the normalisation form of the text', () => {
    fc.assert(
      fc.property(messyText(), text => {
        expect(matchingKey(text.normalize('NFD'))).toBe(matchingKey(text.normalize('NFC')))
      }),
    )
  })

  it('stays whole in long texts', () => {
    const text = 'ﷺ كامارا '.repeat(20_000)
    expect(matchingKey(text)).toBe('صلي الله عليه وسلم كامارا '.repeat(20_000).trim())
  })
})

describe('matchingKeyWithMap', () => {
  it.each([
    ['emoji in front', '🙂🙂 الجُوَيتا هنا', 'جويتا', 'جُوَيتا'],
    ['combining marks in front', 'e\u0301\u0301 كامارا', 'كامارا', 'كامارا'],
    ['quotation marks around', 'قال “كاماراَ” إن', 'كامارا', 'كاماراَ'],
    ['what stands behind a closing mark', 'قال كامارا”\u200f\u064eـ إن', 'كامارا', 'كامارا'],
    ['a vowel sign at the end', 'كتبَ الرجلُ.', 'الرجل', 'الرجلُ'],
    ['a ligature', 'قال ﻷﺣﻤﺪ', 'لاحمد', 'ﻷﺣﻤﺪ'],
    ['half a ligature', 'قال ﻷﺣﻤﺪ', 'احمد', 'ﻷﺣﻤﺪ'],
    ['a surrogate pair that folds', 'x 𝐌𝐚𝐥𝐢 y', 'mali', '𝐌𝐚𝐥𝐢'],
  ])('leads back to the original with %s', (_case, text, found, original) => {
    const { key, toOriginal, originalEnds } = matchingKeyWithMap(text)
    const at = key.indexOf(found)
    const end = originalEnds[at + found.length - 1] ?? -1
    expect(sliceCodePoints(text, toOriginal[at] ?? -1, end)).toBe(original)
  })

  it('ends with the length of the original', () => {
    const { key, toOriginal } = matchingKeyWithMap('“🙂أ” ')
    expect(toOriginal).toHaveLength(key.length + 1)
    expect(toOriginal.at(-1)).toBe(5)
  })

  it('makes the same key as matchingKey', () => {
    fc.assert(
      fc.property(messyText(), text => {
        expect(matchingKeyWithMap(text).key).toBe(matchingKey(text))
      }),
    )
  })

  it('never goes backwards, and each slice of the original folds to its part of the key', () => {
    fc.assert(
      fc.property(messyText(), fc.nat(), fc.nat(), (text, a, b) => {
        const { key, toOriginal, originalEnds } = matchingKeyWithMap(text)
        for (let at = 0; at < key.length; at++) {
          expect(toOriginal[at]).toBeLessThanOrEqual(toOriginal[at + 1] ?? -1)
          expect(originalEnds[at]).toBeGreaterThan(toOriginal[at] ?? -1)
        }
        if (key.length === 0) return
        const [from, to] = [a % key.length, b % key.length].sort((x, y) => x - y)
        if (from === undefined || to === undefined) return
        const start = toOriginal[from] ?? 0
        const slice = sliceCodePoints(text, start, originalEnds[to] ?? 0)
        // Characters that fold to several letters come as a whole, hence "contains".
        expect(` ${matchingKey(slice)} `).toContain(key.slice(from, to + 1).trim())
      }),
    )
  })

  it('tells where quotation marks ended a word', () => {
    const { key, wordBreaks } = matchingKeyWithMap('الفرنسي”يان')
    expect(key).toBe('الفرنسييان')
    expect(wordBreaks).toEqual([7])
  })
})

describe('code point offsets', () => {
  it.each([
    ['', 0],
    ['مالي', 4],
    ['a🙂b', 3],
    ['\ud83d', 1],
    ['\ude42\ud83d', 2],
  ])('counts %j as %i', (text, length) => {
    expect(codePointLength(text)).toBe(length)
    expect(codePointLength(text)).toBe([...text].length)
  })

  it('converts to UTF-16 and back', () => {
    fc.assert(
      fc.property(messyText(), fc.nat({ max: 60 }), (text, offset) => {
        const characters = [...text]
        const expected = characters.slice(0, offset).join('').length
        expect(codePointToUtf16(text, offset)).toBe(expected)
        expect(utf16ToCodePoint(text, expected)).toBe(Math.min(offset, characters.length))
      }),
    )
  })

  it('takes a position inside a pair for the pair itself', () => {
    expect(utf16ToCodePoint('a🙂b', 2)).toBe(1)
    expect(utf16ToCodePoint('a🙂b', 3)).toBe(2)
  })

  it('slices as an array of characters would', () => {
    fc.assert(
      fc.property(messyText(), fc.nat({ max: 40 }), fc.nat({ max: 40 }), (text, start, end) => {
        expect(sliceCodePoints(text, start, end)).toBe([...text].slice(start, end).join(''))
      }),
    )
  })
})

describe('visibleControls', () => {
  it('writes direction controls out and keeps joiners', () => {
    expect(visibleControls('a\u202eb\u2066c\u2069\u200f\u061c')).toBe(
      'a[RLO]b[LRI]c[PDI][RLM][ALM]',
    )
    expect(visibleControls('می\u200cخواهم \u200d')).toBe('می\u200cخواهم \u200d')
    expect(visibleControls('\ufeffx\u200b\u2060')).toBe('[BOM]x[ZWSP][WJ]')
  })
})

describe('baseDirection', () => {
  it.each([
    ['14 أغسطس', 'rtl'],
    ['(DGSE) الوكالة', 'ltr'],
    ['“كامارا” said', 'rtl'],
    ['שלום', 'rtl'],
    ['\u200fMali', 'ltr'],
    ['𞤀𞤣𞤤𞤢𞤥', 'rtl'],
    ['2025', 'ltr'],
    ['', 'ltr'],
  ] as const)('of %j is %s', (text, direction) => {
    expect(baseDirection(text)).toBe(direction)
  })
})

/** Texts made of what makes offsets slide: marks, ligatures, pairs, quotes, controls, spaces. */
function messyText(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    ...['أ', 'ا', 'ل', 'ﻻ', 'ﻷ', 'ﷲ', 'ﷺ', 'َ', 'ّ', 'ً', 'ـ', 'ى', 'ة', 'ؤ', 'م', 'ي', 'ک', '٥'],
    ...['🙂', '𝐌', 'e\u0301', 'É', 'ﬁ', '½', '“', '”', '"', '’', ' ', '  ', '\n', '\u00a0', '.'],
    ...['\u200f', '\u200c', '\u202e', '\ufeff', '\ud800', '\udc00', 'ﹰ', 'x', '한', 'が', '\u0000'],
  )
  return fc.oneof(
    fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  )
}
