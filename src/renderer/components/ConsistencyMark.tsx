/** The sign of a consistency rating; shape and sign tell it, colour only helps. */
import type { Consistency } from '../../shared/domain/hypotheses'
import { consistencyWords } from '../i18n/consistencyWords'
import { useTranslate } from '../i18n/words'
import classes from './ConsistencyMark.module.css'

const SIGNS: Readonly<Record<Consistency, string>> = {
  CC: '++',
  C: '+',
  N: '0',
  I: '−',
  II: '−−',
  NA: 'n/a',
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
      <span aria-hidden dir="ltr">
        {consistency === null ? '?' : SIGNS[consistency]}
      </span>
    </span>
  )
}
