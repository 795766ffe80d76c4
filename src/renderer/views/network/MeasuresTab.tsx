/** Measures of all actors: how they are taken, the table, and what the network is like as a whole. */
import { Button, Checkbox, Progress, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconCalculator, IconMathFunction } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import { useProjectSession } from '../../client/projectSession'
import { announce } from '../../components/Announcer'
import { EmptyScreen } from '../../components/EmptyScreen'
import { type Pane, Panes } from '../../components/Panes'
import { useTranslate } from '../../i18n/words'
import { filterActors, findableActors } from '../parts/filterActors'
import { MeasureTable } from './MeasureTable'
import { measureRows } from './measureRows'
import { measure } from './measuring'
import classes from './Network.module.css'
import { NetworkSummary } from './NetworkSummary'
import type { NetworkRows } from './networkRows'
import {
  changeOptions,
  isCurrent,
  type MeasureBasis,
  type MeasuredNetwork,
  useNetworkView,
} from './networkView'
import { WithoutPassages } from './WithoutPassages'

export function MeasuresTab({ rows }: { readonly rows: NetworkRows }) {
  const t = useTranslate()
  const client = useProjectSession(session => session.client)
  const { options, filter, measured, text } = useNetworkView()
  const basis: MeasureBasis = { client, rows, options, filter }
  // What was measured in another project says nothing of this one.
  const shown = measured?.basis.client === client ? measured : null

  async function compute() {
    if (await measure(basis)) announce(t('network.measured'))
  }

  return (
    <>
      <div className={classes.bar}>
        <Checkbox
          size="xs"
          label={t('network.followDirections')}
          checked={options.followsDirections}
          onChange={event => changeOptions({ followsDirections: event.currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label={t('network.useWeights')}
          checked={options.usesWeights}
          onChange={event => changeOptions({ usesWeights: event.currentTarget.checked })}
        />
        <WithoutPassages />
        <Compute onCompute={() => void compute()} />
        {shown !== null && !isCurrent(shown, basis) && (
          <span className={classes.stale} role="status">
            <IconAlertTriangle size={15} aria-hidden />
            {t('network.stale')}
          </span>
        )}
        <span className={classes.grow} />
        {shown !== null && (
          <TextInput
            className={classes.find}
            size="xs"
            type="search"
            aria-label={t('navigator.filterActors')}
            placeholder={t('navigator.filterActors')}
            value={text}
            onChange={event => useNetworkView.setState({ text: event.currentTarget.value })}
          />
        )}
      </div>
      {shown === null ? (
        <EmptyScreen
          icon={IconMathFunction}
          title={t('network.unmeasuredTitle')}
          body={t('network.unmeasuredBody')}
        />
      ) : (
        <Results measured={shown} rows={rows} />
      )}
    </>
  )
}

/** Starts the work; while it runs, says how far it is and stops it. */
function Compute({ onCompute }: { readonly onCompute: () => void }) {
  const t = useTranslate()
  const running = useNetworkView(view => view.running)
  if (running === null) {
    return (
      <Button size="xs" leftSection={<IconCalculator size={15} aria-hidden />} onClick={onCompute}>
        {t('network.compute')}
      </Button>
    )
  }
  return (
    <>
      <Progress
        className={classes.progress}
        value={running.share * 100}
        aria-label={t('network.computing')}
      />
      <Button size="xs" variant="default" onClick={running.stop}>
        {t('common.cancel')}
      </Button>
    </>
  )
}

function Results({
  measured,
  rows,
}: {
  readonly measured: MeasuredNetwork
  readonly rows: NetworkRows
}) {
  const t = useTranslate()
  const sought = useDeferredValue(useNetworkView(view => view.text))
  const all = useMemo(() => measureRows(measured, rows.actors), [measured, rows.actors])
  const findable = useMemo(() => findableActors(rows.actors), [rows.actors])
  const shown = useMemo(() => {
    if (sought.trim() === '') return all
    const found = new Set(filterActors(findable, sought).map(({ actorId }) => actorId))
    return all.filter(({ actorId }) => found.has(actorId))
  }, [all, findable, sought])
  const panes: readonly Pane[] = [
    {
      id: 'measureTable',
      label: t('network.table'),
      defaultSize: '70%',
      minSize: '420px',
      content: <MeasureTable rows={shown} />,
    },
    {
      id: 'networkSummary',
      label: t('network.summary'),
      defaultSize: '30%',
      minSize: '260px',
      content: <NetworkSummary measured={measured} rows={rows} />,
    },
  ]
  return (
    <div className={classes.panes}>
      <Panes group="network" panes={panes} />
    </div>
  )
}
