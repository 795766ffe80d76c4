/**
 * The built program with large projects in a window: made here, handed out by the same server, and
 * opened through the program's own dialog.
 */
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import words from '../src/renderer/i18n/ar.json'
import { withServer } from './chromium'
import { pressed, seen, watchPage } from './pageWatch'

export type Program = { readonly renderer: string; readonly folder: string }

/** Serves the program with projects beside it, by file name. */
export async function withProjects<T>(
  { renderer, folder }: Program,
  projects: Readonly<Record<string, Uint8Array>>,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const root = join(folder, 'programWithProjects')
  cpSync(renderer, root, { recursive: true })
  for (const [name, bytes] of Object.entries(projects)) writeFileSync(join(root, name), bytes)
  return withServer(root, work)
}

/** From the start screen to the first painted paragraph. The page has been nowhere yet. */
export async function openProject(page: Page, url: string, file: string): Promise<void> {
  await watchPage(page)
  await page.addInitScript(chooseServed, file)
  await page.goto(url, { waitUntil: 'commit' })
  const open = words['file.open']
  await seen(page, { kind: 'button', words: open })
  await pressed(page, open, { kind: 'paragraph' })
}

/** Presses a screen's place in the rail. */
export async function showScreen(page: Page, name: 'analysis' | 'search'): Promise<void> {
  const rail = page.getByRole('navigation', { name: words['screen.title'] })
  await rail.getByRole('button', { name: words[`screen.${name}`] }).click()
}

/** Runs in the page: the browser's own dialog cannot be pressed from here. */
function chooseServed(file: string): void {
  window.showOpenFilePicker = async () => {
    const folder = await navigator.storage.getDirectory()
    const handle = await folder.getFileHandle(file, { create: true })
    const { body } = await fetch(file)
    if (body === null) throw new Error(`${file} is not served`)
    await body.pipeTo(await handle.createWritable())
    return [handle]
  }
}
