/** Ids and times that follow from their number, so that program and oracle make the same rows. */
import type { Stamps } from '../../../src/renderer/store/transaction'

/** Far from the ids that plans hand out. */
const firstId = 0x1000000

/** `back` forgets what was handed out since `mark`: a refused command uses up nothing. */
export function countedStamps() {
  let ids = firstId
  let seconds = 0
  const stamps: Stamps = {
    newId: () => uuidOf(ids++),
    now: () => new Date(Date.UTC(2026, 0, 1) + 1000 * seconds++).toISOString(),
  }
  return {
    stamps,
    mark: () => ({ ids, seconds }),
    back(to: { readonly ids: number; readonly seconds: number }) {
      ids = to.ids
      seconds = to.seconds
    },
  }
}

/** An id that says nothing but its number. */
export function uuidOf(number: number): string {
  return `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
}
