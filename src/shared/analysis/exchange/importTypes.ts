/** The types of a network from a file: those of the project by key or name, others are made once. */
import { ActorShape, type ActorTypeRow } from '../../domain/actors'
import { Colour, Name } from '../../domain/definitions'
import type { ExchangeActor, ExchangeRelationship } from '../../domain/exchange'
import { ActorTypeId, newIdOf, RelationshipTypeId } from '../../domain/ids'
import type { RelationshipTypeRow, Sign } from '../../domain/relationships'
import { matchingKey } from '../arabicText'

/** Names of built-in types in the languages of the interface, by their key. */
export type TypeWords = {
  readonly actorTypeWords: ReadonlyMap<string, readonly string[]>
  readonly relationshipTypeWords: ReadonlyMap<string, readonly string[]>
  /** What a relationship without a type is called. */
  readonly untyped: string
}

type NewActorType = {
  readonly typeId: ActorTypeId
  readonly name: string
  readonly shape: ActorShape
  readonly colour: string
}

type NewRelationshipType = {
  readonly typeId: RelationshipTypeId
  readonly name: string
  readonly isDirected: boolean
  readonly sign: Sign
}

type Project = TypeWords & {
  readonly actorTypes: readonly ActorTypeRow[]
  readonly relationshipTypes: readonly RelationshipTypeRow[]
}

/** An actor without a type is a person until the analyst says otherwise. */
const USUAL_ACTOR_TYPE = 'person'

export function importTypes(project: Project) {
  const actorTypes = typesByName(project.actorTypes, project.actorTypeWords)
  const relationshipTypes = typesByName(project.relationshipTypes, project.relationshipTypeWords)
  const newActorTypes: NewActorType[] = []
  const newRelationshipTypes: NewRelationshipType[] = []
  return {
    actorType({ type, shape, colour }: ExchangeActor): ActorTypeId {
      const name = nameOf(type, USUAL_ACTOR_TYPE)
      const known = actorTypes.get(matchingKey(name))
      if (known !== undefined) return known
      const typeId = newIdOf(ActorTypeId)
      newActorTypes.push({
        typeId,
        name,
        shape: ActorShape.catch('ellipse').parse(shape),
        colour: Colour.catch('#56737f').parse(colour),
      })
      actorTypes.set(matchingKey(name), typeId)
      return typeId
    },
    relationshipType({ type, isDirected, sign }: ExchangeRelationship): RelationshipTypeId {
      const name = nameOf(type, project.untyped)
      const known = relationshipTypes.get(matchingKey(name))
      if (known !== undefined) return known
      const typeId = newIdOf(RelationshipTypeId)
      newRelationshipTypes.push({ typeId, name, isDirected, sign })
      relationshipTypes.set(matchingKey(name), typeId)
      return typeId
    },
    added: () => ({ actorTypes: newActorTypes, relationshipTypes: newRelationshipTypes }),
  }
}

function nameOf(type: string, usual: string): string {
  const name = Name.safeParse(type)
  return name.success ? name.data : usual
}

/** The analyst's own names come before the words for built-in types. */
function typesByName<Id extends string>(
  rows: readonly { readonly typeId: Id; readonly key: string | null; readonly name: string }[],
  words: TypeWords['actorTypeWords'],
): Map<string, Id> {
  const found = new Map<string, Id>()
  for (const { typeId, key, name } of rows) {
    const names = key === null ? [] : [key, name, ...(words.get(key) ?? [])]
    for (const one of names) found.set(matchingKey(one), typeId)
  }
  for (const { typeId, key, name } of rows) if (key === null) found.set(matchingKey(name), typeId)
  return found
}
