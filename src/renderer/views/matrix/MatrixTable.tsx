/**
 * The table of the matrix, either way round, as one grid for the keyboard: one stop for Tab, arrows
 * inside, digits and letters rate.
 */
import { useDirection } from '@mantine/core'
import { type KeyboardEvent, type MouseEvent, useCallback, useRef, useState } from 'react'
import { useTranslate } from '../../i18n/words'
import { EvidenceColumns } from './EvidenceColumns'
import { EvidenceRows } from './EvidenceRows'
import { HEADING, movePlace, type Place } from './gridMoves'
import classes from './MatrixTable.module.css'
import type { MatrixBody } from './matrixBody'
import { useMatrixView } from './matrixView'
import { rateCell } from './rateCell'
import { ratingOfKey } from './ratingKeys'
import { revealEvidence } from './revealEvidence'

type Props = Pick<MatrixBody, 'evidence' | 'hypotheses' | 'table'>

/** The place of the cell or heading an event happened in. */
function placeOf(target: EventTarget): Place | undefined {
  const cell = target instanceof Element ? target.closest('[data-place]') : null
  const [evidence, hypothesis] = cell?.getAttribute('data-place')?.split(':') ?? []
  if (evidence === undefined || hypothesis === undefined) return undefined
  return { evidence: Number(evidence), hypothesis: Number(hypothesis) }
}

function focusCell(grid: HTMLElement | null, { evidence, hypothesis }: Place): void {
  grid?.querySelector<HTMLElement>(`[data-place="${evidence}:${hypothesis}"]`)?.focus()
}

/** In CSS pixels: below it the table scrolls, above it the columns share what is there. */
function leastWidth(evidence: number, hypotheses: number, isTransposed: boolean): number {
  return isTransposed ? 280 + evidence * 200 : 400 + hypotheses * 150 + 116
}

export function MatrixTable({ evidence, hypotheses, table }: Props) {
  const t = useTranslate()
  const { dir } = useDirection()
  const isTransposed = useMatrixView(view => view.isTransposed)
  const grid = useRef<HTMLTableElement>(null)
  const [chosen, setActive] = useState<Place>({ evidence: 0, hypothesis: 0 })
  const [open, setOpen] = useState<Place | null>(null)
  const active = {
    evidence: Math.min(chosen.evidence, evidence.length - 1),
    hypothesis: Math.min(chosen.hypothesis, hypotheses.length - 1),
  }

  // One function for good, so that closed cells are not drawn again; the focus goes back to the cell.
  const close = useCallback(() => {
    setOpen(last => {
      if (last !== null) queueMicrotask(() => focusCell(grid.current, last))
      return null
    })
  }, [])

  /** A heading leads to its words, a cell opens its ratings. */
  function enter(place: Place) {
    const row = evidence[place.evidence]
    if (place.hypothesis !== HEADING) setOpen(place)
    else if (row !== undefined) revealEvidence(row)
  }

  function act(code: string, isShifted: boolean): boolean {
    const row = evidence[active.evidence]
    const column = hypotheses[active.hypothesis]
    if (code === 'Enter' || code === 'NumpadEnter' || code === 'Space') {
      enter(active)
      return true
    }
    if (row === undefined) return false
    const rating = ratingOfKey(code, isShifted)
    if (rating === undefined || column === undefined) return false
    rateCell(row.evidenceId, column.hypothesisId, rating)
    return true
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (open !== null || event.altKey) return
    const key = { code: event.code, isFar: event.ctrlKey || event.metaKey }
    const place = movePlace(active, key, {
      evidenceCount: evidence.length,
      hypothesisCount: hypotheses.length,
      isTransposed,
      direction: dir,
    })
    if (place !== undefined) focusCell(grid.current, place)
    else if (key.isFar || !act(event.code, event.shiftKey)) return
    event.preventDefault()
    event.stopPropagation()
  }

  const body: MatrixBody = { evidence, hypotheses, table, active, open, onClose: close }
  return (
    <div className={classes.frame}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: cells are rated in place
        role="grid"
        ref={grid}
        className={classes.table}
        data-transposed={isTransposed || undefined}
        style={{ minInlineSize: leastWidth(evidence.length, hypotheses.length, isTransposed) }}
        aria-label={t('matrix.title')}
        onKeyDown={onKeyDown}
        onFocus={event => setActive(known => placeOf(event.target) ?? known)}
        onClick={(event: MouseEvent<HTMLElement>) => {
          const place = placeOf(event.target)
          if (place !== undefined) enter(place)
        }}
      >
        {isTransposed ? <EvidenceColumns {...body} /> : <EvidenceRows {...body} />}
      </table>
    </div>
  )
}
