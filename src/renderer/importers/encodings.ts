/**
 * The encodings that plain text may come in, and decoding itself.
 *
 * `TextDecoder` decodes; only UTF-32, which browsers do not know, is decoded here.
 * Not here: which encoding a text is in (encodingDetection.ts).
 */

/** Offered to the analyst, the most usual first. Names as TextDecoder knows them. */
export const offeredEncodings: readonly string[] = [
  'utf-8',
  'windows-1256',
  'iso-8859-6',
  'windows-1252',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
]

/** The text of bytes. What cannot be decoded becomes U+FFFD; a byte order mark is left out. */
export function decodeAs(encoding: string, bytes: Uint8Array): string {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') {
    return decodeUtf32(bytes, encoding === 'utf-32le')
  }
  // In two calls, because Node 20 decodes a whole Windows-1252 text as if it were ISO-8859-1.
  const decoder = new TextDecoder(encoding)
  return decoder.decode(bytes, { stream: true }) + decoder.decode()
}

/** The text of bytes, or undefined if they are not UTF-8 from beginning to end. */
export function decodeStrictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined // a TypeError is how TextDecoder says no
  }
}

/** The name TextDecoder uses for an encoding, or undefined if it does not know it. */
export function knownEncoding(label: string): string | undefined {
  const own = label.trim().toLowerCase()
  if (own === 'utf-32le' || own === 'utf-32be') return own
  try {
    return new TextDecoder(own).encoding
  } catch {
    return undefined // a RangeError is how TextDecoder says no
  }
}

function decodeUtf32(bytes: Uint8Array, isLittleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let position = 0; position < bytes.length; position += 4) {
    const isWhole = position + 4 <= bytes.length
    const codePoint = isWhole ? view.getUint32(position, isLittleEndian) : 0x110000
    const isCharacter = codePoint < 0xd800 || (codePoint > 0xdfff && codePoint < 0x110000)
    if (position === 0 && codePoint === 0xfeff) continue
    parts.push(isCharacter ? String.fromCodePoint(codePoint) : '\ufffd')
  }
  return parts.join('')
}
