/**
 * What of a diagram is shown, from all that it holds: hidden things, the filter and the lens taken into
 * account. Pure: canvas, table, legend and exports are all made from the same view.
 */
import type { Measure } from '../../../../shared/analysis/network/networkMeasures'
import { filterNetwork } from '../../../../shared/analysis/networkFilter'
import { differenceOf } from '../../../../shared/analysis/relationshipStanding'
import type { AnnotationRow } from '../../../../shared/domain/annotations'
import type { DiagramStyle } from '../../../../shared/domain/diagramStyle'
import type {
  ActorAttributeRow,
  CollapsedFactionRow,
  DiagramActorRow,
} from '../../../../shared/domain/diagrams'
import type { HypothesisRow } from '../../../../shared/domain/hypotheses'
import type { DiagramId } from '../../../../shared/domain/ids'
import type { NetworkFilter } from '../../../../shared/domain/networkFilters'
import type { RelationshipRow } from '../../../../shared/domain/relationships'
import type { Standing, StandingRow } from '../../../../shared/domain/standings'
import type { Lens } from './lens'

/** Values by actor, by measure. Empty: not measured. */
export type DiagramMeasures = ReadonlyMap<Measure, ReadonlyMap<string, number>>

export type DiagramContents = {
  readonly diagramId: DiagramId
  readonly actors: readonly DiagramActorRow[]
  readonly relationships: readonly RelationshipRow[]
  readonly hiddenRelationships: ReadonlySet<string>
  readonly collapsed: readonly CollapsedFactionRow[]
  readonly annotations: readonly AnnotationRow[]
  readonly attributes: readonly ActorAttributeRow[]
  /** Of every actor of the project by id. */
  readonly names: ReadonlyMap<string, string>
  readonly hypotheses: readonly HypothesisRow[]
  readonly standings: readonly StandingRow[]
  readonly sources: ReadonlyMap<string, ReadonlySet<string>>
  /** Of the actors on the diagram; empty while nothing depends on them. */
  readonly measures: DiagramMeasures
  /** Of relationships, by id; empty while nothing depends on it. */
  readonly diagnosticity: ReadonlyMap<string, number>
  readonly filter: NetworkFilter
  readonly style: DiagramStyle
  readonly lens: Lens
}

/** The shown part, with all of it beside. */
export type DiagramRows = DiagramContents & {
  readonly all: Pick<DiagramContents, 'actors' | 'relationships'>
  readonly standingOf: (relationshipId: string, hypothesisId: string) => Standing
}

const NOWHERE: ReadonlySet<string> = new Set()

function standingLookup(standings: readonly StandingRow[]): DiagramRows['standingOf'] {
  const known = new Map(
    standings.map(row => [`${row.relationshipId} ${row.hypothesisId}`, row.standing]),
  )
  return (relationshipId, hypothesisId) =>
    known.get(`${relationshipId} ${hypothesisId}`) ?? 'silent'
}

/** Whether a relationship holds under the lens: supported, under one of the two where there are two. */
export function holdsUnder(
  lens: Lens,
  relationshipId: string,
  standingOf: DiagramRows['standingOf'],
): boolean {
  if (lens.kind === 'none') return true
  if (lens.kind === 'one') {
    const standing = standingOf(relationshipId, lens.hypothesisId)
    return standing === 'supported' || standing === 'both'
  }
  const { first, second } = lens
  return (
    differenceOf(standingOf(relationshipId, first), standingOf(relationshipId, second)) !==
    'neither'
  )
}

export function viewOf(contents: DiagramContents): DiagramRows {
  const { actors, relationships, hiddenRelationships, filter, sources, lens, measures } = contents
  const standingOf = standingLookup(contents.standings)
  const shown = filterNetwork(
    {
      actors: actors.filter(({ isHidden }) => isHidden === 0),
      relationships: relationships.filter(
        ({ relationshipId }) =>
          !hiddenRelationships.has(relationshipId) &&
          (lens.kind === 'none' ||
            lens.mode === 'emphasise' ||
            holdsUnder(lens, relationshipId, standingOf)),
      ),
    },
    filter,
    {
      standingOf,
      sourcesOf: id => sources.get(id) ?? NOWHERE,
      measureOf: (measure, actorId) => measures.get(measure)?.get(actorId),
    },
  )
  return { ...contents, ...shown, all: { actors, relationships }, standingOf }
}
