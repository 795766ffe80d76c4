/**
 * What a bench makes of its measurements.
 *
 * Times on a shared machine vary more than what is compared, so contenders take turns within one
 * run and only ratios of turns that stood side by side are compared. Source: performance.md,
 * "Harness rules".
 */

/** The middle value; of an even count, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = inOrder(values)
  const middle = Math.floor(sorted.length / 2)
  const upper = at(sorted, middle)
  return sorted.length % 2 === 1 ? upper : (at(sorted, middle - 1) + upper) / 2
}

/** The smallest value that `share` (0 to 1) of all values do not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = inOrder(values)
  const rank = Math.ceil(share * sorted.length)
  return at(sorted, Math.min(Math.max(rank, 1), sorted.length) - 1)
}

export type Pair = { readonly ours: number; readonly peer: number }

/** The median of ours over peer, pair by pair. */
export function medianRatio(pairs: readonly Pair[]): number {
  return median(pairs.map(({ ours, peer }) => ours / peer))
}

/** Ours is at most so many times the peer's; or so many times less; or at most so many milliseconds. */
export type Target =
  | { readonly atMost: number }
  | { readonly timesLess: number }
  | { readonly atMostMs: number }

/**
 * @param ours the median, in milliseconds
 * @param ratio ours over peer; null without a peer
 */
export function isMet(ours: number, ratio: number | null, target: Target): boolean {
  if ('atMostMs' in target) return ours <= target.atMostMs
  if (ratio === null) throw new Error('a target that is a ratio needs a peer')
  return 'atMost' in target ? ratio <= target.atMost : 1 / ratio >= target.timesLess
}

function inOrder(values: readonly number[]): readonly number[] {
  if (values.length === 0) throw new Error('nothing was measured')
  return [...values].sort((a, b) => a - b)
}

function at(sorted: readonly number[], index: number): number {
  const value = sorted[index]
  if (value === undefined) throw new Error(`there is no value ${index} of ${sorted.length}`)
  return value
}
