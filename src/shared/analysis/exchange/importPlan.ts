/**
 * What a network from a file becomes in the project: who of it is there already, what is new, and what
 * cannot come along. The plan is shown before anything is done, and done in one step.
 *
 * Must stay true: nothing that the project has is changed; what is left out or altered is counted.
 */
import type { ActorTypeRow } from '../../domain/actors'
import { Line, Name, Prose } from '../../domain/definitions'
import type {
  ExchangeActor,
  ExchangeCitation,
  ExchangeNetwork,
  ExchangeRelationship,
  exchangeCommands,
  KnownIdRow,
} from '../../domain/exchange'
import {
  ActorId,
  AnnotationId,
  CitationId,
  DiagramId,
  newIdOf,
  RelationshipId,
} from '../../domain/ids'
import type { RelationshipTypeRow } from '../../domain/relationships'
import type { z } from '../../zod'
import { matchingKey, sliceCodePoints } from '../arabicText'
import { parsePartialDate } from '../partialDate'
import { withoutControls } from '../textControls'
import { placesFor } from './importPlaces'
import { importTypes, type TypeWords } from './importTypes'

export type ImportPayload = z.output<(typeof exchangeCommands)['network.import']>
type NewActor = ImportPayload['actors'][number]
type NewRelationship = ImportPayload['relationships'][number]
type NewCitation = NewRelationship['citations'][number]

export type ProjectSide = TypeWords & {
  readonly actors: readonly { readonly actorId: ActorId; readonly name: string }[]
  readonly actorTypes: readonly ActorTypeRow[]
  readonly relationshipTypes: readonly RelationshipTypeRow[]
  /** What of `idsIn` the network the project has. */
  readonly known: readonly KnownIdRow[]
}

export type ImportOptions = {
  readonly title: string
  /** Written by this program: ids are kept where they are free, and places as they are. */
  readonly isOurs: boolean
  /** An actor of the project with the same name is the same. */
  readonly joinsByName: boolean
}

export type ImportReport = {
  readonly newActors: number
  readonly knownActors: number
  readonly newRelationships: number
  /** In the project by their id; they stay as they are. */
  readonly knownRelationships: number
  readonly newTypes: number
  readonly citations: number
  readonly annotations: number
  /** Passages that are not in this project, or whose words are no longer there. */
  readonly lostCitations: number
  /** Values that are too long, dates that are none, factions in a circle. */
  readonly alteredValues: number
}

export type ImportPlan = { readonly payload: ImportPayload; readonly report: ImportReport }

/** Ids of the file that may be ids of the project. */
export function idsIn({ actors, relationships }: ExchangeNetwork): readonly string[] {
  const ids = new Set<string>()
  const note = (id: string) => {
    if (ActorId.safeParse(id).success) ids.add(id)
  }
  for (const { id } of actors) note(id)
  for (const { id, citations } of relationships) {
    note(id)
    for (const citation of citations) {
      note(citation.id)
      note(citation.paragraphId)
    }
  }
  return [...ids]
}

export function planImport(
  network: ExchangeNetwork,
  project: ProjectSide,
  options: ImportOptions,
): ImportPlan {
  const plan = new Plan(project, options)
  return plan.of(network)
}

class Plan {
  readonly #known: ReadonlyMap<string, KnownIdRow>
  readonly #types: ReturnType<typeof importTypes>
  #altered = 0
  #lost = 0
  #kept = 0

  constructor(
    private readonly project: ProjectSide,
    private readonly options: ImportOptions,
  ) {
    this.#known = new Map(project.known.map(row => [row.id, row]))
    this.#types = importTypes(project)
  }

  of(network: ExchangeNetwork): ImportPlan {
    const ids = this.#actorIds(network.actors)
    const fresh = network.actors.filter(({ id }) => ids.get(id)?.isNew === true)
    const factions = this.#factions(fresh)
    const idOf = (id: string) => ids.get(id)?.actorId
    const actors = fresh.map(actor => this.#actor(actor, idOf, factions))
    const isThere = ({ id }: ExchangeRelationship) => this.#known.get(id)?.kind === 'relationship'
    const relationships = network.relationships
      .filter(one => !isThere(one))
      .flatMap(one => this.#relationship(one, idOf))
    const pinned = new Set(network.actors.flatMap(({ id, isPinned }) => (isPinned ? [id] : [])))
    const positions = placesFor(network.actors, this.options.isOurs).flatMap(({ id, x, y }) => {
      const actorId = idOf(id)
      return actorId === undefined ? [] : [{ actorId, x, y, isPinned: pinned.has(id) }]
    })
    const payload: ImportPayload = {
      diagramId: newIdOf(DiagramId),
      title: this.#name(this.options.title),
      ...this.#types.added(),
      actors,
      relationships,
      positions: distinctActors(positions),
      annotations: network.drawing.annotations.map(annotation => ({
        annotationId: newIdOf(AnnotationId),
        ...annotation,
      })),
      style: network.drawing.style,
    }
    return { payload, report: this.#report(network, payload) }
  }

  #report({ actors, relationships }: ExchangeNetwork, payload: ImportPayload): ImportReport {
    return {
      newActors: payload.actors.length,
      knownActors: actors.length - payload.actors.length,
      newRelationships: payload.relationships.length,
      knownRelationships: relationships.length - payload.relationships.length,
      newTypes: payload.actorTypes.length + payload.relationshipTypes.length,
      citations: this.#kept,
      annotations: payload.annotations.length,
      lostCitations: this.#lost,
      alteredValues: this.#altered,
    }
  }

  #actorIds(actors: readonly ExchangeActor[]) {
    const byName = new Map<string, ActorId | null>()
    for (const { actorId, name } of this.project.actors) {
      const key = matchingKey(name)
      // Two of one name: which is meant is not known.
      byName.set(key, byName.has(key) ? null : actorId)
    }
    return new Map(
      actors.map(({ id, name }) => {
        if (this.#known.get(id)?.kind === 'actor') {
          return [id, { actorId: ActorId.parse(id), isNew: false }]
        }
        const same = this.options.joinsByName ? byName.get(matchingKey(name)) : undefined
        if (same !== undefined && same !== null) return [id, { actorId: same, isNew: false }]
        return [id, { actorId: this.#freeId(ActorId, id), isNew: true }]
      }),
    )
  }

  #freeId<Schema extends z.ZodType<string, string>>(schema: Schema, id: string): z.output<Schema> {
    const own = this.options.isOurs && !this.#known.has(id) ? schema.safeParse(id) : undefined
    return own?.success === true ? own.data : newIdOf(schema)
  }

  /** Factions of the file without those that would belong to themselves by any way round. */
  #factions(actors: readonly ExchangeActor[]): ReadonlyMap<string, string> {
    const factions = new Map(
      actors.filter(({ faction }) => faction !== '').map(({ id, faction }) => [id, faction]),
    )
    for (const { id } of actors) {
      const met = new Set([id])
      let next = factions.get(id)
      while (next !== undefined && !met.has(next)) {
        met.add(next)
        next = factions.get(next)
      }
      if (next !== id) continue
      factions.delete(id)
      this.#altered += 1
    }
    return factions
  }

  #actor(
    actor: ExchangeActor,
    idOf: (id: string) => ActorId | undefined,
    factions: ReadonlyMap<string, string>,
  ): NewActor {
    const name = this.#name(actor.name)
    const faction = factions.get(actor.id)
    return {
      actorId: idOf(actor.id) ?? newIdOf(ActorId),
      name,
      typeId: this.#types.actorType(actor),
      description: this.#prose(actor.description),
      factionActorId: faction === undefined ? null : (idOf(faction) ?? null),
      aliases: [...new Set(actor.aliases.map(alias => this.#name(alias)))].filter(
        alias => alias !== name,
      ),
      attributes: this.#attributes(actor),
    }
  }

  /** Each name once, however its letters are spelled. */
  #attributes({ attributes }: ExchangeActor): NewActor['attributes'] {
    const found = new Map<string, { name: string; value: string }>()
    for (const [written, text] of attributes) {
      const name = Name.safeParse(written)
      const value = Line.safeParse(text)
      const key = matchingKey(written)
      if (name.success && value.success && !found.has(key) && found.size < 2_000) {
        found.set(key, { name: name.data, value: value.data })
      } else this.#altered += 1
    }
    return [...found.values()]
  }

  #relationship(
    one: ExchangeRelationship,
    idOf: (id: string) => ActorId | undefined,
  ): readonly NewRelationship[] {
    const [fromActorId, toActorId] = [idOf(one.from), idOf(one.to)]
    if (fromActorId === undefined || toActorId === undefined) return []
    return [
      {
        relationshipId: this.#freeId(RelationshipId, one.id),
        fromActorId,
        toActorId,
        typeId: this.#types.relationshipType(one),
        isDirected: one.isDirected,
        sign: one.sign,
        weight: one.weight,
        confidence: one.confidence,
        startDate: this.#date(one.startDate),
        endDate: this.#date(one.endDate),
        note: this.#prose(one.note),
        citations: one.citations.flatMap(citation => this.#citation(citation)),
      },
    ]
  }

  #citation(citation: ExchangeCitation): readonly NewCitation[] {
    const paragraph = this.#known.get(citation.paragraphId)
    const { start, end, quote } = citation
    const span = start === null || end === null || end <= start ? null : { start, end }
    const words =
      paragraph === undefined || span === null
        ? paragraph?.text
        : sliceCodePoints(paragraph.text, span.start, span.end)
    if (paragraph?.kind !== 'paragraph' || words !== quote) {
      this.#lost += 1
      return []
    }
    this.#kept += 1
    return [
      {
        citationId: this.#freeId(CitationId, citation.id),
        paragraphId: paragraph.id as NewCitation['paragraphId'], // the store has it as a paragraph
        span,
        stance: citation.stance,
      },
    ]
  }

  #name(text: string): string {
    const name = Name.safeParse(text)
    if (name.success) return name.data
    this.#altered += 1
    const cleaned = withoutControls(text.replace(/\s+/gu, ' ')).trim().slice(0, 400)
    return cleaned === '' ? '?' : cleaned
  }

  #prose(text: string): string {
    const prose = Prose.safeParse(text)
    if (prose.success) return prose.data
    this.#altered += 1
    return text.slice(0, 100_000)
  }

  #date(text: string): string {
    if (text === '') return ''
    const date = parsePartialDate(text)
    if (date === undefined) this.#altered += 1
    return date?.edtf ?? ''
  }
}

/** Two of the file may be one of the project. */
function distinctActors(positions: ImportPayload['positions']): ImportPayload['positions'] {
  return [...new Map(positions.map(place => [place.actorId, place])).values()]
}
