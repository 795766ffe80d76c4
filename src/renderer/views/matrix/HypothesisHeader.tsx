/** A hypothesis at the edge of the matrix. */
import type { HypothesisStanding } from '../../../shared/domain/hypotheses'
import { RankBadge } from '../../components/RankBadge'
import { useFormat } from '../../i18n/format'
import { useTranslate } from '../../i18n/words'
import classes from './HypothesisHeader.module.css'

type Props = { readonly hypothesis: HypothesisStanding }

/** Another hypothesis has the same rank. */
export function isTied(
  { hypothesisId, rank }: HypothesisStanding,
  hypotheses: readonly HypothesisStanding[],
): boolean {
  return hypotheses.some(other => other.hypothesisId !== hypothesisId && other.rank === rank)
}

export function HypothesisHeader({ hypothesis: { label, statement, colour } }: Props) {
  return (
    <span className={classes.hypothesis} title={statement}>
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
export function HypothesisScores({
  hypothesis,
  isTied: tied,
}: Props & { readonly isTied: boolean }) {
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
