/** Where the keyboard stands in the matrix, which cells are chosen, and which one is open. */
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { type CellRange, type Place, rangeBetween, sizeOf } from './gridMoves'

type Counts = { readonly evidenceCount: number; readonly hypothesisCount: number }

export type MatrixCursor = {
  readonly active: Place
  readonly range: CellRange | null
  readonly open: Place | null
  readonly moveTo: (place: Place, isExtending: boolean) => void
  readonly chooseAll: () => void
  readonly setOpen: (place: Place | null) => void
  readonly close: () => void
}

const FIRST: Place = { evidence: 0, hypothesis: 0 }

export function useMatrixCursor(
  grid: RefObject<HTMLElement | null>,
  { evidenceCount, hypothesisCount }: Counts,
): MatrixCursor {
  const [chosen, setChosen] = useState<{ anchor: Place; active: Place }>({
    anchor: FIRST,
    active: FIRST,
  })
  const [open, setOpen] = useState<Place | null>(null)
  const wanted = useRef<Place | null>(null)
  const active = {
    evidence: Math.min(chosen.active.evidence, evidenceCount - 1),
    hypothesis: Math.min(chosen.active.hypothesis, hypothesisCount),
  }
  const range = rangeBetween(chosen.anchor, active, { evidenceCount, hypothesisCount })

  // The place may have been out of view: it is focused once it is drawn.
  useLayoutEffect(() => {
    if (wanted.current === null) return
    focusPlace(grid.current, wanted.current)
    wanted.current = null
  })

  const moveTo = useCallback((place: Place, isExtending: boolean) => {
    wanted.current = place
    setChosen(known => ({ anchor: isExtending ? known.anchor : place, active: place }))
  }, [])
  // One function for good, so that closed cells are not drawn again; the focus goes back to the cell.
  const close = useCallback(() => {
    setOpen(last => {
      if (last !== null) queueMicrotask(() => focusPlace(grid.current, last))
      return null
    })
  }, [grid])
  const chooseAll = useCallback(
    () =>
      setChosen({
        anchor: FIRST,
        active: { evidence: evidenceCount - 1, hypothesis: hypothesisCount - 1 },
      }),
    [evidenceCount, hypothesisCount],
  )
  const isOne = chosen.anchor === chosen.active || sizeOf(range) < 2
  return { active, range: isOne ? null : range, open, moveTo, chooseAll, setOpen, close }
}

function focusPlace(grid: HTMLElement | null, { evidence, hypothesis }: Place): void {
  grid?.querySelector<HTMLElement>(`[data-place="${evidence}:${hypothesis}"]`)?.focus()
}

/** The place of the cell or heading an event happened in. */
export function placeOf(target: EventTarget): Place | undefined {
  const cell = target instanceof Element ? target.closest('[data-place], [data-explains]') : null
  const [evidence, hypothesis] = placeText(cell)?.split(':') ?? []
  if (evidence === undefined || hypothesis === undefined) return undefined
  return { evidence: Number(evidence), hypothesis: Number(hypothesis) }
}

function placeText(cell: Element | null): string | null | undefined {
  return cell?.getAttribute('data-place') ?? cell?.getAttribute('data-explains')
}
