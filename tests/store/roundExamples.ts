/** An example of each command of blind rounds. */
import { type Examples, NEW } from './commandExample'

export const roundExamples = {
  'round.start': { payload: () => ({ roundId: NEW, seed: 3 }), again: 'refused' },
  'round.rate': {
    payload: ({ roundId, evidenceId, faction }) => ({
      ...{ roundId, evidenceId, hypothesisId: faction },
      consistency: 'II',
    }),
    again: 'nothing',
  },
  'round.lockRow': {
    payload: ({ roundId, evidenceId }) => ({ roundId, evidenceId }),
    again: 'nothing',
  },
  'round.unlockRow': {
    payload: ({ roundId, lockedEvidenceId }) => ({
      ...{ roundId, evidenceId: lockedEvidenceId },
      reason: 'قُرئت الفقرة على عجل',
    }),
    again: 'nothing',
  },
  'round.finish': { payload: ({ roundId }) => ({ roundId }), again: 'refused' },
  'round.adopt': {
    payload: ({ finishedRoundId, evidenceId, lockedEvidenceId, faction, foreign }) => ({
      roundId: finishedRoundId,
      cells: [
        { evidenceId, hypothesisId: faction },
        { evidenceId: lockedEvidenceId, hypothesisId: foreign },
      ],
    }),
    again: 'nothing',
  },
  'round.remove': { payload: ({ roundId }) => ({ roundId }), again: 'refused' },
} satisfies Partial<Examples>
