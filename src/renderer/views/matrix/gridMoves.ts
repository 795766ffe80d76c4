/**
 * Moving through the matrix by keyboard. A place is an evidence item and a hypothesis, whichever way
 * the table is turned; hypothesis −1 is the heading of the evidence item.
 */

export type Place = { readonly evidence: number; readonly hypothesis: number }

export const HEADING = -1

export type Grid = {
  readonly evidenceCount: number
  readonly hypothesisCount: number
  /** Evidence in columns. */
  readonly isTransposed: boolean
  readonly direction: 'ltr' | 'rtl'
}

export type MoveKey = {
  /** `KeyboardEvent.code`. */
  readonly code: string
  /** Control or Command. */
  readonly isFar: boolean
}

type Step = { readonly along: 'row' | 'column'; readonly by: number }

/** The place a key leads to, or undefined when the key does not move. Moves end at the edges. */
export function movePlace(place: Place, key: MoveKey, grid: Grid): Place | undefined {
  const step = stepOf(key, grid.direction)
  if (step === undefined) return undefined
  const isEvidence = (step.along === 'column') !== grid.isTransposed
  return isEvidence
    ? { ...place, evidence: within(place.evidence + step.by, 0, grid.evidenceCount) }
    : { ...place, hypothesis: within(place.hypothesis + step.by, HEADING, grid.hypothesisCount) }
}

function stepOf({ code, isFar }: MoveKey, direction: Grid['direction']): Step | undefined {
  const forward = direction === 'rtl' ? -1 : 1
  const length = isFar ? Number.MAX_SAFE_INTEGER : 1
  switch (code) {
    case 'ArrowUp':
      return { along: 'column', by: -length }
    case 'ArrowDown':
      return { along: 'column', by: length }
    case 'ArrowRight':
      return { along: 'row', by: forward * length }
    case 'ArrowLeft':
      return { along: 'row', by: -forward * length }
    case 'Home':
      return { along: isFar ? 'column' : 'row', by: -Number.MAX_SAFE_INTEGER }
    case 'End':
      return { along: isFar ? 'column' : 'row', by: Number.MAX_SAFE_INTEGER }
    case 'PageUp':
      return { along: 'column', by: -10 }
    case 'PageDown':
      return { along: 'column', by: 10 }
    default:
      return undefined
  }
}

function within(value: number, first: number, end: number): number {
  return Math.max(first, Math.min(end - 1, value))
}
