/**
 * How two ratings of the same matrix agree, cell by cell and as a whole.
 *
 * Weighted kappa is Cohen's (1968, Psychological Bulletin 70, 213 to 220) with linear weights:
 * 1 − Σ d(i, j) observed(i, j) ÷ Σ d(i, j) expected(i, j), where d is how many steps of the scale
 * CC, C, N, I, II lie between two ratings and what is expected follows from how often each rating
 * was given on either side. Cells that one of the two calls not applicable have no place on the scale:
 * they count in the share of agreement and not in kappa.
 */
import type { Consistency } from '../domain/hypotheses'

const SCALE: readonly Consistency[] = ['CC', 'C', 'N', 'I', 'II']

/** `near`: one step of the scale apart; `far`: more, or one of them not applicable. */
export type Difference = 'same' | 'near' | 'far'

export type Agreement = {
  readonly compared: number
  readonly same: number
  readonly near: number
  readonly far: number
  /** Of the compared cells, 0 to 1; null when there are none. */
  readonly share: number | null
  /** Null where there is nothing to compare with chance: no cells, or one rating throughout. */
  readonly kappa: number | null
}

export type RatingPair = readonly [earlier: Consistency, later: Consistency]

export function differenceOf([earlier, later]: RatingPair): Difference {
  if (earlier === later) return 'same'
  const [from, to] = [SCALE.indexOf(earlier), SCALE.indexOf(later)]
  return from >= 0 && to >= 0 && Math.abs(from - to) === 1 ? 'near' : 'far'
}

export function agreementOf(pairs: readonly RatingPair[]): Agreement {
  const counts = { same: 0, near: 0, far: 0 }
  for (const pair of pairs) counts[differenceOf(pair)]++
  return {
    compared: pairs.length,
    ...counts,
    share: pairs.length === 0 ? null : counts.same / pairs.length,
    kappa: weightedKappa(pairs),
  }
}

function weightedKappa(pairs: readonly RatingPair[]): number | null {
  const places = pairs
    .map(([earlier, later]) => [SCALE.indexOf(earlier), SCALE.indexOf(later)] as const)
    .filter(([from, to]) => from >= 0 && to >= 0)
  const count = (side: 0 | 1, place: number) => places.filter(pair => pair[side] === place).length
  const earlier = SCALE.map((_, place) => count(0, place))
  const later = SCALE.map((_, place) => count(1, place))
  const observed = places.reduce((sum, [from, to]) => sum + Math.abs(from - to), 0)
  let expected = 0
  for (const [from, fromCount] of earlier.entries()) {
    for (const [to, toCount] of later.entries()) {
      expected += (Math.abs(from - to) * fromCount * toCount) / places.length
    }
  }
  return places.length === 0 || expected === 0 ? null : 1 - observed / expected
}
