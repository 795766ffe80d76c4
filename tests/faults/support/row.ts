/** One row of the fault list: what a run of it has to tell. */

/** `tried`: faults; `lost`: promised things that did not come back; `failed`: other wrong answers. */
export type RowResult = {
  readonly id: string
  readonly tried: number
  readonly lost: number
  readonly failed: number
  /** Why nothing or less was tried. */
  readonly skipped: string | null
  /** The first few findings, to look at. */
  readonly findings: readonly string[]
}

/** `small` is part of every test run, with a fixed seed; `full` has the figures of the list. */
export type Scale = 'small' | 'full'

/** Counts while a row runs. */
export function tally(id: string) {
  let tried = 0
  let lost = 0
  let failed = 0
  const findings: string[] = []
  const find = (finding: string) => {
    if (findings.length < 5) findings.push(finding)
  }
  return {
    /** @param loss null when nothing was lost */
    add(loss: string | null, where: string) {
      tried += 1
      if (loss === null) return
      lost += 1
      find(`${where}: ${loss}`)
    },
    /** @param wrong null when the answer was right */
    check(wrong: string | null, where: string) {
      tried += 1
      if (wrong === null) return
      failed += 1
      find(`${where}: ${wrong}`)
    },
    result: (skipped: string | null = null): RowResult => ({
      id,
      tried,
      lost,
      failed,
      skipped,
      findings,
    }),
  }
}

export function skippedRow(id: string, why: string): RowResult {
  return tally(id).result(why)
}

/** Numbers in [0, 1), the same for every run with the same seed. Source: Mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
