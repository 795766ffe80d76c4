/**
 * Watching a page from inside: when something can be seen and pressed.
 *
 * A moment counts when what is looked for is there, the frame that shows it has been made, and the
 * window's thread has taken its next task.
 */
import type { Page } from '@playwright/test'

/** What to look for, in words that can be sent into a page. */
export type Sight =
  | { readonly kind: 'button'; readonly words: string }
  | { readonly kind: 'paragraph' }
  /** The open project is on disk as it is. */
  | { readonly kind: 'saved' }

export type PageWatch = {
  /** Resolves with milliseconds since the navigation began. */
  readonly see: (sight: Sight) => Promise<number>
  /** Presses a button and resolves, once the sight is there, with milliseconds since the press. */
  readonly press: (words: string, next: Sight) => Promise<number>
}

declare global {
  interface Window {
    benchWatch?: PageWatch
  }
}

/** Installs the watch in every document of the page. Call before it goes anywhere. */
export async function watchPage(page: Page): Promise<void> {
  await page.addInitScript(installWatch)
}

/** @returns milliseconds from the start of the navigation until the sight can be pressed. */
export function seen(page: Page, sight: Sight): Promise<number> {
  return page.evaluate(wanted => {
    if (window.benchWatch === undefined) throw new Error('the page is not watched')
    return window.benchWatch.see(wanted)
  }, sight)
}

/** @returns milliseconds from the press of a button until the next sight. */
export function pressed(page: Page, words: string, next: Sight): Promise<number> {
  return page.evaluate(
    ([button, wanted]) => {
      if (window.benchWatch === undefined) throw new Error('the page is not watched')
      return window.benchWatch.press(button, wanted)
    },
    [words, next] as const,
  )
}

/** Runs in the page. */
function installWatch(): void {
  const buttonWith = (words: string) =>
    [...document.querySelectorAll('button')].find(
      button => !button.disabled && button.textContent.includes(words),
    )
  const isShown = (article: Element) => {
    const { top, height } = article.getBoundingClientRect()
    return height > 0 && top < innerHeight && article.checkVisibility({ visibilityProperty: true })
  }
  const isThere = (sight: Sight) => {
    if (sight.kind === 'button') return buttonWith(sight.words) !== undefined
    if (sight.kind === 'saved') return document.querySelector('[data-saved=true]') !== null
    return [...document.querySelectorAll('[role=feed] article')].some(isShown)
  }

  const whenThere = (sight: Sight) =>
    new Promise<void>(resolve => {
      if (isThere(sight)) return resolve()
      const observer = new MutationObserver(() => {
        if (!isThere(sight)) return
        observer.disconnect()
        resolve()
      })
      observer.observe(document, {
        childList: true,
        subtree: true,
        attributes: true,
        characterData: true,
      })
    })

  /** After a frame, in the next task. */
  const whenPainted = () =>
    new Promise<number>(resolve => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now())
        port2.postMessage(null)
      })
    })

  window.benchWatch = {
    async see(sight) {
      await whenThere(sight)
      return whenPainted()
    },
    async press(words, next) {
      const button = buttonWith(words)
      if (button === undefined) throw new Error(`no button says ${words}`)
      const start = performance.now()
      button.click()
      await whenThere(next)
      return (await whenPainted()) - start
    },
  }
}
