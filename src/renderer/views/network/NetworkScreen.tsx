/** The network measured and walked, and the networks that what actors say makes of them. */
import { Button, SegmentedControl, Select } from '@mantine/core'
import { IconAffiliate } from '@tabler/icons-react'
import { DiagramId } from '../../../shared/domain/ids'
import { showScreen } from '../../client/session'
import { useRows } from '../../client/useQuery'
import { Busy } from '../../components/Busy'
import { EmptyScreen } from '../../components/EmptyScreen'
import { ProblemBanner } from '../../components/ProblemBanner'
import { isolate, useTranslate } from '../../i18n/words'
import { DerivedTab } from './derived/DerivedTab'
import { MeasuresTab } from './MeasuresTab'
import classes from './Network.module.css'
import { type NetworkRows, useNetworkRows } from './networkRows'
import { type NetworkTab, useNetworkView } from './networkView'
import { PathsTab } from './PathsTab'

export function NetworkScreen() {
  const t = useTranslate()
  const { diagramId, tab } = useNetworkView()
  const diagrams = useRows('diagram.list', {})
  const isThere = diagrams.some(diagram => diagram.diagramId === diagramId)
  const state = useNetworkRows(isThere ? diagramId : null)
  if (state.status === 'failed') return <ProblemBanner problem={state.problem} />
  if (state.status === 'loading') return <Busy />
  const { rows } = state
  return (
    <section className={classes.screen} aria-label={t('network.title')}>
      <Toolbar rows={rows} />
      {tab === 'derived' ? (
        <DerivedTab actors={rows.actors} />
      ) : rows.relationships.length === 0 ? (
        <NoNetwork />
      ) : tab === 'measures' ? (
        <MeasuresTab rows={rows} />
      ) : (
        <PathsTab rows={rows} />
      )}
    </section>
  )
}

function Toolbar({ rows }: { readonly rows: NetworkRows }) {
  const t = useTranslate()
  const { diagramId, tab } = useNetworkView()
  const diagrams = useRows('diagram.list', {})
  const tabs: readonly { readonly value: NetworkTab; readonly label: string }[] = [
    { value: 'measures', label: t('network.measures') },
    { value: 'paths', label: t('network.paths') },
    { value: 'derived', label: t('derived.tab') },
  ]
  return (
    <header className={classes.toolbar}>
      <h1>{t('network.title')}</h1>
      <SegmentedControl
        size="xs"
        aria-label={t('network.view')}
        data={[...tabs]}
        value={tab}
        onChange={value => useNetworkView.setState({ tab: value as NetworkTab })} // one of the tabs
      />
      <Select
        className={classes.scope}
        size="xs"
        aria-label={t('network.scope')}
        placeholder={t('network.wholeProject')}
        clearable
        clearButtonProps={{ 'aria-label': t('network.wholeProject') }}
        data={diagrams.map(diagram => ({
          value: diagram.diagramId as string,
          label: isolate(diagram.title),
        }))}
        value={diagramId}
        onChange={value =>
          useNetworkView.setState({ diagramId: value === null ? null : DiagramId.parse(value) })
        }
      />
      <span className={classes.size}>
        {t('network.size', {
          actors: t('count.actors', { count: rows.actors.length }),
          relationships: t('count.relationships', { count: rows.relationships.length }),
        })}
      </span>
    </header>
  )
}

function NoNetwork() {
  const t = useTranslate()
  return (
    <EmptyScreen
      icon={IconAffiliate}
      title={t('network.emptyTitle')}
      body={t('network.emptyBody')}
      actions={
        <Button size="xs" onClick={() => showScreen('analysis')}>
          {t('matrix.toAnalysis')}
        </Button>
      }
    />
  )
}
