/**
 * The text of one paragraph in the preview, with a caret in it: Enter splits there, Backspace at the
 * beginning and Delete at the end join. Nothing can be typed: text is stored as received.
 */
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { baseDirection, codePointLength } from '../../../../shared/analysis/arabicText'
import classes from './ParagraphPreview.module.css'
import { caretIn, placeCaret } from './textCaret'

export type TextGesture =
  | { readonly kind: 'split'; readonly offset: number }
  | { readonly kind: 'joinBefore' | 'joinBehind' | 'remove' | 'goUp' | 'goDown' }

type Props = {
  readonly text: string
  readonly label: string
  /** Where the caret should go, in code points; `onCaret` hears when it is there. */
  readonly wantedCaret: number | null
  readonly onCaret: () => void
  readonly onGesture: (gesture: TextGesture) => void
  /** Hears where the caret is when the text is left. */
  readonly onLeave: (offset: number) => void
}

export function PreviewText(props: Props) {
  const { text, label, wantedCaret, onCaret, onGesture, onLeave } = props
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (wantedCaret === null || element.current === null) return
    placeCaret(element.current, wantedCaret)
    element.current.scrollIntoView({ block: 'nearest' })
    onCaret()
  }, [wantedCaret, onCaret])
  useReadOnly(element, text)

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const offset = caretIn(event.currentTarget) ?? 0
    const gesture = gestureOf(event, offset, codePointLength(text))
    if (gesture === null) return
    event.preventDefault()
    event.stopPropagation()
    onGesture(gesture)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a text area cannot wrap as the text does, nor grow with it
    <div
      ref={element}
      className={classes.text}
      role="textbox"
      tabIndex={0}
      aria-label={label}
      aria-readonly
      aria-multiline
      contentEditable="plaintext-only"
      suppressContentEditableWarning
      spellCheck={false}
      dir={baseDirection(text)}
      onKeyDown={onKeyDown}
      onBlur={event => {
        const offset = caretIn(event.currentTarget)
        if (offset !== null) onLeave(offset)
      }}
    >
      {text}
    </div>
  )
}

/** What a key means with the caret at an offset; null: leave it to the caret. */
function gestureOf(
  { key, ctrlKey, metaKey, altKey, nativeEvent }: KeyboardEvent,
  offset: number,
  length: number,
): TextGesture | null {
  if (nativeEvent.isComposing || altKey) return null
  const isModified = ctrlKey || metaKey
  if (key === 'Delete' && isModified) return { kind: 'remove' }
  if (isModified) return null
  if (key === 'Enter') return { kind: 'split', offset }
  if (key === 'Backspace' && offset === 0) return { kind: 'joinBefore' }
  if (key === 'Delete' && offset === length) return { kind: 'joinBehind' }
  if (key === 'ArrowUp' && offset === 0) return { kind: 'goUp' }
  if (key === 'ArrowDown' && offset === length) return { kind: 'goDown' }
  return null
}

/** Refuses typing, pasting and dropping; what an input method wrote all the same is put back. */
function useReadOnly(element: { readonly current: HTMLElement | null }, text: string): void {
  useEffect(() => {
    const node = element.current
    if (node === null) return
    const refuse = (event: Event) => event.preventDefault()
    const restore = () => {
      if (node.firstChild instanceof Text && node.firstChild.data !== text) {
        node.firstChild.data = text
      }
    }
    node.addEventListener('beforeinput', refuse)
    node.addEventListener('drop', refuse)
    node.addEventListener('compositionend', restore)
    return () => {
      node.removeEventListener('beforeinput', refuse)
      node.removeEventListener('drop', refuse)
      node.removeEventListener('compositionend', restore)
    }
  }, [element, text])
}
