/** Names of the signs of a relationship, and of what a passage says of it, as keys. */
import type { Confidence, Sign, Stance } from '../../../../shared/domain/relationships'
import type { Standing } from '../../../../shared/domain/standings'
import type { WordKey } from '../../../i18n/words'

export const signWords: Readonly<Record<Sign, WordKey>> = {
  positive: 'sign.positive',
  negative: 'sign.negative',
  neutral: 'sign.neutral',
}

export const stanceWords: Readonly<Record<Stance, WordKey>> = {
  asserts: 'stance.asserts',
  denies: 'stance.denies',
}

export const standingWords: Readonly<Record<Standing, WordKey>> = {
  supported: 'standing.supported',
  contradicted: 'standing.contradicted',
  both: 'standing.both',
  silent: 'standing.silent',
}

export const confidenceWords: Readonly<Record<Confidence, WordKey>> = {
  '': 'confidence.unsaid',
  low: 'confidence.low',
  moderate: 'confidence.moderate',
  high: 'confidence.high',
}
