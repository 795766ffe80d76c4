/**
 * Turns key presses into actions, by the place of the key, whatever the keyboard layout writes.
 *
 * A dialog that waits for an answer is answered first: until then no shortcut acts behind it. One
 * without Ctrl or Alt works only while no text is being typed and no popover or menu is open.
 */
import { useEffect } from 'react'
import { type Action, useAllActions } from '../../client/actions'
import { isModalOpen } from '../../components/openModal'

export function ShortcutKeys() {
  const actions = useAllActions()
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return
      const action = actions.find(one => one.isEnabled && matches(one, event))
      if (action === undefined) return
      event.preventDefault()
      if (!isModalOpen()) action.run()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [actions])
  return null
}

function matches({ shortcut, isByEvent }: Action, event: KeyboardEvent): boolean {
  if (shortcut === undefined || isByEvent === true) return false
  const parts = shortcut.split('+')
  const key = parts.pop()
  const needsMod = parts.includes('mod')
  const needsAlt = parts.includes('alt')
  if (event.code !== key) return false
  if ((event.ctrlKey || event.metaKey) !== needsMod) return false
  if (event.altKey !== needsAlt || event.shiftKey !== parts.includes('shift')) return false
  if (needsMod && isTyping(event.target)) return !EDITING_KEYS.has(shortcut)
  return needsMod || needsAlt || !(isTyping(event.target) || isInOverlay(event.target))
}

/** A text field undoes its own typing before the project does. */
const EDITING_KEYS: ReadonlySet<string> = new Set([
  'mod+KeyZ',
  'mod+shift+KeyZ',
  'mod+KeyY',
  'mod+KeyA',
])

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  if (target instanceof HTMLSelectElement) return true
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
  )
}

/** What stands beside the work and not over it, such as the card of the guided start, is none. */
function isInOverlay(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role=dialog]:not([data-beside]), [role=menu], [role=listbox]') !== null
  )
}
