/** One cell of the matrix: an evidence item judged against a hypothesis. */
import { memo } from 'react'
import type {
  AssessmentRow,
  EvidenceRow,
  HypothesisStanding,
} from '../../../shared/domain/hypotheses'
import { ConsistencyMark } from '../../components/ConsistencyMark'
import { consistencyWords } from '../../i18n/consistencyWords'
import { useTranslate, type WordKey } from '../../i18n/words'
import classes from './RatingCell.module.css'
import { RatingMenu } from './RatingMenu'

type Props = {
  readonly evidence: EvidenceRow
  readonly hypothesis: HypothesisStanding
  readonly assessment: AssessmentRow | undefined
  readonly row: number
  readonly column: number
  readonly isActive: boolean
  /** One of several that are rated together. */
  readonly isChosen: boolean
  readonly isOpen: boolean
  readonly onClose: () => void
}

function wordOf(assessment: AssessmentRow | undefined): WordKey {
  if (assessment === undefined) return 'matrix.noRating'
  const { consistency } = assessment
  return consistency === null ? 'consistency.unrated' : consistencyWords[consistency]
}

/** Drawn again only when something of this cell changed: a matrix has thousands. */
export const RatingCell = memo(function RatingCell(props: Props) {
  const { evidence, hypothesis, assessment, row, column, isActive, isChosen, isOpen } = props
  const t = useTranslate()
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid
      role="gridcell"
      className={classes.cell}
      tabIndex={isActive ? 0 : -1}
      data-place={`${row}:${column}`}
      data-open={isOpen || undefined}
      aria-selected={isChosen}
      data-reason={(assessment !== undefined && assessment.reason !== '') || undefined}
      aria-label={t('matrix.cell', { label: hypothesis.label, rating: t(wordOf(assessment)) })}
      title={assessment?.reason || undefined}
    >
      {assessment === undefined ? (
        <span className={classes.blank} aria-hidden />
      ) : (
        <ConsistencyMark consistency={assessment.consistency} />
      )}
      {isOpen && (
        <RatingMenu
          evidence={evidence}
          hypothesis={hypothesis}
          assessment={assessment}
          onClose={props.onClose}
        />
      )}
    </td>
  )
})
