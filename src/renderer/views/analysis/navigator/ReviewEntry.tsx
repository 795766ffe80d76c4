/** The way into what the program suggests, with how many mentions wait to be judged. */
import { UnstyledButton } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useSession } from '../../../client/session'
import { useRows } from '../../../client/useQuery'
import { useFormat } from '../../../i18n/format'
import { useTranslate } from '../../../i18n/words'
import { openReview } from '../review/reviewSession'
import classes from './navigator.module.css'

export function ReviewEntry() {
  const t = useTranslate()
  const format = useFormat()
  const isOpen = useSession(({ selection }) => selection.kind === 'review')
  const [waiting] = useRows('mention.waiting', {})
  const places = waiting?.places ?? 0
  return (
    <UnstyledButton
      className={classes.actor}
      aria-pressed={isOpen}
      title={t('review.waiting', { count: places })}
      onClick={() => openReview(places > 0 ? 'mentions' : 'actors')}
    >
      <IconChecklist size={16} aria-hidden className={classes.glyph} />
      <span className={classes.actorName}>{t('review.title')}</span>
      {places > 0 && <span className={classes.waiting}>{format.number(places)}</span>}
    </UnstyledButton>
  )
}
