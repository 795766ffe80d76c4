/** Asks before unsaved changes would be lost. Escape stays. */
import { Button, Group, Modal, Text } from '@mantine/core'
import { useUnsavedQuestion } from '../../client/unsavedQuestion'
import { useTranslate } from '../../i18n/words'

export function UnsavedDialog() {
  const t = useTranslate()
  const answer = useUnsavedQuestion(question => question.answer)
  return (
    <Modal
      opened={answer !== null}
      onClose={() => answer?.('stay')}
      title={t('unsaved.title')}
      withCloseButton={false}
    >
      <Text size="sm">{t('unsaved.body')}</Text>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="subtle" color="gray" onClick={() => answer?.('stay')}>
          {t('common.cancel')}
        </Button>
        <Button variant="light" color="red" onClick={() => answer?.('discard')}>
          {t('unsaved.discard')}
        </Button>
        <Button data-autofocus onClick={() => answer?.('save')}>
          {t('common.save')}
        </Button>
      </Group>
    </Modal>
  )
}
