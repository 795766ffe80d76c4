/**
 * Colours of highlighted words. `::highlight()` knows names, not values, so an actor type's colour
 * is shown by the nearest of twelve named hues; `highlights.css` says how each looks in both themes.
 *
 * Nearest is measured in OKLab, where equal distances look equally different
 * (https://bottosson.github.io/posts/oklab/).
 */

const HUES = {
  blue: '#0072b2',
  sky: '#2f9fd0',
  teal: '#0b8f8f',
  green: '#009e73',
  olive: '#6b8e23',
  gold: '#8a6d00',
  orange: '#d55e00',
  red: '#c92a2a',
  pink: '#cc79a7',
  violet: '#7b4fc9',
  brown: '#8c5a3c',
  slate: '#56737f',
} as const

export type Hue = keyof typeof HUES

// The keys of a constant object are its type's keys.
export const hues = Object.keys(HUES) as readonly Hue[]

type Lab = readonly [lightness: number, a: number, b: number]

const labOfHue = hues.map(hue => [hue, labOf(HUES[hue])] as const)
const known = new Map<string, Hue>()

/** The hue that looks most like a colour given as `#rrggbb`. */
export function nearestHue(colour: string): Hue {
  const before = known.get(colour)
  if (before !== undefined) return before
  const lab = labOf(colour)
  const [nearest] = labOfHue.reduce((best, next) =>
    distance(next[1], lab) < distance(best[1], lab) ? next : best,
  )
  known.set(colour, nearest)
  return nearest
}

function distance(one: Lab, other: Lab): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])
}

function labOf(colour: string): Lab {
  const [red, green, blue] = [1, 3, 5].map(at =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16)),
  )
  const r = red ?? 0
  const g = green ?? 0
  const b = blue ?? 0
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ]
}

/** One channel of sRGB, 0 to 255, as linear light. */
function linear(channel: number): number {
  const part = (Number.isNaN(channel) ? 0 : channel) / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
