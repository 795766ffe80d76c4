/** Names of the terms of a judgement, as keys. */
import type { JudgementConfidence, Likelihood } from '../../../../shared/domain/judgements'
import type { WordKey } from '../../../i18n/words'

export const likelihoodWords: Readonly<Record<Likelihood, WordKey>> = {
  almostNoChance: 'likelihood.almostNoChance',
  veryUnlikely: 'likelihood.veryUnlikely',
  unlikely: 'likelihood.unlikely',
  evenChance: 'likelihood.evenChance',
  likely: 'likelihood.likely',
  veryLikely: 'likelihood.veryLikely',
  almostCertain: 'likelihood.almostCertain',
}

export const confidenceWords: Readonly<Record<JudgementConfidence, WordKey>> = {
  low: 'confidence.low',
  moderate: 'confidence.moderate',
  high: 'confidence.high',
}

/** What a judgement says in prose, in order. */
export const PROSE = [
  ['conclusion', 'judgement.conclusion', 'judgement.conclusionHint'],
  ['assumptions', 'judgement.assumptions', 'judgement.assumptionsHint'],
  ['changeSigns', 'judgement.changeSigns', 'judgement.changeSignsHint'],
  ['gaps', 'judgement.gaps', 'judgement.gapsHint'],
] as const satisfies readonly (readonly [string, WordKey, WordKey])[]
