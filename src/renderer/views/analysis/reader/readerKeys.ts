/**
 * Keys pressed on a paragraph. Physical keys, since an Arabic layout writes other letters.
 *
 * Not here: keys that also work from elsewhere in the window (useReaderActions.ts).
 */
import type { KeyboardEvent } from 'react'
import type { HypothesisRow } from '../../../../shared/domain/hypotheses'
import { useSession } from '../../../client/session'
import { chooseWords, openPanel, useReaderSession } from './readerSession'
import { toolbarElement } from './toolbarFocus'
import type { ParagraphCursor } from './useParagraphCursor'
import { moveByWord } from './wordCursor'
import type { WordDeed } from './wordDeeds'

type Keyboard = {
  readonly cursor: ParagraphCursor
  readonly hypotheses: readonly HypothesisRow[]
  readonly wordDeeds: readonly WordDeed[]
}

/** Returns whether the key meant something. */
export function answerKey(event: KeyboardEvent<HTMLElement>, keyboard: Keyboard): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const { paragraph } = keyboard.cursor
  if (paragraph === undefined) return false
  if (moveByWord(paragraph, event.code, event.shiftKey)) return true
  if (event.shiftKey) return false
  return moves(event.code, keyboard) || opens(event.code, keyboard) || does(event.code, keyboard)
}

function moves(code: string, { cursor }: Keyboard): boolean {
  const isFirstStep = useSession.getState().paragraphId === null
  const here = isFirstStep ? -1 : cursor.place
  if (code === 'ArrowDown') cursor.goTo(here + 1)
  else if (code === 'ArrowUp') cursor.goTo(here - 1)
  else if (code === 'Home') cursor.goTo(0)
  else if (code === 'End') cursor.goTo(Number.MAX_SAFE_INTEGER)
  else return false
  return true
}

function opens(code: string, { cursor, hypotheses }: Keyboard): boolean {
  const { words } = useReaderSession.getState()
  if (code === 'Escape') {
    if (words === null) return false
    window.getSelection()?.removeAllRanges()
    chooseWords(null)
    return true
  }
  if (code !== 'Enter' && code !== 'NumpadEnter') return false
  if (words !== null) toolbarElement()?.focus()
  else openRating(cursor, hypotheses)
  return true
}

/** Words that are chosen here come before what the key means elsewhere, such as in the diagram. */
function does(code: string, { wordDeeds }: Keyboard): boolean {
  const { words } = useReaderSession.getState()
  const deed = wordDeeds.find(({ keyName }) => code === `Key${keyName}`)
  if (words === null || deed === undefined) return false
  deed.run(words)
  return true
}

/** Opens the rating bar of the current paragraph for the k-th hypothesis, counted from 0. */
export function openRating(
  { paragraph }: ParagraphCursor,
  hypotheses: readonly HypothesisRow[],
  place = 0,
): void {
  const hypothesis = hypotheses[place]
  if (paragraph === undefined || hypothesis === undefined) return
  const { hypothesisId } = hypothesis
  const { paragraphId } = paragraph
  useSession.setState({ paragraphId })
  openPanel({ kind: 'rating', paragraphId, hypothesisId })
}
