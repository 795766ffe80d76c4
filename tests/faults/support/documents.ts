/** Documents that are made to go wrong, and what becomes of them. */
import { problemOf } from '../../../src/shared/problem'
import { importBytes } from '../../importers/support/importing'

/** A file, and what it has to become: a refusal's code, or the text between its paragraphs' ends. */
export type Trial = readonly [what: string, name: string, bytes: Uint8Array, outcome: string]

/** The text of a document, or the code of the problem that it is refused with. */
export async function outcomeOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const { paragraphs } = await importBytes(bytes, name)
    return paragraphs.map(({ text }) => text).join('|')
  } catch (thrown) {
    return problemOf(thrown).code
  }
}

/** Null when the document became what it has to; else what it became. */
export async function wrongWith([, name, bytes, outcome]: Trial): Promise<string | null> {
  const found = await outcomeOf(name, bytes)
  return found === outcome ? null : `${found.slice(0, 100)} instead of ${outcome}`
}

/** Null when it was read or refused by name within so much work; else a bug, or how long it took. */
export async function bugIn(name: string, bytes: Uint8Array, mostMs: number) {
  const start = process.cpuUsage()
  try {
    const { paragraphs } = await importBytes(bytes, name)
    if (paragraphs.length === 0) return 'no paragraphs'
  } catch (thrown) {
    const { code, details } = problemOf(thrown)
    if (code === 'unexpected') return JSON.stringify(details)
  }
  const took = process.cpuUsage(start).user / 1_000
  return took > mostMs ? `took ${Math.round(took)} ms of work` : null
}
