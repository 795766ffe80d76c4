/** The legend of a diagram, made from what is shown: one entry for each sign used, none for others. Pure. */
import type { Measure } from '../../../../shared/analysis/network/networkMeasures'
import { differenceOf } from '../../../../shared/analysis/relationshipStanding'
import type { ActorSizing } from '../../../../shared/domain/diagramStyle'
import { Confidence, Sign } from '../../../../shared/domain/relationships'
import { Standing } from '../../../../shared/domain/standings'
import { actorTypeIcon } from '../../../exporters/diagramIcons'
import type { LegendEntry } from '../../../exporters/diagramScene'
import type { Translate, WordKey } from '../../../i18n/words'
import { measureWords } from '../../parts/measureWords'
import { confidenceWords, signWords, standingWords } from '../inspector/signWords'
import { bareActorType, bareRelationshipType } from './bareNames'
import {
  actorFigures,
  attributeValues,
  differenceLook,
  factionsOf,
  lineTypeColours,
  NO_VALUE,
  rampColours,
  rampStep,
  rangeOf,
  STANDING_LOOKS,
  styledLine,
  valueColours,
} from './diagramLooks'
import type { DiagramRows } from './diagramView'

function actorTypeEntries({ actors, style }: DiagramRows, t: Translate): LegendEntry[] {
  const types = new Map(actors.map(row => [row.typeId, row]))
  return [...types.values()].map(({ typeKey, typeName, shape, colour }) => ({
    kind: 'actorType',
    name: bareActorType(t, typeKey, typeName),
    shape,
    colour: style.actorColour.by === 'type' ? colour : NO_VALUE,
    icon: actorTypeIcon(typeKey),
  }))
}

function actorColourEntries(rows: DiagramRows, t: Translate): LegendEntry[] {
  const { actorColour, palette } = rows.style
  if (actorColour.by === 'measure') return rampEntries(rows, actorColour.measure, t)
  if (actorColour.by !== 'attribute') return []
  const values = attributeValues(rows, actorColour.name)
  const shown = rows.actors.map(({ actorId }) => values.get(actorId) ?? '')
  const colours = valueColours(values.values(), palette)
  const entries = [...colours]
    .filter(([value]) => shown.includes(value))
    .map(([value, colour]): LegendEntry => {
      return { kind: 'colour', colour, name: `${actorColour.name}: ${value}` }
    })
  if (!shown.includes('')) return entries
  const name = t('legend.noValue', { name: actorColour.name })
  return [...entries, { kind: 'colour', colour: NO_VALUE, name }]
}

/** One entry for each fifth of the range that an actor shown lies in. */
function rampEntries(rows: DiagramRows, measure: Measure, t: Translate): LegendEntry[] {
  const figures = rows.measures.get(measure) ?? new Map<string, number>()
  const [least, most] = rangeOf(figures)
  const steps = rows.actors.flatMap(({ actorId }) => {
    const figure = figures.get(actorId)
    return figure === undefined ? [] : [rampStep(figure, [least, most])]
  })
  const colours = rampColours(rows.style.palette)
  const edge = (step: number) => rounded(least + ((most - least) * step) / colours.length)
  return [...new Set(steps)].sort().map(step => ({
    kind: 'colour',
    colour: colours[step] ?? NO_VALUE,
    name: t('legend.range', {
      of: t(measureWords[measure]),
      ...{ least: edge(step), most: edge(step + 1) },
    }),
  }))
}

function rounded(value: number): number {
  return Number(value.toPrecision(3))
}

function sizeEntries(rows: DiagramRows, t: Translate): LegendEntry[] {
  const { actorSize } = rows.style
  const figures = actorFigures(rows)
  if (figures === null || figures.size === 0) return []
  const [least, most] = rangeOf(figures)
  const of = sizeWords(actorSize, t)
  const range = { least: rounded(least), most: rounded(most) }
  return [{ kind: 'size', sizes: [least, most], name: t('legend.size', { of, ...range }) }]
}

function sizeWords(actorSize: ActorSizing, t: Translate): string {
  if (actorSize.by === 'attribute') return actorSize.name
  return actorSize.by === 'measure'
    ? t(measureWords[actorSize.measure])
    : t('legend.sizeRelationships')
}

function factionEntries(rows: DiagramRows): LegendEntry[] {
  const { factions, actorColour } = rows.style
  if (factions === 'nothing' && actorColour.by !== 'faction') return []
  return [...factionsOf(rows.actors)].map(([id, colour]) => ({
    kind: actorColour.by === 'faction' ? 'colour' : factions === 'groups' ? 'group' : 'faction',
    colour,
    name: rows.names.get(id) ?? '',
  }))
}

/** Lines by confidence have the colour of no type. */
const NO_TYPE = ''

function lineEntries(rows: DiagramRows, t: Translate): LegendEntry[] {
  const { relationships, style, lens } = rows
  if (lens.kind === 'one') return standingEntries(rows, lens.hypothesisId, t)
  if (lens.kind === 'difference') return differenceEntries(rows, lens, t)
  const typeColours = lineTypeColours(rows)
  if (style.lineColour === 'type') {
    const types = new Map(relationships.map(row => [row.typeId, row]))
    return [...types.values()].map(row => ({
      kind: 'line',
      ...styledLine({ ...row, sign: 'neutral' }, 'type', typeColours),
      name: bareRelationshipType(t, row),
    }))
  }
  if (style.lineColour === 'confidence') {
    return Confidence.options
      .filter(level => relationships.some(row => row.confidence === level))
      .map(confidence => ({
        kind: 'line',
        ...styledLine({ confidence, sign: 'neutral', typeId: NO_TYPE }, 'confidence', typeColours),
        name: t('legend.confidence', { level: t(confidenceWords[confidence]) }),
      }))
  }
  return Sign.options
    .filter(sign => relationships.some(row => row.sign === sign))
    .map(sign => ({
      kind: 'line',
      tone: sign,
      dash: sign === 'negative' ? 'dashed' : 'solid',
      name: t(signWords[sign]),
    }))
}

function standingEntries(rows: DiagramRows, hypothesisId: string, t: Translate): LegendEntry[] {
  const label = rows.hypotheses.find(one => one.hypothesisId === hypothesisId)?.label ?? ''
  const used = new Set(
    rows.relationships.map(row => rows.standingOf(row.relationshipId, hypothesisId)),
  )
  return Standing.options
    .filter(standing => used.has(standing))
    .map(standing => {
      const { tone, dash, mark } = STANDING_LOOKS[standing]
      const words = t('legend.standing', { label, standing: t(standingWords[standing]) })
      return { kind: 'line', tone, dash, name: mark === '' ? words : `${mark} ${words}` }
    })
}

const DIFFERENCE_WORDS = {
  shared: 'difference.shared',
  onlyFirst: 'difference.only',
  onlySecond: 'difference.only',
  contested: 'difference.contested',
  neither: 'difference.neither',
} as const satisfies Readonly<Record<string, WordKey>>

function differenceEntries(
  rows: DiagramRows,
  lens: Extract<DiagramRows['lens'], { kind: 'difference' }>,
  t: Translate,
): LegendEntry[] {
  const first = rows.hypotheses.find(({ hypothesisId }) => hypothesisId === lens.first)
  const second = rows.hypotheses.find(({ hypothesisId }) => hypothesisId === lens.second)
  if (first === undefined || second === undefined) return []
  const used = new Set(
    rows.relationships.map(({ relationshipId: id }) =>
      differenceOf(rows.standingOf(id, lens.first), rows.standingOf(id, lens.second)),
    ),
  )
  return (['shared', 'onlyFirst', 'onlySecond', 'contested', 'neither'] as const)
    .filter(difference => used.has(difference))
    .map(difference => {
      const { tone, dash } = differenceLook(difference, first, second)
      const [one, other] =
        difference === 'onlySecond' ? [second.label, first.label] : [first.label, second.label]
      return {
        kind: 'line',
        tone,
        dash,
        name: t(DIFFERENCE_WORDS[difference], { first: one, second: other }),
      }
    })
}

/** Null where lines are equally thick. */
function thicknessWords({ relationships, style, diagnosticity }: DiagramRows): WordKey | null {
  if (style.lineThickness === 'diagnosticity') {
    const scores = new Set(relationships.map(row => diagnosticity.get(row.relationshipId) ?? 0))
    return scores.size > 1 ? 'legend.widthDiagnosticity' : null
  }
  const strengths = new Set(relationships.map(row => row.weight ?? row.citations))
  return style.lineThickness === 'citations' && strengths.size > 1 ? 'legend.width' : null
}

function otherEntries(rows: DiagramRows, t: Translate): LegendEntry[] {
  const { relationships } = rows
  const entries: LegendEntry[] = []
  if (relationships.some(row => row.isDirected === 1)) {
    entries.push({ kind: 'directed', name: t('legend.directed') })
  }
  const thickness = thicknessWords(rows)
  if (thickness !== null) entries.push({ kind: 'width', name: t(thickness) })
  if (relationships.some(row => row.citations === 0)) {
    entries.push({ kind: 'uncited', name: t('legend.uncited') })
  }
  return entries
}

export function legendOf(rows: DiagramRows, t: Translate): readonly LegendEntry[] {
  return [
    ...actorTypeEntries(rows, t),
    ...actorColourEntries(rows, t),
    ...sizeEntries(rows, t),
    ...factionEntries(rows),
    ...lineEntries(rows, t),
    ...otherEntries(rows, t),
  ]
}
