/** Joining and cutting paragraphs: one is the other's inverse, and offsets are code points. */
import { describe, expect, it } from 'vitest'
import { sliceCodePoints } from '../../../src/shared/analysis/arabicText'
import { cutText, joinTexts } from '../../../src/shared/analysis/paragraphCuts'

describe('joinTexts', () => {
  it.each([
    ['نفت باريس', 'ما قيل.'],
    ['🙂 رمز', 'é́ ثم نص'],
    ['قبل\tالفاصل', 'بعد'],
  ])('joins %j and %j by one space and says where the second begins', (first, second) => {
    const { text, secondStart } = joinTexts(first, second)
    expect(text).toBe(`${first} ${second}`)
    expect(sliceCodePoints(text, secondStart, 1000)).toBe(second)
    expect(cutText(text, secondStart)).toEqual({ first, second, secondStart })
  })
})

describe('cutText', () => {
  it('leaves out the white space around the cut, on either side of it', () => {
    const text = '🙂 أولاً \n ثانياً'
    for (const offset of [7, 8, 9, 10]) {
      expect(cutText(text, offset)).toEqual({
        first: '🙂 أولاً',
        second: 'ثانياً',
        secondStart: 10,
      })
    }
  })

  it('keeps the white space at the outer ends, which was received with the text', () => {
    expect(cutText('\tقال ثم مضى ', 5)).toEqual({
      first: '\tقال',
      second: 'ثم مضى ',
      secondStart: 5,
    })
  })

  it.each([
    ['at the beginning', 0],
    ['in the space before the first word', 1],
    ['at the end', 5],
    ['in the space behind the last word', 4],
  ])('cuts nothing %s', (_where, offset) => {
    expect(cutText(' نص  ', offset)).toBeUndefined()
  })
})
