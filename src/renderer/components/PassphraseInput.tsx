/** A field for a passphrase: hidden, with a button that shows it, and kept out of the browser's memory. */
import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useTranslate } from '../i18n/words'

type Props = Pick<PasswordInputProps, 'label' | 'description' | 'error'> & {
  readonly value: string
  readonly onChange: (passphrase: string) => void
  /** The dialog opens on it. */
  readonly isFirst?: boolean
}

export function PassphraseInput({ value, onChange, isFirst = false, ...words }: Props) {
  const t = useTranslate()
  return (
    <PasswordInput
      {...words}
      autoComplete="off"
      spellCheck={false}
      maxLength={1000}
      data-autofocus={isFirst || undefined}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': t('passphrase.show') }}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}
