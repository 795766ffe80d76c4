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

const documents: readonly (readonly [name: string, producer: string, deviation: Deviation])[] = [
  ['harbour.ar', 'libreoffice', same],
  ['harbour.ar', 'chromium', withoutListSigns],
  ['harbour.ar', 'xetex', percentFirst],
  ['valley.ar', 'libreoffice', same],
  ['valley.ar', 'chromium', withoutListSigns],
  ['valley.ar', 'xetex', same],
  ['ferry.en', 'libreoffice', same],
  ['ferry.en', 'chromium', withoutListSigns],
  ['ferry.en', 'xetex', same],
]

describe.each(documents)('%s as a PDF of %s', (name, producer, deviation) => {
  it('comes back paragraph by paragraph, as it was written', async () => {
    const manuscript = readManuscript(name)
    const source = await importFixture(`${name}.${producer}.pdf`)
    const expected = [...manuscript.paragraphs, ...manuscript.notes].map(deviation)
    expect(source.paragraphs).toEqual(expected.map(asPrinted))
  })

  it('says its title and language, and what was left out', async () => {
    const manuscript = readManuscript(name)
    const source = await importFixture(`${name}.${producer}.pdf`)
    expect(source.title).toBe(manuscript.title)
    expect(source.metadata.language).toBe(manuscript.language)
    expect(source.metadata.direction).toBe(manuscript.language === 'ar' ? 'rtl' : 'ltr')
    expect(source.warnings.map(({ code }) => code)).toContain('page-marks-left-out')
  })
})

describe('metadata of a PDF', () => {
  it('has the author and the day it was made', async () => {
    const { metadata } = await importFixture('harbour.ar.xetex.pdf')
    expect(metadata).toMatchObject({ author: 'سلمى الراوي', published: '2025-09-14' })
  })
})

/** Print does not say in which order the marks over one letter were typed. */
function asPrinted(paragraph: ImportedParagraph): ImportedParagraph {
  return { ...paragraph, text: paragraph.text.normalize('NFC') }
}
