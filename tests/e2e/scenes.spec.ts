/**
 * Every scene that has no axe of its own elsewhere, each in one of the four looks in turn; with
 * TARJIH_EVERY_LOOK=1 all scenes in all four.
 */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { scenes } from '../../scripts/scenes/scenes.mjs'
import { type Language, openSample, startIn, wordsOf } from './pages/shellPage'
import { expect, test } from './support/app'

const isWhole = process.env.TARJIH_EVERY_LOOK === '1'

const looks = [
  { language: 'ar', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'ar', theme: 'dark' },
  { language: 'en', theme: 'light' },
] as const

/** What accessibility.spec.ts, diagram.spec.ts and others judge already. */
const JUDGED: ReadonlySet<string> = new Set(
  `start newProject opened shortcuts settings about analysis rating find reviewMentions reviewActors
   reviewDates search matrix actors project export import diagramTable layoutMenu layoutAtlas
   layoutLayered layoutConcentric layoutFactions guide2 guide4 guide5 guide6 guide7 waiting
   damagedProject readOnly notSaved restore saveReminder unsavedWork discardWork recovered`.split(
    /\s+/,
  ),
)

const wanted = isWhole ? scenes : scenes.filter(({ name }) => !JUDGED.has(name))

for (const [index, { language, theme }] of looks.entries()) {
  test.describe(`${language}, ${theme}`, () => {
    test.use({ colorScheme: theme, viewport: { width: 1440, height: 900 } })
    const mine = wanted.filter((_, at) => isWhole || at % looks.length === index)

    test('no scene has anything serious for axe to find', async ({ app }) => {
      test.setTimeout(600_000)
      const findings: Record<string, readonly string[]> = {}
      for (const scene of mine) {
        const page = await app.openWindow()
        await startIn(page, language)
        if (scene.fromStart !== true) await openSample(page, language)
        await scene.show(page, key => wordOf(language, key))
        const found = await seriousFindings(page)
        if (found.length > 0) findings[scene.name] = found
        await page.close()
      }
      expect(findings).toEqual({})
      app.takeFaults() // some scenes are of faults
    })
  })
}

function wordOf(language: Language, key: string): string {
  const words: Readonly<Record<string, string>> = wordsOf(language)
  return words[key] ?? key
}

async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.waitForTimeout(300) // what fades in is judged when it is there
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}
