/** Rates all chosen cells of the matrix at once. */
import { Button } from '@mantine/core'
import { ConsistencyControl } from '../../components/ConsistencyControl'
import { useTranslate } from '../../i18n/words'
import { type CellRange, sizeOf } from './gridMoves'
import classes from './MatrixScreen.module.css'
import type { KeyedRating } from './ratingKeys'

type Props = {
  readonly range: CellRange
  readonly onRate: (rating: KeyedRating) => void
  readonly onEnd: () => void
}

export function RangeBar({ range, onRate, onEnd }: Props) {
  const t = useTranslate()
  const count = sizeOf(range)
  return (
    <section className={classes.rangeBar} aria-label={t('matrix.chosen', { count })}>
      <span>{t('matrix.chosen', { count })}</span>
      <ConsistencyControl
        label={t('matrix.rateChosen')}
        rating="none"
        onRate={consistency => onRate(consistency ?? 'tagged')}
        onClear={() => onRate('clear')}
      />
      <Button size="compact-xs" variant="subtle" onClick={() => onRate('clear')}>
        {t('rating.clear')}
      </Button>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={onEnd}>
        {t('matrix.chooseNone')}
      </Button>
    </section>
  )
}
