/**
 * Paints marks over the text of mounted paragraphs through the CSS Custom Highlight API, without
 * touching the DOM, so that letters go on joining and text can be selected.
 *
 * Only what is mounted is registered: one range more costs 60 ms in a registry of ten thousand.
 * How each name looks is in highlights.css.
 */
import { useEffect } from 'react'
import type { Span } from '../../../../shared/domain/definitions'
import type { ParagraphId } from '../../../../shared/domain/ids'
import { hues } from './highlightPalette'
import { mountedParagraphs, onMountedTexts, staticRangeOf } from './mountedTexts'

/** Later names lie over earlier ones. */
export const markNames = [
  'reader-cited',
  'reader-event',
  'reader-date',
  ...hues.map(hue => `reader-confirmed-${hue}` as const),
  ...hues.map(hue => `reader-suggested-${hue}` as const),
  'reader-selected',
  'reader-found',
  'reader-revealed',
  'reader-words',
] as const

export type MarkName = (typeof markNames)[number]

/** Offsets in code points. */
export type Mark = {
  readonly name: MarkName
  readonly paragraphId: ParagraphId
  readonly span: Span
}

export type MarksByParagraph = ReadonlyMap<ParagraphId, readonly Mark[]>

export function groupMarks(marks: readonly Mark[]): MarksByParagraph {
  const groups = new Map<ParagraphId, Mark[]>()
  for (const mark of marks) {
    const group = groups.get(mark.paragraphId)
    if (group) group.push(mark)
    else groups.set(mark.paragraphId, [mark])
  }
  return groups
}

/**
 * Shows marks as long as the component is mounted. They come in layers, because some change with the
 * project and some with every selection: choosing a word costs nothing in a long source.
 */
export function usePaintedMarks(
  lasting: MarksByParagraph,
  found: MarksByParagraph,
  passing: MarksByParagraph,
): void {
  useEffect(() => {
    const layers = [lasting, found, passing]
    let frame = 0
    function paintSoon() {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => paint(layers))
    }
    paint(layers)
    const stop = onMountedTexts(paintSoon)
    return () => {
      cancelAnimationFrame(frame)
      stop()
    }
  }, [lasting, found, passing])
  useEffect(
    () => () => {
      for (const name of markNames) CSS.highlights.delete(name)
    },
    [],
  )
}

function paint(layers: readonly MarksByParagraph[]): void {
  const ranges = new Map<MarkName, StaticRange[]>()
  const mounted = mountedParagraphs()
  const marks = layers.flatMap(layer => mounted.flatMap(id => layer.get(id) ?? []))
  for (const { name, paragraphId, span } of marks) {
    const range = staticRangeOf(paragraphId, span)
    if (range === null || range.collapsed) continue
    const ofName = ranges.get(name)
    if (ofName) ofName.push(range)
    else ranges.set(name, [range])
  }
  for (const [priority, name] of markNames.entries()) {
    const ofName = ranges.get(name)
    if (ofName === undefined) {
      CSS.highlights.delete(name)
      continue
    }
    const highlight = new Highlight(...ofName)
    highlight.priority = priority
    CSS.highlights.set(name, highlight)
  }
}
