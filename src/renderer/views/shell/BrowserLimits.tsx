/** What is different in a browser from the desktop program, said plainly. Shows nothing on the desktop. */
import { List, Stack, Text, Title } from '@mantine/core'
import { useIsProgramKept, useIsStorageKept } from '../../client/browserStorage'
import { useProjectSession } from '../../client/projectSession'
import { useTranslate, type WordKey } from '../../i18n/words'

const LIMITS: readonly WordKey[] = [
  'browser.limitJournal',
  'browser.limitPermission',
  'browser.limitFlush',
  'browser.limitLock',
  'browser.limitOpening',
  'browser.limitMenus',
  'browser.limitExtensions',
]

export function BrowserLimits() {
  const isBrowser = useProjectSession(({ host }) => host?.kind === 'browser')
  return isBrowser ? <Limits /> : null
}

function Limits() {
  const t = useTranslate()
  const isProgramKept = useIsProgramKept()
  const isStorageKept = useIsStorageKept()
  return (
    <Stack gap={4} component="section" aria-label={t('browser.title')}>
      <Title order={3} size="sm">
        {t('browser.title')}
      </Title>
      <Text size="sm">{t(isProgramKept ? 'browser.offlineReady' : 'browser.offlineNotYet')}</Text>
      <Text size="sm">{t(isStorageKept ? 'browser.storageKept' : 'browser.storageNotKept')}</Text>
      <Text size="sm">{t('browser.limits')}</Text>
      <List size="sm" spacing={2}>
        {LIMITS.map(key => (
          <List.Item key={key}>{t(key)}</List.Item>
        ))}
      </List>
    </Stack>
  )
}
