/** The navigator as the analyst uses it, in either language. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { Key } from './words'

type Words = (key: Key) => string

export type Navigator = {
  readonly pane: Locator
  /** One hypothesis of the list, by its label. */
  readonly hypothesis: (label: string) => Locator
  /** Labels in the order of the list. */
  readonly labels: () => Promise<readonly string[]>
  readonly chooseForHypothesis: (label: string, entry: Key) => Promise<void>
  readonly actor: (name: string) => Locator
  readonly filterActors: (text: string) => Promise<void>
}

export function navigatorOf(page: Page, words: Words): Navigator {
  const pane = page.getByRole('navigation', { name: words('navigator.title') })
  const list = pane.getByRole('list', { name: words('navigator.hypotheses') })
  const hypothesis = (label: string) =>
    list.getByRole('listitem').filter({ has: page.getByText(label, { exact: true }) })
  return {
    pane,
    hypothesis,
    labels: () => list.locator('[aria-pressed] > bdi').allInnerTexts(),
    chooseForHypothesis: async (label, entry) => {
      await hypothesis(label).locator('[aria-haspopup=menu]').click()
      await page.getByRole('menuitem', { name: words(entry) }).click()
    },
    actor: name =>
      pane
        .getByRole('list', { name: words('navigator.actors') })
        .getByRole('button')
        .filter({ has: page.getByText(name, { exact: true }) }),
    filterActors: async text => {
      await pane.getByRole('searchbox', { name: words('navigator.filterActors') }).fill(text)
    },
  }
}

/** Opens the sample project from the start screen. */
export async function openSample(page: Page, words: Words): Promise<void> {
  await page.getByRole('button', { name: words('file.sample') }).click()
  await expect(page.getByRole('feed')).toBeVisible()
}
