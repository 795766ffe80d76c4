/** What was found in many paragraphs, gathered by name: each suggestion with why and where. */
import { type ActorCue, type ActorPlace, findActorPlaces } from './actorFinding'
import { matchingKey } from './arabicText'
import { isClitic } from './cliticForms'
import { type CompiledNames, compileNames } from './compiledNames'
import { knownPlaces } from './countryNames'

export interface SuggestedActor {
  /** Under which it is dismissed, whatever its spelling. */
  readonly key: string
  readonly name: string
  readonly type: ActorPlace['type']
  readonly cues: readonly ActorCue[]
  readonly passages: readonly {
    readonly paragraphId: string
    readonly start: number
    readonly end: number
  }[]
}

/** Countries and capitals in three languages, ready to be found. */
export function compilePlaces(language: 'ar' | 'en'): CompiledNames {
  return compileNames(
    knownPlaces(language).flatMap(({ name, type, names }) =>
      names.map(one => ({ actorId: `${type} ${name}`, name: one, isProper: true })),
    ),
  )
}

/** Under the matching key of the name. */
type Gathered = Map<string, { name: string; places: (ActorPlace & { paragraphId: string })[] }>

/** Capitalised words prove nothing when they come once. */
const fewestCapitalised = 2

/** Gathers suggestions, most passages first. `isKnown`: actors of the project, and what was dismissed. */
export function suggestedActors(
  paragraphs: readonly { readonly paragraphId: string; readonly text: string }[],
  { places, isKnown }: { places: CompiledNames; isKnown: (key: string) => boolean },
): readonly SuggestedActor[] {
  const byKey: Gathered = new Map()
  for (const { paragraphId, text } of paragraphs) {
    for (const place of findActorPlaces(text, places)) {
      const key = matchingKey(place.name)
      if (key === '' || isKnown(key)) continue
      const gathered = byKey.get(key) ?? { name: place.name, places: [] }
      gathered.places.push({ ...place, paragraphId })
      byKey.set(key, gathered)
    }
  }
  joinClitics(byKey, isKnown)
  return [...byKey]
    .map(([key, { name, places: found }]) => suggestion(key, name, found))
    .filter(({ cues, passages }) => {
      const isWeak = cues.length === 1 && cues[0] === 'capitalised'
      return !isWeak || passages.length >= fewestCapitalised
    })
    .sort((a, b) => b.passages.length - a.passages.length)
}

/** «لكامارا» is كامارا behind a particle where that is suggested too, or an actor already. */
function joinClitics(byKey: Gathered, isKnown: (key: string) => boolean): void {
  for (const [key, { places }] of [...byKey]) {
    const bare = key.slice(1)
    const isQuoted = places.every(({ cue }) => cue === 'quoted')
    if (!isQuoted || !isClitic(key.charAt(0)) || bare.length < 3) continue
    const same = byKey.get(bare)
    if (same === undefined && !isKnown(bare)) continue
    byKey.delete(key)
    same?.places.push(...places.map(place => ({ ...place, start: place.start + 1 })))
  }
}

function suggestion(
  key: string,
  name: string,
  places: readonly (ActorPlace & { paragraphId: string })[],
): SuggestedActor {
  return {
    key,
    name,
    type: places[0]?.type ?? 'person',
    cues: [...new Set(places.map(({ cue }) => cue))],
    passages: places.map(({ paragraphId, start, end }) => ({ paragraphId, start, end })),
  }
}
