/**
 * The order in which a round shows the hypotheses of a row: shuffled, so that none is always the
 * first to be thought of, and the same whenever the row is opened again.
 */
import { seededRandom } from './network/seededRandom'

export function shuffledForRow<T>(seed: number, evidenceId: string, given: readonly T[]): T[] {
  const random = seededRandom((seed ^ hashOf(evidenceId)) >>> 0)
  const order = given.map(one => ({ one, place: random() }))
  return order.sort((a, b) => a.place - b.place).map(({ one }) => one)
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return hash >>> 0
}
