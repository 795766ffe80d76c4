/**
 * What a document will take in memory, estimated before it is taken.
 *
 * A worker that runs out of memory takes the whole window with it, so a document is refused while
 * there is room. Measured: what one part of a document costs in the tree of its parser and in
 * ours, in bytes, in V8 of Node 20, rounded up.
 */
import { ProblemError } from '../../shared/problem'
import { importLimits, megabyte } from './importLimits'

export const cost = {
  htmlElement: 1_800,
  htmlAttribute: 500,
  /** Of markdown-it; a line of a list makes five. */
  markdownToken: 300,
  textLine: 400,
  xmlElement: 250,
  xmlAttribute: 150,
} as const

/** Raises 'import-out-of-memory' for more bytes than an import gets. */
export function refuseHungry(bytes: number, fileName: string): void {
  if (bytes <= importLimits.memoryMegabytes * megabyte) return
  throw new ProblemError({ code: 'import-out-of-memory', details: { fileName } })
}

/** How often a pattern occurs, without a list of where. It must be global. */
export function timesIn(text: string, pattern: RegExp): number {
  let times = 0
  pattern.lastIndex = 0
  while (pattern.exec(text) !== null) times += 1
  return times
}
