/** Names of actor and relationship types: the built-in ones in the language of the interface. */
import { isolate, type Translate, type WordKey } from './words'

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
