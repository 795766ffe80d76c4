/** What the program suggests and only the analyst decides: mentions, new actors, dates. */
import { SegmentedControl } from '@mantine/core'
import { useTranslate } from '../../../i18n/words'
import { ActorReview } from './ActorReview'
import { DateReview } from './DateReview'
import { MentionReview } from './MentionReview'
import classes from './Review.module.css'
import { useReviewSession } from './reviewSession'

export function ReviewPane() {
  const t = useTranslate()
  const part = useReviewSession(session => session.part)
  return (
    <div className={classes.review}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('review.title')}
        value={part}
        onChange={next => useReviewSession.setState({ part: next })}
        data={[
          { value: 'mentions', label: t('review.mentions') },
          { value: 'actors', label: t('review.actors') },
          { value: 'dates', label: t('review.dates') },
        ]}
      />
      {part === 'mentions' && <MentionReview />}
      {part === 'actors' && <ActorReview />}
      {part === 'dates' && <DateReview />}
    </div>
  )
}
