/**
 * Copy and paste on diagrams. The clipboard of the system holds what was copied, so that copying
 * something else elsewhere is what is pasted next; the menus paste what was copied here last.
 */
import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { ActorId, AnnotationId } from '../../../../shared/domain/ids'
import { select } from '../../../client/session'
import { runCommand } from '../../../client/useCommand'
import { announce } from '../../../components/Announcer'
import { useTranslate } from '../../../i18n/words'
import { selectAnnotations } from './annotationSelection'
import { bareRelationshipType } from './bareNames'
import type { NetworkSelection } from './canvasTypes'
import type { DiagramRows } from './diagramView'
import {
  type CopiedNetwork,
  copied,
  copiedText,
  parseCopied,
  pastedAsNew,
  pastedAt,
  remaining,
} from './networkClipboard'
import { allRelationships } from './removal'

type Point = { readonly x: number; readonly y: number }

/** Ours alone: other programs see the text beside it. */
const MEDIA_TYPE = 'application/x-tarjih-network'

/** What was copied on a diagram last, for menus, which may not read the clipboard. */
export const useCopied = create<{ readonly network: CopiedNetwork | null }>(() => ({
  network: null,
}))

export type NetworkClipboard = {
  /** Into the clipboard of the copy event under way, or into the system's by one of our own. */
  readonly copy: (
    selection: NetworkSelection,
    annotationIds: readonly AnnotationId[],
    clipboard?: DataTransfer | null,
  ) => void
  /** The same actors, on this diagram too. */
  readonly paste: (at: Point, network?: CopiedNetwork) => void
  /** New actors like those copied. */
  readonly pasteAsNew: (at: Point) => void
}

export function useNetworkClipboard(rows: DiagramRows): NetworkClipboard {
  const t = useTranslate()
  const { diagramId } = rows

  function copy(
    selection: NetworkSelection,
    annotationIds: readonly AnnotationId[],
    clipboard?: DataTransfer | null,
  ): void {
    const network = copied(rows, selection, annotationIds)
    if (network === null) return
    useCopied.setState({ network })
    const words = copiedText(network, rows.names, rows.relationships, row =>
      bareRelationshipType(t, row),
    )
    if (clipboard === undefined) fillByEvent(network, words)
    else fill(clipboard, network, words)
    announce(t('diagram.copied', { count: network.actors.length + network.annotations.length }))
  }

  /** What was copied as far as it is still there; null, and said so, where nothing is. */
  async function known(given?: CopiedNetwork): Promise<CopiedNetwork | null> {
    const network = given ?? useCopied.getState().network
    if (network === null) return null
    const left = remaining(network, rows.names, await allRelationships())
    if (left.actors.length + left.annotations.length > 0) return left
    announce(t('diagram.pastedNothing'))
    return null
  }

  async function paste(at: Point, given?: CopiedNetwork): Promise<void> {
    const network = await known(given)
    if (network === null) return
    const payload = pastedAt(network, at)
    if (!(await runCommand('diagram.paste', { diagramId, ...payload }))) return
    selectPasted(network.actors, payload.annotations)
    const there = new Set(rows.all.actors.map(({ actorId }) => actorId))
    const added = network.actors.filter(({ actorId }) => !there.has(actorId))
    const count = added.length + payload.annotations.length
    announce(count === 0 ? t('diagram.pastedAllThere') : t('diagram.pasted', { count }))
  }

  async function pasteAsNew(at: Point): Promise<void> {
    const network = await known()
    if (network === null) return
    const payload = pastedAsNew(network, at, actorId =>
      t('diagram.copyOf', { name: rows.names.get(actorId) ?? '' }),
    )
    if (!(await runCommand('network.duplicate', { diagramId, ...payload }))) return
    const actors = payload.actors.map(({ newActorId: actorId }) => ({ actorId }))
    selectPasted(actors, payload.annotations)
    announce(t('diagram.pasted', { count: actors.length + payload.annotations.length }))
  }

  return {
    copy,
    paste: (at, network) => void paste(at, network),
    pasteAsNew: at => void pasteAsNew(at),
  }
}

function selectPasted(
  actors: readonly { readonly actorId: ActorId }[],
  annotations: readonly { readonly annotationId: AnnotationId }[],
): void {
  const actorIds = actors.map(({ actorId }) => actorId)
  select({ kind: 'network', actorIds, relationshipIds: [] })
  selectAnnotations(annotations.map(({ annotationId }) => annotationId))
}

function fill(clipboard: DataTransfer | null, network: CopiedNetwork, words: string): void {
  clipboard?.setData('text/plain', words)
  clipboard?.setData(MEDIA_TYPE, JSON.stringify(network))
}

/** Only a copy event may write what is not plain text. */
function fillByEvent(network: CopiedNetwork, words: string): void {
  const answer = (event: ClipboardEvent) => {
    fill(event.clipboardData, network, words)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', answer, { once: true, capture: true })
  document.execCommand('copy')
  document.removeEventListener('copy', answer, { capture: true })
}

type Keys = {
  readonly canCopy: boolean
  readonly copy: (clipboard: DataTransfer | null) => void
  readonly paste: (network: CopiedNetwork) => void
}

/**
 * Answers Ctrl+C while the focus is in `pane`, and Ctrl+V wherever nothing is being typed, for a
 * diagram is often opened from elsewhere before something is pasted onto it.
 */
export function useClipboardKeys(pane: () => HTMLElement | null, keys: Keys): void {
  const latest = useRef({ pane, keys })
  latest.current = { pane, keys }
  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      const { pane, keys } = latest.current
      const isHere = pane()?.contains(document.activeElement) ?? false
      if (!isHere || !keys.canCopy || isTyped(event) || hasWordsChosenIn(pane())) return
      event.preventDefault()
      keys.copy(event.clipboardData)
    }
    const paste = (event: ClipboardEvent) => {
      const network = parseCopied(event.clipboardData?.getData(MEDIA_TYPE) ?? '')
      if (network === null || isTyped(event)) return
      event.preventDefault()
      event.stopPropagation()
      latest.current.keys.paste(network)
    }
    document.addEventListener('copy', copy)
    document.addEventListener('paste', paste, { capture: true })
    return () => {
      document.removeEventListener('copy', copy)
      document.removeEventListener('paste', paste, { capture: true })
    }
  }, [])
}

function isTyped({ target }: Event): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, [contenteditable="true"], [role=dialog]') !== null
  )
}

/** Words of the table that were chosen to be copied as words. */
function hasWordsChosenIn(pane: HTMLElement | null): boolean {
  const chosen = window.getSelection()
  return chosen !== null && !chosen.isCollapsed && (pane?.contains(chosen.anchorNode) ?? false)
}
