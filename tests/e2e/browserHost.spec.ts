/** The browser host alone, in a page without the program: files, journals, recent files. */
import path from 'node:path'
import type { Page } from '@playwright/test'
import { serveRenderer } from '../../scripts/serveRenderer.mjs'
import { test as base, expect } from './support/app'
import { buildHostPage } from './support/hostPage/build'
// Only for what it declares about the page.
import type {} from './support/hostPage/hostPage'

const test = base.extend<object, { served: { readonly url: string } }>({
  served: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from here.
    async ({}, use, { parallelIndex }) => {
      const folder = path.resolve('test-results', `host-page-${parallelIndex}`)
      const root = await buildHostPage(folder)
      const server = await serveRenderer({ port: 0, root, build: 'host page' })
      await use({ url: server.url })
      await server.close()
    },
    { scope: 'worker' },
  ],
})

const journalId = '7f3f6d0e-3c6c-4d0e-9a51-0d6f3c1e7a11'
const otherId = '1b0c7a52-58f5-4a0f-8d64-8f2f0a9f2c33'

/** Asks the page's host; a problem comes back as data, as errors lose theirs on the way. */
function ask(page: Page, channel: string, request: unknown): Promise<unknown> {
  return page.evaluate(
    async ([name, text]) => {
      const revive = (_key: string, value: unknown) =>
        Array.isArray(value) && value[0] === 'bytes' ? new Uint8Array(value.slice(1)) : value
      await new Promise<void>(resolve => {
        const wait = () => (window.host ? resolve() : setTimeout(wait, 5))
        wait()
      })
      try {
        // The spec names channels and requests as data; the host itself checks them.
        const answer = await window.host?.call(name as never, JSON.parse(text, revive) as never)
        return JSON.parse(
          JSON.stringify(answer, (_key, value) =>
            value instanceof Uint8Array ? [...value] : (value as unknown),
          ),
        ) as unknown
      } catch (error) {
        return (error as { problem?: unknown }).problem ?? String(error)
      }
    },
    [channel, JSON.stringify(request)] as const,
  )
}

async function chooseSave(page: Page, suggestedName: string): Promise<string> {
  const answer = await ask(page, 'project.chooseSave', { suggestedName })
  return (answer as { file: { file: string } }).file.file
}

test.describe('journals', () => {
  test('keeps every line that was answered for when the window is loaded anew', async ({ app }) => {
    await ask(app.page, 'journal.start', { journalId, lines: '{"رأس":1}' })
    for (const line of ['first', 'ثانٍ', 'third']) {
      expect(await ask(app.page, 'journal.append', { journalId, lines: line })).toEqual({})
    }
    await app.reload()

    expect(await ask(app.page, 'journal.read', { journalId })).toEqual({
      text: '{"رأس":1}\nfirst\nثانٍ\nthird\n',
    })
    await ask(app.page, 'journal.append', { journalId, lines: 'fourth' })
    await ask(app.page, 'journal.close', { journalId })
    expect(await ask(app.page, 'journal.list', {})).toEqual({
      journals: [
        { journalId, header: '{"رأس":1}', lines: 4, changedAt: expect.stringMatching(/^2.*Z$/) },
      ],
      unreadable: [],
    })
  })

  test('refuses a second window until the first has closed the project', async ({ app }) => {
    await ask(app.page, 'journal.start', { journalId, lines: 'header' })
    const second = await app.openWindow()
    const refusal = { code: 'project-in-use', details: { name: journalId } }

    expect(await ask(second, 'journal.read', { journalId })).toEqual(refusal)
    expect(await ask(second, 'journal.append', { journalId, lines: 'x' })).toEqual(refusal)
    expect(await ask(second, 'journal.start', { journalId, lines: 'x' })).toEqual(refusal)
    expect(await ask(second, 'journal.remove', { journalId })).toEqual(refusal)
    expect(await ask(second, 'journal.list', {})).toEqual({ journals: [], unreadable: [] })
    expect(await ask(second, 'journal.start', { journalId: otherId, lines: 'x' })).toEqual({})

    await ask(app.page, 'journal.close', { journalId })
    expect(await ask(second, 'journal.read', { journalId })).toEqual({ text: 'header\n' })
  })

  test('frees the project when its window is closed', async ({ app }) => {
    await ask(app.page, 'journal.start', { journalId, lines: 'header' })
    const second = await app.openWindow()
    await app.page.close()

    expect(await ask(second, 'journal.read', { journalId })).toEqual({ text: 'header\n' })
  })

  test('claims a project that has no journal yet and leaves nothing behind', async ({ app }) => {
    const second = await app.openWindow()

    expect(await ask(app.page, 'journal.read', { journalId })).toEqual({ text: null })
    expect(await ask(second, 'journal.read', { journalId })).toMatchObject({
      code: 'project-in-use',
    })
    await ask(app.page, 'journal.close', { journalId })

    expect(await ask(app.page, 'journal.list', {})).toEqual({ journals: [], unreadable: [] })
  })

  test('sets a journal aside under a name of its own and removes one', async ({ app }) => {
    await ask(app.page, 'journal.start', { journalId, lines: 'header' })

    expect(await ask(app.page, 'journal.setAside', { journalId })).toEqual({
      name: expect.stringMatching(/^7f3f6d0e.*\.set-aside$/),
    })
    expect(await ask(app.page, 'journal.read', { journalId })).toEqual({ text: null })
    await ask(app.page, 'journal.start', { journalId, lines: 'second' })
    await ask(app.page, 'journal.remove', { journalId })
    expect(await ask(app.page, 'journal.list', {})).toEqual({ journals: [], unreadable: [] })
  })

  test('refuses a journal named by anything but an id, and an empty line', async ({ app }) => {
    expect(await ask(app.page, 'journal.read', { journalId: '../projects' })).toMatchObject({
      code: 'invalid-request',
    })
    await ask(app.page, 'journal.start', { journalId, lines: 'header' })
    expect(await ask(app.page, 'journal.append', { journalId, lines: 'a\n\nb' })).toMatchObject({
      code: 'journal-not-written',
    })
    expect(await ask(app.page, 'journal.read', { journalId })).toEqual({ text: 'header\n' })
  })
})

test.describe('project files', () => {
  test('saves what it is given, whole, and reads it again', async ({ app }) => {
    const file = await chooseSave(app.page, 'مالي.tarjih')

    const longer = await ask(app.page, 'project.save', { file, bytes: ['bytes', 9, 8, 7, 6, 5] })
    const shorter = await ask(app.page, 'project.save', { file, bytes: ['bytes', 1, 2, 3] })

    const saved = {
      savedAt: expect.any(String),
      file: { file, name: 'مالي.tarjih' },
      backup: 'notDue', // what is replaced is no project
    }
    expect([longer, shorter]).toEqual([saved, saved])
    expect([...(await app.readSavedFile('مالي.tarjih'))]).toEqual([1, 2, 3])
    expect(await ask(app.page, 'project.read', { file })).toMatchObject({
      name: 'مالي.tarjih',
      bytes: [1, 2, 3],
    })
  })

  test('does not answer for a save that reads back differently', async ({ app }) => {
    const file = await chooseSave(app.page, 'a.tarjih')
    await app.page.evaluate(() => {
      const { write } = FileSystemWritableFileStream.prototype
      FileSystemWritableFileStream.prototype.write = function () {
        return write.call(this, new Uint8Array([1, 2, 4]))
      }
    })

    expect(await ask(app.page, 'project.save', { file, bytes: ['bytes', 1, 2, 3] })).toEqual({
      code: 'project-not-saved',
      details: { name: 'a.tarjih', reason: 'reads-back-differently' },
    })
  })

  test('leaves the old file whole when the disk is full', async ({ app }) => {
    const file = await chooseSave(app.page, 'a.tarjih')
    await ask(app.page, 'project.save', { file, bytes: ['bytes', 1, 2, 3] })
    await app.page.evaluate(() => {
      FileSystemWritableFileStream.prototype.write = () =>
        Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError'))
    })

    expect(await ask(app.page, 'project.save', { file, bytes: ['bytes', 9] })).toEqual({
      code: 'project-not-saved',
      details: { name: 'a.tarjih', reason: 'QuotaExceededError: The disk is full.' },
    })
    expect([...(await app.readSavedFile('a.tarjih'))]).toEqual([1, 2, 3])
  })

  test('writes nothing over a file that was changed underneath, and keeps both', async ({
    app,
  }) => {
    const file = await chooseSave(app.page, 'a.tarjih')
    await ask(app.page, 'project.save', { file, bytes: ['bytes', 1, 2, 3] })
    await app.putFile('a.tarjih', new Uint8Array([7, 7, 7]))

    const mine = { file, bytes: ['bytes', 9] }
    const refusal = { code: 'project-file-changed', details: { name: 'a.tarjih' } }
    expect(await ask(app.page, 'project.save', mine)).toEqual(refusal)
    app.answerNextDialog('b.tarjih')
    expect(await ask(app.page, 'project.save', { ...mine, ifChanged: 'keepBoth' })).toMatchObject({
      file: { name: 'b.tarjih' },
    })
    expect([...(await app.readSavedFile('a.tarjih'))]).toEqual([7, 7, 7])
    expect([...(await app.readSavedFile('b.tarjih'))]).toEqual([9])
  })

  test('backs up a whole project before it is replaced, and gives it back', async ({ app }) => {
    const file = await chooseSave(app.page, 'a.tarjih')
    // The header of a project of one page, and nothing else: hosts look no further.
    const page = new Array(512).fill(0)
    for (const [at, byte] of [...Buffer.from('SQLite format 3')].entries()) page[at] = byte
    page[16] = 2 // pages of 512 bytes
    page[31] = 1 // one of them
    page[63] = 1 // format 1
    for (const [at, byte] of [...Buffer.from('TARJ')].entries()) page[68 + at] = byte
    await ask(app.page, 'project.save', { file, bytes: ['bytes', ...page] })
    const bytes = ['bytes', 9]
    expect(await ask(app.page, 'project.save', { file, bytes })).toMatchObject({ backup: 'made' })
    await app.reload()

    const again = await chooseSave(app.page, 'a.tarjih')
    const { backups } = (await ask(app.page, 'backup.list', { file: again })) as {
      backups: { backupId: string; size: number }[]
    }
    expect(backups).toMatchObject([{ size: 512 }])
    const { backupId } = backups[0] ?? {}
    expect(await ask(app.page, 'backup.read', { file: again, backupId })).toEqual({ bytes: page })
    expect(
      await ask(app.page, 'backup.read', { file: again, backupId: `${backupId}0` }),
    ).toMatchObject({ code: 'backup-unreadable' })
  })

  test('answers null when the analyst cancels a dialog', async ({ app }) => {
    app.answerNextDialog(null)
    expect(await ask(app.page, 'project.chooseOpen', {})).toEqual({ file: null })
    app.answerNextDialog(null)
    expect(await ask(app.page, 'project.chooseSave', { suggestedName: 'a.tarjih' })).toEqual({
      file: null,
    })
    app.answerNextDialog(null)
    const request = { suggestedName: 'a.svg', mediaType: 'image/svg+xml', bytes: ['bytes', 1] }
    expect(await ask(app.page, 'export.save', request)).toEqual({ name: null })
  })

  test('knows no file for a token that it did not give', async ({ app }) => {
    const answer = await ask(app.page, 'project.read', { file: 'abcdefgh-never-given' })

    expect(answer).toMatchObject({ code: 'host-refused' })
  })

  test('says that a file is gone, and names it', async ({ app }) => {
    await app.putFile('gone.tarjih', new Uint8Array([1]))
    app.answerNextDialog('gone.tarjih')
    const { file } = (await ask(app.page, 'project.chooseOpen', {})) as { file: { file: string } }
    await app.page.evaluate(async () => {
      const origin = await navigator.storage.getDirectory()
      await origin.removeEntry('chosen-in-tests', { recursive: true })
    })

    expect(await ask(app.page, 'project.read', { file: file.file })).toEqual({
      code: 'project-file-missing',
      details: { name: 'gone.tarjih' },
    })
  })

  test('lists recent files once each, newest first, and opens them after a reload', async ({
    app,
  }) => {
    const names = ['first.tarjih', 'second.tarjih']
    for (const [index, name] of names.entries()) {
      const file = await chooseSave(app.page, name)
      await ask(app.page, 'project.save', { file, bytes: ['bytes', index] })
    }
    const again = await chooseSave(app.page, 'first.tarjih')
    await ask(app.page, 'project.save', { file: again, bytes: ['bytes', 7] })
    await app.reload()

    const { files } = (await ask(app.page, 'recent.list', {})) as {
      files: { file: string; name: string }[]
    }
    expect(files.map(file => file.name)).toEqual(['first.tarjih', 'second.tarjih'])
    const [first] = files
    expect(await ask(app.page, 'project.read', { file: first?.file })).toMatchObject({
      name: 'first.tarjih',
      bytes: [7],
    })
    await ask(app.page, 'recent.forget', { file: first?.file })
    expect(await ask(app.page, 'recent.list', {})).toMatchObject({
      files: [{ name: 'second.tarjih' }],
    })
  })

  test('writes an export where the analyst chose', async ({ app }) => {
    app.answerNextDialog('chosen.svg')
    const request = { suggestedName: 'a.svg', mediaType: 'image/svg+xml', bytes: ['bytes', 60, 62] }

    expect(await ask(app.page, 'export.save', request)).toEqual({ name: 'chosen.svg' })
    expect((await app.readSavedFile('chosen.svg')).toString()).toBe('<>')
  })
})

test.describe('the window', () => {
  test('asks before it is left with unsaved changes, and only then', async ({ app }) => {
    const asked: string[] = []
    app.page.on('dialog', dialog => asked.push(dialog.type()))
    const state = { title: 'مالي', language: 'ar' }
    // A browser asks only when somebody has used the page.
    await app.page.mouse.click(5, 5)

    await ask(app.page, 'window.setState', { ...state, hasUnsavedChanges: true })
    await expect(app.page).toHaveTitle('مالي')
    await app.reload()
    expect(asked).toEqual(['beforeunload'])

    await app.page.mouse.click(5, 5)
    await ask(app.page, 'window.setState', { ...state, hasUnsavedChanges: false })
    await app.reload()
    expect(asked).toEqual(['beforeunload'])
  })
})
