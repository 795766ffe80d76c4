/** A PDF opened with PDFium: what it says of itself, and its pages. */
import { ProblemError } from '../../../shared/problem'
import { importLimits } from '../importLimits'
import type { PageGlyphs } from './pageGlyphs'
import { type Pdfium, pdfiumError } from './pdfium'
import { openMemory, type PdfMemory } from './pdfMemory'
import { readPage } from './readPage'

export interface PdfDocument {
  readonly pages: number
  readonly title: string
  readonly author: string
  /** As PDF writes dates: D:20250914080000Z. */
  readonly created: string
  readonly scripts: number
  readonly attachments: number
  /** `index` counts from 0. */
  page(index: number): PageGlyphs
  close(): void
}

/**
 * Raises 'source-encrypted', 'source-protected', 'source-truncated', 'source-damaged' and
 * 'source-too-many-parts'.
 */
export function openPdf(pdfium: Pdfium, bytes: Uint8Array, fileName: string): PdfDocument {
  const pointer = pdfium.wasmExports.malloc(Math.max(bytes.length, 1))
  pdfium.HEAPU8.set(bytes, pointer)
  const document = pdfium._FPDF_LoadMemDocument(pointer, bytes.length, 0)
  if (document === 0) throw whyUnread(pdfium._FPDF_GetLastError(), bytes, fileName)
  const pages = pdfium._FPDF_GetPageCount(document)
  if (pages > importLimits.pages) {
    throw new ProblemError({
      code: 'source-too-many-parts',
      details: { fileName, limit: importLimits.pages },
    })
  }
  const memory = openMemory(pdfium)
  const meta = (tag: string) => metaText(pdfium, memory, document, tag)
  return {
    pages,
    title: meta('Title'),
    author: meta('Author'),
    created: meta('CreationDate'),
    scripts: Math.max(0, pdfium._FPDFDoc_GetJavaScriptActionCount(document)),
    attachments: Math.max(0, pdfium._FPDFDoc_GetAttachmentCount(document)),
    page: index => readPage(pdfium, memory, document, index),
    close() {
      pdfium._FPDF_CloseDocument(document)
      pdfium.wasmExports.free(pointer)
    },
  }
}

function whyUnread(error: number, bytes: Uint8Array, fileName: string): ProblemError {
  if (error === pdfiumError.password) {
    return new ProblemError({ code: 'source-encrypted', details: { fileName } })
  }
  if (error === pdfiumError.security) {
    return new ProblemError({ code: 'source-protected', details: { fileName } })
  }
  if (!hasEnd(bytes)) return new ProblemError({ code: 'source-truncated', details: { fileName } })
  return new ProblemError({ code: 'source-damaged', details: { fileName, part: '' } })
}

/** True if the file ends as a PDF ends; some programs write a little behind that. */
export function hasEnd(bytes: Uint8Array): boolean {
  const end = new TextDecoder('latin1').decode(bytes.subarray(-2_048))
  return end.includes('%%EOF')
}

/** Text of the document's information, which is UTF-16. */
function metaText(pdfium: Pdfium, memory: PdfMemory, document: number, tag: string): string {
  const { scratch, scratchBytes } = memory
  const name = memory.writeAscii(tag, 0)
  const from = 32
  const length = pdfium._FPDF_GetMetaText(document, name, scratch + from, scratchBytes - from)
  if (length < 2 || length > scratchBytes - from) return ''
  const text = new TextDecoder('utf-16le').decode(memory.bytes(from + length).slice(from))
  return text.replace(/\0+$/, '')
}
