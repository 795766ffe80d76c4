/** The narrow rail that chooses the screen. */
import { UnstyledButton } from '@mantine/core'
import { IconChartDots3, IconFolder, IconSearch, IconTable } from '@tabler/icons-react'
import { type Screen, showScreen, useSession } from '../../client/session'
import { useTranslate, type WordKey } from '../../i18n/words'
import classes from './Shell.module.css'

const SCREENS: readonly {
  readonly screen: Screen
  readonly label: WordKey
  readonly Icon: typeof IconTable
}[] = [
  { screen: 'analysis', label: 'screen.analysis', Icon: IconChartDots3 },
  { screen: 'matrix', label: 'screen.matrix', Icon: IconTable },
  { screen: 'search', label: 'screen.search', Icon: IconSearch },
  { screen: 'project', label: 'screen.project', Icon: IconFolder },
]

export function Rail() {
  const t = useTranslate()
  const current = useSession(session => session.screen)
  return (
    <nav className={classes.rail} aria-label={t('screen.title')}>
      {SCREENS.map(({ screen, label, Icon }) => (
        <UnstyledButton
          key={screen}
          className={classes.railItem}
          aria-current={screen === current ? 'page' : undefined}
          onClick={() => showScreen(screen)}
        >
          <Icon size={22} stroke={1.6} aria-hidden />
          {t(label)}
        </UnstyledButton>
      ))}
    </nav>
  )
}
