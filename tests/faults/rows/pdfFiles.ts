/**
 * F25 and F31 for PDF: files with changed bytes, and files made to take for ever.
 *
 * Each is read in a process of its own turn: an answer or a named refusal is right; anything else,
 * or more than the time that the program waits before it ends the worker, is wrong. What does take
 * longer is ended with its worker: tests/e2e/importPdf.spec.ts.
 */
import { readFileSync } from 'node:fs'
import { runsOf } from '../../../src/renderer/importers/pdf/glyphRuns'
import { openPdf } from '../../../src/renderer/importers/pdf/pdfDocument'
import { loadPdfium } from '../../../src/renderer/importers/pdf/pdfium'
import { readPrinted } from '../../../src/renderer/importers/pdf/printedDocument'
import { problemOf } from '../../../src/shared/problem'
import {
  formInItself,
  manyPages,
  nestedForms,
  pagesInThemselves,
  unpacksTo,
} from '../../support/madePdf'
import { type RowResult, randomFrom, type Scale, tally } from '../support/row'

const wasmFile = 'node_modules/@hyzyla/pdfium/dist/pdfium.wasm'
const fixtures = ['valley.ar.xetex.pdf', 'harbour.ar.chromium.pdf', 'ferry.en.libreoffice.pdf']
const longestMs = 20_000

/** F25: seeded changes of our own documents. */
export async function changedPdfs({ scale }: { readonly scale: Scale }): Promise<RowResult> {
  const { check, result } = tally('F25')
  const random = randomFrom(25)
  const times = scale === 'full' ? 1_000 : 12
  for (let time = 0; time < times; time += 1) {
    const name = fixtures[time % fixtures.length] ?? ''
    const bytes = changed(readFileSync(`tests/fixtures/documents/${name}`), random)
    check(await wrongWith(bytes), `${name}, change ${time}`)
  }
  return result()
}

/** F31: files that no program would write. */
export async function builtToHang({ scale }: { readonly scale: Scale }): Promise<RowResult> {
  const { check, result } = tally('F31')
  const isFull = scale === 'full'
  const files: Readonly<Record<string, () => Uint8Array>> = {
    'a form in itself': formInItself,
    'forms in forms': () => nestedForms(isFull ? 5 : 3),
    'pages in themselves': pagesInThemselves,
    'too many pages': () => manyPages(isFull ? 200_000 : 20_001),
    'unpacks to very much': () => unpacksTo(isFull ? 900 : 50),
  }
  for (const [what, make] of Object.entries(files)) check(await wrongWith(make()), what)
  return result()
}

/** Null when the file was read, or refused by name, in time. */
async function wrongWith(bytes: Uint8Array): Promise<string | null> {
  const start = performance.now()
  const wasm = readFileSync(wasmFile)
  const pdfium = await loadPdfium(new Uint8Array(wasm).buffer)
  try {
    const document = openPdf(pdfium, bytes, 'x.pdf')
    const pages = Array.from({ length: Math.min(document.pages, 50) }, (_, at) => document.page(at))
    readPrinted(pages.flatMap(({ layers }) => layers.map(runsOf)))
  } catch (thrown) {
    const { code, details } = problemOf(thrown)
    // PDFium stops where it cannot go on; the importer names that 'source-damaged'.
    const isStop = thrown instanceof WebAssembly.RuntimeError || thrown instanceof RangeError
    if (code === 'unexpected' && !isStop) return JSON.stringify(details)
  }
  const took = performance.now() - start
  return took > longestMs ? `took ${Math.round(took)} ms` : null
}

/** Bytes changed, cut out or doubled, at up to twenty places. */
function changed(bytes: Uint8Array, random: () => number): Uint8Array {
  let now = Uint8Array.from(bytes)
  const times = 1 + Math.floor(random() * 20)
  for (let time = 0; time < times; time += 1) {
    const at = Math.floor(random() * now.length)
    const length = Math.floor(random() * 200)
    const kind = random()
    if (kind < 0.6) now[at] = Math.floor(random() * 256)
    else if (kind < 0.8) now = joined(now.subarray(0, at), now.subarray(at + length))
    else now = joined(now.subarray(0, at + length), now.subarray(at))
  }
  return now
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts))
}
