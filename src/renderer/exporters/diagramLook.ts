/**
 * How a diagram looks: sizes, faces and colours shared by the canvas on screen and by the exports.
 *
 * Colours of signs are told apart by colour-blind readers too, and never by colour alone: negative is
 * dashed, uncited carries a question mark.
 */
import type { Sign } from '../../shared/domain/relationships'

export type Theme = 'light' | 'dark'

/** Without quotes, as Cytoscape and canvas want it. */
export const LABEL_FACE = 'IBM Plex Sans Arabic'
export const LABEL_FONT = `${LABEL_FACE}, IBM Plex Sans, sans-serif`

export const ACTOR_SIZE = 40
export const ACTOR_LABEL = { size: 13, weight: 500, lineHeight: 1.35, maxWidth: 132, gap: 5 }
export const RELATIONSHIP_LABEL = { size: 11, weight: 400, lineHeight: 1.3, maxWidth: 150 }
export const FACTION_RING = { width: 3, gap: 3 }
export const ICON_SIZE = 22

/** Lines are told apart by their dashes as well as by their colours. */
export const DASHES = {
  solid: [],
  dashed: [7, 5],
  dotted: [2, 4],
  mixed: [9, 4, 2, 4],
} as const satisfies Readonly<Record<string, readonly number[]>>
export type Dash = keyof typeof DASHES

/** What a line's colour says. */
export type Tone = Sign | 'against' | 'mixed' | 'silent' | 'shared' | `#${string}`
export const UNCITED_HALO_WIDTH = 7

export type Palette = {
  /** Behind the diagram. */
  readonly paper: string
  readonly ink: string
  readonly faintInk: string
  readonly hairline: string
  readonly accent: string
  readonly uncited: string
  readonly tones: Readonly<Record<Exclude<Tone, `#${string}`>, string>>
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#ffffff',
    ink: '#1c2530',
    faintInk: '#5b6672',
    hairline: '#d5dae0',
    accent: '#0a6b66',
    uncited: '#e0a100',
    tones: {
      positive: '#0b7a8c',
      negative: '#c8401a',
      neutral: '#6d7782',
      against: '#c8401a',
      mixed: '#946200',
      silent: '#98a2ad',
      shared: '#1c2530',
    },
  },
  dark: {
    paper: '#1a1d21',
    ink: '#e8ebee',
    faintInk: '#a5aeb8',
    hairline: '#3a4048',
    accent: '#52b5ad',
    uncited: '#f0bf3c',
    tones: {
      positive: '#4fc3d0',
      negative: '#ff8a5c',
      neutral: '#98a2ad',
      against: '#ff8a5c',
      mixed: '#f0bf3c',
      silent: '#6d7782',
      shared: '#e8ebee',
    },
  },
}

/** The colour of a tone. Colours of hypotheses and types are the analyst's and stay as they are. */
export function toneColour(tone: Tone, { tones }: Palette): string {
  return tone.startsWith('#') ? tone : tones[tone as keyof typeof tones] // all others are keys
}

/** Rings of factions, told apart from the colours of the built-in actor types. */
const FACTION_COLOURS = [
  '#6741d9',
  '#e8590c',
  '#2f9e44',
  '#c2255c',
  '#1971c2',
  '#b08900',
  '#0c8599',
  '#862e9c',
]

/** A colour for each faction. Ids carry their time, so a new faction leaves the others as they are. */
export function factionColours(factionIds: Iterable<string>): ReadonlyMap<string, string> {
  const sorted = [...new Set(factionIds)].sort()
  return new Map(
    sorted.map((id, index) => [id, FACTION_COLOURS[index % FACTION_COLOURS.length] ?? '#6741d9']),
  )
}

/** Width of a line in pixels: grows with the citations, or with the weight the analyst gave. */
export function lineWidth(citations: number, weight: number | null): number {
  const strength = Math.max(0, weight ?? citations)
  return Math.min(7, 1.5 + Math.log2(1 + strength) * 0.9)
}

/** As wide as citations make a line at most, from the thinnest at 0 to the thickest at 2, the most there is. */
export function diagnosticityWidth(score: number): number {
  return 1.5 + (5.5 * Math.min(2, score)) / 2
}

/** Black or white, whichever stands out more on a colour `#rrggbb` (WCAG relative luminance). */
export function inkOn(colour: string): string {
  const channel = (start: number) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
  return luminance > 0.36 ? '#1c2530' : '#ffffff'
}
