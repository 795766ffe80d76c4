/** What the help on the method says, in its order. */
import type { Screen } from '../../../client/session'
import type { WordKey } from '../../../i18n/words'

/** A step of the method, and the screen where it is taken. */
export const METHOD_STEPS: readonly { readonly words: WordKey; readonly screen?: Screen }[] = [
  { words: 'method.stepHypotheses', screen: 'analysis' },
  { words: 'method.stepEvidence', screen: 'search' },
  { words: 'method.stepMatrix', screen: 'matrix' },
  { words: 'method.stepRefine' },
  { words: 'method.stepConclude' },
  { words: 'method.stepSensitivity', screen: 'matrix' },
  { words: 'method.stepReport' },
  { words: 'method.stepMilestones' },
]

export const METHOD_LIMITS: readonly WordKey[] = [
  'method.limitProof',
  'method.limitList',
  'method.limitBias',
  'method.limitAccuracy',
  'method.limitTurned',
]

export const METHOD_FIGURES: readonly { readonly title: WordKey; readonly words: WordKey }[] = [
  { title: 'score.inconsistency', words: 'score.helpInconsistency' },
  { title: 'score.weighted', words: 'score.helpWeighted' },
  { title: 'method.credibilityTitle', words: 'method.credibilityBody' },
  { title: 'score.rankTitle', words: 'method.rankBody' },
  { title: 'score.diagnosticity', words: 'score.helpDiagnosticity' },
  { title: 'sensitivity.title', words: 'method.sensitivityBody' },
  { title: 'method.standingTitle', words: 'method.standingBody' },
  { title: 'method.measuresTitle', words: 'method.measuresBody' },
]

export const METHOD_NEVER: readonly WordKey[] = [
  'method.neverProbability',
  'method.neverTruth',
  'method.neverSupport',
  'method.neverIndependent',
  'method.neverNeutral',
  'method.neverAcross',
  'method.neverPower',
  'method.neverSuggestion',
]
