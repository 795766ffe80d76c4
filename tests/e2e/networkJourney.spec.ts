/** One sitting with the network: drawn, cited by dragging words, compared, measured, filtered, exported. */
import type { Locator, Page } from '@playwright/test'
import { allElements, parseStrictXml } from '../exporters/strictXml'
import { diagramPageOf } from './pages/diagramPage'
import { inspectorOf } from './pages/inspectorPage'
import { dragOverWords } from './pages/journey'
import { typeOver } from './pages/keys'
import { paragraph } from './pages/readerPage'
import { openSample, showScreen, startIn } from './pages/shellPage'
import { arabic, english, type Key } from './pages/words'
import { type App, expect, test } from './support/app'

const GOITA = 'آسيمي غويتا'
const RUSSIA = 'روسيا'

/** Selects words of a paragraph and drags them onto something. */
async function dragOnto(page: Page, number: number, words: string, onto: Locator): Promise<void> {
  await dragOverWords(page, paragraph(page, number), words)
  const place = await page.evaluate(() => {
    const { x, y, width, height } =
      window.getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect()
    return { x: x + width / 2, y: y + height / 2 }
  })
  await onto.scrollIntoViewIfNeeded()
  const box = await onto.boundingBox()
  if (box === null) throw new Error('there is nothing to drop on')
  await page.mouse.move(place.x, place.y)
  await page.mouse.down()
  await page.mouse.move(place.x + 8, place.y + 4, { steps: 3 })
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 })
  await page.mouse.up()
}

type Words = (key: Key) => string

const button = (page: Page, words: Words, key: Key) =>
  page.getByRole('button', { name: words(key), exact: true })

/** From the handle of one actor to another, of the first type there is. */
async function drawRelationship(page: Page, words: Words): Promise<void> {
  const diagram = diagramPageOf(page, words)
  await diagram.pullHandle(GOITA, await diagram.place(RUSSIA))
  await page.mouse.up()
  const created = diagram.dialog('relationshipDialog.title')
  const type = created.getByRole('combobox', { name: words('relationshipDialog.type') })
  await type.press('ArrowDown')
  await page.getByRole('option').first().click()
  await created.getByRole('button', { name: words('relationshipDialog.create') }).click()
  await expect(created).toBeHidden()
}

/** Words dragged onto the relationship that is selected, taken back and done again. */
async function citeByDragging(page: Page, words: Words): Promise<void> {
  const passages = inspectorOf(page, words).section('inspector.restsOn')
  const cited = passages.getByTitle(words('passage.reveal'))
  const before = await cited.count()
  const target = passages.getByRole('button', { name: words('relationship.citeWords') })
  const waiting = passages.getByRole('button', { name: words('relationship.dropWords') })
  await dragOnto(page, 4, 'أطراف أجنبية', target.or(waiting))
  await expect(cited).toHaveCount(before + 1)
  await diagramPageOf(page, words).undo()
  await expect(cited).toHaveCount(before)
  await page.keyboard.press('Control+Shift+KeyZ')
  await expect(cited).toHaveCount(before + 1)
}

async function lookThroughTwo(page: Page, words: Words): Promise<void> {
  await button(page, words, 'lens.title').click()
  for (const [list, label] of [
    ['lens.hypothesis', /^H1/],
    ['lens.comparedWith', /^H2/],
  ] as const) {
    await page.getByRole('combobox', { name: words(list) }).press('ArrowDown')
    await page.getByRole('option', { name: label }).click()
  }
  await page.keyboard.press('Escape')
}

async function filterBySign(page: Page, words: Words): Promise<void> {
  await button(page, words, 'filter.title').click()
  await page
    .getByRole('combobox', { name: words('filter.by') })
    .selectOption({ label: words('relationship.sign') })
  await page.getByRole('checkbox', { name: words('sign.negative') }).check()
  await button(page, words, 'filter.add').click()
}

/** Names of what the exported figure shows. */
async function exportSideBySide(app: App, words: Words): Promise<readonly string[]> {
  const { page } = app
  await button(page, words, 'diagram.export').click()
  const dialog = page.getByRole('dialog', { name: words('exportDiagram.title') })
  await dialog.getByText(words('panels.sideBySide'), { exact: true }).click()
  await dialog.getByText(words('exportDiagram.svg'), { exact: true }).click()
  await dialog.getByRole('button', { name: words('exportDiagram.save') }).click()
  await expect(dialog).toBeHidden()
  const [file = ''] = app.savedNames
  expect(file).toContain('H1-H2')
  const svg = (await app.readSavedFile(file)).toString('utf8')
  const titles = allElements(parseStrictXml(svg)).filter(({ name }) => name === 'title')
  return titles.map(({ text }) => text)
}

for (const language of ['ar', 'en'] as const) {
  const words = language === 'ar' ? arabic : english

  test.describe(language, () => {
    test.use({ viewport: { width: 1800, height: 1000 } })

    test('a network is drawn, cited, compared, measured, filtered and exported', async ({
      app,
    }) => {
      const { page } = app
      await startIn(page, language)
      await openSample(page, language)
      const diagram = diagramPageOf(page, words)
      const relationships = diagram.pane.locator('[data-relationship-id]')
      await diagram.places()
      const whole = await relationships.count()
      await drawRelationship(page, words)
      await expect(relationships).toHaveCount(whole + 1)
      await citeByDragging(page, words)

      await lookThroughTwo(page, words)
      const legend = diagram.pane.getByRole('region', { name: words('diagram.legend') })
      await expect(legend).toContainText(words('difference.contested'))

      await showScreen(page, language, 'screen.network')
      await button(page, words, 'network.compute').click()
      const table = page.getByRole('table', { name: words('network.table') })
      await expect(table.getByRole('row').filter({ hasText: GOITA })).toBeVisible()
      await showScreen(page, language, 'screen.analysis')

      await filterBySign(page, words)
      await expect.poll(() => relationships.count()).toBeLessThan(whole)
      await page.keyboard.press('Escape')

      const titles = await exportSideBySide(app, words)
      expect(titles.filter(title => title === GOITA)).toHaveLength(2)
      expect(titles.join(' ')).toContain(words('difference.contested'))
    })
  })
}

test.describe('an annotation', () => {
  test.use({ viewport: { width: 1800, height: 1000 } })

  test('is pulled larger by a corner as one step, and by Escape not at all', async ({
    app: { page },
  }) => {
    await startIn(page, 'en')
    await openSample(page, 'en')
    const diagram = diagramPageOf(page, english)
    const entry = diagram.pane.locator('[data-annotation-id]')
    await diagram.places()
    await diagram.canvas.focus()
    await page.keyboard.press('Alt+Shift+KeyR')
    await expect(page.getByRole('textbox', { name: english('annotation.text') })).toBeFocused()
    await typeOver(page, 'باماكو')
    await page.getByRole('button', { name: english('common.save'), exact: true }).click()
    await expect(entry).toHaveText(/220 by 130/)

    const corner = page.getByTestId('resize-1-1')
    async function pull(): Promise<void> {
      const box = await corner.boundingBox()
      if (box === null) throw new Error('the corner is not shown')
      await page.mouse.move(box.x + 5, box.y + 5)
      await page.mouse.down()
      await page.mouse.move(box.x + 45, box.y + 35, { steps: 4 })
    }
    await expect(corner).toBeVisible()
    await pull()
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await expect(entry).toHaveText(/220 by 130/)
    await pull()
    await page.mouse.up()
    await expect(entry).not.toHaveText(/220 by 130/)
    await diagram.undo()
    await expect(entry).toHaveText(/220 by 130/)
    await diagram.undo()
    await expect(entry).toHaveCount(0)
    await expect(corner).toBeHidden()
  })
})
