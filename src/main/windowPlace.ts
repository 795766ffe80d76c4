/**
 * Where the window was and how large, kept in the program's own folder between two starts.
 *
 * A convenience: when it cannot be read, or lies on a screen that is not there any more, the window
 * opens where the system puts it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow, Rectangle, Screen } from 'electron'
import { z } from '../shared/zod'

const Place = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  isMaximized: z.boolean(),
  isFullScreen: z.boolean(),
})
type Place = z.infer<typeof Place>

export type WindowPlace = {
  /** Null where nothing usable is kept. */
  readonly read: () => Place | null
  /** Keeps the place of a window that is about to close; at once, as the program may end right after. */
  readonly keep: (window: PlacedWindow) => void
}
type PlacedWindow = Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized' | 'isFullScreen'>

/** So much of the window's upper edge has to be on a screen, so that it can be taken hold of. */
const handlePx = 80

/** @param setUp.folder the program's own folder (`userData`). @param setUp.screen Electron's `screen`. */
export function createWindowPlace(setUp: {
  readonly folder: string
  readonly screen: Pick<Screen, 'getAllDisplays'>
}): WindowPlace {
  const path = join(setUp.folder, 'window.json')
  return {
    read() {
      const place = readPlace(path)
      if (place === null) return null
      const isSeen = setUp.screen.getAllDisplays().some(({ workArea }) => isOn(workArea, place))
      return isSeen ? place : null
    },
    keep(window) {
      const place: Place = {
        ...window.getNormalBounds(),
        isMaximized: window.isMaximized(),
        isFullScreen: window.isFullScreen(),
      }
      try {
        writeFileSync(path, `${JSON.stringify(place)}\n`, { mode: 0o600 })
      } catch {
        // see the head of this file
      }
    },
  }
}

function readPlace(path: string): Place | null {
  try {
    return Place.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null // absent or damaged
  }
}

/** Whether enough of the upper edge of the window can be reached on a screen. */
function isOn(area: Rectangle, place: Rectangle): boolean {
  const seen = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x)
  return seen >= handlePx && place.y >= area.y && place.y <= area.y + area.height - handlePx
}
