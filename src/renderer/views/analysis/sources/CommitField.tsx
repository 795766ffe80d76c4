/** A text field that hands its text over when the analyst leaves it, or at every keystroke. */
import { Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useState } from 'react'

type Props = {
  readonly label: string
  /** In a cell of a table, whose header says what it is. */
  readonly isCell?: boolean
  readonly value: string
  readonly description?: string | undefined
  /** What is wrong with a text, in words; a faulty text stays in the field and is not handed over. */
  readonly faultOf?: (text: string) => string | null
  readonly isRequired?: boolean
  readonly isProse?: boolean
  /** Web addresses and codes read left to right in every language. */
  readonly isLatin?: boolean
  /** Hands over every keystroke instead of waiting for the field to be left. */
  readonly isLive?: boolean
  readonly maxLength?: number
  readonly placeholder?: string | undefined
  readonly onCommit: (value: string) => void
}

/** Escape brings back the value that was there; an empty required field does so too. */
export function CommitField(props: Props) {
  const { value, isLive = false, isRequired = false, isProse = false, onCommit } = props
  const [draft, setDraft] = useState(value)
  useEffect(() => setDraft(value), [value])

  const fault = props.faultOf?.(draft) ?? null

  function change(text: string) {
    setDraft(text)
    if (isLive) onCommit(text)
  }

  function leave() {
    const text = isProse ? draft : draft.trim()
    if (isLive || text === value) return setDraft(text)
    if (isRequired && text === '') return setDraft(value)
    if (fault !== null) return
    onCommit(text)
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'Enter' && !isProse) leave()
    if (event.key !== 'Escape' || isLive || draft === value) return
    event.stopPropagation()
    setDraft(value)
  }

  const shared = {
    size: 'xs' as const,
    ...(props.isCell === true
      ? { 'aria-label': props.label, variant: 'unstyled' }
      : { label: props.label }),
    description: props.description,
    error: fault,
    required: isRequired,
    withAsterisk: isRequired,
    maxLength: props.maxLength ?? 2000,
    placeholder: props.placeholder,
    dir: props.isLatin ? 'ltr' : 'auto',
    value: draft,
    onBlur: leave,
    onKeyDown,
  }
  if (isProse) {
    return (
      <Textarea
        {...shared}
        autosize
        minRows={2}
        maxRows={8}
        onChange={event => change(event.currentTarget.value)}
      />
    )
  }
  return <TextInput {...shared} onChange={event => change(event.currentTarget.value)} />
}
