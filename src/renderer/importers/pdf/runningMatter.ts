/**
 * Running titles and page numbers: what stands at the edge of several pages at the same height with
 * the same words, numbers aside.
 */
import { rowsOf, type TextRun } from './textRuns'

export interface WithoutRunning {
  readonly runs: readonly TextRun[]
  /** Lines left out. */
  readonly leftOut: number
}

/** So many lines at the top and at the bottom may be running ones. */
const mostLines = 3
const sameHeight = 3

interface EdgeLine {
  readonly runs: readonly TextRun[]
  readonly words: string
  readonly height: number
}

/** One entry for each page; pages are given in order. */
export function withoutRunningMatter(
  pages: readonly (readonly TextRun[])[],
): readonly WithoutRunning[] {
  const edges = pages.map(runs => {
    const lines = rowsOf(runs).map(row => edgeLine(row, runs[0]?.page ?? 0))
    return [lines.slice(0, mostLines), lines.toReversed().slice(0, mostLines)] as const
  })
  const known = new Map<string, number>()
  for (const each of edges) {
    for (const key of new Set(each.flat().flatMap(keysOf)))
      known.set(key, (known.get(key) ?? 0) + 1)
  }
  const without = pages.map((runs, place) => {
    const leftOut = new Set<TextRun>()
    let count = 0
    const page = runs[0]?.page ?? 0
    for (const edge of edges[place] ?? []) {
      for (const line of edge) {
        if (line.runs.some(run => leftOut.has(run))) break // the page is shorter than its edges
        if (!isRepeated(line, known) && !isPageNumber(line, page)) break
        count += 1
        for (const run of line.runs) leftOut.add(run)
      }
    }
    return { runs: runs.filter(run => !leftOut.has(run)), leftOut: count }
  })
  // A text that is the same on every page is all there is.
  const hasText = without.some(({ runs }) => runs.length > 0)
  return hasText ? without : pages.map(runs => ({ runs, leftOut: 0 }))
}

function edgeLine(runs: readonly TextRun[], page: number): EdgeLine {
  const words = runs.map(({ visual }) => visual.join('')).join(' ')
  return { runs, words: sameOnEveryPage(words, page), height: runs[0]?.baseline ?? 0 }
}

/** Numbers beside words may differ; a number alone must count the pages, or it may be a figure. */
function sameOnEveryPage(words: string, page: number): string {
  if (/\p{L}/u.test(words)) return words.replace(/\p{Nd}+/gu, '#')
  const number = numberAlone(words)
  return number === undefined ? words : `# ${number - page}`
}

/** Heights are compared in steps; a line near the border of a step is in both. */
function keysOf({ words, height }: EdgeLine): readonly string[] {
  const step = Math.floor(height / sameHeight)
  return [`${step} ${words}`, `${step + 1} ${words}`]
}

function isRepeated(line: EdgeLine, known: ReadonlyMap<string, number>): boolean {
  return keysOf(line).some(key => (known.get(key) ?? 0) >= 2)
}

/** A number alone that is the number of the page. */
function isPageNumber({ runs }: EdgeLine, page: number): boolean {
  return numberAlone(runs.map(({ visual }) => visual.join('')).join(' ')) === page
}

function numberAlone(text: string): number | undefined {
  const digits = /^[\s–—-]*(\p{Nd}{1,5})[\s–—-]*$/u.exec(text)?.[1]
  return digits === undefined ? undefined : numberOf(digits)
}

function numberOf(digits: string): number {
  const ascii = digits.replace(/[٠-٩]/g, digit => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))
  return Number(ascii.replace(/[۰-۹]/g, digit => String('۰۱۲۳۴۵۶۷۸۹'.indexOf(digit))))
}
