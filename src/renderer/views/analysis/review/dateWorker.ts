/** Looks for dates in the paragraphs that it is handed, away from the window's thread. */
import { findDates } from '../../../../shared/analysis/dateFinding'
import type { DatesOfText, TextToRead } from './suggestionMessages'

addEventListener('message', ({ data }: MessageEvent<readonly TextToRead[]>) => {
  const found = data.map(
    ({ paragraphId, text }): DatesOfText => ({
      paragraphId,
      text,
      dates: findDates(text).map(date => ({ ...date, paragraphId })),
    }),
  )
  postMessage(found)
})
