import { describe, expect, it } from 'vitest'
import {
  escapeXml,
  textDirection,
  visibleText,
  wrapText,
} from '../../src/renderer/exporters/diagramText'

const widthOf = (text: string) => text.length * 10

describe('wrapping a label', () => {
  it('breaks between words when they do not fit', () => {
    expect(wrapText('one two three', 80, widthOf)).toEqual(['one two', 'three'])
  })

  it('breaks inside a word only when the word is wider than a line', () => {
    expect(wrapText('a abcdefghij b', 50, widthOf)).toEqual(['a', 'abcde', 'fghij', 'b'])
  })

  it('never breaks between a letter and its mark', () => {
    const marked = 'e\u0301e\u0301e\u0301'
    expect(wrapText(marked, 40, widthOf)).toEqual(['e\u0301e\u0301', 'e\u0301'])
  })

  it('gives no line for no words', () => {
    expect(wrapText('  ', 50, widthOf)).toEqual([])
  })
})

describe('text for a picture', () => {
  it('keeps joiners that Persian words need', () => {
    expect(visibleText('می\u200cخواهم')).toBe('می\u200cخواهم')
  })

  it('becomes one line', () => {
    expect(visibleText('one\ntwo\u2028three')).toBe('one two three')
  })

  it('takes the direction of its first letter, and of its surroundings without one', () => {
    expect(textDirection('(55) عسكريا')).toBe('rtl')
    expect(textDirection('DGSE الفرنسية')).toBe('ltr')
    expect(textDirection('2025', 'rtl')).toBe('rtl')
  })

  it('is escaped for attributes and content alike', () => {
    expect(escapeXml(`<a b="c" d='e'>&\u0000`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;')
  })
})
