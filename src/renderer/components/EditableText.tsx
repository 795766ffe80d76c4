/** Text that is edited in place: a click or Enter starts, Enter or leaving keeps, Escape leaves no trace. */
import { TextInput, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import classes from './EditableText.module.css'

type Props = {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  /** Empty text is allowed and handed on; otherwise it is taken as no change. */
  readonly allowEmpty?: boolean
  readonly onCommit: (value: string) => void
}

export function EditableText({
  label,
  value,
  placeholder = '',
  allowEmpty = false,
  onCommit,
}: Props) {
  const [draft, setDraft] = useState<string | null>(null)

  function keep() {
    const text = draft?.trim() ?? value
    setDraft(null)
    if (text === value || (text === '' && !allowEmpty)) return
    onCommit(text)
  }

  if (draft === null) {
    return (
      <UnstyledButton
        className={classes.text}
        aria-label={`${label}: ${value || placeholder}`}
        onClick={() => setDraft(value)}
      >
        {value === '' ? (
          <span className={classes.placeholder}>{placeholder}</span>
        ) : (
          <bdi>{value}</bdi>
        )}
      </UnstyledButton>
    )
  }
  return (
    <TextInput
      size="xs"
      dir="auto"
      aria-label={label}
      value={draft}
      autoFocus
      onFocus={event => event.currentTarget.select()}
      onChange={event => setDraft(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key === 'Enter') keep()
        if (event.key === 'Escape') {
          event.stopPropagation()
          setDraft(null)
        }
      }}
    />
  )
}
