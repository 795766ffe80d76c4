/** A hypothesis at the edge of the matrix; opened, it says what its numbers mean. */
import type { HypothesisStanding } from '../../../shared/domain/hypotheses'
import { RankBadge } from '../../components/RankBadge'
import { useFormat } from '../../i18n/format'
import { useTranslate } from '../../i18n/words'
import { Explanation } from './Explanation'
import { HEADING } from './gridMoves'
import classes from './HypothesisHeader.module.css'
import table from './MatrixTable.module.css'
import { ScoreExplanation } from './ScoreExplanation'

type Props = { readonly hypothesis: HypothesisStanding }

/** Another hypothesis has the same rank. */
export function isTied(
  { hypothesisId, rank }: HypothesisStanding,
  hypotheses: readonly HypothesisStanding[],
): boolean {
  return hypotheses.some(other => other.hypothesisId !== hypothesisId && other.rank === rank)
}

type HeadingProps = Props & {
  readonly hypotheses: readonly HypothesisStanding[]
  readonly column: number
  readonly scope: 'row' | 'col'
  readonly isActive: boolean
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function HypothesisHeading(props: HeadingProps) {
  const { hypothesis, hypotheses, column, scope, isActive, isOpen, onClose } = props
  const t = useTranslate()
  const tied = isTied(hypothesis, hypotheses)
  return (
    <th
      scope={scope}
      className={scope === 'col' ? table.hypothesisColumn : table.hypothesisRow}
      tabIndex={isActive ? 0 : -1}
      data-place={`${HEADING}:${column}`}
      title={t('score.explain')}
    >
      <HypothesisHeader hypothesis={hypothesis} />
      {scope === 'row' && <HypothesisScores hypothesis={hypothesis} isTied={tied} />}
      {isOpen && (
        <Explanation title={t('score.of', { label: hypothesis.label })} onClose={onClose}>
          <ScoreExplanation hypothesis={hypothesis} isTied={tied} />
        </Explanation>
      )}
    </th>
  )
}

function HypothesisHeader({ hypothesis: { label, statement, colour } }: Props) {
  return (
    <span className={classes.hypothesis}>
      <span className={classes.hypothesisName}>
        <span className={classes.dot} style={{ background: colour }} aria-hidden />
        <bdi>{label}</bdi>
      </span>
      <span className={classes.statement} dir="auto">
        {statement}
      </span>
    </span>
  )
}

/** Its scores in a line, where there is no column for them. */
function HypothesisScores({ hypothesis, isTied: tied }: Props & { readonly isTied: boolean }) {
  const t = useTranslate()
  const format = useFormat()
  const { rank, inconsistency, weightedInconsistency, unratedEvidence } = hypothesis
  return (
    <span className={classes.scores}>
      <RankBadge rank={rank} isTied={tied} />
      <span className={classes.strong} title={t('score.weighted')}>
        {format.decimal(weightedInconsistency)}
      </span>
      <span title={t('score.inconsistency')}>{format.score(inconsistency)}</span>
      {unratedEvidence > 0 && <span>{t('matrix.unratedShort', { count: unratedEvidence })}</span>}
    </span>
  )
}
