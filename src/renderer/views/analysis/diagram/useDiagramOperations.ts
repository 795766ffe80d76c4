/** What can be done to the open diagram, as functions that toolbar, menus, keys and table share. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ActorId, AnnotationId } from '../../../../shared/domain/ids'
import { showProblem } from '../../../client/projectSession'
import { select } from '../../../client/session'
import { useSettings } from '../../../client/settings'
import { runCommand } from '../../../client/useCommand'
import { announce } from '../../../components/Announcer'
import { useTranslate } from '../../../i18n/words'
import { selectAnnotations } from './annotationSelection'
import type { ActorPosition, AnnotationPosition, NetworkSelection } from './canvasTypes'
import type { DiagramRows } from './diagramView'
import { type LayoutRun, runLayout } from './layoutClient'
import { layoutRequest, positionsOf } from './layoutRequest'
import type { LayoutKind } from './layouts'
import type { Overlay } from './overlay'
import { allRelationships, hangingOn } from './removal'
import { useNetworkChanges } from './useNetworkChanges'
import { type NetworkClipboard, useNetworkClipboard } from './useNetworkClipboard'

/** A layout under way; `share` from 0 to 1. */
export type Arranging = { readonly share: number; readonly stop: () => void }

export type DiagramOperations = NetworkClipboard & {
  readonly place: (
    positions: readonly ActorPosition[],
    annotations?: readonly AnnotationPosition[],
  ) => Promise<boolean>
  readonly hide: (selection: NetworkSelection) => void
  readonly showAll: () => void
  readonly duplicate: (selection: NetworkSelection, annotationIds?: readonly AnnotationId[]) => void
  readonly collapse: (factionActorIds: readonly ActorId[], isCollapsed: boolean) => void
  readonly remove: (selection: NetworkSelection, annotationIds?: readonly AnnotationId[]) => void
  readonly takeOut: (actorIds: readonly ActorId[]) => void
  readonly pin: (actorIds: readonly ActorId[]) => void
  /** Arranges all actors, or only those named when there are two or more. */
  readonly arrange: (kind: LayoutKind, aspect: number, only: readonly ActorId[]) => void
  readonly arranging: Arranging | null
}

export type Removed = NetworkSelection & { readonly annotationIds: readonly AnnotationId[] }

/** Removes and forgets the selection. `said` is spoken when it worked. */
export async function removeFromNetwork(
  { actorIds, relationshipIds, annotationIds }: Removed,
  said: string,
): Promise<void> {
  const payload = {
    actorIds: [...actorIds],
    relationshipIds: [...relationshipIds],
    annotationIds: [...annotationIds],
  }
  if (!(await runCommand('network.remove', payload))) return
  select({ kind: 'nothing' })
  selectAnnotations([])
  announce(said)
}

function useArranging(rows: DiagramRows, place: DiagramOperations['place']) {
  const t = useTranslate()
  const isRightToLeft = useSettings(({ language }) => language === 'ar')
  const [arranging, setArranging] = useState<Arranging | null>(null)
  const run = useRef<LayoutRun | null>(null)
  useEffect(() => () => run.current?.stop(), [])

  async function arrange(
    kind: LayoutKind,
    aspect: number,
    only: readonly ActorId[],
  ): Promise<void> {
    run.current?.stop()
    const request = layoutRequest(rows, { aspect, isRightToLeft, only })
    const started = runLayout({ kind, request }, share =>
      setArranging(now => (now === null ? null : { ...now, share })),
    )
    run.current = started
    setArranging({ share: 0, stop: started.stop })
    try {
      const placements = await started.result
      if (placements === null || placements.length === 0) return
      const isPlaced = await place(positionsOf(placements))
      const isSome = request.actors.length < rows.actors.length
      if (!isPlaced) return
      announce(
        isSome
          ? t('diagram.arrangedSome', { count: request.actors.length })
          : t('diagram.arranged'),
      )
    } catch (thrown) {
      const reason = thrown instanceof Error ? thrown.message : String(thrown)
      showProblem({ code: 'layout-failed', details: { reason } })
    } finally {
      if (run.current === started) setArranging(null)
    }
  }

  return { arranging, arrange }
}

/** Removes at once what no citation hangs on, and asks about the rest. */
function useRemoval(onOverlay: (overlay: Overlay) => void) {
  const t = useTranslate()
  return async function remove(
    selection: NetworkSelection,
    annotationIds: readonly AnnotationId[],
  ): Promise<void> {
    const { actorIds, relationshipIds } = selection
    const isOnlyAnnotations = actorIds.length + relationshipIds.length === 0
    if (isOnlyAnnotations && annotationIds.length === 0) return
    const hanging = hangingOn(selection, await allRelationships())
    if (hanging.citations > 0) {
      onOverlay({ kind: 'remove', actorIds, relationshipIds, annotationIds, ...hanging })
      return
    }
    const said = isOnlyAnnotations ? t('annotation.removed') : t('diagram.removed')
    await removeFromNetwork({ ...selection, annotationIds }, said)
  }
}

export function useDiagramOperations(
  rows: DiagramRows,
  onOverlay: (overlay: Overlay) => void,
): DiagramOperations {
  const t = useTranslate()
  const { diagramId } = rows
  const place = useMemo(
    () =>
      (positions: readonly ActorPosition[], annotations: readonly AnnotationPosition[] = []) =>
        runCommand('diagram.place', {
          diagramId,
          positions: [...positions],
          annotations: [...annotations],
        }),
    [diagramId],
  )
  const { arranging, arrange } = useArranging(rows, place)

  async function takeOut(actorIds: readonly ActorId[]): Promise<void> {
    if (actorIds.length === 0) return
    if (!(await runCommand('diagram.takeOut', { diagramId, actorIds: [...actorIds] }))) return
    select({ kind: 'nothing' })
    announce(t('diagram.tookOut', { count: actorIds.length }))
  }

  /** Pins all unless all are pinned; then lets all go. */
  async function pin(actorIds: readonly ActorId[]): Promise<void> {
    if (actorIds.length === 0) return
    const chosen = new Set(actorIds)
    const isPinned = rows.actors.some(row => chosen.has(row.actorId) && row.isPinned === 0)
    await runCommand('diagram.pin', { diagramId, actorIds: [...actorIds], isPinned })
  }

  const changes = useNetworkChanges(rows)
  const clipboard = useNetworkClipboard(rows)
  const remove = useRemoval(onOverlay)
  return {
    ...changes,
    ...clipboard,
    place,
    remove: (selection, annotationIds = []) => void remove(selection, annotationIds),
    takeOut: actorIds => void takeOut(actorIds),
    pin: actorIds => void pin(actorIds),
    arrange: (kind, aspect, only) => void arrange(kind, aspect, only),
    arranging,
  }
}
