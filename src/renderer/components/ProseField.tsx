/**
 * Several lines of the analyst's text, handed on when the field is left: one visit, one undo step.
 *
 * Must stay true: what was typed is handed on also when the field goes away while it is being
 * written in, because something else was selected. Escape leaves no trace.
 */
import { Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import classes from './ProseField.module.css'

type Props = {
  readonly label: string
  /** The label is for screen readers only; the placeholder says it to the eye. */
  readonly isLabelHidden?: boolean
  readonly value: string
  readonly placeholder?: string
  readonly minRows?: number
  /** Shows its frame only when it is pointed at or written in: for fields that are mostly empty. */
  readonly isQuiet?: boolean
  readonly onCommit: (value: string) => void
}

/** Hands the text on unless it is what is kept, or on its way already. */
function handOn(
  { draft, onCommit }: Pick<Props, 'onCommit'> & { readonly draft: string },
  sent: { current: string },
): void {
  const text = draft.trim()
  if (text === sent.current.trim()) return
  sent.current = text
  onCommit(text)
}

export function ProseField({
  label,
  isLabelHidden = false,
  value,
  placeholder,
  minRows = 1,
  isQuiet = false,
  onCommit,
}: Props) {
  const [draft, setDraft] = useState(value)
  const latest = useRef({ draft, onCommit })
  latest.current = { draft, onCommit }
  const sent = useRef(value)

  useEffect(() => {
    sent.current = value
    setDraft(value)
  }, [value])
  useEffect(() => () => handOn(latest.current, sent), [])

  return (
    <Textarea
      size="xs"
      classNames={isQuiet ? { input: classes.quiet } : {}}
      autosize
      minRows={minRows}
      maxRows={14}
      label={isLabelHidden ? undefined : label}
      aria-label={isLabelHidden ? label : undefined}
      placeholder={placeholder}
      value={draft}
      onChange={event => setDraft(event.currentTarget.value)}
      onBlur={() => handOn(latest.current, sent)}
      onKeyDown={event => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.blur()
        if (event.key !== 'Escape') return
        event.stopPropagation()
        setDraft(value)
      }}
    />
  )
}
