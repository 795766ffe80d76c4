/**
 * PDF to a source: the text that is in it, in reading order, without running titles and page numbers.
 *
 * Nothing of it is drawn or run. Pages that hold pictures of text have no letters to read; they are
 * named in a warning. Not here: what is guessed about the layout (printedDocument.ts).
 */
import wasmUrl from '@hyzyla/pdfium/dist/pdfium.wasm?url'
import { ProblemError, problemOf } from '../../../shared/problem'
import { completeDocument } from '../completeDocument'
import type { ImportedDocument, ImportRequest, ImportRun } from '../importedSource'
import { importLimits } from '../importLimits'
import { type ImportWarning, warningIf } from '../importWarnings'
import { runsOf } from './glyphRuns'
import { hasEnd, openPdf, type PdfDocument } from './pdfDocument'
import { loadPdfium, type Pdfium } from './pdfium'
import { readPrinted } from './printedDocument'
import type { TextRun } from './textRuns'

/**
 * Raises what `openPdf` raises, 'source-empty', 'source-too-long', 'source-page-too-full' and
 * 'import-out-of-memory'.
 */
export async function importPdf(request: ImportRequest, run: ImportRun): Promise<ImportedDocument> {
  const { bytes, fileName } = request
  const pdfium = await loadPdfium(new URL(wasmUrl, import.meta.url).href)
  const document = contained(pdfium, fileName, () => openPdf(pdfium, bytes, fileName))
  const read = readPages(
    { ...document, page: index => contained(pdfium, fileName, () => document.page(index)) },
    fileName,
    run,
  )
  contained(pdfium, fileName, () => document.close())
  const printed = readPrinted(
    read.pages,
    everyNow(done => run.progress({ stage: 'finishing', done, total: read.pages.length })),
  )
  return completeDocument({
    fileName,
    title: document.title,
    metadata: { author: document.author, published: dateOf(document.created) },
    paragraphs: printed.paragraphs,
    warnings: [
      ...(hasEnd(bytes) ? [] : [{ code: 'read-in-part' } as const]),
      ...pagesWithoutText(read.pagesWithoutText),
      ...warningIf('replacement-characters', read.unknown),
      ...warningIf('page-marks-left-out', printed.leftOut),
      ...warningIf('hyphens-joined', printed.hyphensJoined),
      ...warningIf('letters-restored', read.restored + printed.strokesLeftOut),
      ...warningIf('active-content-ignored', document.scripts),
      ...warningIf('attachments-left-out', document.attachments),
    ],
  })
}

interface ReadPages {
  readonly pages: readonly (readonly TextRun[])[]
  /** Counted from 1. */
  readonly pagesWithoutText: readonly number[]
  readonly restored: number
  /** Glyphs without a character. */
  readonly unknown: number
}

function readPages(document: PdfDocument, fileName: string, run: ImportRun): ReadPages {
  const pages: (readonly TextRun[])[] = []
  const pagesWithoutText: number[] = []
  let restored = 0
  let unknown = 0
  let letters = 0
  const say = everyNow(done => run.progress({ stage: 'reading', done, total: document.pages }))
  for (let index = 0; index < document.pages; index++) {
    say(index)
    const page = document.page(index)
    if (page.isTooFull) throw tooFull(fileName, index + 1)
    restored += page.restored
    if (page.layers.length === 0 && page.hasContent) pagesWithoutText.push(index + 1)
    for (const layer of page.layers) {
      letters += layer.glyphs.length
      unknown += layer.glyphs.filter(({ text }) => text === '\ufffd').length
      pages.push(runsOf(layer))
    }
    if (letters > importLimits.characters) {
      throw new ProblemError({ code: 'source-too-long', details: { fileName } })
    }
  }
  return { pages, pagesWithoutText, restored, unknown }
}

function tooFull(fileName: string, page: number): ProblemError {
  const limit = importLimits.pageCharacters
  return new ProblemError({ code: 'source-page-too-full', details: { fileName, page, limit } })
}

const sayEveryMs = 100

/** Passes on a call at most every tenth of a second, and the first. */
function everyNow(say: (done: number) => void): (done: number) => void {
  let last = Number.NEGATIVE_INFINITY
  return done => {
    const now = performance.now()
    if (now - last < sayEveryMs) return
    last = now
    say(done)
  }
}

/** A list in a warning is to be read by people; a scanned book has hundreds. */
const mostPagesNamed = 500

function pagesWithoutText(pages: readonly number[]): readonly ImportWarning[] {
  if (pages.length === 0) return []
  return [{ code: 'pages-without-text', pages: pages.slice(0, mostPagesNamed) }]
}

/** PDFium gives up by stopping, or by leaving out, and says so in words for programmers. */
function contained<Result>(pdfium: Pdfium, fileName: string, work: () => Result): Result {
  try {
    const result = work()
    if (!pdfium.isOutOfMemory()) return result
  } catch (thrown) {
    if (!pdfium.isOutOfMemory()) throw damageOf(thrown, fileName)
  }
  throw new ProblemError({ code: 'import-out-of-memory', details: { fileName } })
}

function damageOf(thrown: unknown, fileName: string): ProblemError {
  if (thrown instanceof ProblemError) return thrown
  const { details } = problemOf(thrown)
  const part = 'reason' in details ? details.reason : ''
  return new ProblemError({ code: 'source-damaged', details: { fileName, part } })
}

/** The day of «D:20250914080000Z», as EDTF. */
function dateOf(created: string): string {
  const [, year, month, day] = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(created) ?? []
  return [year, month, day].filter(part => part !== undefined).join('-')
}
