import { describe, expect, it } from 'vitest'
import {
  nameSpan,
  spanOfWords,
  trimmedSpan,
  wordSpans,
} from '../../../../src/renderer/views/analysis/reader/wordSpans'
import { sliceCodePoints } from '../../../../src/shared/analysis/arabicText'

const text = '🕊️ قال «موسى تراوري»، ثم عاد.'

function words(ofText: string): readonly string[] {
  return wordSpans(ofText).map(({ start, end }) => sliceCodePoints(ofText, start, end))
}

describe('words of a paragraph', () => {
  it('are found behind emoji, without the signs between them', () => {
    expect(words(text)).toEqual(['قال', 'موسى', 'تراوري', 'ثم', 'عاد'])
  })

  it('are chosen from the first to the last, whichever was first', () => {
    const spans = wordSpans(text)
    const span = spanOfWords(spans, 2, 1)
    expect(span && sliceCodePoints(text, span.start, span.end)).toBe('موسى تراوري')
    expect(spanOfWords(spans, 0, 9)).toBeNull()
  })
})

describe('a selection', () => {
  it('loses white space at its ends, and nothing else', () => {
    expect(trimmedSpan('  كلمة ثانية ', { start: 0, end: 13 })).toEqual({ start: 2, end: 12 })
    expect(trimmedSpan('أ   ب', { start: 1, end: 4 })).toBeNull()
  })
})

describe('the span of a name', () => {
  it('leaves quotation marks and particles out that are none of the name', () => {
    const quoted = 'رد «والجيش المالي» أمس'
    const span = nameSpan(quoted, { start: 3, end: 18 }, 'الجيش المالي')
    expect(sliceCodePoints(quoted, span.start, span.end)).toBe('الجيش المالي')
  })

  it('stays as selected when the name is written otherwise', () => {
    const span = nameSpan('للجيش', { start: 0, end: 5 }, 'الجيش')
    expect(span).toEqual({ start: 0, end: 5 })
  })

  it('stays as selected when nothing but signs is', () => {
    expect(nameSpan('«»', { start: 0, end: 2 }, 'اسم')).toEqual({ start: 0, end: 2 })
  })
})
