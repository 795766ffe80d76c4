/** Importing PDF: read by WebAssembly in a worker, under the content security policy of the program. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { nestedForms } from '../support/madePdf'
import { newProject, previewImport, storeImport } from './pages/journey'
import { paragraph, textOf } from './pages/readerPage'
import { arabic } from './pages/words'
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

test('a PDF that would never end can be given up, and the program goes on', async ({
  app: { page },
}) => {
  const bomb = { name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from(nestedForms(12)) }
  await newProject(page, 'استيراد')
  await page.keyboard.press('Control+KeyI')
  const dialog = page.getByRole('dialog', { name: arabic('import.title') })
  await dialog.locator('input[type=file]').first().setInputFiles(bomb)
  await dialog.getByRole('button', { name: arabic('common.cancel') }).click()
  await expect(dialog.locator('input[type=file]').first()).toBeAttached()

  const bytes = readFileSync(path.join(documents, 'ferry.en.libreoffice.pdf'))
  const file = { name: 'ferry.pdf', mimeType: 'application/pdf', buffer: bytes }
  await dialog.locator('input[type=file]').first().setInputFiles(file)
  const name = arabic('import.textOf').replace(/\{\{.*\}\}/, '1')
  const title = dialog.getByRole('textbox', { name, exact: true })
  await expect(title).toHaveText('The Night Ferry and the Missing Manifest')
})
