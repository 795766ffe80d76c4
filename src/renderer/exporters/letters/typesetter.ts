/**
 * Sets a line of text in letters: which glyph of which face goes where, so that a file needs no font
 * of the reader's computer. Directions by the Unicode Bidirectional Algorithm, joining by HarfBuzz,
 * as in Chromium.
 *
 * Must stay true: a line is complete only when every character has a glyph; what is not complete has
 * to be drawn by somebody who knows more faces.
 */
import bidiFactory from 'bidi-js'
import { Buffer, Direction, shape } from 'harfbuzzjs'
import type { TextMark } from '../diagramMarks'
import type { TextDirection } from '../diagramText'
import { type FaceFile, type LetterFace, openFace } from './faces'

export type Glyph = {
  readonly face: LetterFace
  readonly id: number
  /** Of its origin, from the left end of the line's baseline, in pixels; y grows downwards. */
  readonly x: number
  readonly y: number
  /** Pixels to the next one. */
  readonly advance: number
}

/** A character that is read where one or more glyphs are seen. */
export type Letter = { readonly text: string; readonly x: number; readonly width: number }

export type SetLine = {
  /** From left to right. */
  readonly glyphs: readonly Glyph[]
  /** From left to right, with a guess of room for those without a glyph; direction controls left out. */
  readonly letters: readonly Letter[]
  readonly width: number
  readonly isComplete: boolean
}

export type LineStyle = {
  readonly size: number
  readonly weight: number
  readonly direction: TextDirection
}

export type Typesetter = (text: string, style: LineStyle) => SetLine

const bidi = bidiFactory()

/** A stretch of one direction in one face; `face` is null where no face has the characters. */
type Run = {
  readonly start: number
  end: number
  readonly level: number
  readonly face: LetterFace | null
}

/** Joins its neighbour: vowel signs and other marks, joiners, direction controls. */
const CLINGING = /^[\p{M}\p{Cf}]$/u
const CONTROL = /^\p{Cf}$/u

function faceFor(
  character: string,
  before: LetterFace | null | undefined,
  faces: readonly LetterFace[],
): LetterFace | null {
  const codePoint = character.codePointAt(0) ?? 0
  if (CLINGING.test(character) && before && (CONTROL.test(character) || before.covers(codePoint))) {
    return before
  }
  const first = CONTROL.test(character) ? faces[0] : undefined
  return first ?? faces.find(face => face.covers(codePoint)) ?? null
}

function runsOf(text: string, direction: TextDirection, faces: readonly LetterFace[]): Run[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction)
  const runs: Run[] = []
  let index = 0
  let before: LetterFace | null | undefined
  for (const character of text) {
    const face = faceFor(character, before, faces)
    before = face
    const level = levels[index] ?? 0
    const last = runs.at(-1)
    const end = index + character.length
    if (last !== undefined && last.level === level && last.face === face) last.end = end
    else runs.push({ start: index, end, level, face })
    index = end
  }
  return runs
}

/** From left to right (UAX #9, rule L2). */
function inVisualOrder(runs: readonly Run[]): readonly Run[] {
  const ordered = [...runs]
  const highest = Math.max(0, ...runs.map(({ level }) => level))
  for (let level = highest; level > 0; level--) {
    let start = 0
    while (start < ordered.length) {
      let end = start
      while ((ordered[end]?.level ?? -1) >= level) end++
      ordered.splice(start, end - start, ...ordered.slice(start, end).reverse())
      start = Math.max(end, start + 1)
    }
  }
  return ordered
}

type SetRun = { glyphs: Glyph[]; letters: Letter[]; width: number; isComplete: boolean }

/** Shares the room of what is seen as one among its characters. */
function lettersIn(text: string, isMirrored: boolean, x: number, width: number): Letter[] {
  const characters = [...text].filter(character => !CONTROL.test(character))
  if (isMirrored) characters.reverse()
  const each = width / characters.length
  return characters.map((character, index) => ({
    text: character,
    x: x + index * each,
    width: each,
  }))
}

/** Width of a character nobody has a glyph for, as a share of the size. */
const UNKNOWN_WIDTH = 0.8

function setRun(
  text: string,
  { start, end, level, face }: Run,
  left: number,
  size: number,
): SetRun {
  const isMirrored = level % 2 === 1
  if (face === null) {
    const words = text.slice(start, end)
    const width = [...words].length * size * UNKNOWN_WIDTH
    return {
      glyphs: [],
      letters: lettersIn(words, isMirrored, left, width),
      width,
      isComplete: false,
    }
  }
  const buffer = new Buffer()
  buffer.addText(text, start, end - start)
  buffer.setDirection(isMirrored ? Direction.RTL : Direction.LTR)
  buffer.guessSegmentProperties()
  shape(face.font, buffer)
  const scale = size / face.unitsPerEm
  const places = buffer.getGlyphPositions()
  const infos = buffer.getGlyphInfos()
  const clusters = new Map<number, { x: number; width: number }>()
  let pen = left
  const glyphs = infos.map(({ codepoint: id, cluster }, index): Glyph => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = places[index] ?? {}
    const advance = xAdvance * scale
    const glyph = { face, id, x: pen + xOffset * scale, y: -yOffset * scale, advance }
    const room = clusters.get(cluster) ?? { x: pen, width: 0 }
    clusters.set(cluster, { x: room.x, width: room.width + advance })
    pen += advance
    return glyph
  })
  const starts = [...clusters.keys()].sort((a, b) => a - b)
  const letters = [...clusters].flatMap(([cluster, { x, width }]) => {
    const next = starts[starts.indexOf(cluster) + 1] ?? end
    return lettersIn(text.slice(cluster, next), isMirrored, x, width)
  })
  return { glyphs, letters, width: pen - left, isComplete: glyphs.every(({ id }) => id !== 0) }
}

/** Where the left end of a mark's line is. */
export function startOf({ align, direction, x }: TextMark, width: number): number {
  if (align === 'middle') return x - width / 2
  return direction === 'rtl' ? x - width : x
}

/** Faces that come first are preferred. */
export function typesetterOf(files: readonly FaceFile[]): Typesetter {
  const opened = new Map<number, readonly LetterFace[]>()
  return (text, { size, weight, direction }) => {
    const ofWeight =
      opened.get(weight) ?? files.filter(file => file.weight === weight).map(openFace)
    opened.set(weight, ofWeight)
    const runs = runsOf(text, direction, ofWeight)
    const glyphs: Glyph[] = []
    const letters: Letter[] = []
    let width = 0
    let isComplete = true
    for (const run of inVisualOrder(runs)) {
      const set = setRun(text, run, width, size)
      glyphs.push(...set.glyphs)
      letters.push(...set.letters)
      width += set.width
      isComplete &&= set.isComplete
    }
    return { glyphs, letters, width, isComplete }
  }
}
