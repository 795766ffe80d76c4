/** Formats that are not read, by the bytes they begin with. Names as people know them. */

const signatures: readonly (readonly [start: string, format: string])[] = [
  ['{\\rtf', 'RTF'],
  ['SQLite format 3\0', 'SQLite'],
  ['\x89PNG', 'PNG'],
  ['GIF8', 'GIF'],
  ['\xff\xd8\xff', 'JPEG'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['AT&TFORM', 'DjVu'],
  ['\x7fELF', 'ELF'],
  ['MZ\x90\0', 'EXE'],
  ['\x1f\x8b\x08', 'GZIP'],
  ['BZh', 'BZIP2'],
  ['Rar!\x1a\x07', 'RAR'],
  ['7z\xbc\xaf', '7-Zip'],
  ['%!PS', 'PostScript'],
  ['bplist00', 'Web Archive'],
]

/** The name of the format that a file beginning like this is in, or undefined. */
export function foreignFormat(start: string): string | undefined {
  if (/^RIFF[\s\S]{4}WEBP/.test(start)) return 'WebP'
  return signatures.find(([signature]) => start.startsWith(signature))?.[1]
}

const oleStart = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

const oleContents: readonly (readonly [stream: string, format: string])[] = [
  ['WordDocument', 'Word 97–2003 (.doc)'],
  ['Workbook', 'Excel 97–2003 (.xls)'],
  ['PowerPoint Document', 'PowerPoint 97–2003 (.ppt)'],
  ['__properties_version1.0', 'Outlook (.msg)'],
]

/** What a compound file of old Office programs holds; an encrypted DOCX is one as well. */
export type OleContent =
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'protected' }
  | { readonly kind: 'format'; readonly format: string }

export function oleContent(bytes: Uint8Array, start: string): OleContent | undefined {
  if (!start.startsWith(oleStart)) return undefined
  const has = (name: string) => includesUtf16(bytes, name)
  if (has('DRMEncryptedDataSpace')) return { kind: 'protected' }
  if (has('EncryptedPackage')) return { kind: 'encrypted' }
  const format = oleContents.find(([stream]) => has(stream))?.[1] ?? 'OLE'
  return { kind: 'format', format }
}

/** Names of streams are kept as UTF-16 without a mark. */
function includesUtf16(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0)
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let matched = 0
    while (
      matched < name.length &&
      bytes[at + 2 * matched] === name.charCodeAt(matched) &&
      bytes[at + 2 * matched + 1] === 0
    ) {
      matched++
    }
    if (matched === name.length) return true
  }
  return false
}
