/** The rows of the open diagram, what of them is shown, and which of them are selected. */
import { useMemo } from 'react'
import { styleFrom } from '../../../../shared/domain/diagramStyle'
import type { ActorId, RelationshipId } from '../../../../shared/domain/ids'
import { filterFrom } from '../../../../shared/domain/networkFilters'
import type { Problem } from '../../../../shared/problem'
import { type Selection, useSession } from '../../../client/session'
import { useQuery, useRows } from '../../../client/useQuery'
import type { NetworkSelection } from './canvasTypes'
import { useMeasuresOf } from './diagramMeasures'
import { type DiagramRows, viewOf } from './diagramView'
import { useLens } from './lens'

export type DiagramState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly problem: Problem }
  | { readonly status: 'ready'; readonly rows: DiagramRows }

/** What is asked for only while something depends on it. */
function useLookups(isNeeded: { readonly attributes: boolean; readonly sources: boolean }) {
  const diagramId = useSession(session => session.diagramId)
  const attributes = useRows(
    'diagram.attributes',
    diagramId === null || !isNeeded.attributes ? null : { diagramId },
  )
  const cited = useRows('relationship.sources', isNeeded.sources ? {} : null)
  const actors = useRows('actor.list', {})
  const names = useMemo(
    () => new Map<string, string>(actors.map(({ actorId, name }) => [actorId, name])),
    [actors],
  )
  const sources = useMemo(() => {
    const found = new Map<string, Set<string>>()
    for (const { relationshipId, sourceId } of cited) {
      const known = found.get(relationshipId)
      if (known === undefined) found.set(relationshipId, new Set([sourceId]))
      else known.add(sourceId)
    }
    return found
  }, [cited])
  return { attributes, sources, names }
}

/** Filter and style as the project file has them. */
function useSettingsOf(diagramId: string | null) {
  const diagrams = useRows('diagram.list', {})
  const row = diagrams.find(one => one.diagramId === diagramId)
  const filter = useMemo(() => filterFrom(row?.filters ?? ''), [row?.filters])
  const style = useMemo(() => styleFrom(row?.style ?? ''), [row?.style])
  return { filter, style }
}

function useMarks(diagramId: DiagramRows['diagramId'] | null) {
  const params = diagramId === null ? null : { diagramId }
  const hidden = useRows('diagram.hiddenRelationships', params)
  const collapsed = useRows('diagram.collapsedFactions', params)
  const annotations = useRows('diagram.annotations', params)
  const hiddenRelationships = useMemo(
    () => new Set<string>(hidden.map(({ relationshipId }) => relationshipId)),
    [hidden],
  )
  return { hiddenRelationships, collapsed, annotations }
}

function useDiagnosticity(isNeeded: boolean): ReadonlyMap<string, number> {
  const rows = useRows('relationship.diagnosticity', isNeeded ? {} : null)
  return useMemo(
    () => new Map(rows.map(row => [row.relationshipId, row.diagnosticity] as const)),
    [rows],
  )
}

/** Rows of the diagram that is open in the session. */
export function useDiagramRows(): DiagramState {
  const diagramId = useSession(session => session.diagramId)
  const actors = useQuery('diagram.actors', diagramId === null ? null : { diagramId })
  const relationships = useQuery('diagram.relationships', diagramId === null ? null : { diagramId })
  const { filter, style } = useSettingsOf(diagramId)
  const { hiddenRelationships, collapsed, annotations } = useMarks(diagramId)
  const { attributes, sources, names } = useLookups({
    attributes: style.actorColour.by === 'attribute' || style.actorSize.by === 'attribute',
    sources: filter.criteria.some(({ kind }) => kind === 'source'),
  })
  const measures = useMeasuresOf(diagramId)
  const lens = useLens(state => state.lens)
  const needsStandings =
    lens.kind !== 'none' || filter.criteria.some(({ kind }) => kind === 'standing')
  const standings = useRows('relationship.standings', needsStandings ? {} : null)
  const hypotheses = useRows('hypothesis.list', {})
  const diagnosticity = useDiagnosticity(style.lineThickness === 'diagnosticity')
  const actorRows = actors.status === 'ready' ? actors.rows : null
  const relationshipRows = relationships.status === 'ready' ? relationships.rows : null
  const rows = useMemo(() => {
    if (diagramId === null || actorRows === null || relationshipRows === null) return null
    const network = { actors: actorRows, relationships: relationshipRows }
    const marks = { hiddenRelationships, collapsed, annotations }
    const lookups = { attributes, sources, names, standings, hypotheses }
    const figures = { measures, diagnosticity }
    return viewOf({ diagramId, ...network, ...marks, ...lookups, ...figures, filter, style, lens })
  }, [
    diagramId,
    actorRows,
    relationshipRows,
    hiddenRelationships,
    collapsed,
    annotations,
    attributes,
    sources,
    names,
    standings,
    hypotheses,
    measures,
    diagnosticity,
    filter,
    style,
    lens,
  ])
  if (actors.status === 'failed') return actors
  if (relationships.status === 'failed') return relationships
  return rows === null ? { status: 'loading' } : { status: 'ready', rows }
}

const NONE: NetworkSelection = { actorIds: [], relationshipIds: [] }

/** What of the network is selected, whether on this diagram or not. */
export function networkOf(selection: Selection): NetworkSelection {
  return selection.kind === 'network' ? selection : NONE
}

/** The part of the selection that is on the diagram. */
export function useSelectionOn(rows: DiagramRows): NetworkSelection {
  const selection = useSession(session => session.selection)
  return useMemo(() => {
    const { actorIds, relationshipIds } = networkOf(selection)
    if (actorIds.length + relationshipIds.length === 0) return NONE
    const actors = new Set<ActorId>(rows.actors.map(({ actorId }) => actorId))
    const relationships = new Set<RelationshipId>(
      rows.relationships.map(({ relationshipId }) => relationshipId),
    )
    return {
      actorIds: actorIds.filter(id => actors.has(id)),
      relationshipIds: relationshipIds.filter(id => relationships.has(id)),
    }
  }, [selection, rows])
}
