/** Asks why before something is set aside: without a reason it is not done. */
import { Modal, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslate } from '../i18n/words'
import { FormButtons } from './FormButtons'

type Props = {
  readonly isOpen: boolean
  readonly title: string
  /** What will happen. */
  readonly children: ReactNode
  readonly placeholder: string
  readonly confirmLabel: string
  readonly onConfirm: (reason: string) => void
  readonly onCancel: () => void
}

export function ReasonDialog({ isOpen, title, onCancel, ...form }: Props) {
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
      <ReasonForm {...form} onCancel={onCancel} />
    </Modal>
  )
}

type FormProps = Omit<Props, 'isOpen' | 'title'>

function ReasonForm({ children, placeholder, confirmLabel, onConfirm, onCancel }: FormProps) {
  const t = useTranslate()
  const [text, setText] = useState('')
  const reason = text.replace(/\s+/gu, ' ').trim()

  function confirm(event: FormEvent) {
    event.preventDefault()
    if (reason === '') return
    onCancel()
    onConfirm(reason)
  }

  return (
    <form onSubmit={confirm}>
      {children}
      <Textarea
        size="xs"
        my="sm"
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        data-autofocus
        required
        label={t('common.reason')}
        placeholder={placeholder}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.shiftKey) confirm(event)
        }}
      />
      <FormButtons confirmLabel={confirmLabel} isComplete={reason !== ''} onCancel={onCancel} />
    </form>
  )
}
