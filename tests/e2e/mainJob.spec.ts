/**
 * The main job from an empty window to a saved, weighed project, in the Arabic interface.
 *
 * Reads the first real source where it lies beside the project; elsewhere a text of our own with the
 * same shape and the same names.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import {
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
import { expect, test } from './support/app'
import { paintedLabels, readSvg } from './support/pictures'
import { countRows, dumpProject } from './support/readProject'

const realSource = path.resolve('..', 'shared', 'sources', 'mali-2025-08.ar.txt')
const ownSource = path.resolve('tests', 'fixtures', 'ownArabicText.txt')

/** Words that stand in both texts, and the paragraph where they stand in each. */
const actors = [
  { words: 'الحكومة الانتقالية', real: 1, own: 1 },
  { words: 'آسيمي جويتا', real: 1, own: 1 },
  { words: 'عباس ديمبيلي', real: 1, own: 1 },
  { words: 'نيما ساجارا', real: 1, own: 1 },
  { words: 'يان فيزيلييه', real: 2, own: 2 },
  { words: 'فرنسا', real: 2, own: 2 },
  { words: 'روسيا', real: 3, own: 3 },
  { words: 'الجيش المالي', real: 5, own: 5 },
  { words: 'المقاتلين الروس', real: 6, own: 6, name: 'المقاتلون الروس' },
  { words: 'ساديو كامارا', real: 9, own: 9 },
  { words: 'الحرس الوطني', real: 9, own: 9 },
  { words: 'النيجر', real: 14, own: 14 },
  { words: 'بوركينا فاسو', real: 14, own: 14 },
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
  const bytes = readFileSync(isReal ? realSource : ownSource)

  await test.step('a new project', () => newProject(page, 'مالي: تجربة الرحلة كلها'))

  await test.step('the source, previewed before it is stored', async () => {
    const preview = await previewImport(page, { name: 'mali.txt', bytes })
    const kinds = preview.getByTestId('preview-kind')
    await expect(preview.getByText(/17|١٧/).first()).toBeVisible()
    await storeImport(page)
    expect(await kinds.count()).toBe(0)
    for (const [number, kind] of [
      [4, 'heading'],
      [8, 'heading'],
      [12, 'heading'],
      [17, 'byline'],
    ] as const) {
      const article = await goToParagraph(page, number)
      await expect(article).toHaveAttribute('data-kind', kind)
      await expect(article).toHaveAttribute('aria-setsize', '17')
    }
  })

  await test.step('two hypotheses', async () => {
    await addHypothesis(page, 'صراع أجنحة داخل المؤسسة العسكرية')
    await addHypothesis(page, 'تدخل خارجي يستهدف الحكم')
  })

  await test.step('paragraphs rated with two keys each', async () => {
    for (const [number, hypothesis, rating] of ratings) {
      await goToParagraph(page, number)
      await ratePressing(page, hypothesis, rating)
    }
  })

  await test.step('actors from words of the text', async () => {
    for (const { words, real, own, ...rest } of actors) {
      await markActor(page, { paragraph: isReal ? real : own, words, ...rest })
    }
  })

  await test.step('relationships that cite their paragraph', async () => {
    for (const [index, { at, ...relationship }] of relationships.entries()) {
      await goToParagraph(page, at)
      if (index % 4 === 0) await drawByMouse(page, relationship)
      else await drawByKeys(page, relationship)
    }
  })

  await test.step('a layout', async () => {
    await page.getByRole('button', { name: arabic('diagram.layouts') }).click()
    const sequence = page.locator('[data-sequence]')
    const before = (await sequence.getAttribute('data-sequence')) ?? ''
    await page.getByRole('menuitem', { name: arabic('diagram.layoutForce') }).click()
    await expect(sequence).not.toHaveAttribute('data-sequence', before, { timeout: 30_000 })
  })

  const names = actors.map(({ words, ...rest }) => ('name' in rest ? rest.name : words))

  await test.step('the diagram as SVG, whole and well-formed', async () => {
    await exportAs('svg', 'network.svg')
    const svg = (await app.readSavedFile('network.svg')).toString('utf8')
    const found = await readSvg(page, svg)
    expect(found.isWellFormed).toBe(true)
    for (const name of names) {
      for (const word of name.split(' ')) expect(found.text).toContain(word)
    }
  })

  await test.step('the diagram as PNG, with every label at its border painted', async () => {
    await exportAs('png', 'network.png')
    const png = await app.readSavedFile('network.png')
    const svg = await app.readSavedFile('network.svg')
    const labels = await paintedLabels(page, png, svg)
    expect(labels.scale).toBe(2)
    expect(labels.isBorderEmpty).toBe(true)
    expect(labels.labels.length).toBeGreaterThanOrEqual(names.length)
    expect(labels.labels.filter(({ paintedPixels }) => paintedPixels === 0)).toEqual([])
  })

  await test.step('saved, closed, opened again: row for row equal', async () => {
    app.answerNextDialog('mali.tarjih')
    await saveAs(page)
    const saved = await dumpProject(await app.readSavedFile('mali.tarjih'))
    expect(countRows(saved, 'paragraph')).toBe(17)
    expect(countRows(saved, 'actor')).toBe(names.length)
    expect(countRows(saved, 'relationship')).toBe(relationships.length)
    expect(countRows(saved, 'relationship_citation')).toBe(relationships.length)
    expect(countRows(saved, 'assessment')).toBe(ratings.length)

    const steps = await walkHistory(page, 'undo')
    expect(steps).toBeGreaterThanOrEqual(
      1 + 2 + ratings.length + names.length + relationships.length,
    )
    await saveCopy('beginning.tarjih')
    const beginning = await dumpProject(await app.readSavedFile('beginning.tarjih'))
    expect(countRows(beginning, 'source') + countRows(beginning, 'actor')).toBe(0)
    expect(countRows(beginning, 'hypothesis') + countRows(beginning, 'evidence')).toBe(0)

    expect(await walkHistory(page, 'redo')).toBe(steps)
    await saveCopy('again.tarjih')
    expect(await dumpProject(await app.readSavedFile('again.tarjih'))).toEqual(saved)

    await chooseMenu(page, 'menu.file', 'file.close')
    app.answerNextDialog('mali.tarjih')
    await page.keyboard.press('Control+KeyO')
    await expect(page.getByRole('feed')).toBeVisible()
    await saveCopy('reopened.tarjih')
    expect(await dumpProject(await app.readSavedFile('reopened.tarjih'))).toEqual(saved)
    for (const name of names) {
      await expect(page.locator(`[data-actor-id][data-name="${name}"]`)).toBeAttached()
    }
  })

  /** An empty file is there as soon as it is chosen; its contents come all at once. */
  async function saveCopy(name: string): Promise<void> {
    app.answerNextDialog(name)
    await chooseMenu(page, 'menu.file', 'file.saveAs')
    const size = () =>
      app.readSavedFile(name).then(
        bytes => bytes.length,
        () => 0,
      )
    await expect.poll(size).toBeGreaterThan(0)
    await expect(page.getByText(arabic('project.saved'), { exact: true })).toBeVisible()
  }

  async function exportAs(format: 'svg' | 'png', name: string): Promise<void> {
    await page.keyboard.press('Control+KeyE')
    const dialog = page.getByRole('dialog', { name: arabic('exportDiagram.title') })
    await dialog
      .getByText(arabic(format === 'svg' ? 'exportDiagram.svg' : 'exportDiagram.png'), {
        exact: true,
      })
      .click()
    if (format === 'png') await dialog.getByText(/^[2٢]/).first().click()
    app.answerNextDialog(name)
    await dialog.getByRole('button', { name: arabic('exportDiagram.save') }).click()
    await expect(dialog).toBeHidden()
  }
})
