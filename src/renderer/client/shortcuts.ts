/**
 * Shortcuts that the analyst chose, over those that the actions come with.
 *
 * Must stay true: no two actions on offer have the same shortcut; a chosen one takes it from the
 * action that came with it. '' stands for none.
 */

type WithShortcut = { readonly id: string; readonly shortcut?: string }
/** By the action's id. */
export type ChosenShortcuts = Readonly<Record<string, string>>

/** The actions with the shortcuts that hold. */
export function withChosenShortcuts<A extends WithShortcut>(
  actions: readonly A[],
  chosen: ChosenShortcuts,
): readonly A[] {
  const taken = new Map(Object.entries(chosen).map(([id, shortcut]) => [shortcut, id]))
  return actions.map(action => {
    const shortcut = chosen[action.id] ?? action.shortcut
    const owner = shortcut === undefined ? undefined : taken.get(shortcut)
    const isLost = shortcut === '' || (owner !== undefined && owner !== action.id)
    return shortcut === action.shortcut && !isLost
      ? action
      : { ...action, shortcut: isLost ? undefined : shortcut }
  })
}

type Press = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const MODIFIER_CODE = /^(Control|Shift|Alt|Meta|OS|CapsLock|Fn)/

/** The shortcut that is pressed, by the place of its key; null while only Ctrl and the like are down. */
export function shortcutOfPress(press: Press): string | null {
  if (press.code === '' || MODIFIER_CODE.test(press.code)) return null
  const parts = [
    press.ctrlKey || press.metaKey ? 'mod' : '',
    press.altKey ? 'alt' : '',
    press.shiftKey ? 'shift' : '',
    press.code,
  ]
  return parts.filter(part => part !== '').join('+')
}

export type ShortcutRefusal<A> =
  | { readonly kind: 'needsModifier' }
  | { readonly kind: 'reserved' }
  | { readonly kind: 'taken'; readonly by: A }

/** Why an action cannot have a shortcut, or null when it can. */
export function refusalOf<A extends WithShortcut>(
  shortcut: string,
  actionId: string,
  actions: readonly A[],
): ShortcutRefusal<A> | null {
  if (RESERVED.has(shortcut)) return { kind: 'reserved' }
  if (!/^(mod|alt)\+/.test(shortcut) && !/^(shift\+)?F\d{1,2}$/.test(shortcut)) {
    return { kind: 'needsModifier' }
  }
  const by = actions.find(action => action.id !== actionId && action.shortcut === shortcut)
  return by === undefined ? null : { kind: 'taken', by }
}

/** Text fields, windows and browsers answer these themselves. */
const RESERVED: ReadonlySet<string> = new Set([
  ...['KeyA', 'KeyC', 'KeyV', 'KeyX', 'KeyN', 'KeyQ', 'KeyR', 'KeyT', 'KeyW', 'Tab'].map(
    code => `mod+${code}`,
  ),
  ...['KeyN', 'KeyR', 'KeyT', 'KeyW', 'Tab', 'KeyI', 'KeyV'].map(code => `mod+shift+${code}`),
  ...['ArrowLeft', 'ArrowRight', 'F4', 'Tab'].map(code => `alt+${code}`),
  ...['F5', 'F6', 'F11', 'F12'],
])
