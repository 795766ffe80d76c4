/** What changed between two texts: edits that rebuild the new text, in code points. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sliceCodePoints } from '../../../src/shared/analysis/arabicText'
import { diffText, type TextEdit } from '../../../src/shared/analysis/textDiff'

/** The old text with the edits made. */
function edited(before: string, after: string, edits: readonly TextEdit[]): string {
  let at = 0
  let text = ''
  for (const { start, end, newStart, newEnd } of edits) {
    text += sliceCodePoints(before, at, start) + sliceCodePoints(after, newStart, newEnd)
    at = end
  }
  return text + sliceCodePoints(before, at, before.length)
}

describe('diffText', () => {
  it.each([
    ['a letter put into a word', 'قال كمارا', 'قال كامارا', [[5, 5, 5, 6]]],
    ['a word replaced', '🙂 نفت باريس', '🙂 أكدت باريس', null],
    ['a word left out', 'قال إن باريس', 'قال باريس', [[4, 7, 4, 4]]],
    ['a vowel sign taken away behind an emoji', '🙂 قالَ', '🙂 قال', [[5, 6, 5, 5]]],
    ['nothing', 'نص', 'نص', []],
    ['everything', 'abc', 'نص', null],
  ])('finds %s', (_what, before, after, expected) => {
    const edits = diffText(before, after)
    expect(edited(before, after, edits)).toBe(after)
    if (expected !== null) {
      expect(edits.map(edit => [edit.start, edit.end, edit.newStart, edit.newEnd])).toEqual(
        expected,
      )
    }
  })

  it('rebuilds the new text from the old one, whatever both are', () => {
    const text = fc
      .array(fc.constantFrom('قال', ' ', 'كامارا', '🙂', 'َ', 'e\u0301', '،', 'Paris', '\n', 'ا'), {
        maxLength: 25,
      })
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = diffText(before, after)
        expect(edited(before, after, edits)).toBe(after)
        edits.forEach((edit, index) => {
          const last = edits[index - 1]
          if (last !== undefined) expect(edit.start).toBeGreaterThan(last.end)
        })
      }),
      { numRuns: 500 },
    )
  })

  it('takes very different long texts as replaced whole, instead of thinking for ever', () => {
    const before = Array.from({ length: 3000 }, (_, index) => `ا${index}`).join(' ')
    const after = Array.from({ length: 3000 }, (_, index) => `b${index * 7}`).join(',')
    expect(edited(before, after, diffText(before, after))).toBe(after)
  })
})
