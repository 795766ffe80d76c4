/**
 * What the ranking of a matrix of 500 items and 12 hypotheses hangs on, as the panel's worker asks it:
 * who leads without each item, after each step of each rating, and with each item believed more or less.
 *
 * The peer is our own definition taken by its word: each changed matrix is weighed anew, cell by cell,
 * with the functions that make the scores of the matrix. Leaders and margins have to be the same ones.
 * There is no other program with these answers to be measured against. The goal is our own.
 */
import { compareStanding, parcWeighting, ranking, tally } from '../src/shared/analysis/achScores'
import { fewestRemovals } from '../src/shared/analysis/fewestRemovals'
import { seededRandom } from '../src/shared/analysis/network/seededRandom'
import {
  changesWinner,
  credibilitySwings,
  decisiveSteps,
  leaveOneOut,
  type MatrixItem,
} from '../src/shared/analysis/sensitivity'
import type { Consistency } from '../src/shared/domain/hypotheses'
import { compare, type Findings } from './report'
import { runRounds, type Turn } from './rounds'

const ITEMS = 500
const HYPOTHESES = 12
const ROUNDS = 5
const SCALE: readonly Consistency[] = ['II', 'I', 'N', 'C', 'CC']
const RELEVANCES = ['low', 'medium', 'high'] as const

/** Twelve of a hundred cells are not rated, and a few are not applicable. */
function matrix(): readonly MatrixItem[] {
  const random = seededRandom(6)
  const below = (count: number) => Math.floor(random() * count)
  const rating = (): Consistency | null => {
    const chance = random()
    if (chance < 0.12) return null
    return chance < 0.15 ? 'NA' : (SCALE[below(SCALE.length)] ?? 'N')
  }
  return Array.from({ length: ITEMS }, () => ({
    credibility: 1 + below(6),
    relevance: RELEVANCES[below(RELEVANCES.length)] ?? 'medium',
    ratings: Array.from({ length: HYPOTHESES }, rating),
  }))
}

/** Leaders and margin of a matrix, from its cells. */
function weighed(items: readonly MatrixItem[]) {
  const tallies = Array.from({ length: HYPOTHESES }, (_, hypothesis) =>
    tally(
      items.map(({ credibility, relevance, ratings }) => ({
        ...{ credibility, relevance, consistency: ratings[hypothesis] ?? null },
      })),
      parcWeighting,
    ),
  )
  const ranks = ranking(tallies)
  const leaders = ranks.flatMap((rank, place) => (rank === 1 ? [place] : []))
  const [first, second] = tallies.filter(({ rated }) => rated > 0).toSorted(compareStanding)
  const isComparable = first !== undefined && second !== undefined
  const margin = isComparable ? second.against - first.against : null
  return { ranks, leaders, margin: leaders.length > 1 ? 0 : margin }
}

function byItsWord(items: readonly MatrixItem[]): readonly string[] {
  const before = weighed(items)
  const without = items.map((_, place) => weighed(items.toSpliced(place, 1)))
  const swings = items.flatMap((item, place) =>
    [1, 5].map(credibility => weighed(items.with(place, { ...item, credibility }))),
  )
  const steps = items.flatMap((item, place) =>
    item.ratings.flatMap((from, hypothesis) => {
      const at = from === null ? -1 : SCALE.indexOf(from)
      if (at < 0) return []
      return SCALE.filter((_, other) => Math.abs(other - at) === 1)
        .map(to =>
          weighed(items.with(place, { ...item, ratings: item.ratings.with(hypothesis, to) })),
        )
        .filter(after => changesWinner(before, after))
    }),
  )
  return [without, swings, steps].map(told)
}

function asked(items: readonly MatrixItem[]): readonly string[] {
  const alone = items.map((_, place) => [place])
  const swings = credibilitySwings(items, parcWeighting)
  return [
    leaveOneOut(items, parcWeighting, alone),
    swings.flatMap(({ confirmed, improbable }) => [confirmed, improbable]),
    decisiveSteps(items, parcWeighting),
  ].map(told)
}

type Told = { readonly leaders: readonly number[]; readonly margin: number | null }

function told(standings: readonly Told[]): string {
  return standings
    .map(({ leaders, margin }) => `${leaders.join()} ${margin?.toFixed(9)}`)
    .join('\n')
}

function timed(answer: () => readonly string[]): Turn {
  const before = process.cpuUsage()
  const answers = answer()
  const { user, system } = process.cpuUsage(before)
  return { figures: { cpu: (user + system) / 1000 }, results: { answers } }
}

export async function sensitivityGoal(): Promise<Findings> {
  const items = matrix()
  const rounds = await runRounds({
    rounds: ROUNDS,
    contenders: {
      peer: async () => timed(() => byItsWord(items)),
      ours: async () => timed(() => asked(items)),
    },
  })
  const line = compare({
    ...{ goal: 'sensitivity', what: `sensitivity of ${ITEMS} × ${HYPOTHESES}`, rounds },
    ...{ figure: 'cpu', result: 'answers', ours: 'ours', peer: 'peer', unit: 'ms cpu' },
    ...{ peerName: 'each changed matrix weighed anew', target: null },
  })
  const before = performance.now()
  const fewest = fewestRemovals(items, parcWeighting)
  const wall = Math.round(performance.now() - before)
  const size = fewest === null ? 'none' : `${fewest.removed.length} items`
  return {
    lines: [line],
    remarks: [
      `Sensitivity: the fewest removals that change the leader (${size}) took ${wall} ms of the same worker, not in the line above.`,
    ],
  }
}
