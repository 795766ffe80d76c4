import { describe, expect, it } from 'vitest'
import { typesetterOf } from '../../../src/renderer/exporters/letters/typesetter'
import { faceFiles } from '../faceFiles'

const setLine = typesetterOf(faceFiles)

function line(text: string, direction: 'rtl' | 'ltr' = 'rtl') {
  return setLine(text, { size: 20, weight: 400, direction })
}

/** Glyphs from right to left, as an Arabic reader meets them. */
function glyphsFromRight(text: string) {
  return [...line(text).glyphs].reverse().map(({ id }) => id)
}

describe('a line set in letters', () => {
  it('joins Arabic letters: a letter has other forms inside a word than alone', () => {
    const alone = glyphsFromRight('ب')
    const [first, middle, last] = glyphsFromRight('ببب').filter(id => id !== undefined)
    const forms = new Set([...alone, first, middle, last])
    expect(forms.size).toBeGreaterThanOrEqual(4)
  })

  it('joins lam and alif into one sign', () => {
    expect(line('لا').glyphs.length).toBeLessThan(line('لب').glyphs.length + 1)
    expect(glyphsFromRight('لا')).not.toEqual([...glyphsFromRight('ل'), ...glyphsFromRight('ا')])
  })

  it('puts the first Arabic word to the right and the number after it to its left', () => {
    const [arabic] = glyphsFromRight('ا')
    const [two] = line('2', 'ltr').glyphs
    const { glyphs } = line('ا 24')
    expect(glyphs.at(-1)?.id).toBe(arabic)
    expect(glyphs[0]?.id).toBe(two?.id) // digits run from left to right
  })

  it('turns brackets round in Arabic and leaves those of a Latin stretch', () => {
    const [open, close] = line('()', 'ltr').glyphs.map(({ id }) => id)
    const arabic = line('(ا)').glyphs.map(({ id }) => id)
    expect([arabic[0], arabic.at(-1)]).toEqual([open, close])
    const latin = line('\u2066(a)\u2069').glyphs.filter(({ advance }) => advance > 0)
    expect([latin[0]?.id, latin.at(-1)?.id]).toEqual([open, close])
  })

  it('sets vowel signs on their letter, without room of their own', () => {
    const bare = line('محمد')
    const voiced = line('مُحَمَّد')
    expect(voiced.isComplete).toBe(true)
    expect(voiced.glyphs.length).toBeGreaterThan(bare.glyphs.length)
    expect(voiced.width).toBeCloseTo(bare.width, 0)
  })

  it('takes each character from a face that has it', () => {
    const { glyphs, isComplete } = line('قوة BSS Ğ')
    expect(isComplete).toBe(true)
    expect(new Set(glyphs.map(({ face }) => face.name)).size).toBeGreaterThanOrEqual(2)
  })

  it('says when it has no sign for a character', () => {
    expect(line('مالي 马里').isComplete).toBe(false)
    expect(line('مالي').isComplete).toBe(true)
  })

  it('gives direction controls no room', () => {
    expect(line('\u2067مالي\u2069').width).toBeCloseTo(line('مالي').width, 5)
  })
})
