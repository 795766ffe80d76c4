/**
 * The time of the diagram: how many relationships hold when, and a window that is dragged over it or moved by
 * arrows. Letting go is one step: the filter's dates.
 */
import { Button, Checkbox, RangeSlider, Stack, Text } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { type TimeBin, type TimeBins, timeBins } from '../../../../shared/analysis/timeBins'
import type { Criterion } from '../../../../shared/domain/networkFilters'
import { runCommand } from '../../../client/useCommand'
import { useLocale } from '../../../i18n/locale'
import { useTranslate } from '../../../i18n/words'
import classes from './Diagram.module.css'
import type { DiagramRows } from './diagramView'

type Props = { readonly rows: DiagramRows }
type Window = readonly [first: number, last: number]
type Dates = Extract<Criterion, { kind: 'dates' }>

export function TimePanel({ rows }: Props) {
  const t = useTranslate()
  const { relationships } = rows.all
  const time = useMemo(() => timeBins(relationships), [relationships])
  if (time === null) {
    return (
      <Text size="sm" c="dimmed">
        {t('time.nothing')}
      </Text>
    )
  }
  return <TimeWindow rows={rows} time={time} />
}

/** Only the first of several dates is moved here; the others stay as they are. */
function datesOf({ filter }: DiagramRows): Dates | undefined {
  return filter.criteria.find((one): one is Dates => one.kind === 'dates')
}

function TimeWindow({ rows, time }: Props & { readonly time: TimeBins }) {
  const t = useTranslate()
  const { bins, undated } = time
  const dates = datesOf(rows)
  const kept = windowOf(bins, dates)
  const [[first, last], setWindow] = useState<Window>(kept)
  useEffect(() => setWindow([kept[0], kept[1]]), [kept[0], kept[1]])
  const labelOf = useBinLabel(time)

  function change(next: Dates | null): void {
    const { diagramId, filter } = rows
    const others = filter.criteria.filter(one => one !== dates)
    const criteria = next === null ? others : [...others, next]
    void runCommand('diagram.filter', { diagramId, filter: { ...filter, criteria } })
  }

  function keep([from, until]: Window): void {
    const isAll = from === 0 && until === bins.length - 1
    const withUndated = dates?.withUndated ?? true
    change(
      isAll && withUndated
        ? null
        : {
            kind: 'dates',
            from: bins[from]?.from ?? '',
            until: bins[until]?.until ?? '',
            withUndated,
          },
    )
  }

  return (
    <Stack gap="xs">
      <Histogram bins={bins} window={[first, last]} />
      <RangeSlider
        size="sm"
        min={0}
        max={Math.max(1, bins.length - 1)}
        minRange={0}
        step={1}
        label={null}
        thumbFromLabel={t('time.from')}
        thumbToLabel={t('time.until')}
        thumbProps={index => ({ 'aria-valuetext': labelOf(index === 0 ? first : last) })}
        value={[first, last]}
        onChange={setWindow}
        onChangeEnd={keep}
      />
      <Text size="xs" ta="center">
        {t('filter.between', { from: labelOf(first), until: labelOf(last) })}
      </Text>
      {undated > 0 && (
        <Checkbox
          size="xs"
          label={t('time.withUndated', { count: undated })}
          checked={dates?.withUndated ?? true}
          onChange={event =>
            change({
              kind: 'dates',
              from: dates?.from ?? bins[0]?.from ?? '',
              until: dates?.until ?? bins.at(-1)?.until ?? '',
              withUndated: event.currentTarget.checked,
            })
          }
        />
      )}
      <Button
        size="xs"
        variant="default"
        disabled={dates === undefined}
        onClick={() => change(null)}
      >
        {t('time.whole')}
      </Button>
    </Stack>
  )
}

/** The bins that the dates of the filter touch. */
function windowOf(bins: readonly TimeBin[], dates: Dates | undefined): Window {
  const most = bins.length - 1
  if (dates === undefined) return [0, most]
  const first = dates.from === '' ? 0 : bins.findIndex(({ until }) => until >= dates.from)
  const last = dates.until === '' ? most : bins.findLastIndex(({ from }) => from <= dates.until)
  return [first === -1 ? most : first, Math.max(0, last)]
}

function useBinLabel({ bins, unit }: TimeBins): (index: number) => string {
  const locale = useLocale()
  return useMemo(() => {
    const month = unit === 'month' ? ({ month: 'short' } as const) : {}
    const format = new Intl.DateTimeFormat(locale, { year: 'numeric', ...month, timeZone: 'UTC' })
    return index => {
      const bin = bins[index]
      return bin === undefined ? '' : format.format(new Date(`${bin.from}T00:00:00Z`))
    }
  }, [bins, unit, locale])
}

/** A bar for each month or year, tall as its relationships are many; the figures are said by the slider. */
function Histogram({ bins, window: [first, last] }: { bins: readonly TimeBin[]; window: Window }) {
  const most = bins.reduce((high, { relationships }) => Math.max(high, relationships), 1)
  return (
    <div className={classes.histogram} aria-hidden>
      {bins.map(({ from, relationships }, index) => (
        <span
          key={from}
          data-inside={index >= first && index <= last}
          style={{ blockSize: `${(100 * relationships) / most}%` }}
        />
      ))}
    </div>
  )
}
