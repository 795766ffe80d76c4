/** Names of what a hypothesis is among its rivals, as keys. */
import type { HypothesisKind } from '../../shared/domain/hypotheses'
import type { WordKey } from './words'

export const hypothesisKindWords: Readonly<Record<HypothesisKind, WordKey>> = {
  lead: 'hypothesisKind.lead',
  alternative: 'hypothesisKind.alternative',
  deception: 'hypothesisKind.deception',
  null: 'hypothesisKind.null',
}
