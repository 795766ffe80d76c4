/** Words are found however they are spelled, and their spans are exact in the text as received. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codePointLength,
  matchingKey,
  sliceCodePoints,
} from '../../../src/shared/analysis/arabicText'
import { findInText } from '../../../src/shared/analysis/findInText'

function found(text: string, words: string): readonly string[] {
  return findInText(text, matchingKey(words)).map(({ start, end }) =>
    sliceCodePoints(text, start, end),
  )
}

describe('findInText', () => {
  it.each([
    ['أعلن الرئيسُ، ثم أعلَنَ الرئيس', 'اعلن', ['أعلن', 'أعلَنَ']],
    ['الجـــزائر والجزائِر', 'الجزائر', ['الجـــزائر', 'الجزائِر']],
    ['ﻻ شيء ولا أحد', 'لا', ['ﻻ', 'لا']],
    ['في مدرسة، وفي مدرسته', 'مدرسه', ['مدرسة']],
    ['سنة ٢٠٢٥ وسنة 2025', '2025', ['٢٠٢٥', '2025']],
    ['آوت élu, ELU', 'elu', ['élu', 'ELU']],
    ['كی و کي', 'كي', ['كی', 'کي']],
    ['🕊️👩‍👩‍👧 قال 🙂 «موسى تراوري»', 'موسي تراورى', ['موسى تراوري']],
  ])('%s has %s', (text, words, places) => {
    expect(found(text, words)).toEqual(places)
  })

  it('finds nothing for words of which nothing is left', () => {
    expect(found('نص', ' ')).toEqual([])
    expect(found('نص', '«»')).toEqual([])
  })

  it('gives spans that fold to what was looked for, in order and apart, in any text', () => {
    const letters = fc.constantFrom('ا', 'أ', 'ل', 'لا', 'ﻻ', 'َ', 'ـ', ' ', '🙂', 'ة', 'ه', '«')
    const text = fc.array(letters, { maxLength: 40 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(text, fc.constantFrom('ا', 'لا', 'له', 'ا ل'), (all, words) => {
        let last = 0
        for (const { start, end } of findInText(all, matchingKey(words))) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeLessThanOrEqual(codePointLength(all))
          expect(matchingKey(sliceCodePoints(all, start, end))).toContain(matchingKey(words))
          last = Math.min(end, start + 1)
        }
      }),
    )
  })
})
