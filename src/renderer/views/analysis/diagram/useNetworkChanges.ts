/** Hiding and showing, copies, and factions collapsed or expanded: each one step. */
import { ActorId, newIdOf, RelationshipId } from '../../../../shared/domain/ids'
import { select } from '../../../client/session'
import { runCommand } from '../../../client/useCommand'
import { announce } from '../../../components/Announcer'
import { useTranslate } from '../../../i18n/words'
import type { NetworkSelection } from './canvasTypes'
import type { DiagramRows } from './diagramView'

/** How far a copy lies from what it is a copy of. */
const BESIDE = 44

/** Copies of the selected actors, of the selected relationships, and of those between the actors. */
function copiesOf(
  rows: Pick<DiagramRows, 'actors' | 'relationships'>,
  { actorIds, relationshipIds }: NetworkSelection,
  nameOf: (name: string) => string,
) {
  const chosen = new Set<string>(actorIds)
  const lines = new Set<string>(relationshipIds)
  return {
    actors: rows.actors
      .filter(({ actorId }) => chosen.has(actorId))
      .map(({ actorId, name, x, y }) => ({
        actorId,
        newActorId: newIdOf(ActorId),
        name: nameOf(name),
        x: x + BESIDE,
        y: y + BESIDE,
      })),
    relationships: rows.relationships
      .filter(
        ({ relationshipId, fromActorId, toActorId }) =>
          lines.has(relationshipId) || (chosen.has(fromActorId) && chosen.has(toActorId)),
      )
      .map(({ relationshipId }) => ({
        relationshipId,
        newRelationshipId: newIdOf(RelationshipId),
      })),
  }
}

export function useNetworkChanges(rows: DiagramRows) {
  const t = useTranslate()
  const { diagramId } = rows

  async function hide({ actorIds, relationshipIds }: NetworkSelection): Promise<void> {
    const count = actorIds.length + relationshipIds.length
    if (count === 0) return
    const ids = { actorIds: [...actorIds], relationshipIds: [...relationshipIds] }
    if (!(await runCommand('diagram.hide', { diagramId, ...ids, isHidden: true }))) return
    select({ kind: 'nothing' })
    announce(t('diagram.hidden', { count }))
  }

  async function showAll(): Promise<void> {
    await runCommand('diagram.hide', {
      diagramId,
      actorIds: rows.all.actors.flatMap(({ actorId, isHidden }) => (isHidden ? [actorId] : [])),
      relationshipIds: hiddenLines(rows),
      isHidden: false,
    })
  }

  async function duplicate(selection: NetworkSelection): Promise<void> {
    const copies = copiesOf(rows, selection, name => t('diagram.copyOf', { name }))
    if (copies.actors.length + copies.relationships.length === 0) return
    if (!(await runCommand('network.duplicate', { diagramId, ...copies }))) return
    select({
      kind: 'network',
      actorIds: copies.actors.map(({ newActorId }) => newActorId),
      relationshipIds: copies.actors.length > 0 ? [] : copies.relationships.map(newIdIn),
    })
  }

  async function collapse(ids: readonly ActorId[], isCollapsed: boolean): Promise<void> {
    if (ids.length === 0) return
    await runCommand('diagram.collapse', { diagramId, factionActorIds: [...ids], isCollapsed })
  }

  return {
    hide: (selection: NetworkSelection) => void hide(selection),
    showAll: () => void showAll(),
    duplicate: (selection: NetworkSelection) => void duplicate(selection),
    collapse: (ids: readonly ActorId[], isCollapsed: boolean) => void collapse(ids, isCollapsed),
  }
}

function newIdIn({ newRelationshipId }: { readonly newRelationshipId: RelationshipId }) {
  return newRelationshipId
}

function hiddenLines({ all, hiddenRelationships }: DiagramRows): RelationshipId[] {
  return all.relationships
    .map(({ relationshipId }) => relationshipId)
    .filter(id => hiddenRelationships.has(id))
}
