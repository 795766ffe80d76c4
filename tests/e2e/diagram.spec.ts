/** The diagram as an editor: every gesture is one step that can be undone, by mouse and by keyboard. */
import AxeBuilder from '@axe-core/playwright'
import { allElements, parseStrictXml } from '../exporters/strictXml'
import { type DiagramPage, diagramPageOf } from './pages/diagramPage'
import { takeFirst, typeOver } from './pages/keys'
import { openSample } from './pages/navigatorPage'
import { english } from './pages/words'
import { expect, test } from './support/app'

test.use({ locale: 'en-GB', viewport: { width: 1800, height: 1000 } })

const GOITA = 'آسيمي غويتا'
const CAMARA = 'ساديو كامارا'
const GUARD = 'الحرس الوطني'
const RUSSIA = 'روسيا'

let diagram: DiagramPage

test.beforeEach(async ({ app: { page } }) => {
  await openSample(page, english)
  diagram = diagramPageOf(page, english)
  await diagram.places()
})

test('dragging an actor is one step, and Escape while dragging leaves no trace', async ({
  app: { page },
}) => {
  const before = await diagram.places()
  const start = await diagram.place(GOITA)

  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x + 60, start.y - 80, { steps: 6 })
  await page.keyboard.press('Escape')
  await page.mouse.move(start.x + 90, start.y - 120, { steps: 3 })
  await page.mouse.up()
  expect(await diagram.places()).toEqual(before)
  await expect(page.getByText(english('project.unsaved'), { exact: true })).toBeHidden()

  await page.mouse.click(start.x, start.y)
  const passages = page.getByTestId('inspector').getByText('8 passages')
  await expect(passages).toBeVisible()
  const corner = await diagram.emptyPlace()
  await page.keyboard.down('Shift')
  await page.mouse.move(corner.x, corner.y)
  await page.mouse.down()
  await page.mouse.move(corner.x + 400, corner.y + 600, { steps: 4 })
  await page.keyboard.press('Escape')
  await page.mouse.move(corner.x + 420, corner.y + 620, { steps: 2 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  await expect(passages).toBeVisible()
  expect(await diagram.places()).toEqual(before)

  await diagram.drag(start, { x: start.x + 40, y: start.y - 110 })
  await expect
    .poll(async () => {
      const moved = await diagram.place(GOITA)
      return Math.hypot(moved.x - start.x - 40, moved.y - start.y + 110)
    })
    .toBeLessThan(9) // as far as a neighbour draws it
  await diagram.undo()
  await expect.poll(() => diagram.places()).toEqual(before)
})

test('what is dragged lines up with a neighbour and shows why; Alt lets it go freely', async ({
  app: { page },
}) => {
  const [goita, russia] = [await diagram.place(GOITA), await diagram.place(RUSSIA)]
  const lines = page.getByTestId('snap-guides').locator('line')
  const pull = async () => {
    await page.mouse.move(goita.x, goita.y)
    await page.mouse.down()
    await page.mouse.move(russia.x + 30, goita.y + 14, { steps: 4 })
    await page.mouse.move(russia.x + 3, goita.y + 14, { steps: 4 })
  }
  const across = async () => (await diagram.place(GOITA)).x - russia.x
  await pull()
  await expect(lines).not.toHaveCount(0)
  await page.mouse.up()
  await expect(lines).toHaveCount(0)
  await expect.poll(across).toBe(0)
  await diagram.undo()
  await expect.poll(async () => (await diagram.place(GOITA)).x).toBe(goita.x)

  await page.keyboard.down('Alt')
  await pull()
  await expect(lines).toHaveCount(0)
  await page.mouse.up()
  await page.keyboard.up('Alt')
  await expect.poll(across).toBeGreaterThan(1) // 3, rounded to whole pixels of the diagram
})

test('the overview map moves the view and changes nothing', async ({ app: { page } }) => {
  const before = await diagram.places()
  await diagram.tool('overview.show').click()
  const map = page.getByTestId('overview-map')
  const seen = map.locator('rect')
  await expect(seen).toHaveAttribute('width', /^[1-9]/)
  const box = await map.boundingBox()
  if (box === null) throw new Error('the map is not shown')
  await page.mouse.click(box.x + 20, box.y + 20)
  await expect.poll(() => diagram.places()).not.toEqual(before)
  const at = await seen.getAttribute('x')
  await map.press('ArrowRight')
  await expect.poll(async () => Number(await seen.getAttribute('x'))).toBeGreaterThan(Number(at))
  await expect(page.getByText(english('project.unsaved'), { exact: true })).toBeHidden()
  await diagram.tool('overview.hide').click()
  await expect(map).toBeHidden()
})

test('a marquee selects many, and dragging them is one step', async ({ app: { page } }) => {
  const before = await diagram.places()
  const corner = await diagram.emptyPlace()
  const box = await diagram.canvas.boundingBox()
  const end = {
    x: corner.x - 24 + (box?.width ?? 0) - 6,
    y: corner.y - 24 + (box?.height ?? 0) - 6,
  }
  await page.keyboard.down('Shift')
  await diagram.drag(corner, end)
  await page.keyboard.up('Shift')
  const grip = await diagram.place(RUSSIA)
  await diagram.drag(grip, { x: grip.x - 10, y: grip.y + 70 })
  await expect
    .poll(async () => {
      const after = await diagram.places()
      return Object.keys(before).filter(name => after[name] === before[name])
    })
    .toEqual([])
  await diagram.undo()
  await expect.poll(() => diagram.places()).toEqual(before)
})

test('a double click makes an actor there; renaming in place keeps or leaves no trace', async ({
  app: { page },
}) => {
  const corner = await diagram.emptyPlace()
  await page.mouse.dblclick(corner.x + 40, corner.y + 40)
  const name = page.getByRole('textbox', { name: english('common.name'), exact: true })
  await expect(name).toBeFocused()
  await typeOver(page, 'لجنة التحقيق')
  await page.keyboard.press('Enter')
  const place = await diagram.place('لجنة التحقيق')
  expect(Math.abs(place.x - corner.x - 40)).toBeLessThan(3)

  await page.keyboard.press('F2')
  await typeOver(page, 'لن يبقى')
  await page.keyboard.press('Escape')
  await expect(diagram.entry('لجنة التحقيق')).toBeAttached()

  await page.mouse.dblclick(place.x, place.y)
  await typeOver(page, 'لجنة تحقيق وطنية')
  await page.keyboard.press('Enter')
  await expect(diagram.entry('لجنة تحقيق وطنية')).toBeAttached()
  await diagram.undo()
  await expect(diagram.entry('لجنة التحقيق')).toBeAttached()
  await diagram.undo()
  await expect(diagram.entry('لجنة التحقيق')).not.toBeAttached()
})

test('a relationship is drawn from a handle, with a type made on the spot', async ({
  app: { page },
}) => {
  const relationships = diagram.pane.locator('[data-relationship-id]')
  const count = await relationships.count()

  await diagram.pullHandle(GOITA, await diagram.place(GUARD))
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await diagram.pullHandle(GOITA, await diagram.place(GOITA))
  await page.mouse.up()
  await expect(diagram.dialog('relationshipDialog.title')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(relationships).toHaveCount(count)

  await diagram.pullHandle(GOITA, await diagram.place(GUARD))
  await page.mouse.up()
  const dialog = diagram.dialog('relationshipDialog.title')
  await dialog.getByRole('combobox', { name: english('relationshipDialog.type') }).fill('dismissed')
  await page.getByRole('option', { name: /dismissed/ }).click()
  await dialog.getByText(english('sign.negative'), { exact: true }).click()
  await dialog.getByRole('button', { name: english('relationshipDialog.create') }).click()
  await expect(dialog).toBeHidden()
  await expect(relationships).toHaveCount(count + 1)
  await expect(relationships.filter({ hasText: 'dismissed' })).toContainText(
    english('sign.negative'),
  )
  await diagram.undo()
  await expect(relationships).toHaveCount(count)
})

test('the current paragraph is offered as a citation and can be left out', async ({
  app: { page },
}) => {
  const article = page.getByRole('feed').locator('article[aria-posinset="4"]')
  await article.click({ position: { x: 200, y: 12 } })
  await diagram.pullHandle(CAMARA, await diagram.place(RUSSIA))
  await page.mouse.up()
  const dialog = diagram.dialog('relationshipDialog.title')
  const cited = dialog.getByRole('region', { name: english('relationshipDialog.citations') })
  await expect(cited).toContainText('غويتا')
  await cited.getByRole('button', { name: english('relationshipDialog.removeCitation') }).click()
  await expect(cited).not.toContainText('غويتا')
  await cited.getByRole('button', { name: english('relationshipDialog.citeCurrent') }).click()
  await takeFirst(
    page,
    dialog.getByRole('combobox', { name: english('relationshipDialog.type') }),
    'allied',
  )
  await dialog.getByRole('button', { name: english('relationshipDialog.create') }).click()
  await expect(dialog).toBeHidden()
  await expect(
    diagram.pane.locator('[data-relationship-id]').filter({ hasText: CAMARA }).filter({
      hasText: RUSSIA,
    }),
  ).toContainText('1 citation')
})

test('everything works from the keyboard', async ({ app: { page } }) => {
  const before = await diagram.places()
  await diagram.canvas.focus()
  await page.keyboard.press('Tab')
  const spoken = page.getByRole('status').filter({ hasText: /relationship/ })
  await expect(spoken).toBeAttached()
  const [first = ''] = await diagram.names()
  expect(first).not.toBe('')

  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect
    .poll(async () => {
      const after = await diagram.places()
      return Object.keys(before).filter(name => after[name] !== before[name]).length
    })
    .toBe(1)
  await page.waitForTimeout(800) // the burst of arrow keys ends
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('KeyL')
  const list = page.getByRole('combobox', { name: english('diagram.connectHint') })
  await takeFirst(page, list, RUSSIA)
  const dialog = diagram.dialog('relationshipDialog.title')
  await expect(dialog).toContainText(RUSSIA)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await diagram.canvas.focus()
  await page.keyboard.press('ContextMenu')
  await expect(page.getByRole('menuitem', { name: english('diagram.takeOut') })).toBeVisible()
  await page.keyboard.press('Escape')
  await diagram.canvas.focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(diagram.canvas).not.toBeFocused()
})

test('removing asks only when citations hang on it; taking off keeps the actor', async ({
  app: { page },
}) => {
  const before = await diagram.names()
  const russia = await diagram.place(RUSSIA)
  await page.mouse.click(russia.x, russia.y)
  await page.keyboard.press('Delete')
  const question = diagram.dialog('diagram.removeTitle')
  await question.getByRole('button', { name: english('common.remove') }).click()
  await expect(diagram.entry(RUSSIA)).not.toBeAttached()
  await diagram.undo()
  await expect(diagram.entry(RUSSIA)).toBeAttached()

  await page.mouse.click(russia.x, russia.y)
  await page.keyboard.press('Shift+Delete')
  await expect(diagram.entry(RUSSIA)).not.toBeAttached()
  await diagram.tool('diagram.putActors').click()
  const dialog = diagram.dialog('putActors.title')
  await dialog.getByRole('checkbox', { name: new RegExp(RUSSIA) }).check()
  await dialog.getByRole('button', { name: /^Put 1/ }).click()
  await expect(diagram.entry(RUSSIA)).toBeAttached()
  expect((await diagram.names()).toSorted()).toEqual(before.toSorted())
  await expect(dialog).toBeHidden()

  const corner = await diagram.emptyPlace()
  await page.mouse.dblclick(corner.x, corner.y)
  await expect(
    page.getByRole('textbox', { name: english('common.name'), exact: true }),
  ).toBeFocused()
  await typeOver(page, 'لا شيء يتعلق به')
  await page.keyboard.press('Enter')
  await expect(diagram.entry('لا شيء يتعلق به')).toBeAttached()
  await page.keyboard.press('Delete')
  await expect(diagram.entry('لا شيء يتعلق به')).not.toBeAttached()
})

for (const layout of ['layoutForce', 'layoutCircle', 'layoutGrid'] as const) {
  test(`${layout} is one step and leaves pinned actors where they are`, async ({
    app: { page },
  }) => {
    const before = await diagram.places()
    const goita = await diagram.place(GOITA)
    await page.mouse.click(goita.x, goita.y)
    await page.keyboard.press('KeyP')
    await expect(diagram.entry(GOITA)).toContainText('pinned')

    await diagram.tool('diagram.layouts').click()
    await page.getByRole('menuitem', { name: english(`diagram.${layout}`) }).click()
    await expect
      .poll(async () => (await diagram.places())[RUSSIA] === before[RUSSIA], { timeout: 30_000 })
      .toBe(false)
    expect((await diagram.places())[GOITA]).toBe(before[GOITA])
    await diagram.undo()
    await expect.poll(() => diagram.places()).toEqual(before)
  })
}

test('two selected actors are arranged, and all others stay', async ({ app: { page } }) => {
  const before = await diagram.places()
  const [goita, russia] = [await diagram.place(GOITA), await diagram.place(RUSSIA)]
  await page.mouse.click(goita.x, goita.y)
  await page.keyboard.down('Shift')
  await page.mouse.click(russia.x, russia.y)
  await page.keyboard.up('Shift')
  await diagram.tool('diagram.layouts').click()
  await expect(page.getByRole('menu')).toContainText('Only the 2 selected')
  await page.getByRole('menuitem', { name: english('diagram.layoutLayered') }).click()
  await expect.poll(async () => (await diagram.places())[RUSSIA]).not.toBe(before[RUSSIA])
  const after = await diagram.places()
  const moved = Object.keys(before).filter(name => after[name] !== before[name])
  expect(moved.toSorted()).toEqual([GOITA, RUSSIA].toSorted())
  await diagram.undo()
  await expect.poll(() => diagram.places()).toEqual(before)
})

test('a layout can be stopped and then changes nothing', async ({ app: { page } }) => {
  const before = await diagram.places()
  await page.keyboard.press('Alt+Shift+Digit1')
  await diagram.pane
    .getByRole('status')
    .getByRole('button', { name: english('common.cancel') })
    .dispatchEvent('click') // at once: this layout is soon done
  await expect(diagram.pane.getByRole('progressbar')).toHaveCount(0)
  expect(await diagram.places()).toEqual(before)
})

test('annotations are made, moved, resized, edited and removed by keyboard, one step each', async ({
  app: { page },
}) => {
  const said = page.getByRole('status')
  const entry = diagram.pane.locator('[data-annotation-id]')
  const words = page.getByRole('textbox', { name: english('annotation.text') })
  await page.keyboard.press('Alt+Shift+KeyR')
  await expect(words).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(words).toBeHidden()
  await expect(entry).toHaveCount(0)
  await expect(page.getByText(english('project.unsaved'), { exact: true })).toBeHidden()

  await page.keyboard.press('Alt+Shift+KeyR')
  await typeOver(page, 'باماكو')
  await page.getByRole('button', { name: english('common.save'), exact: true }).click()
  await expect(entry).toHaveText(/باماكو.*220 by 130/)
  await expect(said.filter({ hasText: english('annotation.added') })).toBeAttached()

  await expect(diagram.canvas).toBeFocused()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(entry).toHaveText(/228 by 130/)
  await page.keyboard.press('ArrowDown')
  await expect(said.filter({ hasText: english('annotation.moved') })).toBeAttached()
  await page.keyboard.press('Enter')
  await expect(words).toBeFocused()
  await page.keyboard.press('Control+KeyA')
  await typeOver(page, 'كاتي')
  await page.getByRole('button', { name: english('common.save'), exact: true }).click()
  await expect(entry).toHaveText(/كاتي/)
  await expect(diagram.canvas).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(entry).toHaveCount(0)
  await expect(said.filter({ hasText: english('annotation.removed') })).toBeAttached()
  for (const left of [/كاتي/, /باماكو/, /228 by 130/, /220 by 130/]) {
    await diagram.undo()
    await expect(entry).toHaveText(left)
  }
  await diagram.undo()
  await expect(entry).toHaveCount(0)
})

test('passages of what is selected are walked one by one', async ({ app: { page } }) => {
  const reader = page.getByRole('region', { name: english('reader.title'), exact: true })
  const goita = await diagram.place(GOITA)
  await page.mouse.click(goita.x, goita.y)
  await expect(reader.getByText('8 passages')).toBeVisible()
  await page.keyboard.press('F8')
  await page.keyboard.press('F8')
  await expect(reader.getByText('2 of 8')).toBeVisible()
  await reader.getByRole('button', { name: english('passages.previous') }).click()
  await expect(reader.getByText('1 of 8')).toBeVisible()
  await page.keyboard.press('Shift+F8')
  await expect(reader.getByText('8 of 8')).toBeVisible()
})

test('the table shows, sorts and changes the same diagram', async ({ app: { page } }) => {
  await page.keyboard.press('Shift+KeyT')
  const table = diagram.pane.getByRole('table', { name: english('diagram.actorList') })
  await expect(table.getByRole('row')).toHaveCount(28)
  const header = table.getByRole('columnheader', { name: english('diagramTable.relationships') })
  await header.getByRole('button').click()
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'descending')

  const row = table.getByRole('row').filter({ hasText: RUSSIA }).first()
  await row.getByRole('checkbox').check()
  await expect(row).toHaveAttribute('aria-selected', 'true')
  await row.getByRole('combobox').selectOption({ label: english('actorType.group') })
  await expect(row.getByRole('combobox')).toHaveValue(/102$/)
  const own = table.getByRole('row').filter({
    has: page.getByRole('button', { name: `${english('common.name')}: ${RUSSIA}`, exact: true }),
  })
  const faction = own.getByRole('button', { name: english('diagramTable.faction') })
  await faction.press('Enter')
  const choice = own.getByRole('combobox').last()
  await choice.fill(GUARD)
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([GUARD])
  await choice.press('ArrowDown')
  await choice.press('Enter')
  await expect(faction).toBeFocused()
  await expect(faction).toHaveText(GUARD)

  await diagram.pane.getByRole('tab', { name: /Relationships/ }).click()
  const ties = diagram.pane.getByRole('table', { name: english('diagram.relationshipList') })
  await expect(ties.getByRole('row')).toHaveCount(43)

  const first = ties.getByRole('row').nth(1)
  const weight = first.getByRole('textbox', { name: english('relationship.weight') })
  await weight.focus()
  await typeOver(page, '7.5')
  await page.keyboard.press('ArrowDown')
  await expect(ties.getByRole('row').nth(2).getByRole('textbox').first()).toBeFocused()
  await expect(weight).toHaveValue('7.5')
  const since = first.getByRole('textbox', { name: english('relationship.startDate') })
  await since.focus()
  await typeOver(page, 'soon')
  await expect(first).toContainText(english('relationship.dateHint'))
  await page.keyboard.press('Escape')
  await typeOver(page, '2025-08')
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: new RegExp(english('diagramTable.relationships')) }).focus()
  await diagram.undo()
  await diagram.undo()
  await expect(since).not.toHaveValue('2025-08')
  await expect(weight).not.toHaveValue('7.5')
})

test('an SVG whose words stay text shows every name and nothing can act in it', async ({ app }) => {
  const names = await diagram.names()
  await diagram.tool('diagram.export').click()
  const dialog = diagram.dialog('exportDiagram.title')
  await dialog.getByText(english('exportDiagram.svg'), { exact: true }).click()
  await dialog.getByRole('checkbox', { name: english('exportDiagram.wordsAsText') }).check()
  await dialog.getByRole('button', { name: english('exportDiagram.save') }).click()
  await expect(dialog).toBeHidden()
  const [name = ''] = app.savedNames
  expect(name).toMatch(/\.svg$/)
  const svg = (await app.readSavedFile(name)).toString('utf8')
  const elements = allElements(parseStrictXml(svg))
  const titles = elements.filter(element => element.name === 'title').map(({ text }) => text)
  expect(names.filter(one => !titles.includes(one))).toEqual([])
  const kinds = new Set(elements.map(element => element.name))
  expect([...kinds].sort()).toEqual(['g', 'path', 'rect', 'style', 'svg', 'text', 'title'])
  const texts = elements.filter(element => element.name === 'text').map(({ text }) => text)
  expect(texts.join(' ')).toContain(english('legend.directed'))
  expect(svg).toContain('data:font/woff2;base64,')
})

test('axe finds nothing serious in the diagram, its table and its dialogs', async ({
  app: { page },
}) => {
  const findings = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  }
  expect(await findings()).toEqual([])
  await diagram.tool('diagram.export').click()
  await expect(diagram.dialog('exportDiagram.title')).toBeVisible()
  expect(await findings()).toEqual([])
  await page.keyboard.press('Escape')
  await diagram.pullHandle(GOITA, await diagram.place(GUARD))
  await page.mouse.up()
  await expect(diagram.dialog('relationshipDialog.title')).toBeVisible()
  await page.waitForTimeout(300) // the dialog has faded in
  expect(await findings()).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+KeyT')
  expect(await findings()).toEqual([])
})
