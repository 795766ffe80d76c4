/**
 * The analyst's words on their way into a picture: made visible, broken into lines, isolated, escaped.
 *
 * Must stay true: no name can reorder its neighbours, hide something, or become markup (promises
 * P8 and P11 of faults.md). Joiners inside Arabic and Persian words stay as they are.
 */

import { baseDirection } from '../../shared/analysis/arabicText'
import { visibleAroundIsolates, visibleControls } from '../../shared/analysis/textControls'

/** Advance width of a text in pixels at a font size and weight. */
export type MeasureText = (text: string, size: number, weight: number) => number

export type TextDirection = 'rtl' | 'ltr'

const RIGHT_TO_LEFT_ISOLATE = '\u2067'
const LEFT_TO_RIGHT_ISOLATE = '\u2066'
const POP_DIRECTIONAL_ISOLATE = '\u2069'

/** What XML 1.0 does not allow in any form, lone surrogates included (`Char` in its grammar). */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text as it may be drawn: hidden controls are written out, forbidden characters are left out. */
export function visibleText(text: string): string {
  return visibleControls(drawable(text))
}

/** The same for a sentence of the interface with isolated words of the analyst in it. */
export function visibleSentence(text: string): string {
  return visibleAroundIsolates(drawable(text))
}

function drawable(text: string): string {
  return text.replace(/[\t\n\r\u0085\u2028\u2029]+/g, ' ').replace(FORBIDDEN, '')
}

/** The direction of the first letter; `fallback` when there is none (UAX #9, rules P2 and P3). */
export function textDirection(text: string, fallback: TextDirection = 'ltr'): TextDirection {
  return /\p{L}/u.test(text) ? baseDirection(text) : fallback
}

/** A line that keeps its direction wherever it is drawn. */
export function isolateLine(line: string, direction: TextDirection): string {
  const opening = direction === 'rtl' ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE
  return opening + line + POP_DIRECTIONAL_ISOLATE
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Breaks a word that is wider than a line between what a reader sees as characters. */
function breakWord(word: string, isTooWide: (text: string) => boolean): string[] {
  const parts: string[] = []
  let part = ''
  for (const { segment } of graphemes.segment(word)) {
    if (part !== '' && isTooWide(part + segment)) {
      parts.push(part)
      part = ''
    }
    part += segment
  }
  return [...parts, part]
}

/**
 * Lines of at most `maxWidth` pixels, broken at spaces, and inside a word only when it must be.
 * Nothing is left out.
 */
export function wrapText(text: string, maxWidth: number, widthOf: (text: string) => number) {
  const isTooWide = (candidate: string) => widthOf(candidate) > maxWidth
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').filter(part => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (!isTooWide(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const parts = isTooWide(word) ? breakWord(word, isTooWide) : [word]
    lines.push(...parts.slice(0, -1))
    line = parts.at(-1) ?? ''
  }
  return line === '' ? lines : [...lines, line]
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for element content and attributes of XML. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, character => ENTITIES[character] ?? '')
}
