/** Typed arrays that grow: by half, and large ones by an eighth: a quarter of a gigabyte should not double. */

const LARGE = 1 << 25

type Units = Uint8Array | Uint16Array | Int32Array | Uint32Array

/** The array itself when it holds `needed` entries, else a larger one with the same beginning. */
export function withRoom<Kind extends Units>(array: Kind, needed: number): Kind {
  if (needed <= array.length) return array
  const share = array.byteLength < LARGE ? 1 : 3
  const length = Math.max(needed, array.length + (array.length >> share), 1024)
  // The constructor of the very array that was given.
  const larger = new (array.constructor as new (length: number) => Kind)(length)
  larger.set(array)
  return larger
}
