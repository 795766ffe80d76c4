/** What a picture is made of: paths and lines of text, in drawing order. Both painters know only these. */
import type { Point } from './diagramShapes'
import type { TextDirection } from './diagramText'

export type Stroke = {
  readonly colour: string
  readonly width: number
  readonly dash?: readonly number[]
  readonly isRound?: boolean
  readonly opacity?: number
}

export type PathMark = {
  readonly kind: 'path'
  readonly d: string
  readonly fill: string | null
  readonly fillOpacity?: number
  readonly stroke: Stroke | null
  /** Moves and scales the path; the stroke is scaled with it. */
  readonly place?: Point & { readonly scale: number }
}

export type TextMark = {
  readonly kind: 'text'
  readonly text: string
  /** Of the baseline; `x` is the middle or the beginning of the line. */
  readonly x: number
  readonly y: number
  readonly align: 'middle' | 'start'
  readonly direction: TextDirection
  readonly size: number
  readonly weight: number
  readonly colour: string
  /** Colour of the rim that keeps text readable over lines. */
  readonly halo: string | null
  /** Around the given point, in radians. */
  readonly turn?: { readonly angle: number; readonly around: Point }
}

export type Mark = PathMark | TextMark

/** Marks that show one thing; `name` says which, in full. */
export type MarkGroup = {
  readonly name: string | null
  readonly marks: readonly Mark[]
  /** Below 1: faint. */
  readonly opacity?: number
}

export type Box = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export type Picture = {
  readonly name: string
  readonly width: number
  readonly height: number
  /** Where the picture's corner lies in the marks' coordinates. */
  readonly origin: Point
  readonly groups: readonly MarkGroup[]
}

export function joinBoxes(boxes: readonly Box[]): Box | null {
  const [first, ...rest] = boxes
  if (first === undefined) return null
  return rest.reduce(
    (whole, box) => ({
      left: Math.min(whole.left, box.left),
      top: Math.min(whole.top, box.top),
      right: Math.max(whole.right, box.right),
      bottom: Math.max(whole.bottom, box.bottom),
    }),
    first,
  )
}

export function growBox(box: Box, by: number): Box {
  return {
    left: box.left - by,
    top: box.top - by,
    right: box.right + by,
    bottom: box.bottom + by,
  }
}

/** At least so wide, around the same middle. */
export function widenBox(box: Box, width: number): Box {
  const missing = Math.max(0, width - (box.right - box.left)) / 2
  return { ...box, left: box.left - missing, right: box.right + missing }
}

export function boxAround(centre: Point, width: number, height: number): Box {
  return {
    left: centre.x - width / 2,
    top: centre.y - height / 2,
    right: centre.x + width / 2,
    bottom: centre.y + height / 2,
  }
}

/** The upright box around a turned one. */
export function turnedBox(centre: Point, width: number, height: number, angle: number): Box {
  const cos = Math.abs(Math.cos(angle))
  const sin = Math.abs(Math.sin(angle))
  return boxAround(centre, width * cos + height * sin, width * sin + height * cos)
}
