/**
 * Keys that are pressed while the reader is on its way to a far paragraph wait until it is there.
 *
 * Must stay true: a key means the paragraph that the analyst went to, never the one that was left, and
 * none is lost; keys for fields, dialogs and other panes do not wait.
 */
import { type RefObject, useEffect, useRef } from 'react'
import { useSession } from '../../../client/session'
import type { ParagraphCursor } from './useParagraphCursor'

/** Frames to wait for the paragraph before the keys are given up. */
const PATIENCE = 300

type HeldKey = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>

export function useHeldKeys(scroller: RefObject<HTMLElement | null>, cursor: ParagraphCursor) {
  const latest = useRef(cursor)
  latest.current = cursor
  useEffect(() => {
    const held: HeldKey[] = []
    let frame = 0
    let left = 0

    function release() {
      left -= 1
      if (left <= 0) held.length = 0
      else if (!isOnItsWay(latest.current)) {
        const next = held.shift()
        if (next) press(document.activeElement ?? document.body, next)
      }
      frame = held.length === 0 ? 0 : requestAnimationFrame(release)
    }

    function hold(event: KeyboardEvent) {
      if (!event.isTrusted || !isForText(event, scroller.current)) return
      if (frame === 0 && !isOnItsWay(latest.current)) return
      event.preventDefault()
      event.stopPropagation()
      // A key that is kept down walks on when the way is free again.
      if (event.repeat) return
      const { key, code, shiftKey } = event
      held.push({ key, code, shiftKey })
      left = PATIENCE
      if (frame === 0) frame = requestAnimationFrame(release)
    }

    document.addEventListener('keydown', hold, { capture: true })
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('keydown', hold, { capture: true })
    }
  }, [scroller])
}

/** From the key until the paragraph is shown and has the focus. */
function isOnItsWay({ isReading, awaitsFocus, paragraph }: ParagraphCursor): boolean {
  if (isReading.current) return true
  const awaited = awaitsFocus.current
  if (awaited === null || awaited !== useSession.getState().paragraphId) return false
  return paragraph?.paragraphId !== awaited || document.activeElement === document.body
}

/** While its paragraph is taken out of view, what had the focus was in the text. */
function isForText(event: KeyboardEvent, scroller: HTMLElement | null): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab') return false
  if (/^(Shift|Control|Alt|Meta)/.test(event.key)) return false
  const { target } = event
  if (!(target instanceof Node) || scroller === null) return false
  return target === document.body || scroller.contains(target)
}

function press(target: Element, key: HeldKey): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }))
}
