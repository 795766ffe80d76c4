/**
 * Bytes to a source: finds out the format, reads it, and says what of.
 *
 * Each importer is loaded only when its format turns up. Not here: workers (importerClient.ts).
 */
import { ProblemError } from '../../shared/problem'
import { detectFormat } from './formatDetection'
import type {
  ImportedSource,
  Importer,
  ImportRequest,
  ImportRun,
  SourceFormat,
} from './importedSource'
import { importLimits, refuseLargerThan } from './importLimits'

const mediaTypes: Readonly<Record<SourceFormat, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
}

/** The importer of each format, and the most bytes it takes. */
const importers: Readonly<Partial<Record<SourceFormat, () => Promise<Importer>>>> = {
  text: async () => (await import('./plainTextImporter')).importPlainText,
  docx: async () => (await import('./docx/docxImporter')).importDocx,
  markdown: async () => (await import('./markdown/markdownImporter')).importMarkdown,
  html: async () => (await import('./html/htmlImporter')).importHtml,
  odt: async () => (await import('./odt/odtImporter')).importOdt,
  pdf: async () => (await import('./pdf/pdfImporter')).importPdf,
}

const readInOnePiece: ReadonlySet<SourceFormat> = new Set(['text', 'markdown', 'html'])

/**
 * Reads a document. Raises what its importer raises, 'source-empty', 'source-too-large', and for
 * bytes of other formats 'source-format-unread', 'source-encrypted', 'source-protected',
 * 'source-damaged' and 'source-not-text'.
 */
export async function importDocument(
  request: ImportRequest,
  run: ImportRun,
): Promise<ImportedSource> {
  const { bytes, fileName } = request
  if (bytes.length === 0) throw new ProblemError({ code: 'source-empty', details: { fileName } })
  const format = chosenFormat(request) ?? detectFormat(bytes, fileName)
  const { fileMegabytes, textMegabytes } = importLimits
  refuseLargerThan(readInOnePiece.has(format) ? textMegabytes : fileMegabytes, bytes, fileName)
  run.progress({ stage: 'opening', done: 0, total: 0 })
  const importer = await importers[format]?.()
  if (!importer) {
    throw new ProblemError({ code: 'source-format-unread', details: { fileName, format } })
  }
  const document = await importer(request, run)
  return { ...document, format, mediaType: mediaTypes[format], sha256: await sha256Of(bytes) }
}

/** Only formats that are text can be chosen: the others show what they are. */
function chosenFormat({ bytes, fileName, format }: ImportRequest): SourceFormat | undefined {
  if (format === undefined || !readInOnePiece.has(format)) return undefined
  return readInOnePiece.has(detectFormat(bytes, fileName)) ? format : undefined
}

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')
}
