/**
 * The frame of a PDF file (ISO 32000-1, 7.5): numbered objects, their table, and where to begin.
 *
 * Bytes are kept as pieces and joined once. No scripts, no actions, no links: there is no way to
 * write them here.
 */
import { zlibSync } from 'fflate'

export type PdfObjects = {
  /** Takes a number for an object that is written later. */
  readonly reserve: () => number
  readonly write: (number: number, body: string) => void
  /** Writes an object and gives its number. */
  readonly add: (body: string) => number
  /** Packed; `entries` of its dictionary, without length and filter. */
  readonly addStream: (entries: string, bytes: Uint8Array) => number
  readonly finish: (root: number, info: number) => Uint8Array<ArrayBuffer>
}

const encoder = new TextEncoder()

/** Text strings in UTF-16, with its mark (7.9.2.2). */
export function pdfText(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  )
  return `<feff${units.join('')}>`
}

/** Numbers are written without exponents. */
export function pdfNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000
  return Object.is(rounded, -0) ? '0' : String(rounded)
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let offset = 0
  for (const piece of pieces) {
    all.set(piece, offset)
    offset += piece.length
  }
  return all
}

export function pdfObjects(): PdfObjects {
  // The second line tells programs that the file is not text.
  const pieces: Uint8Array[] = [
    encoder.encode('%PDF-1.7\n%'),
    Uint8Array.of(226, 227, 207, 211, 10),
  ]
  const offsets: number[] = []
  let length = pieces.reduce((sum, piece) => sum + piece.length, 0)

  function put(...parts: readonly (string | Uint8Array)[]): void {
    for (const part of parts) {
      const bytes = typeof part === 'string' ? encoder.encode(part) : part
      pieces.push(bytes)
      length += bytes.length
    }
  }
  function write(number: number, ...parts: readonly (string | Uint8Array)[]): void {
    offsets[number - 1] = length
    put(`${number} 0 obj\n`, ...parts, '\nendobj\n')
  }
  function reserve(): number {
    offsets.push(0)
    return offsets.length
  }
  return {
    reserve,
    write,
    add(body) {
      const number = reserve()
      write(number, body)
      return number
    },
    addStream(entries, bytes) {
      const number = reserve()
      const packed = zlibSync(bytes)
      const head = `<<${entries}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`
      write(number, head, packed, '\nendstream')
      return number
    },
    finish(root, info) {
      const start = length
      const lines = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`)
      const count = offsets.length + 1
      put(`xref\n0 ${count}\n0000000000 65535 f \n`, ...lines)
      put(`trailer\n<</Size ${count}/Root ${root} 0 R/Info ${info} 0 R>>\n`)
      put(`startxref\n${start}\n%%EOF\n`)
      return joined(pieces)
    },
  }
}
