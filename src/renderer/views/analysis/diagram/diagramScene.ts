/** The view of a diagram as a scene for exports. Pure. */
import { actorTypeIcon } from '../../../exporters/diagramIcons'
import type { DiagramScene } from '../../../exporters/diagramScene'
import type { TextDirection } from '../../../exporters/diagramText'
import type { Translate } from '../../../i18n/words'
import { lineLabel } from './bareNames'
import { legendOf } from './diagramLegend'
import { actorLooks, relationshipLooks } from './diagramLooks'
import type { DiagramRows } from './diagramView'
import { factionGroups, foldedDiagram } from './factionGroups'

export type SceneParts = Pick<DiagramScene, 'title' | 'caption' | 'footer'> & {
  readonly direction: TextDirection
  readonly hasLegend: boolean
}

/** The whole diagram as a scene. Empty title and caption, or no legend, when they are not wanted. */
export function sceneOf(rows: DiagramRows, t: Translate, parts: SceneParts): DiagramScene {
  const { hasLegend, ...words } = parts
  const looks = actorLooks(rows)
  const lines = relationshipLooks(rows)
  const folded = foldedDiagram(rows)
  return {
    ...words,
    actors: [
      ...folded.actors.flatMap(row => {
        const look = looks.get(row.actorId)
        if (look === undefined) return []
        const { actorId: id, name, x, y, shape } = row
        return [{ id, name, x, y, shape, icon: actorTypeIcon(row.typeKey), ...look }]
      }),
      ...folded.collapsed.map(({ id, name, colour, x, y, size }) => ({
        ...{ id, name, colour, x, y, size },
        shape: 'round-rectangle' as const,
        icon: actorTypeIcon('group'),
        ring: null,
        isFaint: false,
      })),
    ],
    relationships: folded.relationships.flatMap(({ row, from, to }) => {
      const look = lines.get(row.relationshipId)
      if (look === undefined) return []
      const label = rows.style.hasLineLabels ? lineLabel(t, row, look.mark) : look.mark
      return [{ ...look, id: row.relationshipId, from, to, label }]
    }),
    groups: factionGroups(rows)
      .filter(({ isCollapsed }) => !isCollapsed)
      .map(({ id, name, colour, memberIds }) => ({ id, name, colour, memberIds })),
    annotations: rows.annotations,
    legend: hasLegend ? legendOf(rows, t) : [],
  }
}
