/** How the frame of an annotation becomes larger or smaller by one of its sides or corners. Pure. */
import type { Frame } from './canvasTypes'

/** Annotations have no shorter side. */
const LEAST_SIDE = 16

/** -1: the side where the coordinate is smaller; 1: the other one; 0: neither. */
export type Side = { readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 }

/** All that can be pulled, clockwise from the upper left corner. */
export const SIDES: readonly Side[] = [
  { x: -1, y: -1 },
  { x: 0, y: -1 },
  { x: 1, y: -1 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
  { x: -1, y: 1 },
  { x: -1, y: 0 },
]

/** The side across stays where it is. */
export function resizedFrame(
  { x, y, width, height }: Frame,
  side: Side,
  by: { readonly x: number; readonly y: number },
): Frame {
  const wider = side.x === 0 ? width : Math.max(LEAST_SIDE, width + side.x * by.x)
  const higher = side.y === 0 ? height : Math.max(LEAST_SIDE, height + side.y * by.y)
  return {
    x: x + (side.x * (wider - width)) / 2,
    y: y + (side.y * (higher - height)) / 2,
    width: wider,
    height: higher,
  }
}
