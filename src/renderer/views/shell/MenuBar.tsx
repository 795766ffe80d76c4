/** The menus, made from the actions on offer. On the desktop the native menu shows the same. */
import { Menu, Menubar } from '@mantine/core'
import { Fragment } from 'react'
import { type Action, useAllActions } from '../../client/actions'
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
        <Menubar.Menu key={menu}>
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
      ))}
    </Menubar>
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
