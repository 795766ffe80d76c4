/** Named values of an actor: rank, year of birth, whatever the analyst keeps apart from the prose. */
import { z } from '../zod'
import { Line, Name, query } from './definitions'
import { ActorId, AttributeId } from './ids'

export const actorAttributeCommands = {
  /** Sets the value under a name; an actor has each name once, whatever its spelling of alef or case. */
  'attribute.set': z.strictObject({
    attributeId: AttributeId,
    actorId: ActorId,
    name: Name,
    value: Line,
  }),
  'attribute.remove': z.strictObject({ attributeId: AttributeId }),
}

export type AttributeRow = {
  readonly attributeId: AttributeId
  readonly name: string
  readonly value: string
}

export type AttributeNameRow = { readonly name: string; readonly actors: number }

export const actorAttributeQueries = {
  /** By name. */
  'actor.attributes': query<AttributeRow>()({ actorId: ActorId }),
  /** The names in use, the commonest first. */
  'attribute.names': query<AttributeNameRow>()({}),
}
