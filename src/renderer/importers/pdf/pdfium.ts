/**
 * PDFium, compiled to WebAssembly: loading it, and the part of its interface that is used here.
 *
 * This build has no JavaScript engine, so a script in a document cannot run; nothing is drawn, no
 * form is filled in and no address is opened. Not here: what a page's text means (readPage.ts).
 */
import { PDFiumModule } from '@hyzyla/pdfium'
import { importLimits, megabyte } from '../importLimits'

/** Functions of fpdfview.h, fpdf_text.h, fpdf_doc.h and fpdf_javascript.h; pointers are numbers. */
export interface Pdfium {
  readonly HEAPU8: Uint8Array
  readonly wasmExports: { malloc(size: number): number; free(pointer: number): void }
  /** True from when it asked for more memory than it gets; what it says then is not the whole. */
  isOutOfMemory(): boolean
  _FPDF_InitLibraryWithConfig(config: object): void
  _FPDF_LoadMemDocument(bytes: number, size: number, password: number): number
  _FPDF_CloseDocument(document: number): void
  _FPDF_GetLastError(): number
  _FPDF_GetPageCount(document: number): number
  _FPDF_GetMetaText(document: number, tag: number, buffer: number, size: number): number
  _FPDFDoc_GetJavaScriptActionCount(document: number): number
  _FPDFDoc_GetAttachmentCount(document: number): number
  _FPDF_LoadPage(document: number, index: number): number
  _FPDF_ClosePage(page: number): void
  _FPDF_GetPageWidth(page: number): number
  _FPDF_GetPageHeight(page: number): number
  _FPDFPage_CountObjects(page: number): number
  _FPDFText_LoadPage(page: number): number
  _FPDFText_ClosePage(text: number): void
  _FPDFText_CountChars(text: number): number
  _FPDFText_GetUnicode(text: number, index: number): number
  _FPDFText_IsGenerated(text: number, index: number): number
  _FPDFText_HasUnicodeMapError(text: number, index: number): number
  _FPDFText_GetCharAngle(text: number, index: number): number
  _FPDFText_GetFontSize(text: number, index: number): number
  _FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number
  _FPDFText_GetLooseCharBox(text: number, index: number, box: number): number
  _FPDFText_GetCharBox(
    text: number,
    index: number,
    left: number,
    right: number,
    bottom: number,
    top: number,
  ): number
  _FPDFText_GetMatrix(text: number, index: number, matrix: number): number
  _FPDFText_GetTextObject(text: number, index: number): number
  _FPDFText_GetFontInfo(
    text: number,
    index: number,
    buffer: number,
    size: number,
    flags: number,
  ): number
}

/** Codes of FPDF_GetLastError. */
export const pdfiumError = { file: 2, format: 3, password: 4, security: 5, page: 6 } as const

/** Loads its binary from an address. */
export async function loadPdfium(address: string): Promise<Pdfium> {
  const response = await fetch(address)
  const program = await WebAssembly.compile(await response.arrayBuffer())
  let isOutOfMemory = false
  const started = PDFiumModule({
    instantiateWasm(imports, ready) {
      // The package makes these; its types do not say what is in them.
      const { env } = imports as WasmImports
      const grow = env.emscripten_resize_heap
      env.emscripten_resize_heap = bytes => {
        const isTooMuch = bytes >>> 0 > importLimits.memoryMegabytes * megabyte
        const isGrown = !isTooMuch && grow(bytes)
        isOutOfMemory ||= !isGrown
        return isGrown
      }
      const instance = new WebAssembly.Instance(program, imports)
      ready(instance)
      return instance.exports
    },
  })
  // The package describes a part of what its binary exports; the names above are in the binary.
  const pdfium = (await started) as unknown as Omit<Pdfium, 'isOutOfMemory'>
  pdfium._FPDF_InitLibraryWithConfig({ version: 2 })
  return Object.assign(pdfium, { isOutOfMemory: () => isOutOfMemory })
}

/** What the binary asks its surroundings for; only how its memory grows is of interest here. */
interface WasmImports extends WebAssembly.Imports {
  readonly env: Record<string, WebAssembly.ImportValue> & {
    /** Of how many bytes the memory has to be. @returns whether it is */
    emscripten_resize_heap: (bytes: number) => boolean
  }
}
