/** Hiding and showing, copies, and factions collapsed or expanded: each one step. */
import type { ActorId, AnnotationId, RelationshipId } from '../../../../shared/domain/ids'
import { select } from '../../../client/session'
import { runCommand } from '../../../client/useCommand'
import { announce } from '../../../components/Announcer'
import { useTranslate } from '../../../i18n/words'
import { selectAnnotations } from './annotationSelection'
import type { NetworkSelection } from './canvasTypes'
import type { DiagramRows } from './diagramView'
import { copiesOf } from './networkCopies'

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

  async function duplicate(
    selection: NetworkSelection,
    annotationIds: readonly AnnotationId[],
  ): Promise<void> {
    const copies = copiesOf(rows, { ...selection, annotationIds }, name =>
      t('diagram.copyOf', { name }),
    )
    const { actors, relationships, annotations } = copies
    if (actors.length + relationships.length + annotations.length === 0) return
    if (!(await runCommand('network.duplicate', { diagramId, ...copies }))) return
    selectAnnotations(annotations.map(({ annotationId }) => annotationId))
    select({
      kind: 'network',
      actorIds: actors.map(({ newActorId }) => newActorId),
      relationshipIds: actors.length > 0 ? [] : relationships.map(newIdIn),
    })
  }

  async function collapse(ids: readonly ActorId[], isCollapsed: boolean): Promise<void> {
    if (ids.length === 0) return
    await runCommand('diagram.collapse', { diagramId, factionActorIds: [...ids], isCollapsed })
  }

  return {
    hide: (selection: NetworkSelection) => void hide(selection),
    showAll: () => void showAll(),
    duplicate: (selection: NetworkSelection, annotationIds: readonly AnnotationId[] = []) =>
      void duplicate(selection, annotationIds),
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
