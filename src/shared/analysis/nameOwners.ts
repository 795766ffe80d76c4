/**
 * Whose name a shorter or longer one may be: ديمبيلي is what texts call عباس ديمبيلي, once they have
 * named him. Names are compared by matching keys, whole words from either end.
 */

import type { NamedActor } from './actorLikeness'
import { matchingKey } from './arabicText'

/** Actors by each beginning and end of their names. */
export type NameOwners<Id extends string> = {
  readonly byPart: ReadonlyMap<string, readonly Id[]>
  readonly byName: ReadonlyMap<string, readonly Id[]>
}

export function nameOwners<Id extends string>(actors: readonly NamedActor<Id>[]): NameOwners<Id> {
  const byPart = new Map<string, Id[]>()
  const byName = new Map<string, Id[]>()
  for (const { actorId, names } of actors) {
    for (const name of names) {
      const key = matchingKey(name)
      add(byName, key, actorId)
      for (const part of endsOf(key)) add(byPart, part, actorId)
    }
  }
  return { byPart, byName }
}

/** Actors that are called so for short, or for long; each once. */
export function ownersOf<Id extends string>(
  key: string,
  { byPart, byName }: NameOwners<Id>,
): readonly Id[] {
  const longer = byPart.get(key) ?? []
  const shorter = endsOf(key).flatMap(part => byName.get(part) ?? [])
  return [...new Set([...longer, ...shorter])]
}

/** The first and the last words of a name of several, never all of them. */
function endsOf(key: string): readonly string[] {
  const words = key.split(' ').filter(word => word !== '')
  return words
    .slice(1)
    .flatMap((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')])
}

function add<Id>(groups: Map<string, Id[]>, key: string, id: Id): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [id])
  else if (!group.includes(id)) group.push(id)
}
