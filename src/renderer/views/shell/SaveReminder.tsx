/** Reminds the analyst, in a browser, to save work that lies in no file yet. Beside the work, never over a dialog. */
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useIsStorageKept } from '../../client/browserStorage'
import { useProjectSession } from '../../client/projectSession'
import { useSaveReminder } from '../../client/saveReminder'
import { saveProjectAs } from '../../client/saving'
import { useTranslate } from '../../i18n/words'
import classes from './Shell.module.css'

export function SaveReminder() {
  const { isDue, putAway } = useSaveReminder()
  return isDue ? <Reminder onPutAway={putAway} /> : null
}

function Reminder({ onPutAway }: { readonly onPutAway: () => void }) {
  const t = useTranslate()
  const isKept = useIsStorageKept()
  const isBusy = useProjectSession(session => session.isBusy)
  return (
    <Alert
      className={classes.reminder}
      role="status"
      variant="default"
      icon={<IconDeviceFloppy aria-hidden />}
      title={t('saveReminder.title')}
      withCloseButton
      closeButtonLabel={t('common.dismiss')}
      onClose={onPutAway}
    >
      <Text size="sm">{t(isKept ? 'saveReminder.kept' : 'saveReminder.notKept')}</Text>
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" disabled={isBusy} onClick={() => void saveProjectAs()}>
          {t('file.saveAs')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onPutAway}>
          {t('saveReminder.later')}
        </Button>
      </Group>
    </Alert>
  )
}
