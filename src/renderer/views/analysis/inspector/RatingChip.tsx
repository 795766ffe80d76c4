/** How one hypothesis is judged by some words: its colour, label and rating. */
import type { Consistency, HypothesisRow } from '../../../../shared/domain/hypotheses'
import { ConsistencyMark } from '../../../components/ConsistencyMark'
import classes from './inspector.module.css'

type Props = {
  readonly hypothesis: Pick<HypothesisRow, 'label' | 'statement' | 'colour'>
  readonly consistency: Consistency | null
}

export function RatingChip({ hypothesis, consistency }: Props) {
  const { label, statement, colour } = hypothesis
  return (
    <span className={classes.ratingChip} title={statement}>
      <span className={classes.dot} style={{ background: colour }} aria-hidden />
      <bdi>{label}</bdi>
      <ConsistencyMark consistency={consistency} />
    </span>
  )
}
