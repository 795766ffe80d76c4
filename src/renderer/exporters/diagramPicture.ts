/**
 * Puts a whole diagram on paper: title, actors, relationships and legend, with room for all of it.
 *
 * Not here: how marks become SVG or pixels (diagramSvg.ts, diagramPng.ts), and two diagrams beside
 * each other (diagramPanels.ts).
 */
import { bodyOf } from './diagramBody'
import { PALETTES, type Palette } from './diagramLook'
import { type Picture, widenBox } from './diagramMarks'
import type { DiagramScene } from './diagramScene'
import { sheetAround } from './diagramSheet'
import type { MeasureText } from './diagramText'

/** So that a title and a legend have room even around one actor. */
const LEAST_WIDTH = 360
const NOTHING = { left: 0, top: 0, right: 0, bottom: 0 }

/**
 * Composes the picture of a scene. `measure` gives the advance width of text in pixels; every
 * position in the scene is the centre of an actor's shape.
 */
export function composePicture(
  scene: DiagramScene,
  measure: MeasureText,
  palette: Palette = PALETTES.light,
): Picture {
  const { groups, box } = bodyOf(scene, palette, measure)
  const around = widenBox(box ?? NOTHING, LEAST_WIDTH)
  return sheetAround(scene, { groups, box: around }, palette, measure)
}
