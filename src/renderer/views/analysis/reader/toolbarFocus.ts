/** The toolbar over chosen words, found from where the keyboard is. */

/** Its first button, when it is shown. */
export function toolbarElement(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-word-toolbar] button')
}
