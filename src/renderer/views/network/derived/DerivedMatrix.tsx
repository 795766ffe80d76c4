/**
 * A derived network as a matrix: colour tells the sign, its depth the strength; each figure opens its
 * statements. One cell is in the tab order, arrow keys move between them.
 */
import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react'
import {
  type DerivedKind,
  type DerivedNetwork,
  type DerivedOptions,
  isTwoMode,
  tellsAgreement,
} from '../../../../shared/analysis/network/derivedNetwork'
import { useSettings } from '../../../client/settings'
import { gridStep } from '../../../components/gridStep'
import { useFormat } from '../../../i18n/format'
import { useTranslate } from '../../../i18n/words'
import shared from '../Network.module.css'
import classes from './Derived.module.css'
import { DerivedName } from './DerivedName'
import type { DerivedNames } from './derivedNames'
import { useDerivedView } from './derivedView'

/** More than can be seen at once; the table has all. */
const MOST_DRAWN = 40

type Place = { readonly row: number; readonly column: number }

type Props = {
  readonly network: DerivedNetwork
  readonly options: DerivedOptions
  readonly names: DerivedNames
}

export function DerivedMatrix({ network, options, names }: Props) {
  const t = useTranslate()
  const rows = network.rows.slice(0, MOST_DRAWN)
  const columns = network.columns.slice(0, MOST_DRAWN)
  const grid = useRef<HTMLTableElement>(null)
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 })
  const direction = useSettings(({ language }) => (language === 'ar' ? 'rtl' : 'ltr'))
  const active = {
    row: Math.min(place.row, rows.length - 1),
    column: Math.min(place.column, columns.length - 1),
  }

  function move(event: KeyboardEvent) {
    const key = { code: event.code, isFar: event.ctrlKey || event.metaKey }
    const step = gridStep(key, direction)
    if (step === undefined) return
    event.preventDefault()
    const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))
    const next =
      step.along === 'row'
        ? { ...active, column: within(active.column + step.by, columns.length) }
        : { ...active, row: within(active.row + step.by, rows.length) }
    setPlace(next)
    const cell = grid.current?.querySelector(`[data-place="${next.row}:${next.column}"]`)
    if (cell instanceof HTMLElement) cell.focus()
  }

  const most = network.values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0)
  return (
    <div className={shared.table}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: each cell opens its statements
        role="grid"
        ref={grid}
        className={classes.matrix}
        aria-label={t('derived.matrixOf')}
        onKeyDown={move}
      >
        <thead>
          <tr>
            <td />
            {columns.map(id => (
              <th key={id} scope="col" data-turned={!isTwoMode(options.kind) || undefined}>
                <DerivedName id={id} names={names} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((from, row) => (
            <tr key={from}>
              <th scope="row">
                <DerivedName id={from} names={names} />
              </th>
              {columns.map((to, column) => (
                <Cell
                  key={to}
                  {...{ from, to, options, names, most }}
                  value={network.values[row * network.columns.length + column] ?? 0}
                  place={`${row}:${column}`}
                  isActive={row === active.row && column === active.column}
                  onFocus={() => setPlace({ row, column })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {(network.rows.length > MOST_DRAWN || network.columns.length > MOST_DRAWN) && (
        <p className={shared.nothing}>{t('derived.matrixPart', { count: MOST_DRAWN })}</p>
      )}
    </div>
  )
}

type CellProps = {
  readonly from: string
  readonly to: string
  readonly value: number
  /** The largest value of the network, whatever its sign. */
  readonly most: number
  readonly options: DerivedOptions
  readonly names: DerivedNames
  readonly place: string
  readonly isActive: boolean
  readonly onFocus: () => void
}

function Cell({ from, to, value, most, options, names, place, isActive, onFocus }: CellProps) {
  const t = useTranslate()
  const format = useFormat()
  const chosen = useDerivedView(view => view.tie)
  const isOpen = chosen?.from === from && chosen.to === to
  const written = options.normalisation === 'none' ? format.score(value) : format.decimal(value)
  return (
    <td>
      {from === to ? (
        <button
          type="button"
          className={classes.self}
          data-place={place}
          tabIndex={isActive ? 0 : -1}
          aria-disabled
          aria-label={t('derived.itself', { name: names.nameOf(from) })}
          onFocus={onFocus}
        />
      ) : (
        <button
          type="button"
          className={classes.cell}
          data-place={place}
          aria-pressed={isOpen}
          data-sign={signOf(value, options.kind)}
          style={{ '--strength': most === 0 ? 0 : Math.abs(value) / most } as CSSProperties} // own variable
          tabIndex={isActive ? 0 : -1}
          title={format.share(value)}
          aria-label={t('derived.cell', {
            from: names.nameOf(from),
            to: names.nameOf(to),
            value: format.share(value),
          })}
          onFocus={onFocus}
          onClick={() => useDerivedView.setState({ tie: { from, to } })}
        >
          {value === 0 ? '' : written}
        </button>
      )}
    </td>
  )
}

/** Where agreement is disregarded, a figure is neither for nor against. */
function signOf(value: number, kind: DerivedKind): 'for' | 'against' | 'neither' | undefined {
  if (value === 0) return undefined
  if (!tellsAgreement(kind)) return 'neither'
  return value < 0 || kind === 'conflict' ? 'against' : 'for'
}
