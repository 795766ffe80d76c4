/** How large a PNG is on paper: its chunk `pHYs` (PNG specification, 11.3.5.3), put behind the head. */

const INCHES_PER_METRE = 1 / 0.0254
/** The signature, and the head with its length, name and checksum. */
const HEAD_END = 8 + 25
const CHUNK = 21

/** CRC-32 as in ISO 3309, bit by bit: chunks are short. */
function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0)
  }
  return ~rest >>> 0
}

/** The same picture, which other programs place with so many pixels to the inch. */
export function withResolution(
  png: Uint8Array<ArrayBuffer>,
  pixelsPerInch: number,
): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(CHUNK)
  const view = new DataView(chunk.buffer)
  const pixelsPerMetre = Math.round(pixelsPerInch * INCHES_PER_METRE)
  view.setUint32(0, 9)
  chunk.set(new TextEncoder().encode('pHYs'), 4)
  view.setUint32(8, pixelsPerMetre)
  view.setUint32(12, pixelsPerMetre)
  chunk[16] = 1 // of a metre
  view.setUint32(17, checksum(chunk.subarray(4, 17)))
  const file = new Uint8Array(png.length + CHUNK)
  file.set(png.subarray(0, HEAD_END))
  file.set(chunk, HEAD_END)
  file.set(png.subarray(HEAD_END), HEAD_END + CHUNK)
  return file
}
