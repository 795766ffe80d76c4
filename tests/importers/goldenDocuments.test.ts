/**
 * Documents of our own as LibreOffice, Chromium and XeTeX wrote them (scripts/makeDocuments.mjs), against
 * the manuscripts they were made from.
 */
import { describe, expect, it } from 'vitest'
import type { ImportedParagraph } from '../../src/renderer/importers/importedSource'
import { importFixture, readManuscript } from '../support/documents'

type Deviation = (paragraph: ImportedParagraph) => ImportedParagraph

/** Chromium draws the signs of its lists as circles, which are no text. */
const withoutListSigns: Deviation = paragraph =>
  paragraph.kind === 'listItem' ? { ...paragraph, kind: 'body', level: null } : paragraph

/** XeTeX puts the sign of percent at the right of the number, which reads as if it came first. */
const percentFirst: Deviation = paragraph => ({
  ...paragraph,
  text: paragraph.text.replace('12%', '%12'),
})

const same: Deviation = paragraph => paragraph

const manuscripts = ['harbour.ar', 'valley.ar', 'ferry.en']

/** Every file, and how its format cannot say what was written. */
const documents: readonly (readonly [fileName: string, name: string, deviation: Deviation])[] =
  manuscripts.flatMap(name => [
    [`${name}.libreoffice.docx`, name, same] as const,
    [`${name}.libreoffice.odt`, name, same] as const,
    [`${name}.libreoffice.html`, name, same] as const,
    [`${name}.libreoffice.pdf`, name, same] as const,
    [`${name}.chromium.pdf`, name, withoutListSigns] as const,
    [`${name}.xetex.pdf`, name, percentFirst] as const,
  ])

describe.each(documents)('%s', (fileName, name, deviation) => {
  it('comes back paragraph by paragraph, as it was written', async () => {
    const manuscript = readManuscript(name)
    const source = await importFixture(fileName)
    const written = [...manuscript.paragraphs, ...manuscript.notes].map(deviation)
    expect(source.paragraphs).toEqual(written.map(fileName.endsWith('.pdf') ? asPrinted : same))
  })

  it('says its title, language and direction, and that running titles are left out', async () => {
    const manuscript = readManuscript(name)
    const { title, metadata, warnings } = await importFixture(fileName)
    const direction = manuscript.language === 'ar' ? 'rtl' : 'ltr'
    expect({ title, language: metadata.language, direction: metadata.direction }).toEqual({
      title: manuscript.title,
      language: manuscript.language,
      direction,
    })
    expect(warnings.map(({ code }) => code)).toContain('page-marks-left-out')
  })
})

describe('metadata of a document', () => {
  it.each([
    'libreoffice.docx',
    'libreoffice.odt',
    'libreoffice.html',
    'libreoffice.pdf',
    'xetex.pdf',
  ])('has the author: %s', async ending => {
    const { metadata } = await importFixture(`harbour.ar.${ending}`)
    expect(metadata.author).toBe('سلمى الراوي')
  })

  it('has the day a PDF was made', async () => {
    const { metadata } = await importFixture('harbour.ar.xetex.pdf')
    expect(metadata.published).toBe('2025-09-14')
  })
})

/** Print does not say in which order the marks over one letter were typed. */
function asPrinted(paragraph: ImportedParagraph): ImportedParagraph {
  return { ...paragraph, text: paragraph.text.normalize('NFC') }
}
