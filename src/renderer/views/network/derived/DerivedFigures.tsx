/** What a derived network rests on, in one line: statements, speakers, the sum, and what is left out. */
import type { DerivedNetwork } from '../../../../shared/analysis/network/derivedNetwork'
import { useFormat } from '../../../i18n/format'
import { useTranslate } from '../../../i18n/words'
import classes from './Derived.module.css'

type Props = { readonly network: DerivedNetwork; readonly withoutSpeaker: number }

export function DerivedFigures({ network, withoutSpeaker }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const { counted, rows, values, speakersLeftOut } = network
  const sum = values.reduce((total, value) => total + value, 0)
  return (
    <p className={classes.figures} role="status">
      <span>
        {t('derived.counted', {
          count: counted,
          speakers: t('derived.speakerCount', { count: rows.length }),
        })}
      </span>
      <span>{t('derived.sum', { sum: format.share(sum) })}</span>
      {withoutSpeaker > 0 && <span>{t('derived.withoutSpeaker', { count: withoutSpeaker })}</span>}
      {speakersLeftOut > 0 && <span>{t('derived.leftOut', { count: speakersLeftOut })}</span>}
    </p>
  )
}
