/**
 * The least and the greatest measure of any number of things. `Math.min(...list)` puts the list on
 * the stack, and a page made to do harm holds more glyphs than fit there.
 */

/** Infinity if there are none. */
export function leastOf<Thing>(things: Iterable<Thing>, measure: (thing: Thing) => number): number {
  let least = Number.POSITIVE_INFINITY
  for (const thing of things) least = Math.min(least, measure(thing))
  return least
}

/** -Infinity if there are none. */
export function greatestOf<Thing>(
  things: Iterable<Thing>,
  measure: (thing: Thing) => number,
): number {
  let greatest = Number.NEGATIVE_INFINITY
  for (const thing of things) greatest = Math.max(greatest, measure(thing))
  return greatest
}
