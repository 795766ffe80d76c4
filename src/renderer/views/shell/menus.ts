/** The menus in their order, and their names. */
import type { MenuName } from '../../client/actions'
import type { WordKey } from '../../i18n/words'

export const MENUS: readonly MenuName[] = ['file', 'edit', 'view', 'reader', 'diagram', 'help']

export const menuWords: Readonly<Record<MenuName, WordKey>> = {
  file: 'menu.file',
  edit: 'menu.edit',
  view: 'menu.view',
  reader: 'menu.reader',
  diagram: 'menu.diagram',
  help: 'menu.help',
}
