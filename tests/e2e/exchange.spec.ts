/** Networks out and in: exported, imported again with all passages, and a CSV list with chosen columns. */
import type { Locator, Page } from '@playwright/test'
import { diagramPageOf } from './pages/diagramPage'
import { chooseMenuIn, openSample, startIn, wordsOf } from './pages/shellPage'
import { arabic, english } from './pages/words'
import { expect, test } from './support/app'

const LIST = 'من,إلى,النوع,ملاحظة\nكيدال,غاو,يدعم,قيل\nغاو,آسيمي غويتا,عارض,\n,غاو,يدعم,ناقص\n'

async function give(dialog: Locator, name: string, text: string | Buffer): Promise<void> {
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
}

async function openImport(page: Page, language: 'ar' | 'en'): Promise<Locator> {
  await chooseMenuIn(page, language, 'menu.file', 'exchange.importAction')
  const dialog = page.getByRole('dialog', { name: wordsOf(language)['exchange.importTitle'] })
  await expect(dialog).toBeVisible()
  return dialog
}

for (const language of ['ar', 'en'] as const) {
  const words = wordsOf(language)

  test(`a network goes out and comes back, in ${language}`, async ({ app }) => {
    const { page } = app
    await startIn(page, language)
    await openSample(page, language)
    const diagram = diagramPageOf(page, language === 'ar' ? arabic : english)
    const before = Object.keys(await diagram.places()).length

    await page.getByRole('button', { name: words['diagram.export'], exact: true }).click()
    const exporting = diagram.dialog('exportDiagram.title')
    await exporting.getByText(words['exchange.data'], { exact: true }).click()
    await exporting.getByText(words['exchange.gexf'], { exact: true }).click()
    await exporting.getByRole('button', { name: words['exportDiagram.save'] }).click()
    await expect(exporting).toBeHidden()
    const [file = ''] = app.savedNames
    expect(file).toMatch(/\.gexf$/)

    const dialog = await openImport(page, language)
    await give(dialog, 'broken.graphml', '<!DOCTYPE x []><graphml><graph/></graphml>')
    await expect(dialog.getByRole('alert')).toContainText('DOCTYPE')
    await give(dialog, file, await app.readSavedFile(file))
    const comes = dialog.getByRole('region', { name: words['exchange.comes'] })
    await expect(comes.getByRole('listitem')).toHaveCount(2)
    await expect(dialog.getByRole('region', { name: words['exchange.stays'] })).toBeHidden()
    await dialog.getByRole('button', { name: words['exchange.import'], exact: true }).click()
    await expect(dialog).toBeHidden()
    const list = page.getByRole('list', { name: words['navigator.diagrams'] })
    await expect(list.getByRole('listitem')).toHaveCount(2)
    await expect.poll(async () => Object.keys(await diagram.places()).length).toBe(before)
    await diagram.undo()
    await expect(list.getByRole('listitem')).toHaveCount(1)
  })

  test(`a list of relationships is imported by its columns, in ${language}`, async ({ app }) => {
    const { page } = app
    await startIn(page, language)
    await openSample(page, language)
    const dialog = await openImport(page, language)
    await give(dialog, 'قائمة.csv', LIST)
    const comes = dialog.getByRole('region', { name: words['exchange.comes'] })
    await expect(comes.getByRole('listitem')).toHaveCount(4)
    const stays = dialog.getByRole('region', { name: words['exchange.stays'] })
    await expect(stays.getByRole('listitem')).toHaveCount(1)

    const type = dialog.getByRole('combobox', { name: words['common.type'] })
    await type.click()
    await page.getByRole('option', { name: 'ملاحظة' }).click()
    const sample = dialog.getByRole('region', { name: words['exchange.sample'] })
    await expect(sample.getByRole('listitem').first()).toContainText('قيل')
    await dialog.getByRole('textbox', { name: words['exchange.newDiagram'] }).fill('شبكة الشمال')
    await page.keyboard.press('Tab')
    const store = dialog.getByRole('button', { name: words['exchange.import'], exact: true })
    await expect(store).toBeEnabled()
    await store.click()
    await expect(dialog).toBeHidden()
    const diagram = diagramPageOf(page, language === 'ar' ? arabic : english)
    await expect(diagram.entry('كيدال')).toBeAttached()
    await expect(diagram.entry('آسيمي غويتا')).toBeAttached()
    const diagrams = page.getByRole('list', { name: words['navigator.diagrams'] })
    await expect(diagrams).toContainText('شبكة الشمال')
  })
}
