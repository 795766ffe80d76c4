/** The screens of an open project in the order of the rail. */
import {
  IconAffiliate,
  IconChartDots3,
  IconFolder,
  IconSearch,
  IconTable,
  IconUsers,
} from '@tabler/icons-react'
import type { Screen } from '../../client/session'
import type { WordKey } from '../../i18n/words'

export const SCREENS: readonly {
  readonly screen: Screen
  readonly label: WordKey
  /** What the menu and the palette say. */
  readonly show: WordKey
  readonly shortcut: string
  readonly Icon: typeof IconTable
}[] = [
  {
    screen: 'analysis',
    label: 'screen.analysis',
    show: 'screen.showAnalysis',
    shortcut: 'alt+Digit1',
    Icon: IconChartDots3,
  },
  {
    screen: 'actors',
    label: 'screen.actors',
    show: 'screen.showActors',
    shortcut: 'alt+Digit2',
    Icon: IconUsers,
  },
  {
    screen: 'matrix',
    label: 'screen.matrix',
    show: 'screen.showMatrix',
    shortcut: 'alt+Digit3',
    Icon: IconTable,
  },
  {
    screen: 'network',
    label: 'screen.network',
    show: 'screen.showNetwork',
    shortcut: 'alt+Digit5',
    Icon: IconAffiliate,
  },
  {
    screen: 'search',
    label: 'screen.search',
    show: 'screen.showSearch',
    shortcut: 'mod+shift+KeyF',
    Icon: IconSearch,
  },
  {
    screen: 'project',
    label: 'screen.project',
    show: 'screen.showProject',
    shortcut: 'alt+Digit4',
    Icon: IconFolder,
  },
]
