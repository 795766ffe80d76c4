/** What people set for their eyes: 200 % zoom, high contrast, stillness. */
import type { Page } from '@playwright/test'
import { openSample, startIn, wordsOf } from './pages/shellPage'
import { expect, test } from './support/app'

const SCREENS = ['Digit1', 'Digit2', 'Digit3', 'Digit4', 'Digit5'] as const

/** Controls that are cut off at the side and that no scrolling brings back. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isScrolled = (element: Element): boolean => {
      for (let at = element.parentElement; at !== null; at = at.parentElement) {
        const { overflowX } = getComputedStyle(at)
        if (overflowX === 'auto' || overflowX === 'scroll') return true
      }
      return false
    }
    return [...document.querySelectorAll('button, input, select, a, [role=menuitem]')]
      .filter(element => {
        const box = element.getBoundingClientRect()
        if (box.width === 0 || box.height === 0 || isScrolled(element)) return false
        return box.left < -1 || box.right > window.innerWidth + 1
      })
      .map(element => element.getAttribute('aria-label') ?? element.textContent ?? element.tagName)
  })
}

for (const language of ['ar', 'en'] as const) {
  test(`at 200 % zoom every screen can be used, in ${language}`, async ({ app }) => {
    const { page } = app
    await page.setViewportSize({ width: 640, height: 400 })
    await startIn(page, language)
    expect(await cutOff(page)).toEqual([])
    await openSample(page, language)
    for (const digit of SCREENS) {
      await page.keyboard.press(`Alt+${digit}`)
      await expect(page.locator('main h1, main section, main [role=feed]').first()).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        640,
      )
      expect({ digit, cut: await cutOff(page) }).toEqual({ digit, cut: [] })
    }
    await page.keyboard.press('Control+Comma')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await cutOff(page)).toEqual([])
  })
}

test.describe('in high contrast', () => {
  test.use({ forcedColors: 'active' })

  test('what is chosen and what has the focus is told by lines, and colours with a meaning stay', async ({
    app,
  }) => {
    const { page } = app
    await startIn(page, 'en')
    await openSample(page, 'en')
    const current = page.getByRole('navigation').locator('[aria-current=page]')
    await expect(current).toHaveCSS('outline-style', 'solid')
    await page.getByRole('feed').locator('article').first().click()
    await page.keyboard.press('ArrowDown')
    const focused = page.getByRole('feed').locator('article:focus')
    await expect(focused).toHaveCSS('outline-style', 'solid')
    const dots = page.locator('[data-guide=ratings] [style*=background]')
    const colours = await dots.evaluateAll(all =>
      all.map(dot => getComputedStyle(dot).backgroundColor),
    )
    expect(new Set(colours).size).toBe(3)
    await page.keyboard.press('Alt+Digit3')
    const cell = page.getByRole('grid').locator('[data-place="0:0"]')
    await cell.focus()
    await expect(cell).toHaveCSS('outline-style', 'solid')
  })
})

test.describe('with less motion', () => {
  test.use({ reducedMotion: 'reduce' })

  test('nothing slides or fades', async ({ app }) => {
    const { page } = app
    await startIn(page, 'en')
    await page.evaluate(() => {
      const slow: string[] = []
      Object.assign(window, { slow })
      const note = (event: TransitionEvent | AnimationEvent) => {
        if (event.elapsedTime > 0.05) slow.push(event.type)
      }
      document.addEventListener('transitionend', note, true)
      document.addEventListener('animationend', note, true)
    })
    await openSample(page, 'en')
    const words = wordsOf('en')
    await page.getByRole('menubar').getByText(words['menu.view'], { exact: true }).click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Slash')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.getByTestId('navigator').locator('[aria-expanded]').first().click()
    expect(await page.evaluate(() => (window as { slow?: string[] }).slow)).toEqual([])
  })
})
