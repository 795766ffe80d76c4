/**
 * The analyst's gestures of the main job, in the Arabic interface, as a person makes them: by mouse
 * on what is seen, by keys where the analyst would use keys.
 */
import { expect, type Locator, type Page } from '@playwright/test'
import { arabic } from './words'

/** A button of the page or of the open dialog by its Arabic name. */
function button(page: Page, key: Parameters<typeof arabic>[0]): Locator {
  return page.getByRole('button', { name: arabic(key), exact: true })
}

export async function newProject(page: Page, title: string): Promise<void> {
  await button(page, 'file.new').click()
  await page.getByLabel(arabic('project.title'), { exact: true }).fill(title)
  await button(page, 'common.create').click()
  await expect(page.getByText(arabic('reader.noSource'))).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

export type ChosenFile = { readonly name: string; readonly bytes: Buffer }

/** Opens the import dialog with a file; the preview is then on screen. */
export async function previewImport(page: Page, { name, bytes }: ChosenFile): Promise<Locator> {
  await page.keyboard.press('Control+KeyI')
  const dialog = page.getByRole('dialog', { name: arabic('import.title') })
  await dialog
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'text/plain', buffer: bytes })
  await expect(button(page, 'import.store')).toBeEnabled()
  return dialog
}

export async function storeImport(page: Page): Promise<void> {
  await button(page, 'import.store').click()
  await expect(page.getByRole('dialog', { name: arabic('import.title') })).toBeHidden()
  await expect(page.getByRole('feed')).toBeVisible()
}

export async function addHypothesis(page: Page, statement: string): Promise<void> {
  await button(page, 'hypothesis.add').first().click()
  const field = page.getByRole('textbox', { name: arabic('hypothesis.statement') })
  await field.fill(statement)
  await button(page, 'common.add').click()
  await expect(field).toBeHidden()
}

/** Brings a paragraph into view by keyboard and makes it the current one. */
export async function goToParagraph(page: Page, number: number): Promise<Locator> {
  const feed = page.getByRole('feed')
  const isOpen = await feed.locator('article[tabindex="0"]').count()
  if (isOpen === 0) await feed.locator('article').first().click()
  await feed.locator('article[tabindex="0"]').focus()
  await page.keyboard.press('Home')
  await expect(feed.locator('article[aria-posinset="1"]')).toBeFocused()
  for (let at = 1; at < number; at++) await page.keyboard.press('ArrowDown')
  const article = feed.locator(`article[aria-posinset="${number}"]`)
  await expect(article).toHaveAttribute('aria-current', 'true')
  return article
}

/** Rates the current paragraph: the hypothesis's number, then the rating's (1 CC … 5 II, 0 NA). */
export async function ratePressing(page: Page, hypothesis: number, rating: number): Promise<void> {
  await page.keyboard.press(`Digit${hypothesis}`)
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press(`Digit${rating}`)
  await expect(page.getByRole('dialog')).toBeHidden()
}

/** Selects words of a paragraph, which becomes the current one, by dragging over them with the mouse. */
export async function selectWords(
  page: Page,
  number: number,
  words: string,
  read: typeof arabic = arabic,
): Promise<void> {
  await dragOverWords(page, await goToParagraph(page, number), words)
  await expect(page.getByRole('toolbar', { name: read('reader.wordToolbar') })).toBeVisible()
}

/** Selects words with the mouse and leaves what is selected beside the reader as it is. */
export async function dragOverWords(page: Page, article: Locator, words: string): Promise<void> {
  const ends = await endsOfWords(article, words)
  await page.mouse.move(ends.from.x, ends.from.y)
  await page.mouse.down()
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 4 })
  await page.mouse.up()
}

/** Where words begin and end in the window, once nothing moves them any more. */
async function endsOfWords(article: Locator, words: string) {
  let last = await measuredEnds(article, words)
  await expect(async () => {
    const before = last
    await article.page().waitForTimeout(100)
    last = await measuredEnds(article, words)
    expect(last).toEqual(before)
  }).toPass()
  return last
}

function measuredEnds(article: Locator, words: string) {
  return article.evaluate((element, wanted) => {
    const text = element.querySelector('[dir]')?.firstChild
    if (!(text instanceof Text)) throw new Error('the paragraph has no text')
    const at = text.data.indexOf(wanted)
    if (at < 0) throw new Error(`not in the paragraph: ${wanted}`)
    const isRightToLeft = text.parentElement?.dir === 'rtl'
    element.scrollIntoView({ block: 'center' })
    const boxOf = (from: number) => {
      const range = document.createRange()
      range.setStart(text, from)
      range.setEnd(text, from + 1)
      return range.getBoundingClientRect()
    }
    const first = boxOf(at)
    const last = boxOf(at + wanted.length - 1)
    const middle = (box: DOMRect) => box.top + box.height / 2
    return {
      from: { x: isRightToLeft ? first.right - 1 : first.left + 1, y: middle(first) },
      to: { x: isRightToLeft ? last.left + 1 : last.right - 1, y: middle(last) },
    }
  }, words)
}

/** Makes an actor of words in a paragraph; the name may differ from the words. */
export async function markActor(
  page: Page,
  place: { readonly paragraph: number; readonly words: string; readonly name?: string },
): Promise<void> {
  await selectWords(page, place.paragraph, place.words)
  await button(page, 'reader.newActor').click()
  const field = page.getByLabel(arabic('reader.actorName'))
  if (place.name !== undefined) await field.fill(place.name)
  const name = await field.inputValue()
  await button(page, 'common.create').click()
  await expect(actorEntry(page, name)).toBeAttached()
}

/** An actor in the diagram's description; carries where it is drawn. */
export function actorEntry(page: Page, name: string): Locator {
  return page.locator(`[data-actor-id][data-name="${name}"]`)
}

/** Where an actor is drawn, in pixels of the window, once the view has come to rest. */
async function placeOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const entry = actorEntry(page, name)
  await expect(entry).toHaveAttribute('data-x', /\d/)
  const read = () => entry.evaluate(({ dataset }) => `${dataset.x} ${dataset.y}`)
  let place = ''
  await expect(async () => {
    const before = place
    place = await read()
    expect(place).toBe(before)
  }).toPass({ intervals: [150] })
  const canvas = await page.getByRole('application').boundingBox()
  const [x = 0, y = 0] = place.split(' ').map(Number)
  return { x: (canvas?.x ?? 0) + x, y: (canvas?.y ?? 0) + y }
}

type Relationship = { readonly from: string; readonly to: string; readonly type: string }

/** Draws a relationship by dragging from the first actor's handle to the second. */
export async function drawByMouse(page: Page, { from, to, type }: Relationship): Promise<void> {
  await button(page, 'diagram.fit').click()
  const start = await placeOf(page, from)
  await page.mouse.move(start.x - 3, start.y)
  await page.mouse.move(start.x, start.y)
  const handle = page.getByTestId('connect-handle')
  await expect(handle).toBeVisible()
  const box = await handle.boundingBox()
  const end = await placeOf(page, to)
  await page.mouse.move((box?.x ?? 0) + 4, (box?.y ?? 0) + 4)
  await page.mouse.down()
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 })
  await page.mouse.move(end.x, end.y, { steps: 3 })
  await page.mouse.up()
  await finishRelationship(page, type)
}

/** Draws a relationship by keyboard: the selected actor, then the other one by its name. */
export async function drawByKeys(page: Page, { from, to, type }: Relationship): Promise<void> {
  await page
    .getByRole('navigation', { name: arabic('navigator.title') })
    .getByRole('button', { name: from })
    .first()
    .click()
  await button(page, 'diagram.connect').click()
  const list = page.getByRole('combobox', { name: arabic('diagram.connectHint') })
  await list.fill(to)
  await page.getByRole('option', { name: to }).first().click()
  await finishRelationship(page, type)
}

async function finishRelationship(page: Page, type: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: arabic('relationshipDialog.title') })
  await dialog.getByRole('combobox', { name: arabic('relationshipDialog.type') }).fill(type)
  await page.getByRole('option', { name: type }).first().click()
  await button(page, 'relationshipDialog.create').click()
  await expect(dialog).toBeHidden()
}

export async function saveAs(page: Page): Promise<void> {
  await page.keyboard.press('Control+KeyS')
  await expect(page.getByText(arabic('project.saved'), { exact: true })).toBeVisible()
}

export async function chooseMenu(
  page: Page,
  menu: Parameters<typeof arabic>[0],
  entry: Parameters<typeof arabic>[0],
): Promise<void> {
  await page.getByRole('menubar').getByText(arabic(menu), { exact: true }).click()
  await page.getByRole('menuitem', { name: arabic(entry) }).click()
}

/** Undoes or redoes by keyboard until there is nothing left; answers how many steps. */
export async function walkHistory(page: Page, direction: 'undo' | 'redo'): Promise<number> {
  const named = new RegExp(`^${arabic(direction === 'undo' ? 'edit.undo' : 'edit.redo')}`)
  const step = page.getByRole('banner').getByRole('button', { name: named })
  const sequence = page.locator('[data-sequence]')
  for (let steps = 0; ; steps++) {
    if ((await step.getAttribute('aria-disabled')) === 'true') return steps
    const before = (await sequence.getAttribute('data-sequence')) ?? ''
    await page.keyboard.press(direction === 'undo' ? 'Control+KeyZ' : 'Control+Shift+KeyZ')
    await expect(sequence).not.toHaveAttribute('data-sequence', before)
  }
}
