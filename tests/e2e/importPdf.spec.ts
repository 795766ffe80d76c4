/** Importing PDF: read by WebAssembly in a worker, under the content security policy of the program. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { newProject, previewImport, storeImport } from './pages/journey'
import { paragraph, textOf } from './pages/readerPage'
import { expect, test } from './support/app'

test.use({ locale: 'ar' })

const documents = path.resolve('tests', 'fixtures', 'documents')

test('stores the text of a PDF paragraph by paragraph, in reading order', async ({
  app: { page },
}) => {
  const bytes = readFileSync(path.join(documents, 'valley.ar.xetex.pdf'))
  const { paragraphs } = JSON.parse(readFileSync(path.join(documents, 'valley.ar.json'), 'utf8'))
  await newProject(page, 'استيراد')
  await previewImport(page, { name: 'الوادي.pdf', bytes })
  await storeImport(page)
  for (const [place, { kind, text }] of paragraphs.entries()) {
    expect(await textOf(page, place + 1).textContent()).toBe(text.normalize('NFC'))
    await expect(paragraph(page, place + 1)).toHaveAttribute('data-kind', kind)
  }
})
