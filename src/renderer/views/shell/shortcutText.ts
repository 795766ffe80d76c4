/** A shortcut as the analyst reads it: 'mod+shift+KeyZ' → 'Ctrl+Shift+Z'. Keys keep their Latin names. */

const NAMES: Readonly<Record<string, string>> = {
  shift: 'Shift',
  alt: 'Alt',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Equal: '+',
  Minus: '−',
  Slash: '/',
  Comma: ',',
  Period: '.',
  Delete: 'Del',
  Escape: 'Esc',
}

const isMac = navigator.platform.startsWith('Mac')

export function shortcutText(shortcut: string): string {
  return shortcut
    .split('+')
    .map(part => {
      if (part === 'mod') return isMac ? '⌘' : 'Ctrl'
      return NAMES[part] ?? part.replace(/^(Key|Digit)/, '')
    })
    .join(isMac ? '' : '+')
}

/** The shortcut as Electron's menus write it (accelerator), or null when they cannot. */
export function accelerator(shortcut: string | undefined): string | null {
  if (shortcut === undefined || !shortcut.includes('+')) return null
  return shortcut
    .split('+')
    .map(part => {
      if (part === 'mod') return 'CommandOrControl'
      return ACCELERATOR_NAMES[part] ?? part.replace(/^(Key|Digit|Arrow)/, '')
    })
    .join('+')
}

const ACCELERATOR_NAMES: Readonly<Record<string, string>> = {
  shift: 'Shift',
  alt: 'Alt',
  Equal: 'Plus',
  Minus: '-',
  Slash: '/',
  Comma: ',',
  Period: '.',
}
