/** Encodes text for tests in encodings that TextEncoder does not know, by turning the decoder round. */
import { decodeAs } from '../../src/renderer/importers/encodings'

/** Bytes of a text in an 8-bit encoding; refuses what the encoding cannot write. */
export function encodeEightBit(encoding: string, text: string): Uint8Array<ArrayBuffer> {
  const decoded = decodeAs(
    encoding,
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
  )
  const byteOf = new Map([...decoded].map((character, byte) => [character, byte]))
  return Uint8Array.from([...text], character => {
    const byte = byteOf.get(character)
    if (byte === undefined || character === '\ufffd') {
      throw new RangeError(`${encoding} cannot write ${character}`)
    }
    return byte
  })
}

/** Bytes of a text in UTF-16; lone surrogates stay. */
export function encodeUtf16(text: string, isLittleEndian: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++)
    view.setUint16(at * 2, text.charCodeAt(at), isLittleEndian)
  return bytes
}

/** Bytes of a text in UTF-32. */
export function encodeUtf32(text: string, isLittleEndian: boolean): Uint8Array<ArrayBuffer> {
  const characters = [...text]
  const bytes = new Uint8Array(characters.length * 4)
  const view = new DataView(bytes.buffer)
  characters.forEach((character, at) => {
    view.setUint32(at * 4, character.codePointAt(0) ?? 0, isLittleEndian)
  })
  return bytes
}

/** Bytes one behind the other. */
export function joinBytes(...parts: readonly Iterable<number>[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap(part => [...part]))
}
