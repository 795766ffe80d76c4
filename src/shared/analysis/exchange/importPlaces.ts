/** Where actors of an imported network stand: where the file says, spread out when that is too narrow. */
import type { ExchangeActor } from '../../domain/exchange'

type Place = { readonly id: string; readonly x: number; readonly y: number }

/** Model units between neighbours that can still be told apart with their names. */
const SPACING = 140

/** `isOurs`: places are taken as they are. Actors without a place come in rows beneath the others. */
export function placesFor(actors: readonly ExchangeActor[], isOurs: boolean): readonly Place[] {
  const placed = actors.flatMap(({ id, place }) => (place === null ? [] : [{ id, ...place }]))
  const spread = isOurs ? placed : roomy(placed)
  const lowest = spread.reduce((most, { y }) => Math.max(most, y), Number.NEGATIVE_INFINITY)
  const top = spread.length === 0 ? 0 : lowest + SPACING
  const rest = actors.filter(({ place }) => place === null)
  const columns = Math.max(1, Math.ceil(Math.sqrt(rest.length)))
  const rows = rest.map(({ id }, index) => ({
    id,
    x: (index % columns) * SPACING,
    y: top + Math.floor(index / columns) * SPACING,
  }))
  return [...spread, ...rows].map(({ id, x, y }) => ({ id, x: within(x), y: within(y) }))
}

function roomy(places: readonly Place[]): readonly Place[] {
  const span = (of: (place: Place) => number) => {
    const values = places.map(of).toSorted((a, b) => a - b)
    return (values.at(-1) ?? 0) - (values[0] ?? 0)
  }
  const size = Math.max(
    span(({ x }) => x),
    span(({ y }) => y),
  )
  const wanted = SPACING * Math.sqrt(places.length)
  if (size === 0 || size >= wanted / 2) return places
  const factor = wanted / size
  return places.map(({ id, x, y }) => ({ id, x: x * factor, y: y * factor }))
}

function within(value: number): number {
  return Math.max(-1e7, Math.min(1e7, value))
}
