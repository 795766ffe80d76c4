/**
 * The program in the browser host, for the specs: served as `npm start` serves it, in a fresh
 * browser context with nothing kept from another test.
 *
 * Must stay true: a test fails when anything went wrong beside what it looked at, see `faults.ts`.
 */
import path from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { serveRenderer } from '../../../scripts/serveRenderer.mjs'
import { type ChosenFiles, replaceDialogs } from './chosenFiles'
import { watchForFaults } from './faults'

export { expect }

export type App = {
  /** The window, at the program's start page. */
  readonly page: Page
  /** Opens another window of the same browser: same files, same journals. */
  readonly openWindow: () => Promise<Page>
  /** Loads the window anew, as after a crash: what is only in memory is gone. */
  readonly reload: () => Promise<void>
  readonly putFile: (name: string, bytes: Uint8Array) => Promise<void>
  readonly readSavedFile: (name: string) => Promise<Buffer>
  readonly answerNextDialog: ChosenFiles['answerNextDialog']
  readonly savedNames: ChosenFiles['savedNames']
  /** Hands over the faults found so far and forgets them: for a test that provokes some. */
  readonly takeFaults: () => string[]
  /** From now on this fault is provoked on purpose. */
  readonly expectFault: (fault: string) => void
}

type Served = { readonly url: string }

export const test = base.extend<{ app: App }, { served: Served; servedFolder: string }>({
  servedFolder: [path.resolve('out', 'renderer'), { scope: 'worker', option: true }],

  served: [
    async ({ servedFolder }, use) => {
      const server = await serveRenderer({ port: 0, root: servedFolder, build: 'test' })
      await use({ url: server.url })
      await server.close()
    },
    { scope: 'worker' },
  ],

  app: async ({ context, served }, use) => {
    const faults = await watchForFaults(context)
    const files = await replaceDialogs(context)
    const openWindow = async () => {
      const page = await context.newPage()
      // A window with unsaved changes asks before it is left; a test that leaves one means to.
      page.on('dialog', dialog => void dialog.accept())
      await page.goto(served.url)
      return page
    }
    const page = await openWindow()

    await use({
      page,
      openWindow,
      reload: async () => void (await page.reload()),
      putFile: (name, bytes) => files.putFile(page, name, bytes),
      readSavedFile: name => files.readSavedFile(page, name),
      answerNextDialog: files.answerNextDialog,
      savedNames: files.savedNames,
      takeFaults: faults.take,
      expectFault: faults.expect,
    })

    expect(faults.take(), 'nothing else went wrong').toEqual([])
  },
})
