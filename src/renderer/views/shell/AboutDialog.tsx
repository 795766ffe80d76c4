/** What this program is. */
import { Group, Modal, Stack, Text } from '@mantine/core'
import { version } from '../../../../package.json'
import { closeDialog, useSession } from '../../client/session'
import { ProductMark } from '../../components/ProductMark'
import { useTranslate } from '../../i18n/words'
import { BrowserLimits } from './BrowserLimits'
import { ThirdParties } from './ThirdParties'

export function AboutDialog() {
  const t = useTranslate()
  const isOpen = useSession(({ dialog }) => dialog?.kind === 'about')
  return (
    <Modal
      opened={isOpen}
      onClose={closeDialog}
      title={t('about.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        <Group>
          <ProductMark size={44} />
          <div>
            <Text fw={600} size="lg">
              {t('app.name')}
            </Text>
            <Text size="sm" c="dimmed">
              {t('about.version', { version })}
            </Text>
          </div>
        </Group>
        <Text size="sm">{t('app.tagline')}</Text>
        <Text size="sm">{t('about.name')}</Text>
        <Text size="sm">{t('about.offline')}</Text>
        <Text size="sm">{t('about.licence')}</Text>
        <BrowserLimits />
        <ThirdParties />
      </Stack>
    </Modal>
  )
}
