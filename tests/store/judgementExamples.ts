/** Examples of the commands on judgements. */
import { type Examples, NEW } from './commandExample'

export const judgementExamples = {
  'judgement.make': {
    payload: ({ faction }) => ({
      ...{ judgementId: NEW, conclusion: 'صراع أجنحة', hypothesisId: faction },
      ...{ likelihood: 'likely', confidence: 'low' },
      ...{ assumptions: 'المصادر مستقلة', changeSigns: 'أمر مكتوب', gaps: 'لا شهود' },
    }),
    again: 'refused',
  },
  'judgement.correct': {
    payload: ({ judgementId }) => ({
      judgementId,
      changes: { conclusion: 'غير محسوم', hypothesisId: null, changeSigns: 'شاهد' },
    }),
    again: 'nothing',
  },
  'judgement.remove': { payload: ({ judgementId }) => ({ judgementId }), again: 'refused' },
} satisfies Partial<Examples>
