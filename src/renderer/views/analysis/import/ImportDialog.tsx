/** Imports a source: choose, drop or paste; see what will be stored; then store it in one step. */
import { Button, Group, Loader, Modal, Stack, Text } from '@mantine/core'
import { closeDialog, useSession } from '../../../client/session'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useTranslate } from '../../../i18n/words'
import { ChooseText } from './ChooseText'
import { ImportPreview } from './ImportPreview'
import { type Origin, useSourceReading } from './useSourceReading'

export function ImportDialog() {
  const t = useTranslate()
  const dialog = useSession(session => session.dialog)
  const isOpen = dialog?.kind === 'importSource'
  return (
    <Modal
      opened={isOpen}
      onClose={closeDialog}
      title={t('import.title')}
      size={1080}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {isOpen && <ImportSteps file={dialog.file} />}
    </Modal>
  )
}

function ImportSteps({ file }: { readonly file: File | null }) {
  const { reading, read, cancel } = useSourceReading(file)
  switch (reading.state) {
    case 'choosing':
      return <ChooseText onChoose={origin => void read(origin)} />
    case 'failed':
      return (
        <Stack gap="md">
          <ProblemBanner problem={reading.problem} />
          <ChooseText onChoose={origin => void read(origin)} />
        </Stack>
      )
    case 'reading':
      return <InProgress origin={reading.origin} onCancel={cancel} />
    case 'ready':
      return (
        <ImportPreview
          origin={reading.origin}
          source={reading.source}
          onEncoding={encoding => void read(reading.origin, encoding)}
          onBack={cancel}
        />
      )
  }
}

type ProgressProps = { readonly origin: Origin; readonly onCancel: () => void }

function InProgress({ origin, onCancel }: ProgressProps) {
  const t = useTranslate()
  const name = origin.kind === 'file' ? origin.file.name : t('sourceDetails.pasted')
  return (
    <Stack align="center" gap="md" py={60} role="status">
      <Loader size="md" aria-hidden />
      <Text size="sm">{t('import.reading', { name })}</Text>
      <Group>
        <Button size="xs" variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
