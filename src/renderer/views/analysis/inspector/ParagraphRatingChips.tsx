/**
 * How a paragraph bears on each hypothesis, as a row of chips: what makes a relationship stand or
 * fall with a hypothesis.
 */
import type { ParagraphId, SourceId } from '../../../../shared/domain/ids'
import { useRows } from '../../../client/useQuery'
import { useTranslate } from '../../../i18n/words'
import classes from './inspector.module.css'
import { RatingChip } from './RatingChip'

type Props = { readonly sourceId: SourceId; readonly paragraphId: ParagraphId }

export function ParagraphRatingChips({ sourceId, paragraphId }: Props) {
  const t = useTranslate()
  const ratings = useRows('paragraph.ratings', { sourceId })
  const hypotheses = useRows('hypothesis.list', {})
  const chips = hypotheses.flatMap(hypothesis =>
    ratings
      .filter(
        rating =>
          rating.paragraphId === paragraphId && rating.hypothesisId === hypothesis.hypothesisId,
      )
      .map(({ evidenceId, consistency }) => ({ hypothesis, evidenceId, consistency })),
  )
  if (chips.length === 0) return <span className={classes.remark}>{t('passage.unrated')}</span>
  return (
    <span className={classes.chips}>
      {chips.map(({ hypothesis, evidenceId, consistency }) => (
        <RatingChip
          key={hypothesis.hypothesisId + evidenceId}
          hypothesis={hypothesis}
          consistency={consistency}
        />
      ))}
    </span>
  )
}
