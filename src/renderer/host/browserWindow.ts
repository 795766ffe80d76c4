/** The browser host's window: its title, the question before it closes, closing it. */
import type { HostRequest } from '../../shared/hostApi'

/** Answers `window.*` and `menu.*`. The menu is the page's own here. */
export function browserWindow() {
  let hasUnsavedChanges = false
  window.addEventListener('beforeunload', event => {
    if (hasUnsavedChanges) event.preventDefault()
  })
  return {
    'window.setState': async (state: HostRequest<'window.setState'>) => {
      hasUnsavedChanges = state.hasUnsavedChanges
      document.title = state.title
      return {}
    },
    'window.close': async () => {
      // The program has asked already.
      hasUnsavedChanges = false
      window.close()
      return {}
    },
    'menu.set': async () => ({}),
  }
}
