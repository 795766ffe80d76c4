/** A picture of a diagram as pixels: the same marks as in the SVG, painted on a canvas. */
import { LABEL_FONT } from './diagramLook'
import type { Mark, PathMark, Picture, TextMark } from './diagramMarks'

/** Of a window or of a worker: what both have. */
type Context = Omit<OffscreenCanvasRenderingContext2D, 'canvas'>

/** What Chromium's canvas can hold: pixels along one side, and in all. */
const MOST_PIXELS_ASIDE = 16_384
const MOST_PIXELS = 16_384 * 16_384

/** The largest scale up to `wanted` at which a picture of this size can be painted. */
export function possibleScale({ width, height }: Picture, wanted: number): number {
  return Math.min(
    wanted,
    MOST_PIXELS_ASIDE / width,
    MOST_PIXELS_ASIDE / height,
    Math.sqrt(MOST_PIXELS / (width * height)),
  )
}

function paintText(context: Context, mark: TextMark): void {
  context.font = `${mark.weight} ${mark.size}px ${LABEL_FONT}`
  context.direction = mark.direction
  context.textAlign = mark.align === 'middle' ? 'center' : 'start'
  context.textBaseline = 'alphabetic'
  if (mark.turn !== undefined) {
    const { angle, around } = mark.turn
    context.translate(around.x, around.y)
    context.rotate(angle)
    context.translate(-around.x, -around.y)
  }
  if (mark.halo !== null) {
    context.strokeStyle = mark.halo
    context.lineWidth = 3
    context.lineJoin = 'round'
    context.strokeText(mark.text, mark.x, mark.y)
  }
  context.fillStyle = mark.colour
  context.fillText(mark.text, mark.x, mark.y)
}

function paintPath(context: Context, mark: PathMark): void {
  const { place, stroke } = mark
  const path = new Path2D(mark.d)
  if (place !== undefined) {
    context.translate(place.x, place.y)
    context.scale(place.scale, place.scale)
  }
  if (mark.fill !== null) {
    context.fillStyle = mark.fill
    const opacity = context.globalAlpha
    context.globalAlpha = opacity * (mark.fillOpacity ?? 1)
    context.fill(path)
    context.globalAlpha = opacity
  }
  if (stroke === null) return
  context.strokeStyle = stroke.colour
  context.lineWidth = stroke.width
  context.globalAlpha *= stroke.opacity ?? 1
  context.lineCap = stroke.isRound ? 'round' : 'butt'
  context.lineJoin = stroke.isRound ? 'round' : 'miter'
  context.setLineDash([...(stroke.dash ?? [])])
  context.stroke(path)
}

function paintMark(context: Context, mark: Mark): void {
  context.save()
  if (mark.kind === 'text') paintText(context, mark)
  else paintPath(context, mark)
  context.restore()
}

/** Paints a picture from the canvas's corner, `scale` device pixels for each of its own. */
export function paintPicture(
  context: Context,
  { groups, origin, width, height }: Picture,
  { scale, background }: { readonly scale: number; readonly background: string | null },
): void {
  context.save()
  context.scale(scale, scale)
  if (background !== null) {
    context.fillStyle = background
    context.fillRect(0, 0, width, height)
  }
  context.translate(-origin.x, -origin.y)
  for (const { marks, opacity = 1 } of groups) {
    context.globalAlpha = opacity
    for (const mark of marks) paintMark(context, mark)
  }
  context.restore()
}

/** The PNG file. The faces must be loaded. Raises an `Error` when the canvas is refused. */
export async function writeDiagramPng(
  picture: Picture,
  { scale, background }: { readonly scale: number; readonly background: string | null },
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(
    Math.ceil(picture.width * scale),
    Math.ceil(picture.height * scale),
  )
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas of this size')
  paintPicture(context, picture, { scale, background })
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  return new Uint8Array(await blob.arrayBuffer())
}
