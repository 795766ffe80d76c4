/** Names of the ratings, of kinds and of scales, as keys. */
import type { Consistency } from '../../shared/domain/hypotheses'
import type { WordKey } from './words'

export const consistencyWords: Readonly<Record<Consistency, WordKey>> = {
  CC: 'consistency.CC',
  C: 'consistency.C',
  N: 'consistency.N',
  I: 'consistency.I',
  II: 'consistency.II',
  NA: 'consistency.NA',
}
