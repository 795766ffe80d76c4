/** Timeline events: what happened when, as sources say it, and what was dismissed of what is suggested. */
import { parsePartialDate } from '../analysis/partialDate'
import { z } from '../zod'
import type { Passage } from './actors'
import { Name, Prose, query, Span } from './definitions'
import { ParagraphId, TimelineEventId } from './ids'
import { partOfSource } from './partOfSource'

/** EDTF text that says something: a year, a month, a day or a range. */
const EventDate = z
  .string()
  .max(60)
  .refine(text => parsePartialDate(text) !== undefined, { message: 'no partial date' })

const SuggestionKind = z.enum(['actor', 'date'])

export const timelineCommands = {
  'timelineEvent.create': z.strictObject({
    timelineEventId: TimelineEventId,
    title: Name,
    date: EventDate,
    citations: z
      .array(z.strictObject({ paragraphId: ParagraphId, span: Span.nullable() }))
      .max(1_000),
  }),
  'timelineEvent.describe': z.strictObject({
    timelineEventId: TimelineEventId,
    changes: z.strictObject({ title: Name, date: EventDate, note: Prose }).partial(),
  }),
  'timelineEvent.remove': z.strictObject({ timelineEventId: TimelineEventId }),
  /** It is not suggested again. Actors by matching key, dates by their place and what they say. */
  'suggestion.dismiss': z.strictObject({
    kind: SuggestionKind,
    keys: z.array(z.string().min(1).max(1_000)).min(1).max(10_000),
  }),
}

export type TimelineEventRow = {
  readonly timelineEventId: TimelineEventId
  readonly title: string
  /** EDTF. */
  readonly date: string
  readonly note: string
}

export type TimelineCitation = Passage & { readonly timelineEventId: TimelineEventId }

/** An event on the words it rests on; `start` and `end` null: on the whole paragraph. */
export type EventOfSource = TimelineEventRow & {
  readonly paragraphId: ParagraphId
  readonly start: number | null
  readonly end: number | null
}

export const timelineQueries = {
  /** In the order of their dates. */
  'timelineEvent.list': query<TimelineEventRow>()({}),
  /** All words that events rest on, in reading order. */
  'timelineEvent.citations': query<TimelineCitation>()({}),
  /** Events on the words of one source that they rest on, in reading order. */
  'timelineEvent.ofSource': query<EventOfSource>()(partOfSource),
  'suggestion.dismissed': query<{ readonly key: string }>()({ suggestionKind: SuggestionKind }),
}
