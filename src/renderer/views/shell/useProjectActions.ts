/** The actions that belong to no screen: project, history, view, help. */
import { spotlight } from '@mantine/spotlight'
import { useEffect } from 'react'
import { type Action, useActions } from '../../client/actions'
import { startGuide } from '../../client/guide'
import {
  chooseAndOpenProject,
  closeProject,
  openProjectFile,
  openSampleProject,
} from '../../client/projectFlow'
import { useProjectSession } from '../../client/projectSession'
import { type RecentFile, refreshRecentFiles, useRecentFiles } from '../../client/recentFiles'
import { saveProject, saveProjectAs } from '../../client/saving'
import { searchEverywhere, useSearchSession } from '../../client/searchSession'
import { stepHit } from '../../client/searchWalk'
import { openDialog, showScreen } from '../../client/session'
import { changeSettings, changeTextSize, useSettings } from '../../client/settings'
import { stepHistory } from '../../client/useCommand'
import { commandWords } from '../../i18n/commandWords'
import { type Translate, useTranslate, type WordKey } from '../../i18n/words'
import { SCREENS } from './railScreens'
import { useIsDark } from './useIsDark'

export function useProjectActions(): void {
  const t = useTranslate()
  const isOpen = useProjectSession(({ client }) => client !== null)
  const isBusy = useProjectSession(session => session.isBusy)
  const undo = useProjectSession(({ history }) => history.undo)
  const redo = useProjectSession(({ history }) => history.redo)
  const isProtected = useProjectSession(({ history }) => history.isProtected)
  const isWritable = useProjectSession(({ access }) => access.kind === 'readWrite')
  const isDark = useIsDark()
  const hasHits = useSearchSession(({ hits }) => hits.length > 0)
  const autosave = useSettings(settings => settings.autosave)
  const recent = useRecentFiles(({ files }) => files)
  useEffect(() => void refreshRecentFiles(), [])
  useActions([
    ...fileActions(isBusy, t),
    ...recentActions(recent, isBusy),
    ...(isOpen ? openFileActions(isBusy, autosave) : []),
    ...(isOpen ? protectionActions(isProtected, !isBusy && isWritable) : []),
    ...(isOpen ? [closeAction(isBusy)] : []),
    ...(isOpen ? [historyAction('undo', undo, t), historyAction('redo', redo, t)] : []),
    ...(isOpen ? screenActions() : []),
    ...(isOpen ? walkActions(hasHits) : []),
    ...viewActions(isDark),
    settingsAction,
    ...helpActions(t),
  ])
}

function fileActions(isBusy: boolean, t: Translate): readonly Action[] {
  return [
    {
      id: 'file.new',
      label: 'file.new',
      menu: 'file',
      shortcut: 'mod+alt+KeyN',
      isEnabled: !isBusy,
      run: () => openDialog({ kind: 'newProject' }),
    },
    {
      id: 'file.open',
      label: 'file.open',
      menu: 'file',
      shortcut: 'mod+KeyO',
      isEnabled: !isBusy,
      run: () => void chooseAndOpenProject(),
    },
    {
      id: 'file.sample',
      label: 'file.sample',
      menu: 'file',
      isEnabled: !isBusy,
      run: () => void openSampleProject(t('start.sampleTitle')),
    },
  ]
}

const settingsAction: Action = {
  id: 'file.settings',
  label: 'settings.open',
  menu: 'file',
  shortcut: 'mod+Comma',
  startsGroup: true,
  isEnabled: true,
  run: () => openDialog({ kind: 'settings' }),
}

/** How many recent projects the menu names. */
const NAMED_RECENT = 5

function recentActions(files: readonly RecentFile[], isBusy: boolean): readonly Action[] {
  return files.slice(0, NAMED_RECENT).map((recent, index) => ({
    id: `file.recent.${recent.file}`,
    label: 'file.openRecent',
    labelValues: { name: recent.name },
    menu: 'file',
    startsGroup: index === 0,
    isEnabled: !isBusy,
    run: () => void openProjectFile(recent),
  }))
}

const networkActions: readonly Action[] = [
  {
    id: 'file.importNetwork',
    label: 'exchange.importAction',
    menu: 'file',
    isEnabled: true,
    run: () => {
      showScreen('analysis')
      openDialog({ kind: 'importNetwork' })
    },
  },
  {
    id: 'file.exportDiagram',
    label: 'file.exportDiagram',
    menu: 'file',
    shortcut: 'mod+KeyE',
    isEnabled: true,
    run: () => {
      showScreen('analysis')
      openDialog({ kind: 'exportDiagram' })
    },
  },
]

function openFileActions(isBusy: boolean, autosave: boolean): readonly Action[] {
  return [
    {
      id: 'file.import',
      label: 'file.import',
      menu: 'file',
      shortcut: 'mod+KeyI',
      startsGroup: true,
      isEnabled: true,
      run: () => openDialog({ kind: 'importSource', files: [] }),
    },
    ...networkActions,
    {
      id: 'file.save',
      label: 'file.save',
      menu: 'file',
      shortcut: 'mod+KeyS',
      startsGroup: true,
      isEnabled: !isBusy,
      run: () => void saveProject(),
    },
    {
      id: 'file.saveAs',
      label: 'file.saveAs',
      menu: 'file',
      shortcut: 'mod+shift+KeyS',
      isEnabled: !isBusy,
      run: () => void saveProjectAs(),
    },
    {
      id: 'file.autosave',
      label: autosave ? 'autosave.turnOff' : 'autosave.turnOn',
      menu: 'file',
      isEnabled: true,
      run: () => changeSettings({ autosave: !autosave }),
    },
  ]
}

function protectionActions(isProtected: boolean, isEnabled: boolean): readonly Action[] {
  const action = (change: 'protect' | 'change' | 'remove', label: WordKey): Action => ({
    id: `file.protection.${change}`,
    label,
    menu: 'file',
    startsGroup: change !== 'remove',
    isEnabled,
    run: () => openDialog({ kind: 'protection', change }),
  })
  if (!isProtected) return [action('protect', 'protection.protectAction')]
  return [action('change', 'protection.changeAction'), action('remove', 'protection.removeAction')]
}

function closeAction(isBusy: boolean): Action {
  return {
    id: 'file.close',
    label: 'file.close',
    menu: 'file',
    startsGroup: true,
    isEnabled: !isBusy,
    run: () => void closeProject(),
  }
}

function historyAction(
  direction: 'undo' | 'redo',
  command: keyof typeof commandWords | null,
  t: Translate,
): Action {
  const named = direction === 'undo' ? 'edit.undoNamed' : 'edit.redoNamed'
  const bare = direction === 'undo' ? 'edit.undo' : 'edit.redo'
  return {
    id: `edit.${direction}`,
    label: command === null ? bare : named,
    ...(command === null ? {} : { labelValues: { command: t(commandWords[command]) } }),
    menu: 'edit',
    shortcut: direction === 'undo' ? 'mod+KeyZ' : 'mod+shift+KeyZ',
    isEnabled: command !== null,
    run: () => void stepHistory(direction),
  }
}

function screenActions(): readonly Action[] {
  return SCREENS.map(({ screen, show, shortcut }) => ({
    id: `view.${screen}`,
    label: show,
    menu: 'view',
    shortcut,
    isEnabled: true,
    run: () => (screen === 'search' ? searchEverywhere() : showScreen(screen)),
  }))
}

/** Also in the reader, where results are read. */
function walkActions(hasHits: boolean): readonly Action[] {
  return [
    {
      id: 'search.next',
      label: 'search.next',
      menu: 'view',
      shortcut: 'mod+KeyG',
      startsGroup: true,
      isEnabled: hasHits,
      run: () => void stepHit(1),
    },
    {
      id: 'search.previous',
      label: 'search.previous',
      menu: 'view',
      shortcut: 'mod+shift+KeyG',
      isEnabled: hasHits,
      run: () => void stepHit(-1),
    },
  ]
}

function viewActions(isDark: boolean): readonly Action[] {
  return [
    {
      id: 'view.palette',
      label: 'view.palette',
      menu: 'view',
      shortcut: 'mod+KeyK',
      startsGroup: true,
      isEnabled: true,
      run: () => spotlight.open(),
    },
    {
      id: 'view.language',
      label: 'view.otherLanguage',
      menu: 'view',
      startsGroup: true,
      isEnabled: true,
      run: () =>
        changeSettings({ language: useSettings.getState().language === 'ar' ? 'en' : 'ar' }),
    },
    {
      id: 'view.theme',
      label: isDark ? 'view.light' : 'view.dark',
      menu: 'view',
      isEnabled: true,
      run: () => changeSettings({ theme: isDark ? 'light' : 'dark' }),
    },
    {
      id: 'view.systemTheme',
      label: 'view.systemTheme',
      menu: 'view',
      isEnabled: useSettings.getState().theme !== 'auto',
      run: () => changeSettings({ theme: 'auto' }),
    },
    {
      id: 'view.largerText',
      label: 'view.largerText',
      menu: 'view',
      shortcut: 'alt+Equal',
      startsGroup: true,
      isEnabled: true,
      run: () => changeTextSize(1),
    },
    {
      id: 'view.smallerText',
      label: 'view.smallerText',
      menu: 'view',
      shortcut: 'alt+Minus',
      isEnabled: true,
      run: () => changeTextSize(-1),
    },
  ]
}

function helpActions(t: Translate): readonly Action[] {
  return [
    {
      id: 'help.guide',
      label: 'guide.start',
      menu: 'help',
      shortcut: 'shift+F1',
      isEnabled: true,
      run: () => void startGuide(t('start.sampleTitle')),
    },
    {
      id: 'help.method',
      label: 'method.open',
      menu: 'help',
      shortcut: 'F1',
      isEnabled: true,
      run: () => openDialog({ kind: 'method' }),
    },
    {
      id: 'help.shortcuts',
      label: 'help.shortcuts',
      menu: 'help',
      shortcut: 'mod+Slash',
      isEnabled: true,
      run: () => openDialog({ kind: 'shortcuts' }),
    },
    {
      id: 'help.about',
      label: 'help.about',
      menu: 'help',
      isEnabled: true,
      run: () => openDialog({ kind: 'about' }),
    },
  ]
}
