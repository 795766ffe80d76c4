/**
 * The fewest evidence items whose removal changes the winner: how much of the evidence the answer
 * rests on. Exact for every size of matrix, without trying sets.
 *
 * Why no search is needed: the leaders change exactly when a hypothesis that did not lead comes
 * level with, or ahead of, one that did; or when hypotheses that led together come apart; or when
 * all ratings of a leader go. For one such pair each item moves the difference by an amount of its
 * own, so the fewest items that close it are those that move it most, most first. Where that would take
 * the challenger's last rating, one of its ratings has to stay: each is tried. The answer is the
 * shortest over all pairs. Checked against every subset of random matrices.
 */
import { type Contribution, compareStanding, type Weighting } from './achScores'
import {
  changesWinner,
  contributionsOf,
  type ItemContributions,
  type MatrixItem,
  type Standing,
  standing,
} from './sensitivity'

export interface Removal extends Standing {
  /** Places of the items, in the order of the matrix. */
  readonly removed: readonly number[]
}

/** What one item says of a challenger beyond what it says of a leader; below 0: less of it. */
interface Pull extends Contribution {
  readonly item: number
}

const LEVEL: Contribution = { against: 0, inFavour: 0 }

/** Null when no removal changes the winner. Of several sets as small, the first one found. */
export function fewestRemovals(items: readonly MatrixItem[], weighting: Weighting): Removal | null {
  const rows = items.map(item => contributionsOf(item, weighting))
  const before = standing(rows)
  let best: Removal | null = null
  for (const removed of candidates(rows, before)) {
    if (best !== null && best.removed.length <= removed.length) continue
    const after = standing(rows.filter((_row, item) => !removed.includes(item)))
    if (!changesWinner(before, after)) continue
    best = { ...after, removed: removed.toSorted((a, b) => a - b) }
  }
  return best
}

function* candidates(
  rows: readonly ItemContributions[],
  { leaders, ranks }: Standing,
): Generator<readonly number[]> {
  for (const leader of leaders) {
    yield ratedFor(rows, leader)
    for (const [challenger, rank] of ranks.entries()) {
      if (rank === null || challenger === leader) continue
      if (rank === 1) yield firstOnlyPull(rows, challenger, leader)
      else yield* fewestToCatchUp(rows, challenger, leader)
    }
  }
}

function ratedFor(rows: readonly ItemContributions[], hypothesis: number): readonly number[] {
  return rows.flatMap((row, item) => (row[hypothesis] ? [item] : []))
}

/** Two that lead together come apart without any item that tells them apart. */
function firstOnlyPull(
  rows: readonly ItemContributions[],
  challenger: number,
  leader: number,
): readonly number[] {
  const strongest = pullsOf(rows, challenger, leader)[0]
  return strongest === undefined ? [] : [strongest.item]
}

/**
 * Items that hold the challenger down most go first, until it stands as well as the leader. When
 * that takes its last rating it is no longer ranked; then each of its ratings in turn is the one
 * that stays, and the fewest of the others go.
 */
function* fewestToCatchUp(
  rows: readonly ItemContributions[],
  challenger: number,
  leader: number,
): Generator<readonly number[]> {
  const pulls = pullsOf(rows, challenger, leader)
  const rated = ratedFor(rows, challenger)
  const removed = strongestUntilLevel(pulls, null)
  if (removed !== null && !rated.every(item => removed.includes(item))) return yield removed
  for (const kept of rated) {
    const others = strongestUntilLevel(pulls, kept)
    if (others !== null) yield others
  }
}

/** Null when the challenger stays behind although all but the kept item go. */
function strongestUntilLevel(
  pulls: readonly Pull[],
  kept: number | null,
): readonly number[] | null {
  let against = 0
  let inFavour = 0
  for (const pull of pulls) {
    against += pull.against
    inFavour += pull.inFavour
  }
  const removed: number[] = []
  for (const pull of pulls) {
    if (compareStanding({ against, inFavour }, LEVEL) <= 0) return removed
    if (pull.item === kept) continue
    removed.push(pull.item)
    against -= pull.against
    inFavour -= pull.inFavour
  }
  return compareStanding({ against, inFavour }, LEVEL) <= 0 ? removed : null
}

/** All items, the one that holds the challenger down most first. */
function pullsOf(
  rows: readonly ItemContributions[],
  challenger: number,
  leader: number,
): readonly Pull[] {
  const pulls = rows.map((row, item): Pull => {
    const [theirs, ours] = [row[challenger] ?? LEVEL, row[leader] ?? LEVEL]
    return {
      item,
      against: theirs.against - ours.against,
      inFavour: theirs.inFavour - ours.inFavour,
    }
  })
  return pulls.toSorted((a, b) => compareStanding(b, a))
}
