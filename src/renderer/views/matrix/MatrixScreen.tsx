/** The matrix: every evidence item against every hypothesis, rated in place, with panels beside it. */
import { Button } from '@mantine/core'
import { IconFilterOff, IconTableOff } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { HypothesisStanding } from '../../../shared/domain/hypotheses'
import { resetEvidenceFilter, useEvidenceFilter } from '../../client/evidenceFilter'
import { readOn, showScreen, useSession } from '../../client/session'
import { useQuery } from '../../client/useQuery'
import { Busy } from '../../components/Busy'
import { EmptyScreen } from '../../components/EmptyScreen'
import { type Pane, Panes } from '../../components/Panes'
import { ProblemBanner } from '../../components/ProblemBanner'
import { useTranslate } from '../../i18n/words'
import { EvidenceFilters } from './EvidenceFilters'
import { ImportMatrixDialog } from './file/ImportMatrixDialog'
import { filteredEvidence } from './filteredEvidence'
import { MatrixLegend } from './MatrixLegend'
import classes from './MatrixScreen.module.css'
import { MatrixTable } from './MatrixTable'
import { MatrixToolbar } from './MatrixToolbar'
import { groupEvidence, ratingTable } from './matrixModel'
import { changeMatrixView, useMatrixView } from './matrixView'
import { NewEvidence } from './NewEvidence'
import { BlindRound } from './rounds/BlindRound'
import { useRoundBeingRated } from './rounds/roundSession'
import { type Beside, SidePanel } from './SidePanel'
import { useMatrixActions } from './useMatrixActions'
import { useSteadyOrder } from './useSteadyOrder'

const NONE: readonly never[] = []

export function MatrixScreen(beside: Beside) {
  const t = useTranslate()
  useMatrixActions()
  useReaderBeside()
  const panel = useMatrixView(view => view.panel)
  const round = useRoundBeingRated()
  const panes: readonly Pane[] = [
    {
      id: 'table',
      label: t('matrix.title'),
      defaultSize: '64%',
      minSize: '420px',
      content: round === null ? <MatrixPane /> : <BlindRound key={round.roundId} round={round} />,
    },
    {
      id: 'side',
      label: t('matrix.beside'),
      defaultSize: '36%',
      minSize: '320px',
      content: <SidePanel {...beside} />,
    },
  ]
  const isAlone = panel === null || round !== null
  return (
    <>
      <Panes group="matrix" panes={isAlone ? panes.slice(0, 1) : panes} />
      <ImportMatrixDialog />
    </>
  )
}

/** What is revealed while the matrix is shown is read beside it. */
function useReaderBeside(): void {
  const place = useSession(session => session.reveal)
  const seen = useRef(place)
  useEffect(() => {
    readOn('matrix')
    return () => readOn('analysis')
  }, [])
  useEffect(() => {
    if (place !== null && place !== seen.current) changeMatrixView({ panel: 'reader' })
    seen.current = place
  }, [place])
}

function MatrixPane() {
  const t = useTranslate()
  const hypotheses = useQuery('hypothesis.standing', {})
  const evidence = useQuery('evidence.list', {})
  const assessments = useQuery('assessment.list', {})
  const grouping = useMatrixView(view => view.grouping)
  const isFiltering = useMatrixView(view => view.isFiltering)
  const filter = useDeferredValue(useEvidenceFilter())
  const states = [hypotheses, evidence, assessments]
  const failed = states.find(state => state.status === 'failed')
  const rated = assessments.status === 'ready' ? assessments.rows : NONE
  const table = useMemo(() => ratingTable(rated), [rated])
  const columns = hypotheses.status === 'ready' ? hypotheses.rows : NONE
  const all = evidence.status === 'ready' ? evidence.rows : NONE
  const counted = useMemo(() => all.filter(row => row.excludedReason === ''), [all])
  const shown = useMemo(
    () => filteredEvidence(all, filter, { table, hypothesisIds: idsOf(columns) }),
    [all, filter, table, columns],
  )
  const ordered = useSteadyOrder(shown)
  const arranged = useMemo(() => groupEvidence(ordered, grouping), [ordered, grouping])

  if (failed?.status === 'failed') return <ProblemBanner problem={failed.problem} />
  if (states.some(state => state.status === 'loading')) return <Busy />
  const isEmpty = all.length === 0 || columns.length === 0
  return (
    <section className={classes.screen} aria-label={t('matrix.title')}>
      <MatrixToolbar
        hypotheses={columns}
        evidenceCount={counted.length}
        excludedCount={all.length - counted.length}
        isEmpty={isEmpty}
      />
      {isEmpty ? (
        <EmptyMatrix hasHypotheses={columns.length > 0} />
      ) : (
        <>
          {isFiltering && <EvidenceFilters evidence={all} shownCount={shown.length} />}
          {shown.length === 0 ? (
            <NothingShown />
          ) : (
            <MatrixTable {...arranged} grouping={grouping} hypotheses={columns} table={table} />
          )}
          <MatrixLegend />
        </>
      )}
    </section>
  )
}

function idsOf(hypotheses: readonly HypothesisStanding[]) {
  return hypotheses.map(({ hypothesisId }) => hypothesisId)
}

function NothingShown() {
  const t = useTranslate()
  return (
    <EmptyScreen
      icon={IconFilterOff}
      title={t('matrix.noneShownTitle')}
      body={t('matrix.noneShown')}
      actions={
        <Button size="xs" onClick={resetEvidenceFilter}>
          {t('matrix.clearFilter')}
        </Button>
      }
    />
  )
}

function EmptyMatrix({ hasHypotheses }: { readonly hasHypotheses: boolean }) {
  const t = useTranslate()
  return (
    <EmptyScreen
      icon={IconTableOff}
      title={t('matrix.emptyTitle')}
      body={t(hasHypotheses ? 'matrix.emptyEvidence' : 'matrix.emptyHypotheses')}
      actions={
        <>
          <Button size="xs" onClick={() => showScreen('analysis')}>
            {t('matrix.toAnalysis')}
          </Button>
          {hasHypotheses && <NewEvidence isWordy />}
          <Button
            size="xs"
            variant="default"
            onClick={() => changeMatrixView({ isImporting: true })}
          >
            {t('matrixFile.import')}
          </Button>
        </>
      }
    />
  )
}
