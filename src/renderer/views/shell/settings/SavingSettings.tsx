/** What keeps the file up to date, and which earlier versions of it are kept. */
import { List, Stack, Switch, Text, Title } from '@mantine/core'
import { BACKUP_POLICY } from '../../../../shared/backupPolicy'
import { changeSettings, useSettings } from '../../../client/settings'
import { useTranslate } from '../../../i18n/words'

const MINUTE_MS = 60_000

export function SavingSettings() {
  const t = useTranslate()
  const autosave = useSettings(settings => settings.autosave)
  const { intervalMs, newest, days, weeks } = BACKUP_POLICY
  return (
    <Stack gap="md">
      <Switch
        label={t('autosave.label')}
        description={t('autosave.about')}
        checked={autosave}
        onChange={event => changeSettings({ autosave: event.currentTarget.checked })}
      />
      <div>
        <Title order={3} size="sm" mb={4}>
          {t('backup.title')}
        </Title>
        <Text size="sm">{t('settings.backupsAbout')}</Text>
        <List size="sm" mt={4}>
          <List.Item>{t('settings.backupsEvery', { count: intervalMs / MINUTE_MS })}</List.Item>
          <List.Item>{t('settings.backupsNewest', { count: newest })}</List.Item>
          <List.Item>{t('settings.backupsDays', { count: days })}</List.Item>
          <List.Item>{t('settings.backupsWeeks', { count: weeks })}</List.Item>
        </List>
      </div>
    </Stack>
  )
}
