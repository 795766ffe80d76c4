/** The rank of a hypothesis by its inconsistency; a tie is shown as a tie. */
import { useFormat } from '../i18n/format'
import { useTranslate } from '../i18n/words'
import classes from './RankBadge.module.css'

type Props = {
  /** 1 survives best; null while nothing is rated for it. */
  readonly rank: number | null
  readonly isTied: boolean
}

export function RankBadge({ rank, isTied }: Props) {
  const t = useTranslate()
  const format = useFormat()
  if (rank === null) {
    return (
      <span className={classes.badge} data-rank="none" title={t('score.noRank')}>
        –
      </span>
    )
  }
  const words = t(isTied ? 'score.rankTied' : 'score.rank', { rank })
  return (
    <span
      className={classes.badge}
      data-rank={rank === 1 ? 'best' : 'other'}
      role="img"
      aria-label={words}
      title={words}
    >
      <span aria-hidden dir="ltr">
        {isTied ? '=' : ''}
        {format.number(rank)}
      </span>
    </span>
  )
}
