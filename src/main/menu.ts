/**
 * The native menu, from the entries that the window sends in the analyst's language.
 *
 * A command whose name begins with `platform.` is done by the system itself (copy, paste, quit);
 * all others go back to the window. Shortcuts of the window's own commands are only shown: the
 * window listens for them by physical key, so that they also work on an Arabic keyboard.
 */
import type { Menu, MenuItemConstructorOptions } from 'electron'
import type { HostEvent, MenuEntry } from '../shared/hostApi'

type Role = NonNullable<MenuItemConstructorOptions['role']>

/** Commands that the system does itself, with our words on them. */
const platformRoles: Readonly<Record<string, Role>> = {
  'platform.cut': 'cut',
  'platform.copy': 'copy',
  'platform.paste': 'paste',
  'platform.selectAll': 'selectAll',
  'platform.quit': 'quit',
  'platform.closeWindow': 'close',
  'platform.minimize': 'minimize',
  'platform.fullScreen': 'togglefullscreen',
  'platform.zoomIn': 'zoomIn',
  'platform.zoomOut': 'zoomOut',
  'platform.resetZoom': 'resetZoom',
  'platform.about': 'about',
}

export type AppMenu = { readonly set: (entries: readonly MenuEntry[]) => void }

/**
 * @param setUp.menu Electron's `Menu`.
 * @param setUp.send tells the window which command was chosen.
 */
export function createAppMenu(setUp: {
  readonly menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>
  readonly platform: NodeJS.Platform
  readonly send: (event: HostEvent) => void
}): AppMenu {
  const set = (entries: readonly MenuEntry[]) => {
    const template = menuTemplate(entries, setUp.platform, command =>
      setUp.send({ kind: 'menu.chosen', command }),
    )
    // Without a menu of its own a window would get Electron's, with reload and developer tools.
    const isEmpty = template.length === 0
    setUp.menu.setApplicationMenu(isEmpty ? null : setUp.menu.buildFromTemplate(template))
  }
  set([])
  return { set }
}

/** Electron's template for our entries. On macOS the system's application menu comes first. */
export function menuTemplate(
  entries: readonly MenuEntry[],
  platform: NodeJS.Platform,
  choose: (command: string) => void,
): MenuItemConstructorOptions[] {
  const template = entries.map(entry => menuItem(entry, choose))
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...template] : template
}

function menuItem(entry: MenuEntry, choose: (command: string) => void): MenuItemConstructorOptions {
  if (entry.kind === 'separator') return { type: 'separator' }
  if (entry.kind === 'submenu') {
    return { label: entry.label, submenu: entry.entries.map(below => menuItem(below, choose)) }
  }
  const { command, label, isEnabled } = entry
  const role = platformRoles[command]
  if (role !== undefined) return { role, label, enabled: isEnabled }
  const accelerator = entry.shortcut === null ? undefined : acceleratorOf(entry.shortcut)
  return {
    label,
    enabled: isEnabled,
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => choose(command),
  }
}

const modifiers: Readonly<Record<string, string>> = {
  mod: 'CmdOrCtrl',
  ctrl: 'Ctrl',
  cmd: 'Cmd',
  meta: 'Super',
  alt: 'Alt',
  shift: 'Shift',
}
const keyNames =
  /^([A-Z0-9]|F\d{1,2}|Plus|Space|Tab|Delete|Enter|Esc|Up|Down|Left|Right|[,./\\[\]=;'-])$/

/** `mod+shift+S` as Electron writes it; undefined when Electron would not know the key. */
function acceleratorOf(shortcut: string): string | undefined {
  const parts = shortcut.split('+').map(part => part.trim())
  const key = parts.pop() ?? ''
  const names = parts.map(part => modifiers[part.toLowerCase()])
  const keyName = key.length === 1 ? key.toUpperCase() : key
  if (names.includes(undefined) || !keyNames.test(keyName)) return undefined
  return [...names, keyName].join('+')
}
