/** Suggested mentions as the review shows them: one row a place, gathered by actor or by source. */
import type { SuggestionRow } from '../../../../shared/domain/actors'
import type { MentionId } from '../../../../shared/domain/ids'
import type { MentionGrouping } from './reviewSession'

/** Words that may name somebody; several suggestions where several actors have the name. */
export type Judge = (ids: readonly MentionId[], status: 'confirmed' | 'rejected') => Promise<void>

export type ReviewPlace = {
  readonly key: string
  readonly suggestions: readonly [SuggestionRow, ...SuggestionRow[]]
}

export type ReviewGroup = {
  readonly key: string
  readonly title: string
  /** Of the actor; null for a source, and where a name is ambiguous. */
  readonly colour: string | null
  readonly isAmbiguous: boolean
  readonly places: readonly ReviewPlace[]
}

const AMBIGUOUS = 'ambiguous'

/** Ambiguous places come first, since only the analyst can decide them, then the largest groups. */
export function groupsOf(
  rows: readonly SuggestionRow[],
  grouping: MentionGrouping,
): readonly ReviewGroup[] {
  const groups = new Map<string, ReviewPlace[]>()
  for (const place of placesOf(rows)) {
    const key = groupKeyOf(place, grouping)
    const places = groups.get(key)
    if (places) places.push(place)
    else groups.set(key, [place])
  }
  const list = [...groups].map(([key, places]) => groupOf(key, places, grouping))
  if (grouping === 'source') return list
  return list.sort(
    (a, b) => Number(b.isAmbiguous) - Number(a.isAmbiguous) || b.places.length - a.places.length,
  )
}

/** The suggestions that can be confirmed without choosing. */
export function plainMentionIds(places: readonly ReviewPlace[]) {
  return places.flatMap(({ suggestions }) =>
    suggestions.length === 1 ? [suggestions[0].mentionId] : [],
  )
}

export function allMentionIds(places: readonly ReviewPlace[]) {
  return places.flatMap(({ suggestions }) => suggestions.map(({ mentionId }) => mentionId))
}

function placesOf(rows: readonly SuggestionRow[]): readonly ReviewPlace[] {
  const places = new Map<string, [SuggestionRow, ...SuggestionRow[]]>()
  for (const row of rows) {
    const key = `${row.paragraphId} ${row.start}`
    const known = places.get(key)
    if (known) known.push(row)
    else places.set(key, [row])
  }
  return [...places].map(([key, suggestions]) => ({ key, suggestions }))
}

function groupKeyOf({ suggestions }: ReviewPlace, grouping: MentionGrouping): string {
  if (grouping === 'source') return suggestions[0].sourceId
  return suggestions.length > 1 ? AMBIGUOUS : suggestions[0].actorId
}

function groupOf(
  key: string,
  places: readonly ReviewPlace[],
  grouping: MentionGrouping,
): ReviewGroup {
  const first = places[0]?.suggestions[0]
  const isAmbiguous = key === AMBIGUOUS
  const isActor = grouping === 'actor' && !isAmbiguous
  return {
    key,
    title: (isActor ? first?.actorName : first?.sourceTitle) ?? '',
    colour: isActor ? (first?.colour ?? null) : null,
    isAmbiguous,
    places,
  }
}
