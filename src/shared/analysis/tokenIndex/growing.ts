/** Typed arrays that grow: by an eighth, because a quarter of a gigabyte should not double. */

type Units = Uint8Array | Uint16Array | Uint32Array

/** The array itself when it holds `needed` entries, else a larger one with the same beginning. */
export function withRoom<Kind extends Units>(array: Kind, needed: number): Kind {
  if (needed <= array.length) return array
  const length = Math.max(needed, array.length + (array.length >> 3), 1024)
  // The constructor of the very array that was given.
  const larger = new (array.constructor as new (length: number) => Kind)(length)
  larger.set(array)
  return larger
}
