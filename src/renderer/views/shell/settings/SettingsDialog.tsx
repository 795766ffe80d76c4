/** Settings of this machine: they are in no project, and no project changes them. */
import { Button, Group, Modal, Tabs, Text } from '@mantine/core'
import { useState } from 'react'
import { closeDialog, useSession } from '../../../client/session'
import { resetSettings } from '../../../client/settings'
import { ConfirmDialog } from '../../../components/ConfirmDialog'
import { useTranslate } from '../../../i18n/words'
import { KeySettings } from './KeySettings'
import { LookSettings } from './LookSettings'
import { SavingSettings } from './SavingSettings'
import classes from './Settings.module.css'

export function SettingsDialog() {
  const t = useTranslate()
  const isOpen = useSession(({ dialog }) => dialog?.kind === 'settings')
  return (
    <Modal
      opened={isOpen}
      onClose={closeDialog}
      size="lg"
      title={t('settings.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Settings />
    </Modal>
  )
}

/** Apart, so that nothing is listed while the dialog is closed. */
function Settings() {
  const t = useTranslate()
  return (
    <>
      <Tabs defaultValue="look" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="look">{t('settings.look')}</Tabs.Tab>
          <Tabs.Tab value="saving">{t('settings.saving')}</Tabs.Tab>
          <Tabs.Tab value="keys">{t('settings.keys')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="look" className={classes.panel}>
          <LookSettings />
        </Tabs.Panel>
        <Tabs.Panel value="saving" className={classes.panel}>
          <SavingSettings />
        </Tabs.Panel>
        <Tabs.Panel value="keys" className={classes.panel}>
          <KeySettings />
        </Tabs.Panel>
      </Tabs>
      <ResetSettings />
    </>
  )
}

function ResetSettings() {
  const t = useTranslate()
  const [isAsked, setAsked] = useState(false)
  return (
    <Group justify="space-between" mt="md" wrap="nowrap">
      <Text size="xs" c="dimmed">
        {t('settings.where')}
      </Text>
      <Button variant="default" size="xs" flex="none" onClick={() => setAsked(true)}>
        {t('settings.reset')}
      </Button>
      <ConfirmDialog
        isOpen={isAsked}
        title={t('settings.resetTitle')}
        confirmLabel={t('settings.resetConfirm')}
        onConfirm={resetSettings}
        onCancel={() => setAsked(false)}
      >
        <Text size="sm">{t('settings.resetBody')}</Text>
      </ConfirmDialog>
    </Group>
  )
}
