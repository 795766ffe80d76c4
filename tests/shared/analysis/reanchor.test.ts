/** Where cited words stand after a correction: on the same words, or lost and said to be. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointLength, sliceCodePoints } from '../../../src/shared/analysis/arabicText'
import {
  findQuotation,
  followEdits,
  quotationAt,
  reanchor,
} from '../../../src/shared/analysis/reanchor'
import { diffText } from '../../../src/shared/analysis/textDiff'

function spanOf(text: string, words: string) {
  const start = codePointLength(text.slice(0, text.indexOf(words)))
  return { start, end: start + codePointLength(words) }
}

/** The words that the span of `words` in `before` covers in `after`. */
function followed(before: string, after: string, words: string): string | undefined {
  const span = followEdits(before, after, diffText(before, after), spanOf(before, words))
  return span && sliceCodePoints(after, span.start, span.end)
}

describe('followEdits', () => {
  it.each([
    ['a word in front corrected', '🙂 قل كامارا ذلك', '🙂 قال كامارا ذلك', 'كامارا', 'كامارا'],
    ['a vowel sign in front taken away', 'قالَ كامارا', 'قال كامارا', 'كامارا', 'كامارا'],
    ['a typo inside corrected', 'قال كمارا أمس', 'قال كامارا أمس', 'كمارا', 'كامارا'],
    ['its first letter put in', 'قال امارا أمس', 'قال كامارا أمس', 'امارا', 'كامارا'],
    ['its last letter put in', 'قال كامار أمس', 'قال كامارا أمس', 'كامار', 'كامارا'],
    ['its first letter corrected', 'قال لامارا أمس', 'قال كامارا أمس', 'لامارا', 'كامارا'],
    ['a word put right before it', 'قال كامارا', 'قال العقيد كامارا', 'كامارا', 'كامارا'],
    ['a word put right behind it', 'نفت باريس.', 'نفت باريس أمس.', 'باريس', 'باريس'],
    ['a typo behind a prefix', 'سُلّم لكمارا أمس', 'سُلّم لكامارا أمس', 'كمارا', 'كامارا'],
    [
      'one of its three words replaced',
      'في باماكو أمس ليلاً',
      'في باماكو اليوم ليلاً',
      'باماكو أمس ليلاً',
      'باماكو اليوم ليلاً',
    ],
    ['its last word left out', 'نفت باريس ذلك ثم', 'نفت باريس ثم', 'باريس ذلك', 'باريس '],
    ['words joined to one', 'نفت با ريس ذلك', 'نفت باريس ذلك', 'با ريس', 'باريس'],
    ['a combining mark in front', 'e\u0301 قال كامارا', 'e قال كامارا', 'كامارا', 'كامارا'],
  ])('%s', (_what, before, after, words, expected) => {
    expect(followed(before, after, words)).toBe(expected)
  })

  it.each([
    ['left out', 'نفت باريس ذلك', 'نفت ذلك', 'باريس'],
    ['replaced by other words', 'نفت باريس ذلك', 'أكدت لندن ذلك', 'نفت باريس'],
    ['gone with all the text', 'نفت باريس', '🙂', 'باريس'],
  ])('says that words are lost that were %s', (_what, before, after, words) => {
    expect(followed(before, after, words)).toBeUndefined()
  })
})

describe('reanchor', () => {
  it('keeps every span that no edit touches on the very same words', () => {
    const part = fc.constantFrom(
      'قال ',
      'كامارا ',
      '🙂 ',
      'e\u0301 ',
      'َ',
      '، ',
      'Paris ',
      '👩‍👩‍👧 ',
      'ـ',
    )
    const text = fc.array(part, { maxLength: 10 }).map(parts => parts.join(''))
    const cited = fc.constantFrom('[باماكو]', '[الجنرال ديمبيلي]', '[🙂 ثمّ]')
    fc.assert(
      fc.property(text, text, text, text, cited, (front, newFront, behind, newBehind, words) => {
        const before = front + words + behind
        const after = newFront + words + newBehind
        const found = reanchor(before, after, diffText(before, after), spanOf(before, words))
        if (found.kind !== 'found') throw new Error(found.kind)
        expect(sliceCodePoints(after, found.span.start, found.span.end)).toBe(words)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('findQuotation', () => {
  const source = 'نفت باريس ما قيل، ثم عادت باريس وقالت إن لا شأن لها.'
  const second = (() => {
    const { start } = spanOf(source, 'عادت باريس')
    return { start: start + 5, end: start + 10 }
  })()

  it('tells the same words apart by what stands around them', () => {
    const text = 'وردّت باريس أولاً، ثم عادت باريس وقالت إن لا شأن لها.'
    const found = findQuotation(text, quotationAt(source, second))
    expect(found).toEqual({ kind: 'found', span: { start: 27, end: 32 } })
    expect(sliceCodePoints(text, 22, 32)).toBe('عادت باريس')
  })

  it('does not choose between places that look alike', () => {
    const quotation = { ...quotationAt(source, second), before: 'س', behind: 'ص' }
    expect(findQuotation('أ باريس ب باريس', quotation)).toEqual({ kind: 'ambiguous' })
  })

  it('finds words written with vowel signs or other forms of a letter', () => {
    const quotation = quotationAt('قال إن الأمر انتهى', { start: 7, end: 12 })
    expect(findQuotation('🙂 قيل: الأَمْر انتهى', quotation)).toEqual({
      kind: 'found',
      span: { start: 7, end: 14 },
    })
  })

  it('does not take a part of another word for the words', () => {
    const quotation = quotationAt('قال علي ذلك', { start: 4, end: 7 })
    expect(findQuotation('هذا عليه', quotation)).toEqual({ kind: 'gone' })
  })

  it('says that words are gone', () => {
    expect(findQuotation('نص آخر', quotationAt(source, second))).toEqual({ kind: 'gone' })
  })
})
