/**
 * Words of an SVG as outlines of their letters: nothing in the file depends on a font any more.
 *
 * Each letter is drawn once and used wherever it stands; its numbers are the font's own. A line with
 * a character that none of our faces has is left to be text.
 */
import type { TextMark } from '../diagramMarks'
import { short } from '../diagramShapes'
import type { LetterFace } from './faces'
import { type SetLine, startOf, type Typesetter } from './typesetter'

const HALO_WIDTH = 3

export type SvgLetters = {
  /** Null: not every character can be drawn. */
  readonly line: (mark: TextMark) => string | null
  /** The letters that lines have used so far. */
  readonly definitions: () => string
}

function placing(mark: TextMark, { width, scale }: { width: number; scale: number }): string {
  const turn = mark.turn && [
    (mark.turn.angle * 180) / Math.PI,
    mark.turn.around.x,
    mark.turn.around.y,
  ]
  const rotate = turn === undefined ? '' : `rotate(${turn.map(short).join(' ')}) `
  return `${rotate}translate(${short(startOf(mark, width))} ${short(mark.y)}) scale(${scale} ${-scale})`
}

/** Thousandths are enough for what is scaled to a few pixels. */
function exact(value: number): number {
  return Math.round(value * 100_000) / 100_000
}

export function svgLetters(setLine: Typesetter): SvgLetters {
  const names = new Map<LetterFace, Map<number, string>>()
  const shapes: string[] = []

  function nameOf(face: LetterFace, glyph: number): string | null {
    const ofFace = names.get(face) ?? new Map<number, string>()
    names.set(face, ofFace)
    const known = ofFace.get(glyph)
    if (known !== undefined) return known === '' ? null : known
    const d = face.outlineOf(glyph)
    const name = d === '' ? '' : `l${shapes.length}`
    if (d !== '') shapes.push(`<path id="${name}" d="${d}"/>`)
    ofFace.set(glyph, name)
    return name === '' ? null : name
  }

  function uses({ glyphs }: SetLine, scale: number): string {
    return glyphs
      .map(({ face, id, x, y }) => {
        const name = nameOf(face, id)
        if (name === null) return ''
        const up = Math.round(-y / scale)
        const place = `x="${Math.round(x / scale)}"${up === 0 ? '' : ` y="${up}"`}`
        return `<use xlink:href="#${name}" ${place}/>`
      })
      .join('')
  }

  return {
    line(mark) {
      const line = setLine(mark.text, mark)
      const [first] = line.glyphs
      if (!line.isComplete) return null
      if (first === undefined) return ''
      // All faces have as many units to the em: they are of one family.
      const scale = exact(mark.size / first.face.unitsPerEm)
      const letters = uses(line, scale)
      const halo =
        mark.halo === null
          ? ''
          : `<g stroke="${mark.halo}" stroke-width="${Math.round(HALO_WIDTH / scale)}" stroke-linejoin="round">${letters}</g>`
      return `<g transform="${placing(mark, { width: line.width, scale })}" fill="${mark.colour}">${halo}${letters}</g>`
    },
    definitions: () => `<defs>${shapes.join('')}</defs>`,
  }
}
