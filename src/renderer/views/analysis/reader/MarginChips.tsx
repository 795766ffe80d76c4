/** The margin of a paragraph: one chip per hypothesis with its colour, label and rating. */
import { UnstyledButton } from '@mantine/core'
import type { HypothesisRow } from '../../../../shared/domain/hypotheses'
import type { ParagraphId } from '../../../../shared/domain/ids'
import { select } from '../../../client/session'
import { ConsistencyMark } from '../../../components/ConsistencyMark'
import { consistencyWords } from '../../../i18n/consistencyWords'
import { useFormat } from '../../../i18n/format'
import { useTranslate } from '../../../i18n/words'
import classes from './MarginChips.module.css'
import type { MarginRating, ParagraphRatings } from './paragraphRatings'
import { openPanel } from './readerSession'

/** More chips than this stand in two columns where there is room, so that short paragraphs stay short. */
const CHIPS_IN_ONE_COLUMN = 4

type Props = {
  readonly paragraphId: ParagraphId
  readonly hypotheses: readonly HypothesisRow[]
  readonly ratings: ParagraphRatings | undefined
}

export function MarginChips({ paragraphId, hypotheses, ratings }: Props) {
  if (hypotheses.length === 0) return <div />
  const areMany = hypotheses.length > CHIPS_IN_ONE_COLUMN
  return (
    <div className={classes.chips} data-many={areMany || undefined}>
      {hypotheses.map(hypothesis => (
        <Chip
          key={hypothesis.hypothesisId}
          paragraphId={paragraphId}
          hypothesis={hypothesis}
          rating={ratings?.get(hypothesis.hypothesisId)}
        />
      ))}
    </div>
  )
}

type ChipProps = {
  readonly paragraphId: ParagraphId
  readonly hypothesis: HypothesisRow
  readonly rating: MarginRating | undefined
}

function Chip({ paragraphId, hypothesis, rating }: ChipProps) {
  const t = useTranslate()
  const format = useFormat()
  const { hypothesisId, label, statement, colour } = hypothesis
  const key = rating?.consistency
  const said = key ? consistencyWords[key] : 'consistency.unrated'
  const name =
    rating === undefined
      ? t('reader.rateFor', { label })
      : t('reader.chip', { label, rating: t(said), count: rating.count }) +
        (rating.isExcluded ? ` (${t('evidence.excluded')})` : '')
  return (
    <UnstyledButton
      className={classes.chip}
      data-hypothesis-id={hypothesisId}
      data-rated={rating !== undefined || undefined}
      data-excluded={rating?.isExcluded || undefined}
      tabIndex={-1}
      aria-label={name}
      title={`${name}\n${statement}`}
      onClick={event => {
        event.stopPropagation()
        select({ kind: 'paragraph', paragraphId })
        openPanel({ kind: 'rating', paragraphId, hypothesisId })
      }}
    >
      <span className={classes.colour} style={{ backgroundColor: colour }} />
      <bdi className={classes.label}>{label}</bdi>
      {rating === undefined ? (
        <span className={classes.empty} />
      ) : (
        <span className={classes.mark} aria-hidden>
          <ConsistencyMark consistency={rating.consistency} />
          {rating.count > 1 && <span className={classes.count}>{format.number(rating.count)}</span>}
        </span>
      )}
    </UnstyledButton>
  )
}
