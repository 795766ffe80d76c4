/** From what a format holds to a network: ids are checked, ends must exist, limits are kept. */
import { drawingFrom, NO_DRAWING } from '../../../shared/analysis/exchange/exchangeDrawing'
import { actorFrom, relationshipFrom } from '../../../shared/analysis/exchange/exchangeFields'
import { MOST_ACTORS, MOST_RELATIONSHIPS } from '../../../shared/domain/exchange'
import { ProblemError } from '../../../shared/problem'
import type { EdgeList, NetworkFormat, ReadNetwork } from './networkFile'
import type { RawNetwork } from './rawNetwork'

type About = {
  readonly format: NetworkFormat
  readonly fileName: string
  readonly list?: EdgeList
}

export function completeNetwork(raw: RawNetwork, { format, fileName, list }: About): ReadNetwork {
  if (raw.actors.length > MOST_ACTORS || raw.relationships.length > MOST_RELATIONSHIPS) {
    throw new ProblemError({ code: 'network-too-many', details: { fileName } })
  }
  // A list whose columns are not chosen yet may hold nobody.
  if (raw.actors.length === 0 && list === undefined) {
    throw new ProblemError({ code: 'network-empty', details: { fileName } })
  }
  const ids = new Set<string>()
  for (const { id } of raw.actors) {
    if (id === '' || ids.has(id)) {
      throw new ProblemError({ code: 'network-duplicate-id', details: { fileName, id } })
    }
    ids.add(id)
  }
  const { drawing, leftOut } =
    raw.isOurs && raw.fields !== undefined
      ? drawingFrom(raw.fields)
      : { drawing: NO_DRAWING, leftOut: 0 }
  const joined = raw.relationships.filter(({ from, to }) => ids.has(from) && ids.has(to))
  return {
    format,
    isOurs: raw.isOurs,
    network: {
      title: raw.title,
      actors: raw.actors.map(({ id, fields }) => actorFrom(id, fields)),
      relationships: joined.map(({ fields, ...ends }) => relationshipFrom(ends, fields)),
      drawing,
    },
    leftOut: {
      dangling: raw.relationships.length - joined.length,
      hyperedges: raw.hyperedges ?? 0,
      rows: raw.rowsLeftOut ?? 0,
      annotations: leftOut,
    },
    list: list ?? null,
  }
}
