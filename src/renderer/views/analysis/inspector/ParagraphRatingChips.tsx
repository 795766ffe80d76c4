/**
 * How a paragraph bears on each hypothesis, as a row of chips: what makes a relationship stand or
 * fall with a hypothesis.
 */
import type { ParagraphId, SourceId } from '../../../../shared/domain/ids'
import { useRows } from '../../../client/useQuery'
import { useTranslate } from '../../../i18n/words'
import shared from '../../parts/inspector.module.css'
import classes from './Rating.module.css'
import { RatingChip } from './RatingChip'

type Props = { readonly sourceId: SourceId; readonly paragraphId: ParagraphId }

export function ParagraphRatingChips({ sourceId, paragraphId }: Props) {
  const t = useTranslate()
  const ratings = useRows('paragraph.ratings', { sourceId, paragraphId })
  const hypotheses = useRows('hypothesis.list', {})
  const ofParagraph = ratings.filter(rating => rating.paragraphId === paragraphId)
  const chips = hypotheses
    .map(hypothesis => ({
      hypothesis,
      ratings: ofParagraph.filter(one => one.hypothesisId === hypothesis.hypothesisId),
    }))
    .filter(chip => chip.ratings.length > 0)
  if (chips.length === 0) return <span className={shared.remark}>{t('passage.unrated')}</span>
  return (
    <span className={classes.chips}>
      {chips.map(chip => (
        <RatingChip key={chip.hypothesis.hypothesisId} {...chip} />
      ))}
    </span>
  )
}
