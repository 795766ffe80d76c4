/** What the Actors screen shows now: the filter, the actor in the card, the actors ticked. Never saved. */
import { create } from 'zustand'
import type { ActorRow } from '../../../shared/domain/actors'
import type { ActorId, ActorTypeId } from '../../../shared/domain/ids'
import { type FindableActor, filterActors } from '../parts/filterActors'

/** `noFaction`: those that belong to none. */
export type FactionFilter = ActorId | 'noFaction'

type ActorsView = {
  readonly text: string
  readonly typeId: ActorTypeId | null
  readonly faction: FactionFilter | null
  readonly ticked: ReadonlySet<ActorId>
  readonly dialog: ActorsDialog | null
}

export type ActorsDialog =
  | { readonly kind: 'merge'; readonly actorIds: readonly ActorId[] }
  | { readonly kind: 'split'; readonly actorId: ActorId }
  | { readonly kind: 'duplicates' }
  | { readonly kind: 'types' }

export const useActorsView = create<ActorsView>(() => ({
  text: '',
  typeId: null,
  faction: null,
  ticked: new Set<ActorId>(),
  dialog: null,
}))

export function openActorsDialog(dialog: ActorsDialog | null): void {
  useActorsView.setState({ dialog })
}

export function toggleTicked(actorId: ActorId): void {
  useActorsView.setState(({ ticked }) => {
    const next = new Set(ticked)
    if (!next.delete(actorId)) next.add(actorId)
    return { ticked: next }
  })
}

export function tickNone(): void {
  useActorsView.setState({ ticked: new Set<ActorId>() })
}

type Filter = Pick<ActorsView, 'typeId' | 'faction'> & { readonly text: string }

/** The actors that the filter lets through, in the order given. */
export function shownActors(
  findable: readonly FindableActor[],
  { text, typeId, faction }: Filter,
): readonly ActorRow[] {
  return filterActors(findable, text).filter(
    actor =>
      (typeId === null || actor.typeId === typeId) &&
      (faction === null || (actor.factionActorId ?? 'noFaction') === faction),
  )
}
