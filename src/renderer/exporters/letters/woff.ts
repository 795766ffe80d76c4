/**
 * Opens a WOFF file: a font whose tables are packed one by one (W3C, WOFF File Format 1.0).
 *
 * Only for the faces that come with the program; a damaged one raises an `Error`.
 */
import { unzlibSync } from 'fflate'

const SIGNATURE = 0x774f4646
const HEADER = 44
const ENTRY = 20
const SFNT_HEADER = 12
const SFNT_ENTRY = 16

type Table = { readonly tag: number; readonly checksum: number; readonly bytes: Uint8Array }

function tablesOf(file: Uint8Array): readonly Table[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  return Array.from({ length: view.getUint16(12) }, (_, index) => {
    const entry = HEADER + index * ENTRY
    const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map(at =>
      view.getUint32(entry + at),
    ) as [number, number, number, number, number] // as many as are asked for
    const bytes = file.subarray(offset, offset + packed)
    return { tag, checksum, bytes: packed < length ? unzlibSync(bytes) : bytes }
  })
}

function aligned(length: number): number {
  return Math.ceil(length / 4) * 4
}

/** The font as TrueType programs read it. */
export function openWoff(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (view.getUint32(0) !== SIGNATURE) throw new Error('not a WOFF file')
  const tables = tablesOf(file)
  const start = SFNT_HEADER + tables.length * SFNT_ENTRY
  const size = tables.reduce((sum, { bytes }) => sum + aligned(bytes.length), start)
  const font = new Uint8Array(size)
  const out = new DataView(font.buffer)
  const power = Math.floor(Math.log2(tables.length))
  out.setUint32(0, view.getUint32(4))
  out.setUint16(4, tables.length)
  out.setUint16(6, 2 ** power * 16)
  out.setUint16(8, power)
  out.setUint16(10, tables.length * 16 - 2 ** power * 16)
  let offset = start
  tables.forEach(({ tag, checksum, bytes }, index) => {
    const entry = SFNT_HEADER + index * SFNT_ENTRY
    out.setUint32(entry, tag)
    out.setUint32(entry + 4, checksum)
    out.setUint32(entry + 8, offset)
    out.setUint32(entry + 12, bytes.length)
    font.set(bytes, offset)
    offset += aligned(bytes.length)
  })
  return font
}
