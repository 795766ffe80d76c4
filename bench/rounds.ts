/**
 * Contenders take turns: A, B, A, B, …, so that whatever slows the machine slows them alike.
 *
 * A contender that needs longer than the limit counts as the limit and is not asked again; what is
 * said about it is then "at least".
 */

/** One turn: what was measured, by name, in milliseconds, and what came out, by name, for comparing. */
export type Turn = {
  readonly figures: Readonly<Record<string, number>>
  readonly results: Readonly<Record<string, unknown>>
}

export type Contender = () => Promise<Turn>

export type Rounds = {
  /** One entry a round, in order; `null` for a contender that was stopped. */
  readonly turns: readonly Readonly<Record<string, Turn | null>>[]
  readonly limitMs: number
}

/** Performance.md counts a peer that exceeds a minute as a minute. */
const LIMIT_MS = 60_000

/**
 * Runs all contenders in turn.
 * @param warmUps rounds before those that count
 */
export async function runRounds(setUp: {
  readonly contenders: Readonly<Record<string, Contender>>
  readonly rounds: number
  readonly warmUps?: number
  readonly limitMs?: number
}): Promise<Rounds> {
  const { contenders, rounds, warmUps = 0, limitMs = LIMIT_MS } = setUp
  const stopped = new Set<string>()
  const turns: Record<string, Turn | null>[] = []
  for (let round = -warmUps; round < rounds; round += 1) {
    const turn: Record<string, Turn | null> = {}
    for (const [name, contender] of Object.entries(contenders)) {
      turn[name] = stopped.has(name) ? null : await withinLimit(contender, limitMs)
      if (turn[name] === null) stopped.add(name)
    }
    if (round >= 0) turns.push(turn)
  }
  return { turns, limitMs }
}

export type Figures = { readonly values: readonly number[]; readonly isStopped: boolean }

/** One figure of one contender over all rounds; the limit where it was stopped. */
export function figuresOf({ turns, limitMs }: Rounds, contender: string, figure: string): Figures {
  const taken = turns.map(round => round[contender] ?? null)
  const values = taken.map(turn => {
    if (turn === null) return limitMs
    const value = turn.figures[figure]
    if (value === undefined) throw new Error(`${contender} did not measure ${figure}`)
    return value
  })
  return { values, isStopped: taken.includes(null) }
}

/** Whether two contenders came to the same result in every round in which both arrived. */
export function areEqual(
  { turns }: Rounds,
  { ours, peer, result }: Readonly<Record<'ours' | 'peer' | 'result', string>>,
): boolean {
  const both = turns.flatMap(round => {
    const [one, other] = [round[ours], round[peer]]
    return one && other ? [[one.results[result], other.results[result]]] : []
  })
  return (
    both.length > 0 &&
    both.every(([one, other]) => one !== undefined && JSON.stringify(one) === JSON.stringify(other))
  )
}

/** The contender's turn, or null when it took too long. A failure is the bench's. */
async function withinLimit(contender: Contender, limitMs: number): Promise<Turn | null> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<null>(resolve => {
    timer = setTimeout(() => resolve(null), limitMs)
  })
  try {
    return await Promise.race([contender(), limit])
  } finally {
    clearTimeout(timer)
  }
}
