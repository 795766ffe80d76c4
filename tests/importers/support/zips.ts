/** Zip files that no honest program writes. */
import { joinBytes } from '../encodeText'

const centralHeader = 0x02014b50
const endRecord = 0x06054b50

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function find(bytes: Uint8Array, signature: number): number {
  const view = viewOf(bytes)
  for (let at = 0; at + 4 <= bytes.length; at++) {
    if (view.getUint32(at, true) === signature) return at
  }
  throw new RangeError('no such record')
}

/** A copy in which a 16 bit field (below 16) or 32 bit field of the first entry in the table is another. */
export function patched(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const at = find(copy, centralHeader) + offset
  const isShort = offset < 16
  if (isShort) viewOf(copy).setUint16(at, value, true)
  else viewOf(copy).setUint32(at, value, true)
  return copy
}

/** A copy whose table lists the first entry once more under a name of the same length. */
export function repeatedTable(bytes: Uint8Array, name: string): Uint8Array {
  const start = find(bytes, centralHeader)
  const end = find(bytes, endRecord)
  const length = 46 + viewOf(bytes).getUint16(start + 28, true)
  const again = Uint8Array.from(bytes.subarray(start, start + length))
  again.set(new TextEncoder().encode(name), 46)
  const copy = joinBytes(bytes.subarray(0, end), again, bytes.subarray(end))
  const view = viewOf(copy)
  const record = end + length
  view.setUint16(record + 8, view.getUint16(record + 8, true) + 1, true)
  view.setUint16(record + 10, view.getUint16(record + 10, true) + 1, true)
  view.setUint32(record + 12, view.getUint32(record + 12, true) + length, true)
  return copy
}
