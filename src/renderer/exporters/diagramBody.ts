/** What is drawn of a diagram between its title and its legend: frames, words, relationships, actors. */
import { annotationPart, groupPart } from './diagramFrames'
import { parallelBends } from './diagramGeometry'
import type { Palette } from './diagramLook'
import { type Box, joinBoxes, type MarkGroup } from './diagramMarks'
import { actorPart, type Part, relationshipPart } from './diagramParts'
import type { SceneBody } from './diagramScene'
import { type MeasureText, visibleText } from './diagramText'

type Named = { readonly name: string; readonly part: Part; readonly opacity: number }

/** How much of what does not matter now is seen. */
export const FAINT = 0.27

function actorParts({ actors }: SceneBody, palette: Palette, measure: MeasureText): Named[] {
  return actors.map(actor => ({
    name: visibleText(actor.name),
    part: actorPart(actor, palette, measure),
    opacity: actor.isFaint ? FAINT : 1,
  }))
}

function relationshipParts(
  { actors, relationships }: SceneBody,
  palette: Palette,
  measure: MeasureText,
): Named[] {
  const actorOf = new Map(actors.map(actor => [actor.id, actor]))
  const bends = parallelBends(relationships)
  return relationships.flatMap(relationship => {
    const from = actorOf.get(relationship.from)
    const to = actorOf.get(relationship.to)
    if (from === undefined || to === undefined) return []
    const ends = {
      from: { x: from.x, y: from.y, shape: from.shape, size: from.size },
      to: { x: to.x, y: to.y, shape: to.shape, size: to.size },
      bend: bends.get(relationship.id) ?? 0,
    }
    const name = [from.name, relationship.label, to.name].map(visibleText).join(' · ')
    const part = relationshipPart(relationship, ends, palette, measure)
    return [{ name, part, opacity: relationship.isFaint ? FAINT : 1 }]
  })
}

/** Frames of factions and annotations, under everything else. */
function underlay(
  { actors, groups, annotations }: SceneBody,
  parts: readonly Named[],
  palette: Palette,
  measure: MeasureText,
): Named[] {
  const boxOf = new Map(actors.map(({ id }, index) => [id, parts[index]?.part.box]))
  const frames = groups.flatMap(group => {
    const members = group.memberIds.flatMap(id => boxOf.get(id) ?? [])
    const part = groupPart(group, members, palette, measure)
    return part === null ? [] : [{ name: visibleText(group.name), part, opacity: 1 }]
  })
  const words = annotations.map(annotation => ({
    name: visibleText(annotation.text),
    part: annotationPart(annotation, palette, measure),
    opacity: 1,
  }))
  return [...frames, ...words]
}

export type Body = {
  /** In drawing order: frames and annotations, lines, actors. */
  readonly groups: readonly MarkGroup[]
  /** Holds every label, measured; null when there is nothing. */
  readonly box: Box | null
}

/** Everything of a body on its place. Positions are the centres of actors' shapes. */
export function bodyOf(scene: SceneBody, palette: Palette, measure: MeasureText): Body {
  const relationships = relationshipParts(scene, palette, measure)
  const actors = actorParts(scene, palette, measure)
  const parts = [...underlay(scene, actors, palette, measure), ...relationships, ...actors]
  return {
    groups: parts.map(({ name, part, opacity }) => ({
      name,
      marks: part.marks,
      ...(opacity === 1 ? {} : { opacity }),
    })),
    box: joinBoxes(parts.map(({ part }) => part.box)),
  }
}
