/** Rows of a diagram as a scene for exports, and the legend that explains it. Pure. */
import type { DiagramActorRow } from '../../../../shared/domain/diagrams'
import { type RelationshipRow, Sign } from '../../../../shared/domain/relationships'
import { actorTypeIcon } from '../../../exporters/diagramIcons'
import { factionColours } from '../../../exporters/diagramLook'
import type { DiagramScene, LegendEntry } from '../../../exporters/diagramScene'
import type { TextDirection } from '../../../exporters/diagramText'
import type { Translate } from '../../../i18n/words'
import { signWords } from '../inspector/signWords'
import { bareActorType, lineLabel } from './bareNames'

export type SceneRows = {
  readonly actors: readonly DiagramActorRow[]
  readonly relationships: readonly RelationshipRow[]
  /** Names of actors that are factions, on the diagram or not. */
  readonly factionNames: ReadonlyMap<string, string>
}

function factionsOf(actors: readonly DiagramActorRow[]): ReadonlyMap<string, string> {
  return factionColours(
    actors.flatMap(({ factionActorId }) => (factionActorId === null ? [] : [factionActorId])),
  )
}

function actorTypeEntries(actors: readonly DiagramActorRow[], t: Translate): LegendEntry[] {
  const types = new Map(actors.map(row => [row.typeId, row]))
  return [...types.values()].map(({ typeKey, typeName, shape, colour }) => ({
    kind: 'actorType',
    name: bareActorType(t, typeKey, typeName),
    shape,
    colour,
    icon: actorTypeIcon(typeKey),
  }))
}

function relationshipEntries(rows: readonly RelationshipRow[], t: Translate): LegendEntry[] {
  const entries: LegendEntry[] = Sign.options
    .filter(sign => rows.some(row => row.sign === sign))
    .map(sign => ({ kind: 'sign', sign, name: t(signWords[sign]) }))
  if (rows.some(row => row.isDirected === 1)) {
    entries.push({ kind: 'directed', name: t('legend.directed') })
  }
  const strengths = new Set(rows.map(row => row.weight ?? row.citations))
  if (strengths.size > 1) entries.push({ kind: 'width', name: t('legend.width') })
  if (rows.some(row => row.citations === 0)) {
    entries.push({ kind: 'uncited', name: t('legend.uncited') })
  }
  return entries
}

/** One entry for each sign that the diagram uses, and none that it does not. */
export function legendOf(
  { actors, relationships, factionNames }: SceneRows,
  t: Translate,
): readonly LegendEntry[] {
  const factions = [...factionsOf(actors)].map(
    ([id, colour]): LegendEntry => ({
      kind: 'faction',
      colour,
      name: factionNames.get(id) ?? '',
    }),
  )
  return [...actorTypeEntries(actors, t), ...factions, ...relationshipEntries(relationships, t)]
}

/** The whole diagram as a scene. Empty title and caption, or no legend, when they are not wanted. */
export function sceneOf(
  rows: SceneRows,
  t: Translate,
  parts: Pick<DiagramScene, 'title' | 'caption'> & {
    readonly direction: TextDirection
    readonly hasLegend: boolean
  },
): DiagramScene {
  const rings = factionsOf(rows.actors)
  const { title, caption, direction, hasLegend } = parts
  return {
    title,
    caption,
    direction,
    actors: rows.actors.map(row => ({
      id: row.actorId,
      name: row.name,
      x: row.x,
      y: row.y,
      shape: row.shape,
      colour: row.colour,
      icon: actorTypeIcon(row.typeKey),
      ring: (row.factionActorId === null ? undefined : rings.get(row.factionActorId)) ?? null,
    })),
    relationships: rows.relationships.map(row => ({
      id: row.relationshipId,
      from: row.fromActorId,
      to: row.toActorId,
      label: lineLabel(t, row),
      sign: row.sign,
      isDirected: row.isDirected === 1,
      citations: row.citations,
      weight: row.weight,
    })),
    legend: hasLegend ? legendOf(rows, t) : [],
  }
}
