/** The network as an instrument: another diagram, lens, difference, filter, style, export, in both languages. */
import { allElements, parseStrictXml } from '../exporters/strictXml'
import { diagramPageOf } from './pages/diagramPage'
import { openSample } from './pages/navigatorPage'
import { arabic, english, type Key } from './pages/words'
import { expect, test } from './support/app'

const GOITA = 'آسيمي غويتا'
const RUSSIA = 'روسيا'

const LANGUAGES = [
  { name: 'Arabic', locale: 'ar', words: arabic },
  { name: 'English', locale: 'en-GB', words: english },
] as const

for (const { name, locale, words } of LANGUAGES) {
  test.describe(`in ${name}`, () => {
    test.use({ locale, viewport: { width: 1800, height: 1000 } })

    test('a diagram is looked at through hypotheses, filtered, styled and exported', async ({
      app,
    }) => {
      const { page } = app
      await openSample(page, words)
      const diagram = diagramPageOf(page, words)
      await diagram.places()
      const relationships = diagram.pane.locator('[data-relationship-id]')
      const whole = await relationships.count()
      const button = (key: Key) => page.getByRole('button', { name: words(key), exact: true })

      await button('diagrams.add').click()
      await page.getByRole('textbox', { name: words('navigator.diagramTitle') }).fill('مخطط ثانٍ')
      await button('common.create').click()
      const list = page.getByRole('list', { name: words('navigator.diagrams') })
      await expect(list.getByRole('listitem')).toHaveCount(2)
      await expect(relationships).toHaveCount(whole)

      await button('lens.title').click()
      await page.getByRole('combobox', { name: words('lens.hypothesis') }).press('ArrowDown')
      await page.getByRole('option', { name: /^H1/ }).click()
      await page.getByText(words('lens.only'), { exact: true }).click()
      await expect.poll(() => relationships.count()).toBeLessThan(whole)
      await page.getByText(words('lens.emphasise'), { exact: true }).click()
      await expect(relationships).toHaveCount(whole)
      await page.getByRole('combobox', { name: words('lens.comparedWith') }).press('ArrowDown')
      await page.getByRole('option', { name: /^H2/ }).click()
      await page.keyboard.press('Escape')
      const legend = diagram.pane.getByRole('region', { name: words('diagram.legend') })
      await expect(legend).toContainText(words('difference.contested'))

      await button('filter.title').click()
      await page
        .getByRole('combobox', { name: words('filter.by') })
        .selectOption({ label: words('relationship.sign') })
      await page.getByRole('checkbox', { name: words('sign.negative') }).check()
      await button('filter.add').click()
      await expect.poll(() => relationships.count()).toBeLessThan(whole)
      const negative = await relationships.count()
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await diagram.undo()
      await expect(relationships).toHaveCount(whole)
      await page.keyboard.press('Control+Shift+KeyZ')
      await expect(relationships).toHaveCount(negative)

      await button('diagram.export').click()
      const dialog = diagram.dialog('exportDiagram.title')
      await dialog.getByText(words('exportDiagram.svg'), { exact: true }).click()
      await dialog.getByRole('button', { name: words('exportDiagram.save') }).click()
      await expect(dialog).toBeHidden()
      const [file = ''] = app.savedNames
      const svg = (await app.readSavedFile(file)).toString('utf8')
      const texts = allElements(parseStrictXml(svg)).map(({ text }) => text)
      expect(texts.some(text => text.includes(words('difference.contested')))).toBe(true)
      expect(texts.some(text => text.includes(GOITA))).toBe(true)
    })
  })
}

test.describe('editing', () => {
  test.use({ locale: 'en-GB', viewport: { width: 1800, height: 1000 } })

  test('hiding, copying and collapsing are one step each', async ({ app: { page } }) => {
    await openSample(page, english)
    const diagram = diagramPageOf(page, english)
    const before = await diagram.places()
    const relationships = diagram.pane.locator('[data-relationship-id]')
    const count = await relationships.count()

    const russia = await diagram.place(RUSSIA)
    await page.mouse.click(russia.x, russia.y)
    await page.keyboard.press('KeyH')
    await expect(diagram.entry(RUSSIA)).not.toBeAttached()
    await page.keyboard.press('Shift+KeyH')
    await expect(diagram.entry(RUSSIA)).toBeAttached()
    await diagram.undo()
    await diagram.undo()
    expect(await diagram.places()).toEqual(before)

    const goita = await diagram.place(GOITA)
    await page.mouse.click(goita.x, goita.y)
    await page.keyboard.press('Control+KeyD')
    await expect(diagram.entry(`${GOITA} (copy)`)).toBeAttached()
    await diagram.undo()
    await expect(diagram.entry(`${GOITA} (copy)`)).not.toBeAttached()
    await expect(relationships).toHaveCount(count)
  })

  test('what is copied goes onto another diagram: the same actors, or new ones', async ({
    app: { page },
  }) => {
    await openSample(page, english)
    const diagram = diagramPageOf(page, english)
    const [goita, russia] = [await diagram.place(GOITA), await diagram.place(RUSSIA)]
    await page.mouse.click(goita.x, goita.y)
    await page.keyboard.down('Shift')
    await page.mouse.click(russia.x, russia.y)
    await page.keyboard.up('Shift')
    await expect(diagram.canvas).toBeFocused()
    await page.keyboard.press('Control+KeyC')

    await page.getByRole('button', { name: english('diagrams.add'), exact: true }).click()
    await page.getByRole('textbox', { name: english('navigator.diagramTitle') }).fill('Two')
    await page.getByRole('radio', { name: english('diagrams.ofNobody') }).check()
    await page.getByRole('button', { name: english('common.create'), exact: true }).click()
    await expect(diagram.pane.getByText(english('diagram.emptyTitle'))).toBeVisible()
    await page.keyboard.press('Control+KeyV')
    await expect(diagram.entry(GOITA)).toBeAttached()
    expect((await diagram.names()).toSorted()).toEqual([GOITA, RUSSIA].toSorted())

    await page.keyboard.press('Control+Shift+KeyV')
    await expect(diagram.entry(`${GOITA} (copy)`)).toBeAttached()
    await diagram.undo()
    await expect(diagram.entry(`${GOITA} (copy)`)).not.toBeAttached()
    await diagram.undo()
    await expect(diagram.entry(GOITA)).not.toBeAttached()
  })

  test('actors are sized by a measure, and a window of time filters', async ({ app: { page } }) => {
    await openSample(page, english)
    const diagram = diagramPageOf(page, english)
    await diagram.places()
    const relationships = diagram.pane.locator('[data-relationship-id]')
    const whole = await relationships.count()
    const legend = diagram.pane.getByRole('region', { name: english('diagram.legend') })
    await diagram.tool('style.title').click()
    await page.getByLabel(english('style.actorSize')).selectOption('measure:betweenness')
    await expect(legend).toContainText(english('measure.betweenness'))
    await page.getByLabel(english('style.actorColour')).selectOption('measure:coreNumber')
    await expect(legend).toContainText(english('measure.coreNumber'))
    await page.keyboard.press('Escape')

    await diagram.tool('time.title').click()
    await page.getByRole('slider', { name: english('time.until') }).press('Home')
    const undated = page.getByRole('checkbox', { name: /without a date/ })
    await undated.click()
    await expect(undated).not.toBeChecked()
    await expect.poll(() => relationships.count()).toBeLessThan(whole)
    await page.getByRole('button', { name: english('time.whole') }).click()
    await expect(relationships).toHaveCount(whole)
  })
})
