/** What window and worker say to each other about actors and dates that texts speak of. */
import type { FoundDate } from '../../../../shared/analysis/dateFinding'
import type { SuggestedActor } from '../../../../shared/analysis/suggestedActors'

export type TextToRead = { readonly paragraphId: string; readonly text: string }

export type ToSuggestionWorker =
  | { readonly kind: 'read'; readonly paragraphs: readonly TextToRead[] }
  | { readonly kind: 'finish'; readonly language: 'ar' | 'en' }

export type SuggestedDate = FoundDate & { readonly paragraphId: string }

/** What was found in one paragraph, as it read then. */
export type DatesOfText = TextToRead & { readonly dates: readonly SuggestedDate[] }

export type TextSuggestions = {
  readonly actors: readonly SuggestedActor[]
  readonly dates: readonly SuggestedDate[]
}
