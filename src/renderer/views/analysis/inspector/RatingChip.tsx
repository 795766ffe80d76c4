/** How some words are rated for one hypothesis: its colour, label and ratings. */
import type { HypothesisRow, ParagraphRating } from '../../../../shared/domain/hypotheses'
import { ConsistencyMark } from '../../../components/ConsistencyMark'
import shared from '../../parts/inspector.module.css'
import classes from './Rating.module.css'

type Props = {
  readonly hypothesis: Pick<HypothesisRow, 'label' | 'statement' | 'colour'>
  /** One for each evidence item that rates the words. */
  readonly ratings: readonly ParagraphRating[]
}

export function RatingChip({ hypothesis, ratings }: Props) {
  const { label, statement, colour } = hypothesis
  return (
    <span className={classes.ratingChip} title={statement}>
      <span className={shared.dot} style={{ background: colour }} aria-hidden />
      <bdi>{label}</bdi>
      {ratings.map(({ evidenceId, consistency }) => (
        <ConsistencyMark key={evidenceId} consistency={consistency} />
      ))}
    </span>
  )
}
