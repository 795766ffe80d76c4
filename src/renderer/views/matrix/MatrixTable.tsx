/**
 * The table of the matrix, either way round, as one grid for the keyboard: one stop for Tab, arrows
 * inside, digits and letters rate one cell or all that are chosen with Shift.
 */
import { useDirection } from '@mantine/core'
import { type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { useTranslate } from '../../i18n/words'
import { EvidenceColumns } from './EvidenceColumns'
import { EvidenceRows } from './EvidenceRows'
import { HEADING, movePlace, type Place } from './gridMoves'
import classes from './MatrixTable.module.css'
import { EVIDENCE_COLUMN, EVIDENCE_ROW, GROUP_ROW, isPlace, type MatrixContent } from './matrixBody'
import { linesOf, type MatrixLine, stretches } from './matrixLines'
import { useMatrixView } from './matrixView'
import { RangeBar } from './RangeBar'
import { rateCell, rateRange } from './rateCell'
import { type KeyedRating, ratingOfKey } from './ratingKeys'
import { followEvidence, revealEvidence } from './revealEvidence'
import { placeOf, useMatrixCursor } from './useMatrixCursor'
import { useViewExtent } from './useViewExtent'

/** In CSS pixels: below it the table scrolls, above it the columns share what is there. */
function leastWidth(evidence: number, hypotheses: number, isTransposed: boolean): number {
  return isTransposed ? 280 + evidence * EVIDENCE_COLUMN : 400 + hypotheses * 150 + 116
}

function rowSize(line: MatrixLine): number {
  return line.kind === 'group' ? GROUP_ROW : EVIDENCE_ROW
}

function columnSize(line: MatrixLine): number {
  return line.kind === 'group' ? 0 : EVIDENCE_COLUMN
}

export function MatrixTable(content: MatrixContent) {
  const { evidence, groups, hypotheses } = content
  const t = useTranslate()
  const { dir } = useDirection()
  const isTransposed = useMatrixView(view => view.isTransposed)
  const frame = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const counts = { evidenceCount: evidence.length, hypothesisCount: hypotheses.length }
  const cursor = useMatrixCursor(grid, counts)
  const { active, range } = cursor
  const view = useViewExtent(frame, isTransposed ? 'inline' : 'block')

  function moveTo(place: Place, isExtending: boolean) {
    cursor.moveTo(place, isExtending)
    if (place.evidence !== active.evidence) followEvidence(evidence[place.evidence])
  }

  /** A heading of evidence leads to its words; the rest opens its ratings or explains its numbers. */
  function enter(place: Place) {
    const row = evidence[place.evidence]
    if (place.hypothesis !== HEADING) cursor.setOpen(place)
    else if (row !== undefined) revealEvidence(row)
  }

  function rate(rating: KeyedRating): boolean {
    if (range !== null) {
      void rateRange(range, evidence, hypotheses, rating)
      return true
    }
    const row = evidence[active.evidence]
    const column = hypotheses[active.hypothesis]
    if (row === undefined || column === undefined) return false
    void rateCell(row.evidenceId, column, rating)
    return true
  }

  function act({ code, shiftKey }: KeyboardEvent<HTMLElement>): boolean {
    if (code === 'Enter' || code === 'NumpadEnter' || code === 'Space') {
      enter(active)
      return true
    }
    if (code === 'Escape' && range !== null) {
      moveTo(active, false)
      return true
    }
    const rating = ratingOfKey(code, shiftKey)
    return rating !== undefined && rate(rating)
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (cursor.open !== null || event.altKey) return
    const key = { code: event.code, isFar: event.ctrlKey || event.metaKey }
    const place = movePlace(active, key, { ...counts, isTransposed, direction: dir })
    if (place !== undefined) moveTo(place, event.shiftKey)
    else if (key.isFar && event.code === 'KeyA') cursor.chooseAll()
    else if (key.isFar || !act(event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  function onClick(event: MouseEvent<HTMLElement>) {
    const place = placeOf(event.target)
    if (place === undefined) return
    moveTo(place, event.shiftKey)
    if (!event.shiftKey) enter(place)
  }

  const lines = linesOf(evidence.length, groups)
  const body = {
    ...content,
    stretches: stretches(lines, isTransposed ? columnSize : rowSize, {
      view,
      kept: active.evidence,
    }),
    active,
    range,
    open: cursor.open,
    onClose: cursor.close,
  }
  const size = { rows: lines.length + 1, columns: hypotheses.length + 2 }
  return (
    <>
      <div className={classes.frame} ref={frame}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: cells are rated in place
          role="grid"
          ref={grid}
          className={classes.table}
          data-transposed={isTransposed || undefined}
          style={{ minInlineSize: leastWidth(evidence.length, hypotheses.length, isTransposed) }}
          aria-label={t('matrix.title')}
          aria-multiselectable
          aria-rowcount={isTransposed ? hypotheses.length + 2 : size.rows + 4}
          aria-colcount={isTransposed ? evidence.length + 1 : size.columns}
          onKeyDown={onKeyDown}
          onMouseDown={event => {
            if (event.shiftKey) event.preventDefault() // chooses cells, not words
          }}
          onFocus={event => {
            const place = placeOf(event.target)
            if (place !== undefined && !isPlace(active, place.evidence, place.hypothesis)) {
              moveTo(place, false)
            }
          }}
          onClick={onClick}
        >
          {isTransposed ? <EvidenceColumns {...body} /> : <EvidenceRows {...body} />}
        </table>
      </div>
      {range !== null && (
        <RangeBar range={range} onRate={rate} onEnd={() => moveTo(active, false)} />
      )}
    </>
  )
}
