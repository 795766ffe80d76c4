/** How well an evidence item tells the hypotheses apart, as a number and a bar. */
import { useFormat } from '../../i18n/format'
import { useTranslate } from '../../i18n/words'
import classes from './Diagnosticity.module.css'

/** The largest possible: half of the ratings 1, half of them 5. */
const LARGEST = 2

type Props = {
  /** Null with fewer than two ratings. */
  readonly value: number | null
}

export function Diagnosticity({ value }: Props) {
  const t = useTranslate()
  const format = useFormat()
  if (value === null) {
    return (
      <span className={classes.none} title={t('evidence.noDiagnosticity')}>
        –
      </span>
    )
  }
  return (
    <span className={classes.diagnosticity}>
      {format.decimal(value)}
      <span className={classes.bar} aria-hidden>
        <span style={{ inlineSize: `${(100 * value) / LARGEST}%` }} />
      </span>
    </span>
  )
}
