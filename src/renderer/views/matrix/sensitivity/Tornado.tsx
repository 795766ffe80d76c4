/** A tornado chart: how far the lead moves with each row, drawn in a table that says it in figures. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../i18n/format'
import { useTranslate, type WordKey } from '../../../i18n/words'
import classes from './Sensitivity.module.css'
import type { TornadoRow } from './tornadoRows'

type Props = {
  readonly label: string
  readonly rows: readonly TornadoRow[]
  /** The lead as it is. */
  readonly present: number | null
  /** What each end of a bar is, in the order of the rows' leads. */
  readonly ends: readonly WordKey[]
}

const FIRST_ROWS = 8

export function Tornado({ label, rows, present, ends }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const [isWhole, setWhole] = useState(false)
  const from = present ?? 0
  const values = rows.flatMap(({ leads }) => leads.filter(value => value !== null))
  const [least, most] = [Math.min(0, from, ...values), Math.max(0, from, ...values)]
  const shown = isWhole ? rows : rows.slice(0, FIRST_ROWS)
  return (
    <>
      <table className={classes.tornado} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('sensitivity.what')}</th>
            {ends.map(end => (
              <th key={end} scope="col" className={classes.figure}>
                {t(end)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(row => (
            <tr key={row.key} data-decides={row.newLeaders.length > 0 || undefined}>
              <th scope="row">
                <bdi className={classes.name}>{row.name}</bdi>
                <Bar leads={row.leads} scale={{ from, least, most }} />
              </th>
              {row.leads.map((value, end) => (
                <td key={ends[end]} className={classes.figure}>
                  {value === null ? '–' : format.decimal(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > FIRST_ROWS && (
        <Button size="compact-xs" variant="subtle" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('sensitivity.fewer') : t('sensitivity.all', { count: rows.length })}
        </Button>
      )}
    </>
  )
}

type BarProps = {
  readonly leads: TornadoRow['leads']
  readonly scale: { readonly from: number; readonly least: number; readonly most: number }
}

/** From the present lead to each end; the mark stands where nobody leads. */
function Bar({ leads, scale: { from, least, most } }: BarProps) {
  const span = most - least || 1
  const share = (value: number) => `${(100 * (value - least)) / span}%`
  return (
    <span className={classes.track} aria-hidden>
      {leads.map((value, end) =>
        value === null ? null : (
          <span
            // The ends of a bar have no other name than their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={end}
            className={classes.bar}
            data-against={value < 0 || undefined}
            style={{
              insetInlineStart: share(Math.min(from, value)),
              inlineSize: `${(100 * Math.abs(value - from)) / span}%`,
            }}
          />
        ),
      )}
      <span className={classes.zero} style={{ insetInlineStart: share(0) }} />
    </span>
  )
}
