/** Turns and stretches a finished layout so that it fills a window of another shape. Pure. */
import type { Placement } from './layouts'

/** Stretching further would tear groups apart. */
const MOST_STRETCH = 1.7

type Extent = {
  readonly width: number
  readonly height: number
  readonly x: number
  readonly y: number
}

/** Room that labels take beyond the centres of the outermost actors. */
const LABEL_ROOM = { width: 120, height: 80 }

function extentOf(placements: readonly Placement[]): Extent {
  const xs = placements.map(({ x }) => x)
  const ys = placements.map(({ y }) => y)
  const least = { x: Math.min(...xs), y: Math.min(...ys) }
  const most = { x: Math.max(...xs), y: Math.max(...ys) }
  return {
    width: most.x - least.x + LABEL_ROOM.width,
    height: most.y - least.y + LABEL_ROOM.height,
    x: (least.x + most.x) / 2,
    y: (least.y + most.y) / 2,
  }
}

/** Turns everything by an angle in radians around the middle. */
export function turned(placements: readonly Placement[], angle: number): readonly Placement[] {
  if (placements.length === 0) return placements
  const { x: middleX, y: middleY } = extentOf(placements)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return placements.map(({ id, x, y }) => ({
    id,
    x: middleX + (x - middleX) * cos - (y - middleY) * sin,
    y: middleY + (x - middleX) * sin + (y - middleY) * cos,
  }))
}

/** Draws the layout apart along the side on which the window has room to spare. Nothing comes nearer. */
export function stretched(placements: readonly Placement[], aspect: number): readonly Placement[] {
  if (placements.length < 2) return placements
  const { width, height, x: middleX, y: middleY } = extentOf(placements)
  const lack = aspect / (width / height)
  const across = Math.min(MOST_STRETCH, Math.max(1, lack))
  const down = Math.min(MOST_STRETCH, Math.max(1, 1 / lack))
  return placements.map(({ id, x, y }) => ({
    id,
    x: middleX + (x - middleX) * across,
    y: middleY + (y - middleY) * down,
  }))
}
