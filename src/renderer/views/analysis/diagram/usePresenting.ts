/** Whether the diagram is shown to others: alone, as large as the screen. */
import { useEffect, useRef, useState } from 'react'
import { announce } from '../../../components/Announcer'
import { useTranslate } from '../../../i18n/words'
import type { DiagramCanvas } from './diagramCanvas'

export type Presenting = {
  readonly isOn: boolean
  readonly toggle: () => void
  readonly leave: () => void
}

export function usePresenting(): Presenting {
  const t = useTranslate()
  const [isOn, setOn] = useState(false)
  const leave = () => setOn(false)
  useEffect(() => {
    if (!isOn) return
    announce(t('present.keys'))
    fillScreen()
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !isInOverlay(event.target)) setOn(false)
    }
    // A browser takes the Escape that ends the full screen for itself.
    const change = () => {
      if (document.fullscreenElement === null) setOn(false)
    }
    document.addEventListener('keydown', press)
    document.addEventListener('fullscreenchange', change)
    return () => {
      document.removeEventListener('keydown', press)
      document.removeEventListener('fullscreenchange', change)
      if (document.fullscreenElement !== null) void document.exitFullscreen()
    }
  }, [isOn, t])
  return { isOn, toggle: () => setOn(!isOn), leave }
}

/** Where it is refused, as on the desktop, the window is filled; its menu fills the screen. */
function fillScreen(): void {
  document.documentElement.requestFullscreen().catch(() => undefined)
}

function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog], [role=menu]') !== null
}

/** Fits the diagram when presenting begins and ends, and whenever the window changes in between. */
export function useFitted(canvas: DiagramCanvas | null, isOn: boolean): void {
  const wasOn = useRef(isOn)
  useEffect(() => {
    if (canvas === null || (!isOn && !wasOn.current)) return
    wasOn.current = isOn
    let frame = 0
    const fitSoon = () => {
      cancelAnimationFrame(frame)
      // In the frame after the next the canvas has heard of its size.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => canvas.fit())
      })
    }
    fitSoon()
    if (isOn) window.addEventListener('resize', fitSoon)
    return () => {
      window.removeEventListener('resize', fitSoon)
      cancelAnimationFrame(frame)
    }
  }, [canvas, isOn])
}
