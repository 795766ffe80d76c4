/**
 * Brings Cytoscape's elements in line with rows by touching only what differs.
 *
 * Actors that moved for another reason than the analyst's own drag (layout, undo) glide to their
 * places, so that the eye can follow.
 */
import type { Core, ElementDefinition } from 'cytoscape'
import type { ActorPosition } from './canvasTypes'
import type {
  ActorElement,
  AnnotationElement,
  DiagramElements,
  GroupElement,
  RelationshipElement,
} from './diagramElements'

const GLIDE_MS = 320
/** More than this many jump: gliding would cost more time than it helps. */
const MOST_GLIDING = 400

function actorData({ x: _x, y: _y, isPinned: _isPinned, parent: _p, ...data }: ActorElement) {
  return data
}

function annotationData({ x: _x, y: _y, ...data }: AnnotationElement) {
  return data
}

function relationshipData({ from, to, ...data }: RelationshipElement) {
  return { ...data, source: from, target: to }
}

/** Whether two elements of the same kind hold the same plain values. */
function isSame<Element extends object>(a: Element, b: Element): boolean {
  const keys = Object.keys(a) as (keyof Element)[] // plain data: own keys are all there is
  return keys.every(key => a[key] === b[key])
}

export class CanvasSync {
  readonly #cy: Core
  #actors = new Map<string, ActorElement>()
  #relationships = new Map<string, RelationshipElement>()
  #groups = new Map<string, GroupElement>()
  #annotations = new Map<string, AnnotationElement>()
  #folded: DiagramElements['folded'] = new Map()

  constructor(cy: Core) {
    this.#cy = cy
  }

  /** The position in the rows, which a refused or cancelled move goes back to. */
  placeOf(id: string): { readonly x: number; readonly y: number } | null {
    return this.#actors.get(id) ?? this.#annotations.get(id) ?? null
  }

  /** The sides of an annotation in the rows; null for anything else. */
  sizeOf(id: string): { readonly width: number; readonly height: number } | null {
    const annotation = this.#annotations.get(id)
    if (annotation === undefined) return null
    const { width, height } = annotation
    return { width, height }
  }

  /** Where the members of a folded faction go when it is moved by so much. */
  membersMoved(groupId: string, dx: number, dy: number): readonly ActorPosition[] {
    return (this.#folded.get(groupId) ?? []).map(({ actorId, x, y }) => ({
      actorId,
      x: Math.round(x + dx),
      y: Math.round(y + dy),
    }))
  }

  apply(elements: DiagramElements, { isGliding }: { readonly isGliding: boolean }): void {
    const actors = new Map(elements.actors.map(actor => [actor.id as string, actor]))
    const relationships = new Map(elements.relationships.map(one => [one.id as string, one]))
    const moved: ActorElement[] = []
    this.#cy.batch(() => {
      this.#removeMissing(actors, relationships)
      const added: ElementDefinition[] = []
      this.#syncGroups(elements.groups)
      this.#syncAnnotations(elements.annotations)
      for (const actor of actors.values()) {
        if (this.#updateActor(actor)) moved.push(actor)
        else if (!this.#actors.has(actor.id)) {
          const position = { x: actor.x, y: actor.y }
          const parent = actor.parent === '' ? {} : { parent: actor.parent }
          const data = { ...actorData(actor), ...parent }
          added.push({ group: 'nodes', classes: actor.kind, data, position })
        }
      }
      for (const relationship of relationships.values()) {
        if (this.#updateRelationship(relationship)) continue
        added.push({ group: 'edges', data: relationshipData(relationship) })
      }
      this.#cy.add(added)
    })
    this.#actors = actors
    this.#relationships = relationships
    this.#folded = elements.folded
    this.#dropGroups(elements.groups)
    this.#move(moved, isGliding && moved.length <= MOST_GLIDING)
  }

  /** Frames come before the actors in them, and go after those have left. */
  #syncGroups(groups: readonly GroupElement[]): void {
    for (const group of groups) {
      if (this.#groups.has(group.id)) this.#cy.getElementById(group.id).data(group)
      else {
        const data = { ...group }
        this.#cy.add({ group: 'nodes', classes: 'group', selectable: false, data })
      }
      this.#groups.set(group.id, group)
    }
  }

  #dropGroups(groups: readonly GroupElement[]): void {
    const wanted = new Set(groups.map(({ id }) => id))
    for (const id of this.#groups.keys()) {
      if (wanted.has(id)) continue
      const frame = this.#cy.getElementById(id)
      frame.children().move({ parent: null })
      frame.remove()
      this.#groups.delete(id)
    }
  }

  #syncAnnotations(annotations: readonly AnnotationElement[]): void {
    const wanted = new Map<string, AnnotationElement>(annotations.map(one => [one.id, one]))
    for (const id of this.#annotations.keys())
      if (!wanted.has(id)) this.#cy.getElementById(id).remove()
    for (const one of annotations) {
      const { x, y } = one
      const node = this.#cy.getElementById(one.id)
      if (node.nonempty()) node.data(annotationData(one)).position({ x, y })
      else {
        const data = annotationData(one)
        this.#cy.add({ group: 'nodes', classes: 'annotation', data, position: { x, y } })
      }
    }
    this.#annotations = wanted
  }

  #removeMissing(
    actors: ReadonlyMap<string, unknown>,
    relationships: ReadonlyMap<string, RelationshipElement>,
  ): void {
    for (const [id, before] of this.#relationships) {
      const now = relationships.get(id)
      const isTurned = now !== undefined && (now.from !== before.from || now.to !== before.to)
      if (now !== undefined && !isTurned) continue
      this.#cy.getElementById(id).remove()
      this.#relationships.delete(id)
    }
    for (const id of this.#actors.keys()) {
      if (actors.has(id)) continue
      const node = this.#cy.getElementById(id)
      for (const edge of node.connectedEdges()) this.#relationships.delete(edge.id())
      node.remove()
      this.#actors.delete(id)
    }
  }

  /** True when the actor was there and has to move. */
  #updateActor(actor: ActorElement): boolean {
    const before = this.#actors.get(actor.id)
    if (before === undefined) return false
    const node = this.#cy.getElementById(actor.id)
    if (!isSame(actorData(before), actorData(actor))) node.data(actorData(actor))
    if (before.parent !== actor.parent) node.move({ parent: actor.parent || null })
    const { x, y } = node.position()
    return Math.abs(x - actor.x) > 0.01 || Math.abs(y - actor.y) > 0.01
  }

  /** True when the relationship was there. */
  #updateRelationship(relationship: RelationshipElement): boolean {
    const before = this.#relationships.get(relationship.id)
    if (before === undefined) return false
    if (isSame(before, relationship)) return true
    const { source: _source, target: _target, ...data } = relationshipData(relationship)
    this.#cy.getElementById(relationship.id).data(data)
    return true
  }

  #move(actors: readonly ActorElement[], isGliding: boolean): void {
    if (!isGliding) {
      this.#cy.batch(() => {
        for (const { id, x, y } of actors) this.#cy.getElementById(id).stop().position({ x, y })
      })
      return
    }
    for (const { id, x, y } of actors) {
      const node = this.#cy.getElementById(id).stop()
      node.animate(
        { position: { x, y } },
        { duration: GLIDE_MS, easing: 'ease-in-out-cubic', queue: false },
      )
    }
  }
}
