/** Over the matrix: which way it is turned, in which order, and how much is not rated yet. */
import { ActionIcon, SegmentedControl, Select, Tooltip } from '@mantine/core'
import { IconSortDescending } from '@tabler/icons-react'
import type { HypothesisStanding } from '../../../shared/domain/hypotheses'
import { ScoreHelp } from '../../components/ScoreHelp'
import { useTranslate, type WordKey } from '../../i18n/words'
import classes from './MatrixScreen.module.css'
import { type EvidenceOrder, evidenceOrders } from './matrixModel'
import { sortMatrix, turnMatrix, useMatrixView } from './matrixView'
import { NewEvidence } from './NewEvidence'

const ORDER_WORDS: Readonly<Record<EvidenceOrder, WordKey>> = {
  entry: 'matrix.orderEntry',
  diagnosticity: 'matrix.orderDiagnosticity',
  credibility: 'matrix.orderCredibility',
}

type Props = {
  readonly hypotheses: readonly HypothesisStanding[]
  readonly evidenceCount: number
  readonly isEmpty: boolean
}

export function MatrixToolbar({ hypotheses, evidenceCount, isEmpty }: Props) {
  const t = useTranslate()
  const unrated = hypotheses.reduce((sum, { unratedEvidence }) => sum + unratedEvidence, 0)
  return (
    <header className={classes.toolbar}>
      <h1>{t('matrix.title')}</h1>
      {!isEmpty && (
        <>
          <span className={classes.size}>
            {t('matrix.size', { count: evidenceCount })}
            <span className={classes.unrated} data-complete={unrated === 0 || undefined}>
              {t('matrix.unratedCells', { count: unrated })}
            </span>
          </span>
          <Controls />
        </>
      )}
    </header>
  )
}

function Controls() {
  const t = useTranslate()
  const { isTransposed, order } = useMatrixView()
  return (
    <div className={classes.controls}>
      <SegmentedControl
        size="xs"
        aria-label={t('matrix.orientation')}
        data={[
          { value: 'rows', label: t('matrix.evidenceInRows') },
          { value: 'columns', label: t('matrix.evidenceInColumns') },
        ]}
        value={isTransposed ? 'columns' : 'rows'}
        onChange={value => turnMatrix(value === 'columns')}
      />
      <Select
        size="xs"
        w={190}
        aria-label={t('matrix.order')}
        allowDeselect={false}
        data={evidenceOrders.map(value => ({ value, label: t(ORDER_WORDS[value]) }))}
        value={order}
        onChange={value => {
          const chosen = evidenceOrders.find(one => one === value)
          if (chosen !== undefined) sortMatrix(chosen)
        }}
      />
      {order !== 'entry' && (
        <Tooltip label={t('matrix.sortAgain')}>
          <ActionIcon aria-label={t('matrix.sortAgain')} onClick={() => sortMatrix(order)}>
            <IconSortDescending size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      <NewEvidence />
      <ScoreHelp />
    </div>
  )
}
