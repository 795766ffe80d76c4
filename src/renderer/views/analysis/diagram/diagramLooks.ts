/** How each shown actor and relationship looks: by the diagram's style, or by the lens. Pure. */
import { relationshipCounts } from '../../../../shared/analysis/networkFilter'
import { type Difference, differenceOf } from '../../../../shared/analysis/relationshipStanding'
import type { PaletteName } from '../../../../shared/domain/diagramStyle'
import type { DiagramActorRow } from '../../../../shared/domain/diagrams'
import type { RelationshipRow } from '../../../../shared/domain/relationships'
import type { Standing } from '../../../../shared/domain/standings'
import {
  ACTOR_SIZE,
  type Dash,
  diagnosticityWidth,
  factionColours,
  lineWidth,
  type Tone,
} from '../../../exporters/diagramLook'
import type { LineLook } from '../../../exporters/diagramScene'
import { type DiagramRows, holdsUnder } from './diagramView'

export type ActorLook = {
  readonly colour: string
  readonly size: number
  /** Null: no ring. */
  readonly ring: string | null
  readonly isFaint: boolean
}

export type RelationshipLook = LineLook & {
  readonly isFaint: boolean
  /** Stands before the words of the line, so that colour is not the only sign. */
  readonly mark: string
}

/** Okabe and Ito 2008; Paul Tol's bright and muted schemes; greys for print. */
const PALETTE_COLOURS: Readonly<Record<PaletteName, readonly string[]>> = {
  okabeIto: ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9', '#8A6D00'],
  tolBright: ['#4477AA', '#EE6677', '#228833', '#CCBB44', '#66CCEE', '#AA3377'],
  tolMuted: [
    '#332288',
    '#88CCEE',
    '#44AA99',
    '#117733',
    '#999933',
    '#CC6677',
    '#882255',
    '#AA4499',
  ],
  greys: ['#1c2530', '#5b6672', '#8f99a3', '#bcc4cc'],
}

/** From little to much, told apart by lightness alone; after cividis (Nuñez and others 2018). */
const RAMP = ['#FDE737', '#C8B866', '#948E77', '#666D80', '#2A4B8D'] as const
const GREY_RAMP = ['#DDE2E7', '#BCC4CC', '#8F99A3', '#5B6672', '#1C2530'] as const

export function rampColours(palette: PaletteName): readonly string[] {
  return palette === 'greys' ? GREY_RAMP : RAMP
}

/** Which fifth of the range a figure lies in, from 0. */
export function rampStep(figure: number, [least, most]: readonly [number, number]): number {
  if (most === least) return 0
  return Math.min(RAMP.length - 1, Math.floor(((figure - least) / (most - least)) * RAMP.length))
}

/** For what has no value. */
export const NO_VALUE = '#98a2ad'

const LEAST_SIZE = 28
const MOST_SIZE = 76

/** A colour for each value, in the order of the values, so that the same values look the same. */
export function valueColours(
  values: Iterable<string>,
  palette: PaletteName,
): ReadonlyMap<string, string> {
  const colours = PALETTE_COLOURS[palette]
  const sorted = [...new Set(values)].filter(value => value !== '').sort()
  return new Map(sorted.map((value, index) => [value, colours[index % colours.length] ?? NO_VALUE]))
}

/** The value of an attribute by actor. */
export function attributeValues(rows: DiagramRows, name: string): ReadonlyMap<string, string> {
  return new Map(
    rows.attributes.flatMap(row => (row.name === name ? [[row.actorId, row.value]] : [])),
  )
}

/** The figure that decides an actor's size, and what the figures range over; null: all alike. */
export function actorFigures(rows: DiagramRows): ReadonlyMap<string, number> | null {
  const { actorSize } = rows.style
  if (actorSize.by === 'nothing') return null
  if (actorSize.by === 'relationships') {
    const counts = relationshipCounts(rows.relationships)
    return new Map(rows.actors.map(({ actorId }) => [actorId, counts.get(actorId) ?? 0]))
  }
  if (actorSize.by === 'measure') return rows.measures.get(actorSize.measure) ?? null
  const figures = [...attributeValues(rows, actorSize.name)].map(
    ([actorId, value]) => [actorId, Number(value.replace(/[٬,\s]/g, ''))] as const,
  )
  return new Map(figures.filter(([, figure]) => Number.isFinite(figure)))
}

export function rangeOf(figures: ReadonlyMap<string, number>): readonly [number, number] {
  const values = [...figures.values()]
  const least = values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY)
  const most = values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY)
  return values.length === 0 ? [0, 0] : [least, most]
}

/** The area of an actor grows with its figure. */
function sizeFor(figure: number | undefined, [least, most]: readonly [number, number]): number {
  if (figure === undefined) return LEAST_SIZE
  const share = most === least ? 0.5 : (figure - least) / (most - least)
  return Math.round(Math.sqrt(LEAST_SIZE ** 2 + share * (MOST_SIZE ** 2 - LEAST_SIZE ** 2)))
}

export function factionsOf(actors: readonly DiagramActorRow[]): ReadonlyMap<string, string> {
  return factionColours(
    actors.flatMap(({ factionActorId }) => (factionActorId === null ? [] : [factionActorId])),
  )
}

function colouring(rows: DiagramRows): (row: DiagramActorRow) => string {
  const { actorColour, palette } = rows.style
  if (actorColour.by === 'type') return ({ colour }) => colour
  if (actorColour.by === 'faction') {
    const colours = factionsOf(rows.actors)
    return ({ factionActorId }) =>
      (factionActorId === null ? undefined : colours.get(factionActorId)) ?? NO_VALUE
  }
  if (actorColour.by === 'measure') {
    const figures = rows.measures.get(actorColour.measure) ?? new Map<string, number>()
    const range = rangeOf(figures)
    return ({ actorId }) => {
      const figure = figures.get(actorId)
      return figure === undefined
        ? NO_VALUE
        : (rampColours(palette)[rampStep(figure, range)] ?? NO_VALUE)
    }
  }
  const values = attributeValues(rows, actorColour.name)
  const colours = valueColours(values.values(), palette)
  return ({ actorId }) => colours.get(values.get(actorId) ?? '') ?? NO_VALUE
}

export function actorLooks(rows: DiagramRows): ReadonlyMap<string, ActorLook> {
  const colourOf = colouring(rows)
  const figures = actorFigures(rows)
  const range = figures === null ? null : rangeOf(figures)
  const rings = rows.style.factions === 'rings' ? factionsOf(rows.actors) : null
  const held = heldActors(rows)
  return new Map(
    rows.actors.map(row => [
      row.actorId,
      {
        colour: colourOf(row),
        size:
          figures === null || range === null
            ? ACTOR_SIZE
            : sizeFor(figures.get(row.actorId), range),
        ring: (row.factionActorId === null ? undefined : rings?.get(row.factionActorId)) ?? null,
        isFaint: held !== null && !held.has(row.actorId),
      },
    ]),
  )
}

/** Actors at an end of what holds under the lens; null without a lens. */
function heldActors({ lens, relationships, standingOf }: DiagramRows): Set<string> | null {
  if (lens.kind === 'none') return null
  const held = relationships.filter(row => holdsUnder(lens, row.relationshipId, standingOf))
  return new Set(held.flatMap(({ fromActorId, toActorId }) => [fromActorId, toActorId]))
}

type Sign = Pick<RelationshipLook, 'tone' | 'dash' | 'mark' | 'isFaint'>

export const STANDING_LOOKS: Readonly<Record<Standing, Sign>> = {
  supported: { tone: 'positive', dash: 'solid', mark: '+', isFaint: false },
  contradicted: { tone: 'against', dash: 'dotted', mark: '−', isFaint: true },
  both: { tone: 'mixed', dash: 'mixed', mark: '±', isFaint: false },
  silent: { tone: 'silent', dash: 'solid', mark: '', isFaint: true },
}

type Two = { readonly label: string; readonly colour: string }

export function differenceLook(difference: Difference, first: Two, second: Two): Sign {
  const colour = (hex: string): Tone => `#${hex.slice(1)}`
  switch (difference) {
    case 'shared':
      return {
        tone: 'shared',
        dash: 'solid',
        mark: `${first.label} ${second.label}`,
        isFaint: false,
      }
    case 'onlyFirst':
      return { tone: colour(first.colour), dash: 'solid', mark: first.label, isFaint: false }
    case 'onlySecond':
      return { tone: colour(second.colour), dash: 'dashed', mark: second.label, isFaint: false }
    case 'contested':
      return { tone: 'mixed', dash: 'mixed', mark: '±', isFaint: false }
    case 'neither':
      return { tone: 'silent', dash: 'solid', mark: '', isFaint: true }
  }
}

const CONFIDENCE_LOOKS = {
  high: { tone: '#0072B2', dash: 'solid' },
  moderate: { tone: '#E69F00', dash: 'dashed' },
  low: { tone: '#CC79A7', dash: 'dotted' },
  '': { tone: 'silent', dash: 'solid' },
} as const satisfies Readonly<Record<string, { tone: Tone; dash: Dash }>>

/** By what the analyst chose when no lens lies over it. */
export function styledLine(
  row: Pick<RelationshipRow, 'sign' | 'confidence'> & { readonly typeId: string },
  colouring: DiagramRows['style']['lineColour'],
  typeColours: ReadonlyMap<string, string>,
): { readonly tone: Tone; readonly dash: Dash } {
  const dash = row.sign === 'negative' ? 'dashed' : 'solid'
  if (colouring === 'confidence') return CONFIDENCE_LOOKS[row.confidence]
  if (colouring === 'sign') return { tone: row.sign, dash }
  return { tone: `#${(typeColours.get(row.typeId) ?? NO_VALUE).slice(1)}`, dash }
}

/** A colour for each type of relationship that is shown. */
export function lineTypeColours(rows: DiagramRows): ReadonlyMap<string, string> {
  return valueColours(
    rows.relationships.map(({ typeId }) => typeId),
    rows.style.palette,
  )
}

function signOf(rows: DiagramRows): (row: RelationshipRow) => Sign {
  const { lens, standingOf, hypotheses, style } = rows
  if (lens.kind === 'one') {
    return ({ relationshipId }) => STANDING_LOOKS[standingOf(relationshipId, lens.hypothesisId)]
  }
  const typeColours = lineTypeColours(rows)
  const byStyle = (row: RelationshipRow): Sign => ({
    ...styledLine(row, style.lineColour, typeColours),
    mark: '',
    isFaint: false,
  })
  if (lens.kind === 'none') return byStyle
  const first = hypotheses.find(({ hypothesisId }) => hypothesisId === lens.first)
  const second = hypotheses.find(({ hypothesisId }) => hypothesisId === lens.second)
  if (first === undefined || second === undefined) return byStyle
  return ({ relationshipId: id }) =>
    differenceLook(
      differenceOf(standingOf(id, lens.first), standingOf(id, lens.second)),
      first,
      second,
    )
}

const PLAIN_WIDTH = 2

function thicknessOf(row: RelationshipRow, { style, diagnosticity }: DiagramRows): number {
  switch (style.lineThickness) {
    case 'citations':
      return lineWidth(row.citations, row.weight)
    case 'diagnosticity':
      return diagnosticityWidth(diagnosticity.get(row.relationshipId) ?? 0)
    case 'nothing':
      return PLAIN_WIDTH
  }
}

export function relationshipLooks(rows: DiagramRows): ReadonlyMap<string, RelationshipLook> {
  const lookOf = signOf(rows)
  return new Map(
    rows.relationships.map(row => [
      row.relationshipId,
      {
        ...lookOf(row),
        width: thicknessOf(row, rows),
        isDirected: row.isDirected === 1,
        isUncited: row.citations === 0,
      },
    ]),
  )
}
