/** The sign of a consistency rating; shape and sign tell it, colour only helps. */
import type { Consistency } from '../../shared/domain/hypotheses'
import { consistencyWords } from '../i18n/consistencyWords'
import { useTranslate } from '../i18n/words'
import classes from './ConsistencyMark.module.css'

/** The same in every language; what is not applicable is said in a word. */
const SIGNS: Readonly<Record<Exclude<Consistency, 'NA'>, string>> = {
  CC: '++',
  C: '+',
  N: '0',
  I: '−',
  II: '−−',
}

type Props = { readonly consistency: Consistency | null }

/** `consistency` null: tagged as relevant, not rated yet. */
export function ConsistencyMark({ consistency }: Props) {
  const t = useTranslate()
  const name = t(consistency === null ? 'consistency.unrated' : consistencyWords[consistency])
  return (
    <span
      className={classes.mark}
      data-consistency={consistency ?? 'unrated'}
      role="img"
      aria-label={name}
      title={name}
    >
      {consistency === 'NA' ? (
        <span aria-hidden>{t('consistency.NA.sign')}</span>
      ) : (
        <span aria-hidden dir="ltr">
          {consistency === null ? '?' : SIGNS[consistency]}
        </span>
      )}
    </span>
  )
}
