/**
 * Values on their way between the stand-in's main and page, as JSON text.
 *
 * Bytes travel as base64. What Electron's structured clone refuses (functions, class instances)
 * is refused here too, so that a call that works here is a call that works there.
 */
const bytesKey = '$bytes'
const undefinedKey = '$undefined'

/** @throws Error for a value that cannot be cloned. */
export function toWire(value: unknown): string {
  return JSON.stringify(packed(value))
}

export function fromWire(text: string): unknown {
  return unpacked(JSON.parse(text))
}

function packed(value: unknown): unknown {
  if (value === undefined) return { [undefinedKey]: true }
  if (value instanceof Uint8Array) return { [bytesKey]: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return value.map(packed)
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, packed(inner)]))
  }
  throw new Error('An object could not be cloned.')
}

function unpacked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpacked)
  if (typeof value !== 'object' || value === null) return value
  if (undefinedKey in value) return undefined
  if (bytesKey in value) return new Uint8Array(Buffer.from(String(value[bytesKey]), 'base64'))
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpacked(inner)]))
}
