/** The words of the reader that a search begins with: what is chosen, or what is being looked for. */
import { useEffect } from 'react'
import { offerWords } from '../../../client/searchSession'
import { useFinding } from './finding'
import { wordsAt } from './readerDeeds'
import { useReaderSession } from './readerSession'
import { heldParagraph, type ReaderText } from './useReaderText'

/** Words chosen in the text, with the mouse or by keyboard; empty when there are none. */
export function chosenWords(text: ReaderText): string {
  const { words } = useReaderSession.getState()
  const paragraph = words === null ? undefined : heldParagraph(text, words.paragraphId)
  return words === null || paragraph === undefined ? '' : wordsAt(paragraph, words).trim()
}

export function useOfferedWords(text: ReaderText): void {
  useEffect(
    () =>
      offerWords(() => {
        const { isOpen, words } = useFinding.getState()
        const isInBar = document.activeElement?.closest('search') != null
        const sought = isOpen ? words.trim() : ''
        return isInBar ? sought : chosenWords(text) || sought
      }),
    [text],
  )
}
