/** The inspector as the analyst uses it, in either language. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { Key } from './words'

type Words = (key: Key) => string

export type Inspector = {
  readonly pane: Locator
  readonly section: (title: Key) => Locator
  /** The control that rates for a hypothesis; the first is that of the whole paragraph. */
  readonly rating: (label: string) => Locator
  readonly field: (name: Key) => Locator
  /** Chooses an option of a select field. */
  readonly choose: (field: Key, option: string) => Promise<void>
}

/** A name with a value in it, whose isolating marks are not looked at. */
function withValue(words: string, name: string): RegExp {
  const [before = '', after = ''] = words.split(/\{\{.*?\}\}/)
  return new RegExp(`${before}\\W*${name}\\W*${after}`)
}

export function inspectorOf(page: Page, words: Words): Inspector {
  const pane = page.getByRole('complementary', { name: words('inspector.title') })
  const field = (name: Key) => pane.getByRole('textbox', { name: words(name), exact: true })
  return {
    pane,
    field,
    section: title => pane.getByRole('region', { name: new RegExp(`^${words(title)}`) }),
    rating: label =>
      pane.getByRole('group', { name: withValue(words('rating.of'), label) }).first(),
    choose: async (name, option) => {
      await pane.getByRole('combobox', { name: words(name), exact: true }).click()
      await page.getByRole('option', { name: option, exact: true }).click()
    },
  }
}

/** The dialog that asks before something goes. */
export async function confirmRemoval(page: Page, label: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: label, exact: true }).click()
  await expect(dialog).toBeHidden()
}
