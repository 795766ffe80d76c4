/** Who asserts what, and who speaks like or against whom: networks derived from rated evidence. */
import { IconMessages } from '@tabler/icons-react'
import { useMemo } from 'react'
import { tellsAgreement } from '../../../../shared/analysis/network/derivedNetwork'
import { derivedTies } from '../../../../shared/analysis/network/derivedTies'
import { countedStatements } from '../../../../shared/analysis/network/statements'
import type { ActorRow } from '../../../../shared/domain/actors'
import type { HypothesisRow } from '../../../../shared/domain/hypotheses'
import type { NetworkStatement } from '../../../../shared/domain/network'
import { useQuery } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { EmptyScreen } from '../../../components/EmptyScreen'
import { type Pane, Panes } from '../../../components/Panes'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useTranslate } from '../../../i18n/words'
import { ExportCsv } from '../../parts/ExportCsv'
import shared from '../Network.module.css'
import { DerivedChoices } from './DerivedChoices'
import { DerivedFigures } from './DerivedFigures'
import { DerivedMatrix } from './DerivedMatrix'
import { DerivedTable } from './DerivedTable'
import { useDerivedNames } from './derivedNames'
import { useDerivedView } from './derivedView'
import { matrixRows } from './matrixRows'
import { TieStatements } from './TieStatements'
import { useDerivedNetwork, useStatements } from './useDerivedNetwork'

export function DerivedTab({ actors }: { readonly actors: readonly ActorRow[] }) {
  const statements = useQuery('network.statements', {})
  const hypotheses = useQuery('hypothesis.list', {})
  for (const state of [statements, hypotheses]) {
    if (state.status === 'failed') return <ProblemBanner problem={state.problem} />
  }
  if (statements.status !== 'ready' || hypotheses.status !== 'ready') return <Busy />
  return <Derived actors={actors} hypotheses={hypotheses.rows} rows={statements.rows} />
}

type Props = {
  readonly actors: readonly ActorRow[]
  readonly hypotheses: readonly HypothesisRow[]
  readonly rows: readonly NetworkStatement[]
}

function Derived({ actors, hypotheses, rows }: Props) {
  const t = useTranslate()
  const { options, speakers, shape } = useDerivedView()
  const statements = useStatements(rows, actors, speakers)
  const concepts = useMemo(() => hypotheses.map(({ hypothesisId }) => hypothesisId), [hypotheses])
  const state = useDerivedNetwork(statements, concepts, options)
  const names = useDerivedNames(actors, hypotheses)
  const shown = state.status === 'ready' ? state : null
  const ties = useMemo(() => (shown ? derivedTies(shown.network, shown.options.kind) : []), [shown])
  const counted = useMemo(() => {
    const { kind, duplicates } = options
    return countedStatements(statements, { duplicates, tellsAgreement: tellsAgreement(kind) })
  }, [statements, options])
  if (statements.length === 0) {
    return (
      <EmptyScreen
        icon={IconMessages}
        title={t('derived.emptyTitle')}
        body={t('derived.emptyBody')}
      />
    )
  }
  if (state.status === 'failed') return <ProblemBanner problem={state.problem} />
  if (shown === null) return <Busy />
  const Shape = shape === 'matrix' ? DerivedMatrix : DerivedTable
  const panes: readonly Pane[] = [
    {
      id: 'derivedNetwork',
      label: t('derived.tab'),
      defaultSize: '66%',
      minSize: '380px',
      content: <Shape network={shown.network} options={shown.options} ties={ties} names={names} />,
    },
    {
      id: 'tieStatements',
      label: t('derived.behind'),
      defaultSize: '34%',
      minSize: '280px',
      content: <TieStatements counted={counted} ties={ties} names={names} />,
    },
  ]
  return (
    <>
      <DerivedChoices>
        <ExportCsv
          fileName={t('derived.fileName')}
          isEnabled
          contents={() => matrixRows(shown.network, names)}
        />
      </DerivedChoices>
      <DerivedFigures
        network={shown.network}
        withoutSpeaker={rows.filter(({ speakerActorId }) => speakerActorId === null).length}
      />
      <div className={shared.panes}>
        <Panes group="derived" panes={panes} />
      </div>
    </>
  )
}
