/** The menus, made from the actions on offer. On the desktop the native menu shows the same. */
import { Menu, Menubar } from '@mantine/core'
import { Fragment, memo } from 'react'
import { type Action, type MenuName, useAllActions } from '../../client/actions'
import { useTranslate } from '../../i18n/words'
import { MENUS, menuWords } from './menus'
import classes from './Shell.module.css'
import { shortcutText } from './shortcutText'

export function MenuBar() {
  const t = useTranslate()
  const actions = useAllActions()
  const menus = MENUS.map(menu => ({
    menu,
    entries: actions.filter(action => action.menu === menu),
  })).filter(({ entries }) => entries.length > 0)
  return (
    <Menubar aria-label={t('menu.title')} position="bottom-start">
      {menus.map(({ menu, entries }) => (
        <ActionMenu key={menu} menu={menu} entries={entries} />
      ))}
    </Menubar>
  )
}

type MenuProps = { readonly menu: MenuName; readonly entries: readonly Action[] }

/** Rendered anew only for actions of its own: the bar hears of every action there is. */
const ActionMenu = memo(function ActionMenu({ menu, entries }: MenuProps) {
  const t = useTranslate()
  return (
    <Menubar.Menu>
      <Menubar.Target className={classes.menuTarget}>{t(menuWords[menu])}</Menubar.Target>
      <Menubar.Dropdown>
        {entries.map((action, index) => (
          <Fragment key={action.id}>
            {action.startsGroup === true && index > 0 && <Menu.Divider />}
            <Entry action={action} />
          </Fragment>
        ))}
      </Menubar.Dropdown>
    </Menubar.Menu>
  )
}, areSame)

function areSame(before: MenuProps, after: MenuProps): boolean {
  return (
    before.menu === after.menu &&
    before.entries.length === after.entries.length &&
    before.entries.every((action, index) => action === after.entries[index])
  )
}

function Entry({ action }: { readonly action: Action }) {
  const t = useTranslate()
  return (
    <Menu.Item
      disabled={!action.isEnabled}
      onClick={action.run}
      rightSection={
        action.shortcut !== undefined && (
          <kbd className={classes.keys}>{shortcutText(action.shortcut)}</kbd>
        )
      }
    >
      {t(action.label, action.labelValues)}
    </Menu.Item>
  )
}
