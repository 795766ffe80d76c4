/** Ratings against every hypothesis: sign by sign, each with its reason. */
import type { Consistency } from '../../../../shared/domain/hypotheses'
import type { HypothesisId } from '../../../../shared/domain/ids'
import { useQuery } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { ConsistencyControl, type Rating } from '../../../components/ConsistencyControl'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { ProseField } from '../../../components/ProseField'
import { useTranslate } from '../../../i18n/words'
import shared from '../../parts/inspector.module.css'
import classes from './Rating.module.css'

export type KnownRating = {
  readonly hypothesisId: HypothesisId
  readonly consistency: Consistency | null
  readonly reason: string
}

type Props = {
  readonly ratings: readonly KnownRating[]
  readonly onRate: (
    hypothesisId: HypothesisId,
    consistency: Consistency | null,
    reason?: string,
  ) => void
  readonly onClear: (hypothesisId: HypothesisId) => void
}

function ratingOf(known: KnownRating | undefined): Rating {
  if (known === undefined) return 'none'
  return known.consistency ?? 'tagged'
}

export function RatingRows({ ratings, onRate, onClear }: Props) {
  const t = useTranslate()
  const hypotheses = useQuery('hypothesis.list', {})
  if (hypotheses.status === 'loading') return <Busy />
  if (hypotheses.status === 'failed') return <ProblemBanner problem={hypotheses.problem} />
  if (hypotheses.rows.length === 0) {
    return <p className={shared.remark}>{t('rating.noHypotheses')}</p>
  }
  return (
    <ul className={classes.ratings}>
      {hypotheses.rows.map(({ hypothesisId, label, statement, colour }) => {
        const known = ratings.find(rating => rating.hypothesisId === hypothesisId)
        return (
          <li key={hypothesisId}>
            <div className={classes.rating}>
              <span className={classes.ratingLabel} title={statement}>
                <span className={shared.dot} style={{ background: colour }} aria-hidden />
                <bdi>{label}</bdi>
              </span>
              <ConsistencyControl
                label={t('rating.of', { label })}
                rating={ratingOf(known)}
                onRate={consistency => onRate(hypothesisId, consistency)}
                onClear={() => onClear(hypothesisId)}
              />
            </div>
            {known !== undefined && (
              <ProseField
                label={t('rating.reasonOf', { label })}
                isLabelHidden
                isQuiet
                placeholder={t('rating.reasonHint')}
                value={known.reason}
                onCommit={reason => onRate(hypothesisId, known.consistency, reason)}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
