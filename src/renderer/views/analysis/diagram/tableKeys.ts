/**
 * Up and down in a table of controls: to the same column of the next row. Where a control needs these keys
 * itself, Ctrl goes with them.
 */
import type { KeyboardEvent } from 'react'

const ROWS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }
const CONTROLS = 'button, input, select'

export function goThroughRows(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const by = ROWS[event.code]
  const { target } = event
  if (by === undefined || event.altKey || !(target instanceof HTMLElement)) return
  const needsKey = target instanceof HTMLSelectElement || target.ariaExpanded !== null
  if (needsKey && !event.ctrlKey && !event.metaKey) return
  const cell = target.closest('td')
  const row = cell?.parentElement
  const next = by === 1 ? row?.nextElementSibling : row?.previousElementSibling
  if (!cell || !(next instanceof HTMLTableRowElement)) return
  const at = [...cell.querySelectorAll(CONTROLS)].indexOf(target)
  const controls = next.cells[cell.cellIndex]?.querySelectorAll<HTMLElement>(CONTROLS)
  const control = controls?.[Math.max(0, at)]
  if (control === undefined) return
  event.preventDefault()
  event.stopPropagation()
  control.focus()
}
