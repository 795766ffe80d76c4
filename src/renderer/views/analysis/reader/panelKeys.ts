/** Keys that all floating panels and toolbars of the reader share. */
import type { KeyboardEvent } from 'react'

/** True where letters are being typed. */
export function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

/** Moves between the buttons of a toolbar, the way the interface reads. */
export function moveAlong(event: KeyboardEvent<HTMLElement>): boolean {
  if (event.code !== 'ArrowLeft' && event.code !== 'ArrowRight') return false
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not([disabled])')]
  const here = buttons.findIndex(button => button.matches(':focus'))
  const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
  const step = (event.code === 'ArrowRight') === isRightToLeft ? -1 : 1
  buttons[(here + step + buttons.length) % buttons.length]?.focus()
  return true
}
