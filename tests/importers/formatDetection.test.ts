import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { detectFormat } from '../../src/renderer/importers/formatDetection'
import { ProblemError } from '../../src/shared/problem'
import { encodeUtf16, joinBytes } from './encodeText'

const utf8 = (text: string) => new TextEncoder().encode(text)
const ole = (...streams: string[]) =>
  joinBytes(
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    new Uint8Array(1_500),
    ...streams.map(name => encodeUtf16(`${name}\0`, true)),
  )
const openDocument = (mediaType: string) =>
  zipSync({ mimetype: [strToU8(mediaType), { level: 0 }], 'content.xml': strToU8('<x/>') })
const zip = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map(name => [name, strToU8('<x/>')])))

describe('the format of a file', () => {
  it.each([
    ['PDF', 'a.txt', utf8('%PDF-1.7\n'), 'pdf'],
    ['PDF behind some bytes', 'a.pdf', utf8('\n\n%PDF-1.4\n'), 'pdf'],
    ['DOCX', 'a.zip', zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
    ['DOCX with a second document', 'a.docx', zip('word/document2.xml'), 'docx'],
    ['ODT', 'a', openDocument('application/vnd.oasis.opendocument.text'), 'odt'],
    ['a template', 'a', openDocument('application/vnd.oasis.opendocument.text-template'), 'odt'],
    ['HTML', 'a.txt', utf8('\ufeff\n<!-- saved -->\n<!DOCTYPE html><p>x'), 'html'],
    ['HTML without doctype', '', utf8('<html lang="ar">'), 'html'],
    ['XHTML', 'a', utf8('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">'), 'html'],
    ['HTML in UTF-16', 'a', encodeUtf16('\ufeff<html dir=rtl>', true), 'html'],
    ['a piece of HTML by its name', 'a.HTM', utf8('<p>مالي</p>'), 'html'],
    ['Markdown by its name', 'a.MD', utf8('# مالي'), 'markdown'],
    ['text with a Markdown heading', 'a.txt', utf8('# مالي'), 'text'],
    ['text named as a page', 'a.html', utf8('مالي'), 'text'],
    ['text that begins with a tag of another kind', 'a.txt', utf8('<headline> x'), 'text'],
    ['text without a name', '', utf8('مالي'), 'text'],
  ])('is found: %s', (_case, name, bytes, format) => {
    expect(detectFormat(bytes, name)).toBe(format)
  })

  it.each([
    ['RTF', utf8('{\\rtf1\\ansi text}')],
    ['PNG', joinBytes([0x89], utf8('PNG\r\n\u001a\n'))],
    ['JPEG', joinBytes([0xff, 0xd8, 0xff, 0xe0], utf8('JFIF'))],
    ['SQLite', utf8('SQLite format 3\0…')],
    ['Word 97–2003 (.doc)', ole('Root Entry', 'WordDocument')],
    ['Excel 97–2003 (.xls)', ole('Workbook')],
    ['OLE', ole('something')],
    ['Excel (.xlsx)', zip('xl/workbook.xml')],
    ['PowerPoint (.pptx)', zip('ppt/presentation.xml')],
    ['OpenDocument (spreadsheet)', openDocument('application/vnd.oasis.opendocument.spreadsheet')],
    ['EPUB', openDocument('application/epub+zip')],
    ['ZIP', zip('notes.txt')],
    ['MHTML', utf8('From: <Saved by Blink>\nContent-Type: multipart/related;\n\tboundary="x"\n\n')],
  ])('is named when it is not read: %s', (format, bytes) => {
    expect(refusal(bytes)).toEqual({
      code: 'source-format-unread',
      details: { fileName: 'mali', format },
    })
  })

  it.each([
    ['source-encrypted', ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage')],
    ['source-protected', ole('EncryptedPackage', 'DRMEncryptedDataSpace')],
    ['source-truncated', zip('word/document.xml').slice(0, -30)],
  ])('is told apart from %s', (code, bytes) => {
    expect(refusal(bytes)).toEqual({ code, details: { fileName: 'mali' } })
  })
})

function refusal(bytes: Uint8Array) {
  try {
    return detectFormat(bytes, 'mali')
  } catch (thrown) {
    if (thrown instanceof ProblemError) return thrown.problem
    throw thrown
  }
}
