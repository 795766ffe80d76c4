/** The matrix: every evidence item against every hypothesis, rated in place. */
import { Button } from '@mantine/core'
import { IconTableOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import { showScreen } from '../../client/session'
import { useQuery } from '../../client/useQuery'
import { Busy } from '../../components/Busy'
import { EmptyScreen } from '../../components/EmptyScreen'
import { ProblemBanner } from '../../components/ProblemBanner'
import { useTranslate } from '../../i18n/words'
import { MatrixLegend } from './MatrixLegend'
import classes from './MatrixScreen.module.css'
import { MatrixTable } from './MatrixTable'
import { MatrixToolbar } from './MatrixToolbar'
import { ratingTable } from './matrixModel'
import { NewEvidence } from './NewEvidence'
import { useSteadyOrder } from './useSteadyOrder'

const NONE: readonly never[] = []

export function MatrixScreen() {
  const t = useTranslate()
  const hypotheses = useQuery('hypothesis.standing', {})
  const evidence = useQuery('evidence.list', {})
  const assessments = useQuery('assessment.list', {})
  const states = [hypotheses, evidence, assessments]
  const failed = states.find(state => state.status === 'failed')
  const rated = assessments.status === 'ready' ? assessments.rows : NONE
  const table = useMemo(() => ratingTable(rated), [rated])
  const columns = hypotheses.status === 'ready' ? hypotheses.rows : NONE
  const rows = useSteadyOrder(evidence.status === 'ready' ? evidence.rows : NONE)

  if (failed?.status === 'failed') return <ProblemBanner problem={failed.problem} />
  if (states.some(state => state.status === 'loading')) return <Busy />
  const isEmpty = rows.length === 0 || columns.length === 0
  return (
    <section className={classes.screen} aria-label={t('matrix.title')}>
      <MatrixToolbar hypotheses={columns} evidenceCount={rows.length} isEmpty={isEmpty} />
      {isEmpty ? (
        <EmptyMatrix hasHypotheses={columns.length > 0} />
      ) : (
        <>
          <MatrixTable evidence={rows} hypotheses={columns} table={table} />
          <MatrixLegend />
        </>
      )}
    </section>
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
        </>
      }
    />
  )
}
