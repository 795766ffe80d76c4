/** Takes words that were selected with the mouse as chosen, once the selection is finished. */
import { type RefObject, useEffect } from 'react'
import { type Selection, useSession } from '../../../client/session'
import { selectedWords } from './mountedTexts'
import { chooseWords } from './readerSession'

export function useTextSelection(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let isSelecting = false
    const begin = (event: PointerEvent) => {
      const isInside = event.target instanceof Node && scroller.current?.contains(event.target)
      isSelecting = isInside === true && event.button === 0
    }
    const finish = () => {
      if (!isSelecting) return
      isSelecting = false
      // The browser settles the selection after the event.
      setTimeout(takeSelection)
    }
    document.addEventListener('pointerdown', begin)
    document.addEventListener('pointerup', finish)
    return () => {
      document.removeEventListener('pointerdown', begin)
      document.removeEventListener('pointerup', finish)
    }
  }, [scroller])
}

function takeSelection(): void {
  const words = selectedWords()
  if (words === null) return
  // Words of a paragraph make it the current one. What they may be cited by stays beside them.
  const { paragraphId } = words
  const { selection } = useSession.getState()
  useSession.setState({
    paragraphId,
    selection: citesWords(selection) ? selection : { kind: 'paragraph', paragraphId },
  })
  chooseWords(words)
}

function citesWords(selection: Selection): boolean {
  if (selection.kind === 'evidence') return true
  return selection.kind === 'network' && selection.relationshipIds.length > 0
}
