/** The narrow rail that chooses the screen. */
import { UnstyledButton } from '@mantine/core'
import { showScreen, useSession } from '../../client/session'
import { useTranslate } from '../../i18n/words'
import { SCREENS } from './railScreens'
import classes from './Shell.module.css'

export function Rail() {
  const t = useTranslate()
  const current = useSession(session => session.screen)
  return (
    <nav className={classes.rail} aria-label={t('screen.title')}>
      {SCREENS.map(({ screen, label, Icon }) => (
        <UnstyledButton
          key={screen}
          className={classes.railItem}
          data-guide={screen === 'matrix' ? 'matrix' : undefined}
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
