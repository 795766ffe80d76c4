/** Names of the signs of a relationship, and of what a passage says of it, as keys. */
import type { Sign, Stance } from '../../../../shared/domain/relationships'
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
