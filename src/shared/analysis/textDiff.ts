/**
 * What changed between two versions of a text, in code points: the shortest list of edits, first by
 * words and then by letters within the words that changed.
 *
 * Words first, because letters that two different words happen to share say nothing.
 * Method: Myers, "An O(ND) difference algorithm and its variations" (1986), with a limit on D;
 * beyond it the changed part counts as replaced whole.
 */

/** Code points `[start, end)` of the old text became `[newStart, newEnd)` of the new one. */
export type TextEdit = {
  readonly start: number
  readonly end: number
  readonly newStart: number
  readonly newEnd: number
}

const MOST_WORD_EDITS = 600
const MOST_LETTER_EDITS = 200

/** In order; between two edits stands at least one code point that stayed. */
export function diffText(before: string, after: string): readonly TextEdit[] {
  if (before === after) return []
  const oldWords = wordsOf(before)
  const newWords = wordsOf(after)
  const byWords = diffLists(oldWords, newWords, MOST_WORD_EDITS)
  const oldPlaces = placesOf(oldWords)
  const newPlaces = placesOf(newWords)
  const at = (places: readonly number[], index: number) => places[index] ?? 0
  return byWords.flatMap(edit =>
    refine({
      oldPart: oldWords.slice(edit.start, edit.end).join(''),
      newPart: newWords.slice(edit.newStart, edit.newEnd).join(''),
      oldAt: at(oldPlaces, edit.start),
      newAt: at(newPlaces, edit.newStart),
    }),
  )
}

/** Runs of letters, marks and digits; every other character by itself. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu) ?? []
}

/** Where each word begins, and behind them where the last one ends, in code points. */
function placesOf(words: readonly string[]): readonly number[] {
  const places = [0]
  let at = 0
  for (const word of words) {
    at += [...word].length
    places.push(at)
  }
  return places
}

type Part = {
  readonly oldPart: string
  readonly newPart: string
  readonly oldAt: number
  readonly newAt: number
}

function refine({ oldPart, newPart, oldAt, newAt }: Part): readonly TextEdit[] {
  const edits = diffLists([...oldPart], [...newPart], MOST_LETTER_EDITS)
  return edits.map(({ start, end, newStart, newEnd }) => ({
    start: oldAt + start,
    end: oldAt + end,
    newStart: newAt + newStart,
    newEnd: newAt + newEnd,
  }))
}

/** The edits between two lists, in indexes; one edit for all of it when there are more than `most`. */
export function diffLists<T>(
  before: readonly T[],
  after: readonly T[],
  most: number,
): readonly TextEdit[] {
  let head = 0
  const shorter = Math.min(before.length, after.length)
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const oldPart = before.slice(head, before.length - tail)
  const newPart = after.slice(head, after.length - tail)
  if (oldPart.length === 0 && newPart.length === 0) return []
  const whole = { start: 0, end: oldPart.length, newStart: 0, newEnd: newPart.length }
  const isPlain = oldPart.length === 0 || newPart.length === 0
  const edits = isPlain ? [whole] : (shortestEdits(oldPart, newPart, most) ?? [whole])
  return edits.map(({ start, end, newStart, newEnd }) => ({
    start: head + start,
    end: head + end,
    newStart: head + newStart,
    newEnd: head + newEnd,
  }))
}

function shortestEdits<T>(
  before: readonly T[],
  after: readonly T[],
  most: number,
): readonly TextEdit[] | undefined {
  const limit = Math.min(before.length + after.length, most)
  const middle = limit + 1
  const furthest = new Int32Array(2 * middle + 1)
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= limit; edits++) {
    trace.push(furthest.slice())
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = startOn(furthest, middle, diagonal, edits)
      while (
        x < before.length &&
        x - diagonal < after.length &&
        before[x] === after[x - diagonal]
      ) {
        x++
      }
      furthest[middle + diagonal] = x
      if (x >= before.length && x - diagonal >= after.length) {
        return editsAlong(trace, { x: before.length, y: after.length, middle })
      }
    }
  }
  return undefined
}

/** Where a path with so many edits comes onto a diagonal: from above, or from the left. */
function startOn(furthest: Int32Array, middle: number, diagonal: number, edits: number): number {
  const left = furthest[middle + diagonal - 1] ?? 0
  const above = furthest[middle + diagonal + 1] ?? 0
  const isFromAbove = diagonal === -edits || (diagonal !== edits && left < above)
  return isFromAbove ? above : left + 1
}

/** Walks back from the end and gathers neighbouring edits into one. */
function editsAlong(
  trace: readonly Int32Array[],
  end: { readonly x: number; readonly y: number; readonly middle: number },
): readonly TextEdit[] {
  const found: TextEdit[] = []
  let { x, y } = end
  for (let edits = trace.length - 1; edits > 0; edits--) {
    const furthest = trace[edits] ?? new Int32Array()
    const diagonal = x - y
    const begin = startOn(furthest, end.middle, diagonal, edits)
    const left = furthest[end.middle + diagonal - 1] ?? 0
    const isFromLeft = begin === left + 1 && begin !== (furthest[end.middle + diagonal + 1] ?? -1)
    const fromX = isFromLeft ? begin - 1 : begin
    const fromY = isFromLeft ? begin - diagonal : begin - diagonal - 1
    const last = found[0]
    const edit = { start: fromX, end: begin, newStart: fromY, newEnd: begin - diagonal }
    if (last !== undefined && last.start === edit.end && last.newStart === edit.newEnd) {
      found[0] = { ...edit, end: last.end, newEnd: last.newEnd }
    } else found.unshift(edit)
    x = fromX
    y = fromY
  }
  return found
}
