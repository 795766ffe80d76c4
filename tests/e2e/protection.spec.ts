/** A project behind a passphrase, from protecting it to taking that away; and nothing of it on the disk. */
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { chooseMenuIn, type Language, showScreen, startIn, wordsOf } from './pages/shellPage'
import type { Key } from './pages/words'
import { type App, expect, test } from './support/app'

const PASSPHRASE = 'نخلة بوصلة ثلاثاء مخيط'
/** Not the title: the name of a file is not hidden. */
const FILE = 'work.tarjih'
const OTHER = 'palm compass tuesday needle'
/** Words that stand nowhere else: in the title, in what is saved in the open, and in what is done later. */
const MARKERS = ['زقزوقستان', 'خنفشار', 'طهطموش'] as const

for (const language of ['ar', 'en'] as const) {
  test(`a project is protected, opened, given another passphrase and opened up again (${language})`, async ({
    app,
  }) => {
    test.setTimeout(180_000)
    const { page } = app
    const words = wordsOf(language)
    const button = (key: Key) => page.getByRole('button', { name: words[key], exact: true })
    await startIn(page, language)
    await makeProject(app, language)
    expect(await keptFilesWith(page, MARKERS[1])).not.toEqual([])

    await protect(page, language)
    await showScreen(page, language, 'screen.project')
    await expect(page.getByText(words['protection.state'], { exact: true })).toBeVisible()
    // The backup that was made in the open is protected behind it, and still says what it holds.
    await expect.poll(() => keptFilesWith(page, MARKERS[1])).toEqual([])
    const rows = page.getByRole('table', { name: words['backup.title'] }).getByRole('row')
    await expect(rows.nth(1)).toContainText(/paragraphs|فقرات/)

    await showScreen(page, language, 'screen.analysis')
    await addHypothesis(page, language, MARKERS[2])
    for (const marker of MARKERS) expect(await keptFilesWith(page, marker)).toEqual([])

    await app.reload()
    await openFile(app, language)
    await answerQuestion(page, language)
    await expect(page.getByText(MARKERS[2]).first()).toBeVisible()
    await page.keyboard.press('Control+KeyS')
    await expect(page.getByRole('banner').locator('[data-saved="true"]')).toBeVisible()

    const dialog = page.getByRole('dialog')
    await chooseMenuIn(page, language, 'menu.file', 'protection.changeAction')
    await field(dialog, words['passphrase.current']).fill('wrong')
    await field(dialog, words['passphrase.new']).fill(OTHER)
    await field(dialog, words['passphrase.again']).fill(OTHER)
    await button('protection.confirmChange').click()
    await expect(dialog.getByText(words['passphrase.wrong'])).toBeVisible()
    await field(dialog, words['passphrase.current']).fill(PASSPHRASE)
    await button('protection.confirmChange').click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText(words['protection.isChanged'])).toBeAttached()

    await chooseMenuIn(page, language, 'menu.file', 'protection.removeAction')
    await field(dialog, words['passphrase.current']).fill(OTHER)
    await button('protection.confirmRemove').click()
    await expect(page.getByText(words['protection.isRemoved'])).toBeAttached()
    await app.reload()
    await openFile(app, language)
    await expect(page.getByText(MARKERS[2]).first()).toBeVisible()
    expect(await keptFilesWith(page, MARKERS[2])).not.toEqual([])
  })
}

async function protect(page: Page, language: Language): Promise<void> {
  const words = wordsOf(language)
  const confirm = page.getByRole('button', {
    name: words['protection.confirmProtect'],
    exact: true,
  })
  await chooseMenuIn(page, language, 'menu.file', 'protection.protectAction')
  const dialog = page.getByRole('dialog')
  await field(dialog, words['passphrase.new']).fill('short')
  await expect(confirm).toBeDisabled()
  await field(dialog, words['passphrase.new']).fill(PASSPHRASE)
  await field(dialog, words['passphrase.again']).fill(PASSPHRASE)
  await expect(dialog.getByText(words['passphrase.strong'])).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await confirm.click()
}

/** Wrongly first. */
async function answerQuestion(page: Page, language: Language): Promise<void> {
  const words = wordsOf(language)
  const question = page.getByRole('dialog', { name: words['passphrase.question'] })
  const answer = field(question, words['passphrase.label'])
  await expect(answer).toBeFocused()
  expect(await seriousFindings(page)).toEqual([])
  await answer.fill(OTHER)
  await answer.press('Enter')
  await expect(question.getByText(words['passphrase.wrong'])).toBeVisible()
  await answer.fill(PASSPHRASE)
  await answer.press('Enter')
}

/** Saved twice in the open, so that there is a backup. */
async function makeProject(app: App, language: Language): Promise<void> {
  const { page } = app
  app.answerNextDialog(FILE)
  const words = wordsOf(language)
  const button = (key: Key) => page.getByRole('button', { name: words[key], exact: true })
  await button('file.new').click()
  await page.getByLabel(words['project.title'], { exact: true }).fill(MARKERS[0])
  await button('common.create').click()
  await expect(page.getByText(words['reader.noSource'])).toBeVisible()
  for (const statement of [MARKERS[1], `${MARKERS[1]} 2`]) {
    await addHypothesis(page, language, statement)
    await page.keyboard.press('Control+KeyS')
    await expect(page.getByRole('banner').locator('[data-saved="true"]')).toBeVisible()
  }
}

async function addHypothesis(page: Page, language: Language, statement: string): Promise<void> {
  const words = wordsOf(language)
  const button = (key: Key) => page.getByRole('button', { name: words[key], exact: true })
  await button('hypothesis.add').first().click()
  const statementField = page.getByRole('textbox', { name: words['hypothesis.statement'] })
  await statementField.fill(statement)
  await button('common.add').click()
  await expect(statementField).toBeHidden()
}

async function openFile(app: App, language: Language): Promise<void> {
  app.answerNextDialog(FILE)
  const name = wordsOf(language)['file.open']
  await app.page.getByRole('main').getByRole('button', { name, exact: true }).click()
}

function field(dialog: Locator, label: string): Locator {
  return dialog.getByLabel(label, { exact: true })
}

/** Files of the browser's own storage (projects, backups, journals) in which words stand. */
async function keptFilesWith(page: Page, marker: string): Promise<readonly string[]> {
  return page.evaluate(async words => {
    const utf16 = Array.from(words, letter => letter.charCodeAt(0))
    const forms = [
      new TextEncoder().encode(words),
      Uint8Array.from(utf16.flatMap(unit => [unit & 0xff, unit >> 8])),
      Uint8Array.from(utf16.flatMap(unit => [unit >> 8, unit & 0xff])),
    ]
    const found: string[] = []
    const look = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle instanceof FileSystemDirectoryHandle) await look(handle, `${path}${name}/`)
        else if (handle instanceof FileSystemFileHandle) {
          const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer())
          if (forms.some(form => hasBytes(bytes, form))) found.push(path + name)
        }
      }
    }
    const hasBytes = (bytes: Uint8Array, form: Uint8Array): boolean => {
      const first = form[0] ?? 0
      for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
        if (form.every((byte, index) => bytes[at + index] === byte)) return true
      }
      return false
    }
    await look(await navigator.storage.getDirectory(), '')
    return found
  }, marker)
}

async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.waitForTimeout(400) // things that fade in are judged when they are there
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
