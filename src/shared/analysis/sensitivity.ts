/**
 * What the ranking of hypotheses hangs on: who would lead without an item, a source or a speaker,
 * with one rating a step away, or with an item believed more or less.
 *
 * Our own definitions. The leaders are all hypotheses of rank 1, so a tie has several. The winner
 * changes when something is still ranked and the leaders are no longer the same ones. Every answer
 * is summed again from the items that stay, in their order, so it equals the scores of that matrix
 * to the last digit.
 * Not here: the fewest items that change the winner (fewestRemovals.ts).
 */
import type { Consistency } from '../domain/hypotheses'
import {
  type Contribution,
  contribution,
  ranking,
  type Tally,
  type Weighable,
  type Weighting,
  weightOf,
} from './achScores'

/** One evidence item with its ratings, one for each hypothesis in the same order; null: not rated. */
export interface MatrixItem extends Weighable {
  readonly ratings: readonly (Consistency | null)[]
}

/** What the ratings of one item add to each hypothesis; null where it is not rated. */
export type ItemContributions = readonly (Contribution | null)[]

/** How the hypotheses stand. */
export interface Standing {
  readonly ranks: readonly (number | null)[]
  /** Places of the hypotheses of rank 1: several in a tie, none when nothing is rated. */
  readonly leaders: readonly number[]
  /**
   * How much more speaks against the second than against the first; 0 in a tie. Null when fewer
   * than two hypotheses are ranked.
   */
  readonly margin: number | null
}

export interface ChangedStanding extends Standing {
  readonly changesWinner: boolean
}

/** One rating a step nearer to CC or to II, after which others lead. */
export interface DecisiveStep extends Standing {
  readonly item: number
  readonly hypothesis: number
  readonly from: Consistency
  readonly to: Consistency
}

/** An item believed as much, and as little, as an item can be. */
export interface CredibilitySwing {
  readonly confirmed: ChangedStanding
  readonly improbable: ChangedStanding
}

/** NA is on no scale: nothing is a step away from it. */
const SCALE: readonly Consistency[] = ['II', 'I', 'N', 'C', 'CC']
const CONFIRMED = 1
const IMPROBABLE = 5

export function standingOf(items: readonly MatrixItem[], weighting: Weighting): Standing {
  return standing(items.map(item => contributionsOf(item, weighting)))
}

/**
 * How the hypotheses stand without each of the groups: one item, all items of a source, of a
 * speaker, of a faction of speakers. A group is the places of its items.
 */
export function leaveOneOut(
  items: readonly MatrixItem[],
  weighting: Weighting,
  groups: readonly (readonly number[])[],
): readonly ChangedStanding[] {
  const rows = items.map(item => contributionsOf(item, weighting))
  const before = standing(rows)
  return groups.map(group => {
    const left = new Set(group)
    return changed(
      before,
      rows.filter((_row, place) => !left.has(place)),
    )
  })
}

/** Every rating that changes the winner when it moves one step. */
export function decisiveSteps(
  items: readonly MatrixItem[],
  weighting: Weighting,
): readonly DecisiveStep[] {
  const rows = items.map(item => contributionsOf(item, weighting))
  const before = standing(rows)
  return items.flatMap((item, place) =>
    item.ratings.flatMap((from, hypothesis) =>
      stepsFrom(from).flatMap(({ from, to }): readonly DecisiveStep[] => {
        const ratings = item.ratings.with(hypothesis, to)
        const row = contributionsOf({ ...item, ratings }, weighting)
        const { changesWinner, ...after } = changed(before, rows.with(place, row))
        return changesWinner ? [{ item: place, hypothesis, from, to, ...after }] : []
      }),
    ),
  )
}

/** For each item, how the hypotheses stand were it confirmed (1), and were it improbable (5). */
export function credibilitySwings(
  items: readonly MatrixItem[],
  weighting: Weighting,
): readonly CredibilitySwing[] {
  const rows = items.map(item => contributionsOf(item, weighting))
  const before = standing(rows)
  return items.map((item, place) => {
    const as = (credibility: number) =>
      changed(before, rows.with(place, contributionsOf({ ...item, credibility }, weighting)))
    return { confirmed: as(CONFIRMED), improbable: as(IMPROBABLE) }
  })
}

export function contributionsOf(item: MatrixItem, weighting: Weighting): ItemContributions {
  const weight = weightOf(item, weighting)
  return item.ratings.map(rating =>
    rating === null ? null : contribution(rating, weight, weighting.method),
  )
}

/** The same sums, in the same order, as the scores of the matrix. */
export function standing(rows: readonly ItemContributions[]): Standing {
  const tallies = (rows[0] ?? []).map((_first, hypothesis) => total(rows, hypothesis))
  const ranks = ranking(tallies)
  const leaders = ranks.flatMap((rank, place) => (rank === 1 ? [place] : []))
  const ranked = tallies.filter(({ rated }) => rated > 0)
  const [first, second] = ranked.map(({ against }) => against).toSorted((a, b) => a - b)
  const margin = first === undefined || second === undefined ? null : second - first
  return { ranks, leaders, margin: leaders.length > 1 ? 0 : margin }
}

/** Whether something still leads, and it is not what led before. */
export function changesWinner(before: Standing, after: Standing): boolean {
  if (after.leaders.length === 0) return false
  return (
    before.leaders.length !== after.leaders.length ||
    before.leaders.some((leader, place) => leader !== after.leaders[place])
  )
}

function changed(before: Standing, rows: readonly ItemContributions[]): ChangedStanding {
  const after = standing(rows)
  return { ...after, changesWinner: changesWinner(before, after) }
}

function total(rows: readonly ItemContributions[], hypothesis: number): Omit<Tally, 'unrated'> {
  let [against, inFavour, rated] = [0, 0, 0]
  for (const row of rows) {
    const added = row[hypothesis]
    if (added === null || added === undefined) continue
    against += added.against
    inFavour += added.inFavour
    rated++
  }
  return { against, inFavour, rated }
}

function stepsFrom(
  from: Consistency | null,
): readonly { readonly from: Consistency; readonly to: Consistency }[] {
  if (from === null) return []
  const place = SCALE.indexOf(from)
  if (place < 0) return []
  return SCALE.filter((_to, other) => Math.abs(other - place) === 1).map(to => ({ from, to }))
}
