/** The Actors screen in both languages: found, told apart, merged, split, each one step back. */
import type { Locator, Page } from '@playwright/test'
import { typeOver } from './pages/keys'
import { type Language, openSample, showScreen, startIn, wordsOf } from './pages/shellPage'
import { expect, test } from './support/app'

const GOITA = 'آسيمي غويتا'
const CAMARA = 'ساديو كامارا'

async function openActors(page: Page, language: Language): Promise<void> {
  await startIn(page, language)
  await openSample(page, language)
  await showScreen(page, language, 'screen.actors')
  await expect(row(page, language, GOITA)).toBeVisible()
}

function tableOf(page: Page, language: Language): Locator {
  return page.getByRole('table', { name: wordsOf(language)['actors.table'] })
}

function row(page: Page, language: Language, name: string): Locator {
  return tableOf(page, language)
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name, exact: true }) })
}

function westernNumber(text: string): number {
  return Number(text.replace(/[٠-٩]/g, digit => `${'٠١٢٣٤٥٦٧٨٩'.indexOf(digit)}`))
}

async function addActor(page: Page, language: Language, name: string): Promise<void> {
  const words = wordsOf(language)
  await page.getByRole('button', { name: words['navigator.addActor'] }).click()
  await page.getByRole('textbox', { name: words['common.name'], exact: true }).fill(name)
  await page.getByRole('button', { name: words['common.add'], exact: true }).click()
  await expect(row(page, language, name)).toBeVisible()
}

for (const language of ['ar', 'en'] as const) {
  const words = wordsOf(language)

  test.describe(language, () => {
    test('an actor that sounds like another is suggested, merged with it, and split off again', async ({
      app: { page },
    }) => {
      await openActors(page, language)
      const before = await tableOf(page, language).getByRole('row').count()
      await addActor(page, language, 'Asimi Goitta')

      await page.getByRole('button', { name: new RegExp(`^${words['actors.duplicates']}`) }).click()
      const dialog = page.getByRole('dialog')
      await dialog
        .getByRole('listitem')
        .filter({ hasText: 'Asimi Goitta' })
        .getByRole('button', { name: new RegExp(words['actors.merge']) })
        .click()
      await expect(dialog.getByRole('radio', { name: GOITA })).toBeChecked()
      await dialog.getByRole('button', { name: words['actors.merge'], exact: true }).click()
      await expect(dialog).toBeHidden()
      await expect(row(page, language, 'Asimi Goitta')).toHaveCount(0)
      await expect(row(page, language, GOITA)).toContainText('Asimi Goitta')
      await expect(tableOf(page, language).getByRole('row')).toHaveCount(before)

      await page.keyboard.press('Control+KeyZ')
      await expect(row(page, language, 'Asimi Goitta')).toBeVisible()
      await page.keyboard.press('Control+Shift+KeyZ')
      await expect(row(page, language, 'Asimi Goitta')).toHaveCount(0)

      await row(page, language, GOITA).getByRole('button', { name: GOITA }).click()
      await page.getByRole('button', { name: words['actors.split'] }).click()
      await dialog.getByRole('combobox', { name: words['actors.newName'] }).fill('غويتا الآخر')
      const passages = dialog.getByRole('group', { name: words['inspector.passages'] })
      const wanted = passages.getByRole('checkbox').first()
      await wanted.check()
      await dialog.getByRole('button', { name: words['actors.splitConfirm'], exact: true }).click()
      await expect(dialog).toBeHidden()
      const card = page.getByRole('complementary', { name: words['actors.card'] })
      await expect(card.locator('mark')).toHaveCount(1)
      await page.keyboard.press('Control+KeyZ')
      await expect(row(page, language, 'غويتا الآخر')).toHaveCount(0)
    })

    test('what joins two merged actors is kept, or removed when that is asked', async ({
      app: { page },
    }) => {
      await openActors(page, language)
      const shown = row(page, language, GOITA).locator('td:nth-child(7)')
      const relationships = async () => westernNumber(await shown.innerText())
      const own = await relationships()
      const merged: number[] = []
      for (const keeps of [true, false]) {
        for (const name of [GOITA, CAMARA]) {
          await row(page, language, name).getByRole('checkbox').check()
        }
        await page.getByRole('button', { name: words['actors.mergeTicked'] }).click()
        const dialog = page.getByRole('dialog')
        await dialog.getByRole('radio', { name: GOITA }).check()
        const kept = dialog.getByRole('checkbox', { name: words['actors.mergeKeeps_one'] })
        await expect(kept).toBeChecked()
        await kept.setChecked(keeps)
        await dialog.getByRole('button', { name: words['actors.merge'], exact: true }).click()
        await expect(row(page, language, CAMARA)).toHaveCount(0)
        await expect(dialog).toBeHidden()
        merged.push(await relationships())
        await page.keyboard.press('Control+KeyZ')
        await expect(row(page, language, CAMARA)).toBeVisible()
        await expect.poll(relationships).toBe(own)
      }
      const [withBetween = 0, without = 0] = merged
      expect(withBetween).toBe(without + 1)
    })

    test('two that only sound alike are told apart for good', async ({ app: { page } }) => {
      await openActors(page, language)
      await addActor(page, language, 'Asimi Goitta')
      await page.getByRole('button', { name: new RegExp(`^${words['actors.duplicates']}`) }).click()
      const pair = page.getByRole('listitem').filter({ hasText: 'Asimi Goitta' })
      await pair.getByRole('button').last().click()
      await expect(pair).toHaveCount(0)
    })

    test('attributes are added, changed in place and taken away', async ({ app: { page } }) => {
      await openActors(page, language)
      await row(page, language, GOITA).getByRole('button', { name: GOITA }).click()
      const card = page.getByRole('complementary', { name: words['actors.card'] })
      await card.getByRole('combobox', { name: words['attribute.name'] }).fill('الرتبة')
      const value = card.getByRole('textbox', { name: words['attribute.value'], exact: true })
      await value.fill('عقيد')
      await value.press('Enter')
      await card.getByRole('button', { name: /عقيد/ }).click()
      await typeOver(page, 'جنرال')
      await page.keyboard.press('Enter')
      await expect(card.getByRole('button', { name: /: جنرال$/ })).toBeVisible()
      await page.keyboard.press('Control+KeyZ')
      await expect(card.getByRole('button', { name: /: عقيد$/ })).toBeVisible()
    })

    test('the table is filtered by name, type and faction, and sorted', async ({
      app: { page },
    }) => {
      await openActors(page, language)
      const rows = tableOf(page, language).getByRole('row')
      const all = await rows.count()
      await page.getByRole('searchbox').fill('goita')
      await expect(rows).toHaveCount(2)
      await page.getByRole('searchbox').fill('')
      await page.getByRole('combobox', { name: words['common.type'] }).first().click()
      await page.getByRole('option', { name: words['actorType.state'] }).click()
      await expect.poll(() => rows.count()).toBeLessThan(all)
      const header = tableOf(page, language).getByRole('columnheader', {
        name: words['actors.mentions'],
      })
      await header.getByRole('button').click()
      await expect(header).toHaveAttribute('aria-sort', 'ascending')
      await header.getByRole('button').click()
      const counts = await rows.locator('td:nth-child(6)').allTextContents()
      const numbers = counts.map(westernNumber)
      expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
    })

    test('a type of the analyst’s own is made, renamed and removed', async ({ app: { page } }) => {
      await openActors(page, language)
      await page.getByRole('button', { name: words['actors.types'], exact: true }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: words['actorType.new'] }).click()
      await dialog.getByRole('textbox', { name: words['common.name'] }).fill('صحيفة')
      await dialog.getByRole('button', { name: words['common.create'] }).click()
      await dialog.getByRole('button', { name: /صحيفة/ }).first().click()
      await dialog.getByRole('textbox', { name: words['common.name'] }).fill('وسيلة إعلام')
      await dialog.getByRole('button', { name: words['common.save'] }).click()
      await dialog
        .getByRole('button', { name: /وسيلة إعلام/ })
        .last()
        .click()
      await expect(dialog.getByText('وسيلة إعلام')).toHaveCount(0)
    })
  })
}
