/** Words with a little of what stands around them. */
import { codePointLength, sliceCodePoints } from '../../../shared/analysis/arabicText'

export type Excerpt = { readonly before: string; readonly words: string; readonly after: string }

const ELLIPSIS = '…'

/**
 * The words from `start` to `end` and up to `reach` code points on each side, cut between words.
 * Offsets in code points, end exclusive.
 */
export function excerptAround(text: string, start: number, end: number, reach: number): Excerpt {
  const length = codePointLength(text)
  const from = Math.max(0, start - reach)
  const to = Math.min(length, end + reach)
  const before = sliceCodePoints(text, from, start)
  const after = sliceCodePoints(text, end, to)
  return {
    before: from === 0 ? before : ELLIPSIS + before.replace(/^\S*\s/u, ''),
    words: sliceCodePoints(text, start, end),
    after: to === length ? after : after.replace(/\s\S*$/u, '') + ELLIPSIS,
  }
}
