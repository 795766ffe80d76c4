/** Looks through texts for actors and dates, away from the window's thread. */
import { findDates } from '../../../../shared/analysis/dateFinding'
import { compilePlaces, suggestedActors } from '../../../../shared/analysis/suggestedActors'
import type { TextSuggestions, TextToRead, ToSuggestionWorker } from './suggestionMessages'

const paragraphs: TextToRead[] = []

addEventListener('message', ({ data }: MessageEvent<ToSuggestionWorker>) => {
  if (data.kind === 'read') {
    for (const paragraph of data.paragraphs) paragraphs.push(paragraph)
    return
  }
  const places = compilePlaces(data.language)
  const suggestions: TextSuggestions = {
    actors: suggestedActors(paragraphs, { places, isKnown: () => false }),
    dates: paragraphs.flatMap(({ paragraphId, text }) =>
      findDates(text).map(date => ({ ...date, paragraphId })),
    ),
  }
  postMessage(suggestions)
})
