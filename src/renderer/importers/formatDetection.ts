/**
 * Which format a file is in: by what it contains; by its name only where several would fit.
 *
 * A file in a format that is not read is refused with the format's name, so that the analyst
 * knows what to convert.
 */
import { ProblemError } from '../../shared/problem'
import { foreignFormat, oleContent } from './foreignFormats'
import type { SourceFormat } from './importedSource'
import { isZip, readZipDirectory, type ZipEntry } from './zipDirectory'

/**
 * The format of a file. Raises 'source-format-unread', 'source-encrypted', 'source-protected', and
 * for zip files what `readZipDirectory` raises.
 */
export function detectFormat(bytes: Uint8Array, fileName: string): SourceFormat {
  const start = latin1(bytes.subarray(0, 1_024))
  if (isZip(bytes)) return zipFormat(bytes, fileName)
  const foreign = foreignFormat(start)
  if (foreign !== undefined) throw unread(fileName, foreign)
  refuseOle(bytes, start, fileName)
  if (start.includes('%PDF-')) return 'pdf'
  return textFormat(bytes, fileName)
}

function zipFormat(bytes: Uint8Array, fileName: string): SourceFormat {
  const entries = readZipDirectory(bytes, fileName)
  const mediaType = storedMediaType(bytes, entries.get('mimetype'))
  if (mediaType !== '') return openDocumentFormat(mediaType, fileName)
  const names = [...entries.keys()]
  if (names.some(name => /^word\/document\d*\.xml$/i.test(name))) return 'docx'
  const foreign = packages.find(([path]) => names.some(name => name.startsWith(path)))
  throw unread(fileName, foreign?.[1] ?? 'ZIP')
}

const packages: readonly (readonly [path: string, format: string])[] = [
  ['xl/', 'Excel (.xlsx)'],
  ['ppt/', 'PowerPoint (.pptx)'],
  ['project.qde', 'QDPX'],
  ['Index/Document.iwa', 'Pages'],
]

/** OpenDocument and EPUB put their name, not packed, into an entry of its own. */
function storedMediaType(bytes: Uint8Array, entry: ZipEntry | undefined): string {
  if (entry === undefined || entry.method !== 0 || entry.packedSize > 200) return ''
  return latin1(bytes.subarray(entry.start, entry.start + entry.packedSize)).trim()
}

function openDocumentFormat(mediaType: string, fileName: string): SourceFormat {
  if (/^application\/vnd\.oasis\.opendocument\.text(-template)?$/.test(mediaType)) return 'odt'
  if (mediaType === 'application/epub+zip') throw unread(fileName, 'EPUB')
  const kind = /opendocument\.([a-z]+)/.exec(mediaType)?.[1]
  throw unread(fileName, kind === undefined ? 'ZIP' : `OpenDocument (${kind})`)
}

function refuseOle(bytes: Uint8Array, start: string, fileName: string): void {
  const content = oleContent(bytes, start)
  switch (content?.kind) {
    case 'encrypted':
      throw new ProblemError({ code: 'source-encrypted', details: { fileName } })
    case 'protected':
      throw new ProblemError({ code: 'source-protected', details: { fileName } })
    case 'format':
      throw unread(fileName, content.format)
  }
}

const htmlStart =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i

function textFormat(bytes: Uint8Array, fileName: string): SourceFormat {
  // Without NULs and marks, tags look alike in every encoding that a page comes in.
  const start = latin1(bytes.subarray(0, 8_192)).replace(
    /\0|^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/g,
    '',
  )
  if (/^(?:from|mime-version|date|subject|content-type):/i.test(start)) {
    if (/content-type:\s*multipart\/related/i.test(start)) throw unread(fileName, 'MHTML')
  }
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const isPage = htmlEndings.has(ending) && /<[a-z!]/i.test(start)
  if (htmlStart.test(start) || isPage) return 'html'
  return markdownEndings.has(ending) ? 'markdown' : 'text'
}

const htmlEndings: ReadonlySet<string> = new Set(['html', 'htm', 'xhtml', 'shtml'])
const markdownEndings: ReadonlySet<string> = new Set(['md', 'markdown', 'mdown', 'mkd'])

/** One character a byte. */
function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

function unread(fileName: string, format: string): ProblemError {
  return new ProblemError({ code: 'source-format-unread', details: { fileName, format } })
}
