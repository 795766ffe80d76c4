/** Random payloads of the commands on rounds, judgements and searches for what is absent. */
import type { CommandName } from '../../src/shared/catalogue'
import type { Consistency } from '../../src/shared/domain/hypotheses'
import { Likelihood } from '../../src/shared/domain/judgements'
import { NO_FILTER } from '../../src/shared/domain/search'
import type { Maker } from './draw'

type Makers<Prefix extends string> = {
  readonly [N in Extract<CommandName, `${Prefix}.${string}`>]: Maker<N>
}

export const RATINGS: readonly (Consistency | null)[] = ['CC', 'C', 'N', 'I', 'II', 'NA', null]

export const roundMakers: Makers<'round'> = {
  'round.start': draw => ({ roundId: draw.newId(), seed: draw.number(9) }),
  'round.rate': draw => ({
    ...{ roundId: draw.id('rating_round'), evidenceId: draw.id('evidence') },
    ...{ hypothesisId: draw.id('hypothesis'), consistency: draw.of(RATINGS, null) },
  }),
  'round.lockRow': draw => ({
    ...{ roundId: draw.id('rating_round'), evidenceId: draw.id('evidence') },
  }),
  'round.unlockRow': draw => ({
    ...{ roundId: draw.id('rating_round'), evidenceId: draw.id('evidence') },
    reason: draw.word(),
  }),
  'round.finish': draw => ({ roundId: draw.id('rating_round') }),
  'round.adopt': draw => ({
    roundId: draw.id('rating_round'),
    cells: [{ evidenceId: draw.id('evidence'), hypothesisId: draw.id('hypothesis') }],
  }),
  'round.remove': draw => ({ roundId: draw.id('rating_round') }),
}

export const absenceMakers: Makers<'absenceSearch'> = {
  'absenceSearch.keep': draw => ({
    evidenceId: draw.id('evidence'),
    search: {
      ...{ searchId: draw.newId(), query: draw.word(), withParticles: draw.isSo() },
      ...{ filter: NO_FILTER, found: draw.number(3) },
    },
  }),
  'absenceSearch.remove': draw => ({ searchId: draw.id('absence_search') }),
}

export const judgementMakers: Makers<'judgement'> = {
  'judgement.make': draw => ({
    ...{ judgementId: draw.newId(), conclusion: draw.word(), hypothesisId: draw.id('hypothesis') },
    ...{ likelihood: draw.of(Likelihood.options, 'likely'), confidence: 'high' },
    ...{ assumptions: draw.word(), changeSigns: '', gaps: '' },
  }),
  'judgement.correct': draw => ({
    judgementId: draw.id('judgement'),
    changes: draw.isSo() ? { conclusion: draw.word() } : { hypothesisId: null },
  }),
  'judgement.remove': draw => ({ judgementId: draw.id('judgement') }),
}
