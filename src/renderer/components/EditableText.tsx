/** Text that is edited in place: a click or Enter starts, Enter or leaving keeps, Escape leaves no trace. */
import { Textarea, TextInput, UnstyledButton } from '@mantine/core'
import { type ChangeEvent, type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'
import classes from './EditableText.module.css'

type Props = {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  /** Empty text is allowed and handed on; otherwise it is taken as no change. */
  readonly allowEmpty?: boolean
  /** A sentence: the field grows with it. Still one line of text. */
  readonly isLong?: boolean
  readonly onCommit: (value: string) => void
}

export function EditableText({
  label,
  value,
  placeholder = '',
  allowEmpty = false,
  isLong = false,
  onCommit,
}: Props) {
  const [draft, setDraft] = useState<string | null>(null)

  // Left by a key, the field hands the focus back to the text it came from.
  const isFocusDue = useRef(false)

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
        ref={button => {
          if (button !== null && isFocusDue.current) button.focus()
          isFocusDue.current = false
        }}
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
  const field = {
    size: 'xs',
    'aria-label': label,
    value: draft,
    autoFocus: true,
    onFocus: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      event.currentTarget.select(),
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setDraft(event.currentTarget.value.replace(/[\n\r]+/gu, ' ')),
    onBlur: keep,
    onKeyDown: (event: KeyboardEvent) => {
      isFocusDue.current = event.key === 'Enter' || event.key === 'Escape'
      if (event.key === 'Enter') {
        event.preventDefault() // it would press the button that takes the focus
        keep()
      }
      if (event.key === 'Escape') {
        event.stopPropagation()
        setDraft(null)
      }
    },
  }
  return isLong ? <Textarea {...field} autosize maxRows={8} /> : <TextInput {...field} />
}
