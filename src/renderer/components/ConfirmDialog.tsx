/** Asks before something is removed, and says what goes with it. */
import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslate } from '../i18n/words'

type Props = {
  readonly isOpen: boolean
  readonly title: string
  /** What will happen. */
  readonly children: ReactNode
  readonly confirmLabel: string
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

export function ConfirmDialog({
  isOpen,
  title,
  children,
  confirmLabel,
  onConfirm,
  onCancel,
}: Props) {
  const t = useTranslate()
  return (
    <Modal
      opened={isOpen}
      onClose={onCancel}
      title={title}
      size="sm"
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {children}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" size="xs" onClick={onCancel} data-autofocus>
          {t('common.cancel')}
        </Button>
        <Button
          color="red"
          size="xs"
          onClick={() => {
            onCancel()
            onConfirm()
          }}
        >
          {confirmLabel}
        </Button>
      </Group>
    </Modal>
  )
}
