/** Examples of the commands on codes, codings, suggestions and timeline events. */
import { TEXTS } from '../support/richProject'
import { spanOf } from '../support/testProject'
import { type Examples, NEW, OTHER_NEW } from './commandExample'

const codes = {
  'code.create': {
    payload: ({ power }) => ({ codeId: NEW, name: 'مال', colour: '#445566', parentCodeId: power }),
    again: 'refused',
  },
  'code.rename': {
    payload: ({ orders }) => ({ codeId: orders, name: 'توقيف' }),
    again: 'nothing',
  },
  'code.recolour': {
    payload: ({ orders }) => ({ codeId: orders, colour: '#112233' }),
    again: 'nothing',
  },
  'code.annotate': { payload: ({ orders }) => ({ codeId: orders, note: 'ن' }), again: 'nothing' },
  'code.move': {
    payload: ({ orders, denial }) => ({ codeId: orders, parentCodeId: denial, place: 0 }),
    again: 'nothing',
  },
  'code.merge': {
    payload: ({ power, denial }) => ({ codeId: power, intoCodeId: denial }),
    again: 'refused',
  },
  'code.remove': { payload: ({ power }) => ({ codeId: power }), again: 'refused' },
  'coding.create': {
    payload: ({ denial, third }) => ({
      codingId: NEW,
      codeId: OTHER_NEW,
      paragraphId: third,
      span: spanOf(TEXTS[2], 'arrested'),
      newCode: { name: 'خبر', colour: '#334455', parentCodeId: denial },
    }),
    again: 'refused',
    // The code that is made in the same step, whatever its id.
    lenientAbout: () => [OTHER_NEW],
  },
  'coding.recode': {
    payload: ({ codingId, denial }) => ({ codingId, codeId: denial }),
    again: 'nothing',
  },
  'coding.remove': { payload: ({ codingId }) => ({ codingIds: [codingId] }), again: 'refused' },
} satisfies Partial<Examples>

const suggestions = {
  'timelineEvent.create': {
    payload: ({ first }) => ({
      timelineEventId: NEW,
      title: 'أمر بالتوقيف',
      date: '2025-08',
      citations: [{ paragraphId: first, span: spanOf(TEXTS[0], 'أمر بالتوقيف') }],
    }),
    again: 'refused',
  },
  'timelineEvent.describe': {
    payload: ({ timelineEventId }) => ({
      timelineEventId,
      changes: { title: 'نفي', date: '2025-08-14/2025-08-16', note: 'ن' },
    }),
    again: 'nothing',
  },
  'timelineEvent.remove': {
    payload: ({ timelineEventId }) => ({ timelineEventId }),
    again: 'refused',
  },
  'suggestion.dismiss': {
    payload: () => ({ kind: 'actor', keys: ['بازوم', 'تشاد'] }),
    again: 'nothing',
  },
  'actor.createFromPassages': {
    payload: ({ project, second, third }) => ({
      actorId: NEW,
      name: 'فيزيلييه',
      typeId: project.typeId('actor_type', 'person'),
      mentions: [
        { paragraphId: second, span: spanOf(TEXTS[1], 'فيزيلييه') },
        { paragraphId: third, span: spanOf(TEXTS[2], 'Yann Vezilier') },
      ],
    }),
    again: 'refused',
  },
} satisfies Partial<Examples>

export const codeAndSuggestionExamples = { ...codes, ...suggestions }
