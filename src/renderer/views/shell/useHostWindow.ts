/** Keeps the host's window in step: its title, its menu, and what it asks. */
import { useEffect } from 'react'
import type { MenuEntry } from '../../../shared/hostApi'
import { type Action, type MenuName, runAction, useAllActions } from '../../client/actions'
import { closeWindow, openProjectFile } from '../../client/projectFlow'
import { useProjectSession } from '../../client/projectSession'
import { useSettings } from '../../client/settings'
import { useRows } from '../../client/useQuery'
import { type Translate, useTranslate, type WordKey } from '../../i18n/words'
import { MENUS, menuWords } from './menus'
import { accelerator } from './shortcutText'

/** Window titles are cut off long before this. */
const LONGEST_TITLE = 200

export function useHostWindow(): void {
  useWindowState()
  useNativeMenu()
  useHostEvents()
}

function useWindowState(): void {
  const t = useTranslate()
  const host = useProjectSession(session => session.host)
  const isOpen = useProjectSession(({ client }) => client !== null)
  const isSaved = useProjectSession(({ history }) => history.isSaved)
  const language = useSettings(settings => settings.language)
  const details = useRows('project.details', isOpen ? {} : null)[0]
  const name = details?.title.slice(0, LONGEST_TITLE)
  const title = name === undefined ? t('app.name') : `${name} · ${t('app.name')}`
  const hasUnsavedChanges = isOpen && !isSaved
  useEffect(() => {
    document.title = title
    void host?.call('window.setState', { title, hasUnsavedChanges, language })
  }, [host, title, hasUnsavedChanges, language])
}

function useNativeMenu(): void {
  const t = useTranslate()
  const host = useProjectSession(session => session.host)
  const actions = useAllActions()
  useEffect(() => {
    if (host?.kind === 'desktop') void host.call('menu.set', { entries: menuEntries(t, actions) })
  }, [host, t, actions])
}

function menuEntries(t: Translate, actions: readonly Action[]): MenuEntry[] {
  return MENUS.map((menu): MenuEntry => {
    const entries = actions
      .filter(action => action.menu === menu)
      .flatMap(({ id, label, labelValues, shortcut, isEnabled, startsGroup }): MenuEntry[] => [
        ...(startsGroup === true ? [{ kind: 'separator' } as const] : []),
        {
          kind: 'command',
          command: id,
          label: t(label, labelValues),
          shortcut: accelerator(shortcut),
          isEnabled,
        },
      ])
    return {
      kind: 'submenu',
      label: t(menuWords[menu]),
      entries: [...entries, ...platformEntries(t, menu)],
    }
  }).filter(entry => entry.kind === 'submenu' && entry.entries.length > 0)
}

/** Commands that the system does itself carry the names of their words. */
type PlatformCommand = Extract<WordKey, `platform.${string}`>

/** Main gives each the system's own role and shortcut (`main/menu.ts`). */
const platformCommands: Readonly<Partial<Record<MenuName, readonly PlatformCommand[]>>> = {
  file: ['platform.quit'],
  edit: ['platform.cut', 'platform.copy', 'platform.paste', 'platform.selectAll'],
  view: [
    'platform.zoomIn',
    'platform.zoomOut',
    'platform.resetZoom',
    'platform.fullScreen',
    'platform.minimize',
  ],
}

function platformEntries(t: Translate, menu: MenuName): MenuEntry[] {
  const commands = platformCommands[menu] ?? []
  const entries = commands.map((command): MenuEntry => {
    return { kind: 'command', command, label: t(command), shortcut: null, isEnabled: true }
  })
  return entries.length === 0 ? [] : [{ kind: 'separator' }, ...entries]
}

function useHostEvents(): void {
  const host = useProjectSession(session => session.host)
  useEffect(
    () =>
      host?.onEvent(event => {
        switch (event.kind) {
          case 'menu.chosen':
            return runAction(event.command)
          case 'window.closeRequested':
            return void closeWindow()
          case 'project.openRequested':
            return void openProjectFile(event.file)
          case 'journal.waiting':
            return useProjectSession.setState({ isWaiting: event.isWaiting })
        }
      }),
    [host],
  )
}
