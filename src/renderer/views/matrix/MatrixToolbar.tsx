/** Over the matrix: how it is turned, sorted, grouped and weighed, and how much is not rated yet. */
import { ActionIcon, Button, SegmentedControl, Select, Tooltip } from '@mantine/core'
import { IconFilter, IconSortDescending, IconTableRow, IconTransform } from '@tabler/icons-react'
import type { HypothesisStanding } from '../../../shared/domain/hypotheses'
import { filterEvidence, useEvidenceFilter } from '../../client/evidenceFilter'
import { ScoreHelp } from '../../components/ScoreHelp'
import { useTranslate, type WordKey } from '../../i18n/words'
import { MatrixFileMenu } from './file/MatrixFileMenu'
import { filterCount } from './filteredEvidence'
import classes from './MatrixScreen.module.css'
import {
  type EvidenceGrouping,
  type EvidenceOrder,
  evidenceGroupings,
  evidenceOrders,
} from './matrixModel'
import { MATRIX_PANELS } from './matrixPanels'
import { changeMatrixView, sortMatrix, toggleMatrixPanel, useMatrixView } from './matrixView'
import { NewEvidence } from './NewEvidence'
import { WeightingChoice } from './WeightingChoice'

const ORDER_WORDS: Readonly<Record<EvidenceOrder, WordKey>> = {
  entry: 'matrix.orderEntry',
  diagnosticity: 'matrix.orderDiagnosticity',
  credibility: 'matrix.orderCredibility',
  source: 'matrix.orderSource',
  speaker: 'matrix.orderSpeaker',
  date: 'matrix.orderDate',
}

const GROUPING_WORDS: Readonly<Record<EvidenceGrouping, WordKey>> = {
  none: 'matrix.groupNone',
  source: 'matrix.groupSource',
  speaker: 'matrix.groupSpeaker',
  kind: 'matrix.groupKind',
}

type Props = {
  readonly hypotheses: readonly HypothesisStanding[]
  readonly evidenceCount: number
  readonly excludedCount: number
  readonly isEmpty: boolean
}

export function MatrixToolbar({ hypotheses, evidenceCount, excludedCount, isEmpty }: Props) {
  const t = useTranslate()
  const showsExcluded = useEvidenceFilter(filter => filter.account) !== 'counted'
  const unrated = hypotheses.reduce((sum, { unratedEvidence }) => sum + unratedEvidence, 0)
  return (
    <header className={classes.toolbar}>
      <h1>{t('matrix.title')}</h1>
      {!isEmpty && (
        <span className={classes.size}>
          {t('matrix.size', { count: evidenceCount })}
          <span className={classes.unrated} data-complete={unrated === 0 || undefined}>
            {t('matrix.unratedCells', { count: unrated })}
          </span>
          {excludedCount > 0 && (
            <button
              type="button"
              className={classes.plainButton}
              aria-pressed={showsExcluded}
              onClick={() => filterEvidence({ account: showsExcluded ? 'counted' : 'all' })}
            >
              {t(showsExcluded ? 'matrix.hideExcluded' : 'matrix.showExcluded', {
                count: excludedCount,
              })}
            </button>
          )}
        </span>
      )}
      <div className={classes.controls}>
        {!isEmpty && <FilterButton />}
        {!isEmpty && <Arrangement />}
        <Panels />
        {!isEmpty && <NewEvidence />}
        <MatrixFileMenu isEmpty={isEmpty} />
        <ScoreHelp />
      </div>
    </header>
  )
}

function FilterButton() {
  const t = useTranslate()
  const isFiltering = useMatrixView(view => view.isFiltering)
  const count = filterCount(useEvidenceFilter())
  return (
    <Button
      size="xs"
      variant={count > 0 ? 'light' : 'default'}
      aria-expanded={isFiltering}
      leftSection={<IconFilter size={15} aria-hidden />}
      onClick={() => changeMatrixView({ isFiltering: !isFiltering })}
    >
      {count > 0 ? t('search.filtersSet', { count }) : t('matrix.filter')}
    </Button>
  )
}

function Arrangement() {
  const t = useTranslate()
  const { isTransposed, order, grouping } = useMatrixView()
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('matrix.orientation')}
        data={[
          { value: 'rows', label: <Turned icon={IconTableRow} words="matrix.evidenceInRows" /> },
          {
            value: 'columns',
            label: <Turned icon={IconTransform} words="matrix.evidenceInColumns" />,
          },
        ]}
        value={isTransposed ? 'columns' : 'rows'}
        onChange={value => changeMatrixView({ isTransposed: value === 'columns' })}
      />
      <Select
        size="xs"
        w={165}
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
      <Select
        size="xs"
        w={140}
        aria-label={t('matrix.grouping')}
        allowDeselect={false}
        data={evidenceGroupings.map(value => ({ value, label: t(GROUPING_WORDS[value]) }))}
        value={grouping}
        onChange={value => {
          const chosen = evidenceGroupings.find(one => one === value)
          if (chosen !== undefined) changeMatrixView({ grouping: chosen })
        }}
      />
      <WeightingChoice />
    </>
  )
}

type TurnedProps = { readonly icon: typeof IconTableRow; readonly words: WordKey }

function Turned({ icon: Icon, words }: TurnedProps) {
  const t = useTranslate()
  return (
    <span className={classes.turned} title={t(words)}>
      <Icon size={16} role="img" aria-label={t(words)} />
    </span>
  )
}

/** What can be open beside the matrix. */
function Panels() {
  const t = useTranslate()
  const open = useMatrixView(view => view.panel)
  return (
    <ActionIcon.Group aria-label={t('matrix.beside')}>
      {MATRIX_PANELS.map(({ panel, words, icon: Icon }) => (
        <Tooltip key={panel} label={t(words)}>
          <ActionIcon
            variant={open === panel ? 'light' : 'default'}
            color={open === panel ? 'accent' : 'gray'}
            aria-label={t(words)}
            aria-pressed={open === panel}
            data-guide={panel === 'sensitivity' ? 'sensitivity' : undefined}
            onClick={() => toggleMatrixPanel(panel)}
          >
            <Icon size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </ActionIcon.Group>
  )
}
