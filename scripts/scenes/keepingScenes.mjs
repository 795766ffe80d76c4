// @ts-check
/** What the analyst sees when work is brought back, cannot be saved, or its file cannot be opened. */
import { act, press } from './steps.mjs'

/** @typedef {import('./scenes.mjs').Page} Page */
/** @typedef {import('./scenes.mjs').Word} Word */

/** The browser's own dialogs cannot be pressed: every file chosen is one of the browser's storage. */
async function answerDialogs(/** @type {Page} */ page) {
  await page.evaluate(() => {
    const chosen = async () => {
      const folder = await navigator.storage.getDirectory()
      return folder.getFileHandle('مالي.tarjih', { create: true })
    }
    Object.assign(window, {
      showSaveFilePicker: chosen,
      showOpenFilePicker: async () => [await chosen()],
    })
  })
}

async function addHypothesis(/** @type {Page} */ page, /** @type {Word} */ word) {
  await press(page, word('hypothesis.add'))
  await page.getByRole('textbox', { name: word('hypothesis.statement') }).fill('تدخل خارجي')
  await press(page, word('common.add'))
  await page.locator('[data-saved=false]').waitFor()
}

async function save(/** @type {Page} */ page) {
  await page.keyboard.press('Control+KeyS')
  await page.locator('[data-saved=true]').waitFor()
}

/** A project with a backup, and a change that is only in the journal. */
async function makeHistory(/** @type {Page} */ page, /** @type {Word} */ word) {
  await answerDialogs(page)
  await save(page)
  await addHypothesis(page, word)
  await save(page)
  await addHypothesis(page, word)
}

/** @typedef {'cutOff' | 'newer'} Harm */

async function openHarmed(
  /** @type {Page} */ page,
  /** @type {Word} */ word,
  /** @type {Harm} */ harm,
) {
  await page.evaluate(async how => {
    const folder = await navigator.storage.getDirectory()
    const file = await folder.getFileHandle('مالي.tarjih')
    const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer())
    if (how === 'newer') bytes[63] = 99 // SQLite's `user_version`, which is the format
    const writable = await file.createWritable()
    await writable.write(how === 'cutOff' ? bytes.subarray(0, bytes.length - 4096) : bytes)
    await writable.close()
  }, harm)
  await page.reload()
  await answerDialogs(page)
  await press(page, word('file.open'))
}

/** Two journals that begin with nothing that can be read. */
async function putUnreadable(/** @type {Page} */ page) {
  await page.evaluate(async () => {
    const origin = await navigator.storage.getDirectory()
    const folder = await origin.getDirectoryHandle('journals')
    for (const digit of [1, 2]) {
      const name = `7f3f6d0e-1111-4c1e-9d7e-1f1f1f1f1f1${digit}.journal`
      const writing = await (await folder.getFileHandle(name, { create: true })).createWritable()
      await writing.write('\0\0\n{}\n')
      await writing.close()
    }
  })
}

const PASSPHRASE = 'نخلة بوصلة ثلاثاء مخيط'

async function protect(/** @type {Page} */ page, /** @type {Word} */ word) {
  await act(page, word('protection.protectAction'))
  const dialog = page.getByRole('dialog', { name: word('protection.protect') })
  await dialog.getByLabel(word('passphrase.new'), { exact: true }).fill(PASSPHRASE)
  await dialog.getByLabel(word('passphrase.again'), { exact: true }).fill(PASSPHRASE)
  await dialog.getByText(word('passphrase.strong')).waitFor()
  return dialog
}

async function protectAndSave(/** @type {Page} */ page, /** @type {Word} */ word) {
  await answerDialogs(page)
  await protect(page, word)
  await press(page, word('protection.confirmProtect'))
  await page.getByText(word('protection.isProtected')).waitFor({ state: 'attached' })
}

/** @type {readonly import('./scenes.mjs').Scene[]} */
export const keepingScenes = [
  {
    name: 'protect',
    show: async (page, word) => {
      await protect(page, word)
    },
  },
  {
    name: 'protected',
    show: async (page, word) => {
      await protectAndSave(page, word)
      await page.keyboard.press('Alt+Digit4')
      await page.getByText(word('protection.state')).waitFor()
    },
  },
  {
    name: 'changePassphrase',
    show: async (page, word) => {
      await protectAndSave(page, word)
      await act(page, word('protection.changeAction'))
      await page.getByRole('dialog', { name: word('protection.change') }).waitFor()
    },
  },
  {
    name: 'removeProtection',
    show: async (page, word) => {
      await protectAndSave(page, word)
      await act(page, word('protection.removeAction'))
      await page.getByRole('dialog', { name: word('protection.remove') }).waitFor()
    },
  },
  {
    name: 'passphrase',
    show: async (page, word) => {
      await protectAndSave(page, word)
      await page.reload()
      await answerDialogs(page)
      await press(page, word('file.open'))
      const dialog = page.getByRole('dialog', { name: word('passphrase.question') })
      await dialog.getByLabel(word('passphrase.label'), { exact: true }).fill('wrong')
      await press(page, word('passphrase.open'))
      await dialog.getByText(word('passphrase.wrong')).waitFor()
    },
  },
  {
    name: 'damagedProject',
    show: async (page, word) => {
      await makeHistory(page, word)
      await openHarmed(page, word, 'cutOff')
      await page.getByRole('dialog').getByRole('row').nth(1).waitFor()
    },
  },
  {
    name: 'readOnly',
    show: async (page, word) => {
      await makeHistory(page, word)
      await openHarmed(page, word, 'newer')
      await page.getByText(word('readOnly.newerTitle')).waitFor()
    },
  },
  {
    name: 'notSaved',
    show: async page => {
      await answerDialogs(page)
      await page.evaluate(() => {
        FileSystemWritableFileStream.prototype.write = async () => {
          throw new DOMException('The disk is full.', 'QuotaExceededError')
        }
      })
      await page.keyboard.press('Control+KeyS')
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'restore',
    show: async (page, word) => {
      await makeHistory(page, word)
      await page.keyboard.press('Alt+Digit4')
      await press(page, word('backup.restore'))
      await page.getByRole('dialog').getByRole('row').nth(1).waitFor()
    },
  },
  {
    name: 'saveReminder',
    show: async (page, word) => {
      await page.clock.install()
      await addHypothesis(page, word)
      await page.clock.fastForward(6 * 60_000)
      await page.getByText(word('saveReminder.title')).waitFor()
    },
  },
  {
    name: 'unsavedWork',
    show: async (page, word) => {
      await addHypothesis(page, word)
      await page.reload()
      await page.getByText(word('start.unsavedBody')).waitFor()
    },
  },
  {
    name: 'unreadableWork',
    show: async (page, word) => {
      await addHypothesis(page, word)
      await putUnreadable(page)
      await page.reload()
      await page
        .getByRole('button', { name: word('start.setAside') })
        .first()
        .waitFor()
    },
  },
  {
    name: 'setAside',
    show: async (page, word) => {
      await addHypothesis(page, word)
      await putUnreadable(page)
      await page.reload()
      await press(page, word('start.setAside'))
      await page.getByText(word('start.setAsideTitle')).waitFor()
    },
  },
  {
    name: 'discardWork',
    show: async (page, word) => {
      await addHypothesis(page, word)
      await page.reload()
      await press(page, word('start.discard'))
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'recovered',
    show: async (page, word) => {
      await addHypothesis(page, word)
      await page.reload()
      await press(page, word('start.recover'))
      await page.getByText(word('recovered.title')).waitFor()
    },
  },
  {
    name: 'waiting',
    show: async (page, word) => {
      const gone = await page.context().newPage()
      page.once('close', () => void gone.close())
      await gone.goto(page.url())
      await press(gone, word('file.sample'))
      await addHypothesis(gone, word)
      for (const worker of gone.workers().filter(each => /journalFiles/.test(each.url()))) {
        worker
          .evaluate(() => {
            for (;;);
          })
          .catch(() => undefined) // it ends with its page
      }
      await page.reload()
      await page.getByText(word('waiting.title')).waitFor()
    },
  },
]
