/** Ratings of which a single step would change who leads. */
import { ConsistencyMark } from '../../../components/ConsistencyMark'
import { useFormat } from '../../../i18n/format'
import { useTranslate } from '../../../i18n/words'
import classes from './Sensitivity.module.css'
import type { Sensitivity } from './useSensitivity'

export function DecisiveSteps({ found }: { readonly found: Sensitivity }) {
  const t = useTranslate()
  const format = useFormat()
  const { steps, evidence, hypotheses } = found
  return (
    <section>
      <h3>{t('sensitivity.steps')}</h3>
      <p>{t('sensitivity.stepCount', { count: steps.length })}</p>
      <ul className={classes.steps}>
        {steps.slice(0, 20).map(({ item, hypothesis, from, to, leaders }) => (
          <li key={`${item} ${hypothesis} ${to}`}>
            <span className={classes.step}>
              <bdi>{hypotheses[hypothesis]?.label}</bdi>
              <ConsistencyMark consistency={from} />
              <span aria-hidden className={classes.arrow}>
                →
              </span>
              <ConsistencyMark consistency={to} />
              {t('sensitivity.thenLeads', {
                names: format.names(leaders.flatMap(place => hypotheses[place]?.label ?? [])),
              })}
            </span>
            <bdi className={classes.name}>
              {evidence[item]?.summary || (evidence[item]?.quote ?? '')}
            </bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
