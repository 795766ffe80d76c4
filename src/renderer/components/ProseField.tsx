/**
 * Several lines of the analyst's text, handed on when the field is left: one visit, one undo step.
 *
 * Must stay true: what was typed is handed on also when the field goes away while it is being
 * written in, because something else was selected. Escape leaves no trace. What is shown is what is
 * kept, apart from a draft and the moment in which it is on its way.
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

/** Long enough for the kept text to come back, so that the old one is not seen in between. */
const ON_ITS_WAY_MS = 400

/** A draft; `isSent`: handed on, and shown until the kept text is there. */
type Draft = { readonly text: string; readonly isSent: boolean }

export function ProseField({ label, isLabelHidden = false, value, minRows = 1, ...props }: Props) {
  const { placeholder, isQuiet = false, onCommit } = props
  const [draft, setDraft] = useState<Draft | null>(null)
  const latest = useRef({ draft, value, onCommit })
  latest.current = { draft, value, onCommit }

  useEffect(() => {
    if (draft?.isSent !== true) return
    const timer = setTimeout(() => setDraft(null), ON_ITS_WAY_MS)
    return () => clearTimeout(timer)
  }, [draft])
  useEffect(() => {
    void value // another text is kept now: a draft that was handed on is done
    setDraft(known => (known?.isSent === true ? null : known))
  }, [value])
  useEffect(
    () => () => {
      const { draft: last, value: kept, onCommit: commit } = latest.current
      if (last !== null && !last.isSent && last.text.trim() !== kept) commit(last.text.trim())
    },
    [],
  )

  function keep() {
    if (draft === null || draft.isSent) return
    const text = draft.text.trim()
    setDraft(text === value ? null : { text, isSent: true })
    if (text !== value) onCommit(text)
  }

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
      value={draft?.text ?? value}
      onChange={event => setDraft({ text: event.currentTarget.value, isSent: false })}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.blur()
        if (event.key !== 'Escape' || draft === null) return
        event.stopPropagation()
        setDraft(null)
      }}
    />
  )
}
