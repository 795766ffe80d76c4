/**
 * Pages of positioned runs to paragraphs: the whole of what is guessed about the layout of print.
 *
 * A plain function of places, sizes and letters. Must stay true: every letter that is given comes
 * back in a paragraph, except running titles and page numbers, which are counted.
 */
import type { ImportedParagraph } from '../importedSource'
import { noteText, withNoteMarks, withoutNotes } from './footnotes'
import { linesInOrder, type PlacedLine } from './pageColumns'
import { blocksOf, type PageStyle, type PrintedBlock, styleOf } from './printedParagraphs'
import { joinedText } from './printedText'
import { directionOf } from './readingOrder'
import { withoutRunningMatter } from './runningMatter'
import type { TextRun } from './textRuns'

export interface PrintedDocument {
  readonly paragraphs: readonly ImportedParagraph[]
  /** Running titles and page numbers. */
  readonly leftOut: number
  readonly hyphensJoined: number
  /** Strokes of tatweel inside words. */
  readonly strokesLeftOut: number
}

/**
 * `pages`: the runs of each page, or of each part of a page that is read by itself. `onPage` hears
 * of each that has been put in order.
 */
export function readPrinted(
  pages: readonly (readonly TextRun[])[],
  onPage: (done: number) => void = () => {},
): PrintedDocument {
  const direction = directionOf(visualsOf(pages)) ?? 'ltr'
  const running = withoutRunningMatter(pages)
  const lines = running.flatMap(({ runs }, place) => {
    onPage(place + 1)
    const own = directionOf(runs.map(({ visual }) => visual)) ?? direction
    return linesInOrder(runs, own)
  })
  const style = styleOf(lines)
  const { text, notes, numbers } = withoutNotes(lines, style)
  const noteBlocks = new Set(blocksOf(notes, style))
  const blocks = [...blocksOf(text, style), ...noteBlocks]
  const written = compoundsOf(lines)
  let hyphensJoined = 0
  let strokesLeftOut = 0
  const looks = { style, levels: headingSizes(blocks, style) }
  const paragraphs = blocks.flatMap(block => {
    const parts = block.kind === 'row' ? block.cells.map(cell => [cell]) : [block.lines]
    return parts.map(lines => {
      const joined = joinedText(lines, direction, compound => written.has(compound))
      hyphensJoined += joined.joined
      strokesLeftOut += joined.strokes
      const own = withNoteMarks(joined.text, numbers)
      if (noteBlocks.has(block))
        return { kind: 'footnote', level: null, text: noteText(own, numbers) } as const
      return asParagraph(block, own, looks)
    })
  })
  const leftOut = running.reduce((sum, page) => sum + page.leftOut, 0)
  return { paragraphs, leftOut, hyphensJoined, strokesLeftOut }
}

function* visualsOf(pages: readonly (readonly TextRun[])[]) {
  for (const page of pages) for (const { visual } of page) yield visual
}

/** Begins where a word begins, or a long word would be gone over from each of its letters. */
const compound = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+(?:-[\p{L}\p{M}’']+)+/gu

/** Words with a hyphen inside a line, which are so written by their author. */
function compoundsOf(lines: readonly PlacedLine[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const placed of lines) {
    if (placed.kind !== 'line' || placed.column.direction === 'rtl') continue
    const compounds = placed.line.visual.join('').match(compound)
    for (const compound of compounds ?? []) found.add(compound)
  }
  return found
}

/** Sizes that stand out from the text, the largest first; bold lines of its own size come last. */
function headingSizes(blocks: readonly PrintedBlock[], style: PageStyle): readonly string[] {
  const classes = new Map<string, number>()
  for (const block of blocks) {
    const key = headingClass(block, style)
    if (key !== undefined) classes.set(key, Number.parseFloat(key))
  }
  return [...classes].toSorted((a, b) => b[1] - a[1]).map(([key]) => key)
}

const longestHeading = 200

function headingClass(block: PrintedBlock, style: PageStyle): string | undefined {
  if (block.kind === 'row') return undefined
  const [first] = block.lines
  const length = block.lines.reduce((sum, { visual }) => sum + visual.length, 0)
  if (!first || length > longestHeading || block.lines.length > 5) return undefined
  const isLarge = first.size >= style.bodySize * 1.12
  const isBold = first.isBold && first.size >= style.bodySize * 0.95
  if (!isLarge && !isBold) return undefined
  return `${Math.round(first.size * 2) / 2} ${isLarge ? 'large' : 'bold'}`
}

const bullet = /^(?:[•●▪■◦○‣]\s*|[–—*-]\s+)/u
const numbered = /^\(?\p{Nd}{1,3}[.)]\s/u

function asParagraph(
  block: PrintedBlock,
  text: string,
  { style, levels }: { readonly style: PageStyle; readonly levels: readonly string[] },
): ImportedParagraph {
  if (block.kind === 'row') return { kind: 'tableCell', level: null, text }
  const level = levels.indexOf(headingClass(block, style) ?? '')
  if (level >= 0) return { kind: 'heading', level: Math.min(level + 1, 6), text }
  if (bullet.test(text)) return { kind: 'listItem', level: 1, text: text.replace(bullet, '') }
  if (numbered.test(text)) return { kind: 'listItem', level: 1, text }
  return { kind: 'body', level: null, text }
}
