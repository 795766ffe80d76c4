/**
 * The main job from an empty window to a saved, weighed project, in the Arabic interface.
 *
 * Reads the first real source where it lies beside the project; elsewhere a text of our own with the
 * same shape and the same names.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import {
  actorEntry,
  addHypothesis,
  chooseMenu,
  drawByKeys,
  drawByMouse,
  goToParagraph,
  markActor,
  newProject,
  previewImport,
  ratePressing,
  saveAs,
  storeImport,
  walkHistory,
} from './pages/journey'
import { arabic } from './pages/words'
import { type App, expect, test } from './support/app'
import { paintedLabels, readSvg } from './support/pictures'
import { countRows, type Dump, dumpProject } from './support/readProject'

const realSource = path.resolve('..', 'shared', 'sources', 'mali-2025-08.ar.txt')
const ownSource = path.resolve('tests', 'fixtures', 'ownArabicText.txt')

/** Words that stand in both texts, and the paragraph where they do. */
const actors = [
  { words: 'الحكومة الانتقالية', paragraph: 1 },
  { words: 'آسيمي جويتا', paragraph: 1 },
  { words: 'عباس ديمبيلي', paragraph: 1 },
  { words: 'نيما ساجارا', paragraph: 1 },
  { words: 'يان فيزيلييه', paragraph: 2 },
  { words: 'فرنسا', paragraph: 2 },
  { words: 'روسيا', paragraph: 3 },
  { words: 'الجيش المالي', paragraph: 5 },
  { words: 'المقاتلين الروس', paragraph: 6, name: 'المقاتلون الروس' },
  { words: 'ساديو كامارا', paragraph: 9 },
  { words: 'الحرس الوطني', paragraph: 9 },
  { words: 'النيجر', paragraph: 14 },
  { words: 'بوركينا فاسو', paragraph: 14 },
] as const

const relationships = [
  { at: 1, from: 'الحكومة الانتقالية', to: 'عباس ديمبيلي', type: 'اعتقل' },
  { at: 1, from: 'الحكومة الانتقالية', to: 'نيما ساجارا', type: 'اعتقل' },
  { at: 1, from: 'آسيمي جويتا', to: 'الحكومة الانتقالية', type: 'يقود' },
  { at: 2, from: 'الحكومة الانتقالية', to: 'يان فيزيلييه', type: 'اعتقل' },
  { at: 2, from: 'الحكومة الانتقالية', to: 'فرنسا', type: 'يتهم' },
  { at: 2, from: 'فرنسا', to: 'يان فيزيلييه', type: 'يدعم' },
  { at: 3, from: 'الحكومة الانتقالية', to: 'روسيا', type: 'متحالف مع' },
  { at: 6, from: 'المقاتلون الروس', to: 'روسيا', type: 'عضو في' },
  { at: 9, from: 'ساديو كامارا', to: 'الحرس الوطني', type: 'يقود' },
  { at: 9, from: 'آسيمي جويتا', to: 'ساديو كامارا', type: 'خصم لـ' },
  { at: 9, from: 'الحرس الوطني', to: 'الجيش المالي', type: 'عضو في' },
  { at: 14, from: 'النيجر', to: 'فرنسا', type: 'يتهم' },
  { at: 14, from: 'بوركينا فاسو', to: 'فرنسا', type: 'يتهم' },
] as const

/** Paragraph, hypothesis, rating key (1 CC … 5 II, 0 NA). */
const ratings = [
  [1, 1, 2],
  [1, 2, 2],
  [2, 1, 4],
  [2, 2, 1],
  [5, 1, 1],
  [5, 2, 4],
  [6, 1, 2],
  [9, 1, 1],
  [9, 2, 5],
  [10, 1, 1],
  [10, 2, 4],
  [13, 2, 3],
  [14, 2, 2],
  [15, 2, 0],
] as const

test.use({ locale: 'ar', viewport: { width: 1600, height: 950 } })

test('an analyst goes from a text to a saved analysis and finds everything again', async ({
  app,
}) => {
  test.setTimeout(600_000)
  const { page } = app
  const isReal = existsSync(realSource)
  if (!isReal) test.info().annotations.push({ type: 'text', description: 'our own text' })

  await test.step('a new project', () => newProject(page, 'مالي: تجربة الرحلة كلها'))
  await test.step('the source, previewed before it is stored', () =>
    importSource(page, readFileSync(isReal ? realSource : ownSource)))
  await test.step('two hypotheses', async () => {
    await addHypothesis(page, 'صراع أجنحة داخل المؤسسة العسكرية')
    await addHypothesis(page, 'تدخل خارجي يستهدف الحكم')
  })
  await test.step('paragraphs rated with two keys each', () => rateParagraphs(page))
  await test.step('actors from words of the text', async () => {
    for (const actor of actors) await markActor(page, actor)
  })
  await test.step('relationships that cite their paragraph', () => drawRelationships(page))
  await test.step('a layout', () => arrange(page))
  await test.step('the diagram as SVG and PNG, whole', () => exportBoth(app))
  const saved = await test.step('saved', () => save(app))
  await test.step('undone to the beginning, redone to the end: equal again', () =>
    undoAndRedoAll(app, saved))
  await test.step('closed and opened again: row for row equal', () => reopen(app, saved))
})

const names = actors.map(actor => ('name' in actor ? actor.name : actor.words))

async function importSource(page: Page, bytes: Buffer): Promise<void> {
  const preview = await previewImport(page, { name: 'mali.txt', bytes })
  await expect(preview.getByText(/17|١٧/).first()).toBeVisible()
  await storeImport(page)
  const kinds = [
    [4, 'heading'],
    [8, 'heading'],
    [12, 'heading'],
    [17, 'byline'],
  ] as const
  for (const [number, kind] of kinds) {
    const article = await goToParagraph(page, number)
    await expect(article).toHaveAttribute('data-kind', kind)
    await expect(article).toHaveAttribute('aria-setsize', '17')
  }
}

async function rateParagraphs(page: Page): Promise<void> {
  for (const [number, hypothesis, rating] of ratings) {
    await goToParagraph(page, number)
    await ratePressing(page, hypothesis, rating)
  }
}

/** Every fourth by mouse, the others by keyboard. */
async function drawRelationships(page: Page): Promise<void> {
  for (const [index, { at, ...relationship }] of relationships.entries()) {
    await goToParagraph(page, at)
    if (index % 4 === 0) await drawByMouse(page, relationship)
    else await drawByKeys(page, relationship)
  }
}

async function arrange(page: Page): Promise<void> {
  await page.getByRole('button', { name: arabic('diagram.layouts') }).click()
  const sequence = page.locator('[data-sequence]')
  const before = (await sequence.getAttribute('data-sequence')) ?? ''
  await page.getByRole('menuitem', { name: arabic('diagram.layoutForce') }).click()
  await expect(sequence).not.toHaveAttribute('data-sequence', before, { timeout: 60_000 })
}

async function exportBoth(app: App): Promise<void> {
  await exportAs(app, 'svg', 'network.svg')
  const svg = await app.readSavedFile('network.svg')
  const found = await readSvg(app.page, svg.toString('utf8'))
  expect(found.isWellFormed).toBe(true)
  for (const word of names.flatMap(name => name.split(' '))) expect(found.text).toContain(word)

  await exportAs(app, 'png', 'network.png')
  const png = await app.readSavedFile('network.png')
  const painted = await paintedLabels(app.page, png, svg)
  expect(painted.scale).toBe(2)
  expect(painted.isBorderEmpty).toBe(true)
  expect(painted.labels.length).toBeGreaterThanOrEqual(names.length)
  expect(painted.labels.filter(({ paintedPixels }) => paintedPixels === 0)).toEqual([])
}

async function exportAs({ page, ...app }: App, format: 'svg' | 'png', name: string) {
  await page.keyboard.press('Control+KeyE')
  const dialog = page.getByRole('dialog', { name: arabic('exportDiagram.title') })
  const words = arabic(format === 'svg' ? 'exportDiagram.svg' : 'exportDiagram.png')
  await dialog.getByText(words, { exact: true }).click()
  if (format === 'png') await dialog.getByText(/^[2٢]×/).click()
  // Its texts say where the names stand in the PNG.
  else await dialog.getByRole('checkbox', { name: arabic('exportDiagram.wordsAsText') }).check()
  app.answerNextDialog(name)
  await dialog.getByRole('button', { name: arabic('exportDiagram.save') }).click()
  await expect(dialog).toBeHidden()
}

async function save(app: App): Promise<Dump> {
  app.answerNextDialog('mali.tarjih')
  await saveAs(app.page)
  const saved = await dumpProject(await app.readSavedFile('mali.tarjih'))
  expect(countRows(saved, 'paragraph')).toBe(17)
  expect(countRows(saved, 'actor')).toBe(names.length)
  expect(countRows(saved, 'relationship')).toBe(relationships.length)
  expect(countRows(saved, 'relationship_citation')).toBe(relationships.length)
  expect(countRows(saved, 'assessment')).toBe(ratings.length)
  return saved
}

async function undoAndRedoAll(app: App, saved: Dump): Promise<void> {
  const steps = await walkHistory(app.page, 'undo')
  const made = 1 + 2 + ratings.length + names.length + relationships.length
  expect(steps).toBeGreaterThanOrEqual(made)
  const beginning = await saveCopy(app, 'beginning.tarjih')
  for (const table of ['source', 'actor', 'relationship', 'hypothesis', 'evidence']) {
    expect(countRows(beginning, table)).toBe(0)
  }
  expect(await walkHistory(app.page, 'redo')).toBe(steps)
  expect(await saveCopy(app, 'again.tarjih')).toEqual(saved)
}

async function reopen(app: App, saved: Dump): Promise<void> {
  await chooseMenu(app.page, 'menu.file', 'file.close')
  app.answerNextDialog('mali.tarjih')
  await app.page.keyboard.press('Control+KeyO')
  await expect(app.page.getByRole('feed')).toBeVisible()
  for (const name of names) await expect(actorEntry(app.page, name)).toBeAttached()
  expect(await saveCopy(app, 'reopened.tarjih')).toEqual(saved)
}

/** An empty file is there as soon as it is chosen; its contents come all at once. */
async function saveCopy(app: App, name: string): Promise<Dump> {
  app.answerNextDialog(name)
  await chooseMenu(app.page, 'menu.file', 'file.saveAs')
  const size = () =>
    app.readSavedFile(name).then(
      bytes => bytes.length,
      () => 0,
    )
  await expect.poll(size).toBeGreaterThan(0)
  await expect(app.page.getByText(arabic('project.saved'), { exact: true })).toBeVisible()
  return dumpProject(await app.readSavedFile(name))
}
