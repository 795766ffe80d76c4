/** Finds actors by any of their names, folded as search folds Arabic text. */

import { matchingKey } from '../../../shared/analysis/arabicText'
import type { ActorRow } from '../../../shared/domain/actors'
import { z } from '../../../shared/zod'

const Aliases = z.array(z.string())

export type FindableActor = { readonly actor: ActorRow; readonly keys: readonly string[] }

/** The other names of an actor row. */
export function aliasNames(actor: Pick<ActorRow, 'aliases'>): readonly string[] {
  return Aliases.parse(JSON.parse(actor.aliases || '[]'))
}

/** Folds all names once, so that every keystroke only compares. */
export function findableActors(actors: readonly ActorRow[]): readonly FindableActor[] {
  return actors.map(actor => ({
    actor,
    keys: [actor.name, ...aliasNames(actor)].map(matchingKey),
  }))
}

/** Actors one of whose names contains the text; all of them while the text folds to nothing. */
export function filterActors(
  findable: readonly FindableActor[],
  text: string,
): readonly ActorRow[] {
  const key = matchingKey(text).trim()
  const found =
    key === '' ? findable : findable.filter(({ keys }) => keys.some(k => k.includes(key)))
  return found.map(({ actor }) => actor)
}
