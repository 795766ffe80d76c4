/** Under the matrix: the signs, their names and their keys. */
import { Kbd } from '@mantine/core'
import { Consistency } from '../../../shared/domain/hypotheses'
import { ConsistencyMark } from '../../components/ConsistencyMark'
import { consistencyWords } from '../../i18n/consistencyWords'
import { useTranslate } from '../../i18n/words'
import classes from './MatrixScreen.module.css'

const KEYS: Readonly<Record<Consistency, string>> = {
  CC: '1',
  C: '2',
  N: '3',
  I: '4',
  II: '5',
  NA: '0',
}

export function MatrixLegend() {
  const t = useTranslate()
  return (
    <footer className={classes.legend}>
      {Consistency.options.map(consistency => (
        <span key={consistency} className={classes.legendEntry}>
          <Kbd size="xs">{KEYS[consistency]}</Kbd>
          <span aria-hidden>
            <ConsistencyMark consistency={consistency} />
          </span>
          {t(consistencyWords[consistency])}
        </span>
      ))}
      <span className={classes.legendEntry}>
        <Kbd size="xs">T</Kbd>
        <span aria-hidden>
          <ConsistencyMark consistency={null} />
        </span>
        {t('matrix.taggedOnly')}
      </span>
      <span className={classes.legendEntry}>
        <Kbd size="xs">⌫</Kbd>
        {t('rating.clear')}
      </span>
    </footer>
  )
}
