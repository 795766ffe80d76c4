/** Exported pictures look the same in other programs as in ours, in Arabic and in English. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allElements, parseStrictXml } from '../exporters/strictXml'
import { diagramPageOf } from './pages/diagramPage'
import { openSample, startIn, wordsOf } from './pages/shellPage'
import { arabic, english } from './pages/words'
import { type App, expect, test } from './support/app'
import { drawnPdf, drawnSvg, isInstalled, likeness, wordsOfPdf } from './support/otherPrograms'

type Words = ReturnType<typeof wordsOf>

/** Of painted spots; other programs smooth edges and place hairlines a little differently. */
const MOST_DIFFERING = 0.02

/** Of the usual PNG: two pixels for one of the picture. */
const RESOLUTION = 192

type Format = 'png' | 'svg' | 'pdf'

async function exported(
  app: App,
  words: Words,
  format: Format,
  figure: 'panels.asShown' | 'panels.sideBySide' = 'panels.asShown',
): Promise<Buffer> {
  await app.page.keyboard.press('Control+KeyE')
  const dialog = app.page.getByRole('dialog', { name: words['exportDiagram.title'] })
  await dialog.getByText(words[figure], { exact: true }).click()
  await dialog.getByText(words[`exportDiagram.${format}`], { exact: true }).click()
  app.answerNextDialog(`figure.${format}`)
  await dialog.getByRole('button', { name: words['exportDiagram.save'] }).click()
  await expect(dialog).toBeHidden()
  const file = await app.readSavedFile(`figure.${format}`)
  // To be looked at: LOOK=folder npx playwright test exportedPictures
  if (process.env.LOOK)
    writeFileSync(join(process.env.LOOK, `${words['menu.file']} ${words[figure]}.${format}`), file)
  return file
}

for (const language of ['ar', 'en'] as const) {
  const words = wordsOf(language)

  test(`the exported SVG needs no font and looks like the PNG in librsvg, in ${language}`, async ({
    app,
  }) => {
    await startIn(app.page, language)
    await openSample(app.page, language)
    const svg = await exported(app, words, 'svg')
    const elements = allElements(parseStrictXml(svg.toString('utf8')))
    expect(new Set(elements.map(({ name }) => name)).has('text')).toBe(false)
    const titles = elements.filter(({ name }) => name === 'title').map(({ text }) => text)
    expect(titles.join(' ')).toContain(words['legend.directed'])

    test.skip(!isInstalled('rsvg-convert'), 'librsvg2-bin is not installed')
    const png = await exported(app, words, 'png')
    const { sizes, differing } = await likeness(app.page, png, drawnSvg(svg, png.readUInt32BE(16)))
    expect(sizes[0]).toEqual(sizes[1])
    expect(differing).toBeLessThan(MOST_DIFFERING)
  })
  test(`the exported PDF looks like the PNG in poppler and can be searched, in ${language}`, async ({
    app,
  }) => {
    await startIn(app.page, language)
    await openSample(app.page, language)
    const names = await diagramPageOf(app.page, language === 'ar' ? arabic : english).names()
    const pdf = await exported(app, words, 'pdf')
    expect(pdf.toString('latin1')).not.toMatch(/\/(JavaScript|JS|OpenAction|AA|URI|Launch)\b/)

    test.skip(!isInstalled('pdftoppm'), 'poppler-utils is not installed')
    const found = wordsOfPdf(pdf).split(/\s+/)
    const sought = [...names, words['legend.directed']].flatMap(name => name.split(' '))
    expect(sought.filter(word => !found.includes(word))).toEqual([])
    const png = await exported(app, words, 'png')
    const { sizes, differing } = await likeness(app.page, png, drawnPdf(pdf, RESOLUTION))
    expect(sizes[0]).toEqual(sizes[1])
    expect(differing).toBeLessThan(MOST_DIFFERING)
  })

  test(`two hypotheses stand side by side in PNG, SVG and PDF alike, in ${language}`, async ({
    app,
  }) => {
    await startIn(app.page, language)
    await openSample(app.page, language)
    const names = await diagramPageOf(app.page, language === 'ar' ? arabic : english).names()
    const svg = await exported(app, words, 'svg', 'panels.sideBySide')
    const titles = allElements(parseStrictXml(svg.toString('utf8')))
      .filter(({ name }) => name === 'title')
      .map(({ text }) => text)
    const shownTwice = names.filter(name => titles.filter(title => title === name).length === 2)
    expect(shownTwice).toEqual(names)
    expect(titles.join(' ')).toContain(words['difference.contested'])

    test.skip(!isInstalled('pdftoppm') || !isInstalled('rsvg-convert'), 'a renderer is missing')
    const pdf = await exported(app, words, 'pdf', 'panels.sideBySide')
    const png = await exported(app, words, 'png', 'panels.sideBySide')
    for (const drawn of [drawnSvg(svg, png.readUInt32BE(16)), drawnPdf(pdf, RESOLUTION)]) {
      const { sizes, differing } = await likeness(app.page, png, drawn)
      expect(sizes[0]).toEqual(sizes[1])
      expect(differing).toBeLessThan(MOST_DIFFERING)
    }
  })
}
