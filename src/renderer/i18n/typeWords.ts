/** Names of actor and relationship types: the built-in ones in the language of the interface. */
import { isolate, type Translate, translateInto, type WordKey } from './words'

const ACTOR_TYPES: Readonly<Record<string, WordKey>> = {
  person: 'actorType.person',
  group: 'actorType.group',
  organisation: 'actorType.organisation',
  armedUnit: 'actorType.armedUnit',
  state: 'actorType.state',
  place: 'actorType.place',
}

const RELATIONSHIP_TYPES: Readonly<Record<string, WordKey>> = {
  commands: 'relationshipType.commands',
  alliedWith: 'relationshipType.alliedWith',
  rivalOf: 'relationshipType.rivalOf',
  arrested: 'relationshipType.arrested',
  accuses: 'relationshipType.accuses',
  supports: 'relationshipType.supports',
  funds: 'relationshipType.funds',
  memberOf: 'relationshipType.memberOf',
}

/** `key` of a built-in type or null; `name` is the analyst's own. */
export function actorTypeName(t: Translate, key: string | null, name: string): string {
  const word = key === null ? undefined : ACTOR_TYPES[key]
  return word === undefined ? isolate(name) : t(word)
}

/** `key` of a built-in type or null; `name` is the analyst's own. */
export function relationshipTypeName(t: Translate, key: string | null, name: string): string {
  const word = key === null ? undefined : RELATIONSHIP_TYPES[key]
  return word === undefined ? isolate(name) : t(word)
}

/** The names of built-in types in every language of the interface, by key: files are in any of them. */
export function actorTypeWords(): ReadonlyMap<string, readonly string[]> {
  return inEveryLanguage(ACTOR_TYPES)
}

export function relationshipTypeWords(): ReadonlyMap<string, readonly string[]> {
  return inEveryLanguage(RELATIONSHIP_TYPES)
}

function inEveryLanguage(
  words: Readonly<Record<string, WordKey>>,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(words).map(([key, word]) => [
      key,
      LANGUAGES.map(language => translateInto(language)(word)),
    ]),
  )
}

const LANGUAGES = ['ar', 'en'] as const
