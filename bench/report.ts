/** What a bench says: one line a comparison, and all of it as JSON. */
import { type Machine, machineLines } from './machine'
import { areEqual, figuresOf, type Rounds } from './rounds'
import { isMet, median, medianRatio, type Target } from './statistics'

/** Ours beside a peer, or ours alone when there is nothing to compare it with. */
export type Line = {
  readonly goal: string
  readonly what: string
  readonly unit: string
  readonly ours: readonly number[]
  readonly peer: readonly number[] | null
  readonly peerName: string
  readonly isPeerStopped: boolean
  readonly target: Target | null
  readonly isEqual: boolean
}

/** What a goal hands back: its lines, and remarks a reader of the lines needs. */
export type Findings = { readonly lines: readonly Line[]; readonly remarks: readonly string[] }

/** One line from two contenders of the same rounds. */
export function compare(setUp: {
  readonly goal: string
  readonly what: string
  readonly rounds: Rounds
  readonly figure: string
  /** What the peer's figure is called where it is not the same. */
  readonly peerFigure?: string
  /** Name of the result that has to be the same. */
  readonly result: string
  readonly ours: string
  readonly peer: string
  readonly peerName: string
  readonly unit: string
  readonly target: Target | null
}): Line {
  const { goal, what, rounds, figure, result, ours, peer, peerName, unit, target } = setUp
  const peers = figuresOf(rounds, peer, setUp.peerFigure ?? figure)
  return {
    goal,
    what,
    unit,
    ours: figuresOf(rounds, ours, figure).values,
    peer: peers.values,
    peerName,
    isPeerStopped: peers.isStopped,
    target,
    isEqual: areEqual(rounds, { ours, peer, result }),
  }
}

/** Ours over peer, the median over pairs; null when there is no peer. */
export function ratioOf({ ours, peer }: Line): number | null {
  if (peer === null) return null
  return medianRatio(ours.map((value, index) => ({ ours: value, peer: peer[index] ?? Number.NaN })))
}

export type Verdict = 'met' | 'missed' | 'no target' | 'NOT EQUAL'

/** A goal whose results differ has failed, however fast it is. */
export function verdictOf(line: Line): Verdict {
  if (!line.isEqual) return 'NOT EQUAL'
  if (line.target === null) return 'no target'
  return isMet(median(line.ours), ratioOf(line), line.target) ? 'met' : 'missed'
}

const HEADINGS = ['goal', 'what', 'ours', 'peer', 'ratio', 'target', 'equal', 'verdict']

/** The lines as a table, with the machine above and the remarks below. */
export function asText(findings: Findings, machine: Machine): string {
  const rows = [HEADINGS, ...findings.lines.map(cellsOf)]
  const widths = HEADINGS.map((_, column) =>
    Math.max(...rows.map(row => (row[column] ?? '').length)),
  )
  const table = rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return [...machineLines(machine), '', ...table, '', ...findings.remarks].join('\n')
}

/** Everything that was measured, for comparing runs. */
export function asJson(findings: Findings, machine: Machine): string {
  const lines = findings.lines.map(line => ({
    ...line,
    medianOurs: median(line.ours),
    medianPeer: line.peer === null ? null : median(line.peer),
    ratio: ratioOf(line),
    verdict: verdictOf(line),
  }))
  return `${JSON.stringify({ machine, lines, remarks: findings.remarks }, null, 2)}\n`
}

function cellsOf(line: Line): readonly string[] {
  const { goal, what, unit, ours, peer, peerName, isPeerStopped, target, isEqual } = line
  const ratio = ratioOf(line)
  return [
    goal,
    what,
    `${rounded(median(ours))} ${unit}`,
    peer === null
      ? '-'
      : `${isPeerStopped ? '>= ' : ''}${rounded(median(peer))} ${unit} (${peerName})`,
    ratio === null ? '-' : ratioText(ratio, target, isPeerStopped),
    target === null ? '-' : targetText(target),
    peer === null ? '-' : isEqual ? 'yes' : 'NO',
    verdictOf(line),
  ]
}

function ratioText(ratio: number, target: Target | null, isPeerStopped: boolean): string {
  if (target === null || !('timesLess' in target))
    return `${isPeerStopped ? '<= ' : ''}${rounded(ratio)}x`
  return `${isPeerStopped ? '>= ' : ''}${rounded(1 / ratio)}x less`
}

function targetText(target: Target): string {
  if ('atMostMs' in target) return `<= ${target.atMostMs} ms`
  return 'atMost' in target ? `<= ${target.atMost}x` : `>= ${target.timesLess}x less`
}

/** Three digits that mean something. */
export function rounded(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return String(value)
  const places = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))))
  return value.toFixed(places)
}
