/** Values handed to PDFium and back through its memory, which may move whenever it grows. */
import type { Pdfium } from './pdfium'

const scratchBytes = 4_096

export interface PdfMemory {
  /** Where PDFium may write an answer of up to 4 KB. */
  readonly scratch: number
  readonly scratchBytes: number
  double(offset: number): number
  float(offset: number): number
  bytes(length: number): Uint8Array
  /** Puts bytes at the start of the scratch, closed by a zero. */
  writeAscii(text: string, offset: number): number
}

export function openMemory(pdfium: Pdfium): PdfMemory {
  const scratch = pdfium.wasmExports.malloc(scratchBytes)
  let view = new DataView(pdfium.HEAPU8.buffer)
  const current = () => {
    if (view.buffer !== pdfium.HEAPU8.buffer) view = new DataView(pdfium.HEAPU8.buffer)
    return view
  }
  return {
    scratch,
    scratchBytes,
    double: offset => current().getFloat64(scratch + offset, true),
    float: offset => current().getFloat32(scratch + offset, true),
    bytes: length => pdfium.HEAPU8.subarray(scratch, scratch + Math.min(length, scratchBytes)),
    writeAscii(text, offset) {
      const codes = Array.from(text, letter => letter.charCodeAt(0))
      pdfium.HEAPU8.set([...codes, 0], scratch + offset)
      return scratch + offset
    },
  }
}
