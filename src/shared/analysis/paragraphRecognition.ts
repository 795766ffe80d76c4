/**
 * Paragraphs of plain text, and what kind each of them is.
 *
 * Two conventions of blank lines are known. Usually every line is a paragraph. In a text broken
 * at a fixed width, blank lines part the paragraphs and the lines between them belong together.
 *
 * Must stay true: no word is added, changed or left out; only white space at the ends of lines
 * and blank lines are. The analyst can correct every kind by hand, so rules prefer `body`.
 * Not here: the rules for one line (paragraphRules.ts).
 */
import type { ParagraphKind } from '../domain/sources'
import { codePointLength, sliceCodePoints } from './arabicText'
import {
  hasBylineWords,
  isDateline,
  isHeadingBefore,
  isListItem,
  isRoleLine,
  isWhollyQuoted,
  markedHeadingLevel,
  numberedLevel,
} from './paragraphRules'

export interface RecognisedParagraph {
  readonly kind: ParagraphKind
  /** 1 to 6 for headings, else null. */
  readonly level: number | null
  readonly text: string
}

/** The paragraphs of a text in order, blank lines left out. */
export function splitIntoParagraphs(text: string): readonly RecognisedParagraph[] {
  const lines = linesOf(text)
  const texts = isHardWrapped(lines) ? joinBlocks(lines) : lines.filter(line => line !== '')
  return texts.map((own, index) => ({ ...kindOf(own, surroundings(texts, index)), text: own }))
}

/** True if the text was broken at a fixed width, so that its lines are joined to paragraphs. */
export function hasJoinedLines(text: string): boolean {
  return isHardWrapped(linesOf(text))
}

const longestTitle = 150

/**
 * A title for a source: the heading it begins with, else the name of its file without the ending,
 * else (for pasted text, whose file name is empty) its first words. Never empty, one line.
 */
export function suggestTitle(
  paragraphs: readonly Pick<RecognisedParagraph, 'kind' | 'text'>[],
  fileName: string,
): string {
  const first = paragraphs[0]
  const heading = first?.kind === 'heading' ? first.text.replace(/^#+\s*|\s*#+$/g, '') : ''
  const base = fileName.replace(/^.*[\\/]/, '')
  const named = (base.replace(/(?<=.)\.[^.\s]{1,8}$/, '') || base).replaceAll('_', ' ')
  const title = heading || named.trim() || firstWords(first?.text ?? '')
  return sliceCodePoints(title.replace(/\s+/g, ' '), 0, longestTitle).trim() || '—'
}

interface Surroundings {
  readonly before: string | undefined
  readonly after: string | undefined
  /** What it may be the heading of. */
  readonly textAfter: string | undefined
  readonly index: number
  readonly count: number
}

function surroundings(texts: readonly string[], index: number): Surroundings {
  const after = texts[index + 1]
  return {
    before: texts[index - 1],
    after,
    // Between a title and its text often stand the author and the date.
    textAfter: index === 0 ? longestOf(texts.slice(1, 4)) : after,
    index,
    count: texts.length,
  }
}

const body = { kind: 'body', level: null } as const

function kindOf(text: string, around: Surroundings): Omit<RecognisedParagraph, 'text'> {
  const { index, count, textAfter } = around
  const marked = markedHeadingLevel(text)
  if (marked !== undefined) return { kind: 'heading', level: marked }
  if (isListItem(text)) return { kind: 'listItem', level: null }
  if (isWhollyQuoted(text)) return { kind: 'quotation', level: null }
  const isAtAnEnd = index < 3 || index >= count - 2
  if (isAtAnEnd && count > 1 && hasBylineWords(text)) return { kind: 'byline', level: null }
  if (isAtAnEnd && index > 0 && isDateline(text)) return { kind: 'byline', level: null }
  if (index === count - 1 && count > 1 && isRoleLine(text)) return { kind: 'byline', level: null }
  const numbered = numberedLevel(text)
  if (numbered !== undefined) return numberedKind(text, numbered, around)
  if (textAfter !== undefined && isHeadingBefore(text, textAfter)) {
    return { kind: 'heading', level: index === 0 ? 1 : 2 }
  }
  return body
}

/** A number makes a heading before longer text or deeper numbers, and an item among its like. */
function numberedKind(
  text: string,
  level: number,
  { before, after }: Surroundings,
): Omit<RecognisedParagraph, 'text'> {
  const levelBefore = before === undefined ? undefined : numberedLevel(before)
  const levelAfter = after === undefined ? undefined : numberedLevel(after)
  if (levelAfter !== undefined && levelAfter > level) return { kind: 'heading', level }
  if (levelBefore === level || levelAfter === level) return { kind: 'listItem', level: null }
  const isHeading = after !== undefined && isHeadingBefore(text, after)
  return isHeading ? { kind: 'heading', level } : body
}

function longestOf(texts: readonly string[]): string | undefined {
  return texts.toSorted((a, b) => b.length - a.length)[0]
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).map(line => line.trim())
}

const narrowestWrap = 40
const widestWrap = 120
const fewestWrappedLines = 3

/**
 * A text is hard-wrapped if its lines break exactly where the next word would not have fitted.
 * Lines at the end of a block are short by nature and prove nothing.
 */
function isHardWrapped(lines: readonly string[]): boolean {
  const width = Math.max(0, ...sampleOf(lines).map(codePointLength))
  if (width < narrowestWrap || width > widestWrap || !lines.includes('')) return false
  let full = 0
  let inner = 0
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    if (line === '' || !next || startsOwnParagraph(line) || startsOwnParagraph(next)) return
    inner++
    const firstWord = next.split(/\s/, 1)[0] ?? ''
    if (codePointLength(line) + 1 + codePointLength(firstWord) > width - 2) full++
  })
  return inner >= fewestWrappedLines && full >= inner * 0.75
}

/** Enough lines to know the width of a text; spreading a million arguments is an error. */
function sampleOf(lines: readonly string[]): readonly string[] {
  return lines.slice(0, 5_000)
}

function joinBlocks(lines: readonly string[]): readonly string[] {
  const blocks: string[][] = []
  let open: string[] | undefined
  for (const line of lines) {
    if (line === '') {
      open = undefined
      continue
    }
    if (open && !startsOwnParagraph(line) && markedHeadingLevel(open[0] ?? '') === undefined) {
      open.push(line)
      continue
    }
    open = [line]
    blocks.push(open)
  }
  return blocks.map(block => block.join(' '))
}

function startsOwnParagraph(line: string): boolean {
  return isListItem(line) || /^#{1,6}\s/.test(line)
}

function firstWords(text: string): string {
  const start = sliceCodePoints(text, 0, 80)
  return start.length < text.length ? `${start.replace(/\s+\S*$/, '')}…` : start
}
