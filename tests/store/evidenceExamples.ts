/** Examples of the commands that change what evidence rests on and whether it counts. */
import { NO_FILTER } from '../../src/shared/domain/search'
import { TEXTS } from '../support/richProject'
import { spanOf } from '../support/testProject'
import { type Examples, NEW } from './commandExample'

export const evidenceExamples = {
  'evidence.describe': {
    payload: ({ evidenceId, dembele }) => ({
      evidenceId,
      changes: {
        kind: 'assumption',
        summary: 'س',
        credibility: 2,
        relevance: 'high',
        speakerActorId: dembele,
        note: 'ن',
      },
    }),
    again: 'nothing',
  },
  'evidence.remove': { payload: ({ evidenceId }) => ({ evidenceId }), again: 'refused' },
  'evidence.cite': {
    payload: ({ evidenceId, third }) => ({
      evidenceId,
      citationId: NEW,
      paragraphId: third,
      span: spanOf(TEXTS[2], 'Yann'),
    }),
    again: 'nothing',
  },
  'evidence.uncite': {
    payload: ({ evidenceCitationId }) => ({ citationId: evidenceCitationId }),
    again: 'refused',
  },
  'evidence.exclude': {
    payload: ({ evidenceId, otherEvidenceId }) => ({
      evidenceIds: [evidenceId, otherEvidenceId],
      reason: 'مكرر',
    }),
    again: 'nothing',
  },
  'evidence.include': {
    payload: ({ excludedEvidenceId }) => ({ evidenceIds: [excludedEvidenceId] }),
    again: 'nothing',
  },
  'evidence.merge': {
    payload: ({ evidenceId, otherEvidenceId, foreign }) => ({
      keptEvidenceId: evidenceId,
      mergedEvidenceIds: [otherEvidenceId],
      ratings: [{ hypothesisId: foreign, consistency: 'N', reason: 'بعد النظر' }],
    }),
    again: 'refused',
  },
  'evidence.split': {
    payload: ({ evidenceId, evidenceCitationId }) => ({
      evidenceId,
      newEvidenceId: NEW,
      citationIds: [evidenceCitationId],
    }),
    again: 'refused',
  },
  'absenceSearch.keep': {
    payload: ({ evidenceId }) => ({
      evidenceId,
      search: {
        searchId: NEW,
        query: '"دفع أموال"',
        withParticles: true,
        filter: NO_FILTER,
        found: 0,
      },
    }),
    again: 'refused',
  },
  'absenceSearch.remove': { payload: ({ searchId }) => ({ searchId }), again: 'refused' },
} satisfies Partial<Examples>
