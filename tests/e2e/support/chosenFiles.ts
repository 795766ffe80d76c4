/**
 * Files for the tests, in the origin private file system: real handles and real writes, because
 * the browser's own dialogs cannot be pressed from a test.
 */
import type { BrowserContext, Page } from '@playwright/test'

const folderName = 'chosen-in-tests'

export type ChosenFiles = {
  /** Makes a file that a dialog can open. The page must show the program already. */
  readonly putFile: (page: Page, name: string, bytes: Uint8Array) => Promise<void>
  /** The contents of a file that a dialog saved to. */
  readonly readSavedFile: (page: Page, name: string) => Promise<Buffer>
  /** What the next dialog answers: a file's name, or null for Cancel. Without it an open dialog is
   *  cancelled and a save dialog takes the suggested name. */
  readonly answerNextDialog: (name: string | null) => void
  /** The names that save dialogs answered with, in order. */
  readonly savedNames: readonly string[]
}

/** Replaces the dialogs in every page of the context. Call before the first page opens. */
export async function replaceDialogs(context: BrowserContext): Promise<ChosenFiles> {
  const answers: (string | null)[] = []
  const savedNames: string[] = []
  await context.exposeBinding('answerDialog', (_source, suggestedName: string | null) => {
    const answer = answers.length > 0 ? (answers.shift() ?? null) : suggestedName
    if (suggestedName !== null && answer !== null) savedNames.push(answer)
    return answer
  })
  await context.addInitScript(installDialogs, folderName)
  return {
    putFile,
    readSavedFile,
    answerNextDialog: name => answers.push(name),
    savedNames,
  }
}

/** Runs in the page. */
function installDialogs(folder: string): void {
  const choose = async (suggestedName: string | null) => {
    const name = await window.answerDialog?.(suggestedName)
    if (!name) throw new DOMException('The user aborted a request.', 'AbortError')
    const origin = await navigator.storage.getDirectory()
    const chosen = await origin.getDirectoryHandle(folder, { create: true })
    return chosen.getFileHandle(name, { create: suggestedName !== null })
  }
  window.showOpenFilePicker = async () => [await choose(null)]
  window.showSaveFilePicker = options => choose(options?.suggestedName ?? 'unnamed')
}

async function putFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const base64 = Buffer.from(bytes).toString('base64')
  await page.evaluate(
    async ([folder, fileName, text]) => {
      const origin = await navigator.storage.getDirectory()
      const chosen = await origin.getDirectoryHandle(folder, { create: true })
      const handle = await chosen.getFileHandle(fileName, { create: true })
      const writable = await handle.createWritable()
      await writable.write(Uint8Array.from(atob(text), letter => letter.charCodeAt(0)))
      await writable.close()
    },
    [folderName, name, base64] as const,
  )
}

async function readSavedFile(page: Page, name: string): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([folder, fileName]) => {
      const origin = await navigator.storage.getDirectory()
      const chosen = await origin.getDirectoryHandle(folder)
      const file = await (await chosen.getFileHandle(fileName)).getFile()
      const bytes = new Uint8Array(await file.arrayBuffer())
      let text = ''
      for (let at = 0; at < bytes.length; at += 0x8000) {
        text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
      }
      return btoa(text)
    },
    [folderName, name] as const,
  )
  return Buffer.from(base64, 'base64')
}

declare global {
  interface Window {
    answerDialog?: (suggestedName: string | null) => Promise<string | null>
  }
}
