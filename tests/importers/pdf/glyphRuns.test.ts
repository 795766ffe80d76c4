import { describe, expect, it } from 'vitest'
import { runsOf } from '../../../src/renderer/importers/pdf/glyphRuns'
import type { PageGlyph } from '../../../src/renderer/importers/pdf/pageGlyphs'

const fatha = '\u064e'

interface Placed {
  readonly text: string
  readonly x: number
  readonly y?: number
  readonly width?: number
  readonly order: number
}

function glyph({ text, x, y = 100, width = 5, order }: Placed): PageGlyph {
  return {
    text,
    left: x,
    right: x + width,
    inkLeft: x,
    inkRight: x + width,
    baseline: y,
    size: 10,
    isBold: false,
    order,
    isAfterGap: false,
  }
}

function texts(glyphs: readonly PageGlyph[]): readonly string[] {
  return runsOf({ page: 1, glyphs }).map(({ visual }) => visual.join(''))
}

describe('marks', () => {
  it('belong to the letter whose middle is nearest', () => {
    const letters = ['د', 'ر', 'س'].map((text, at) => glyph({ text, x: at * 5, order: at }))
    const mark = glyph({ text: fatha, x: 6, y: 104, width: 3, order: 9 })
    expect(texts([...letters, mark])).toEqual([`در${fatha}س`])
  })

  it('written together with a letter belong to that one, wherever their middle is', () => {
    const letters = ['د', 'ر'].map((text, at) => glyph({ text, x: at * 5, order: at * 2 }))
    const mark = glyph({ text: fatha, x: 5, width: -6, order: 3 })
    expect(texts([...letters, mark])).toEqual([`در${fatha}`])
  })

  it('belong to the line that they stand over', () => {
    const upper = glyph({ text: 'د', x: 0, y: 112, order: 0 })
    const lower = glyph({ text: 'ر', x: 0, y: 100, order: 20 })
    const mark = glyph({ text: fatha, x: 1, y: 103, width: 3, order: 40 })
    expect(texts([upper, lower, mark])).toEqual(['د', `ر${fatha}`])
  })

  it.each([
    ['all in one place', () => 0],
    ['all in one line', (at: number) => at * 5],
  ])('over fifty thousand letters find one each (%s)', (_where, x) => {
    const count = 50_000
    const letters = Array.from({ length: count }, (_, at) =>
      glyph({ text: 'د', x: x(at), order: at }),
    )
    const marks = Array.from({ length: count }, (_, at) =>
      glyph({ text: fatha, x: x(at) + 1, y: 104, width: 3, order: count + 10 + at }),
    )
    const all = texts([...letters, ...marks]).join('')
    expect(all.match(/\u064e/gu)).toHaveLength(count)
  })
})
