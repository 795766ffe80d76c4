/**
 * Find in source: what is looked for and what was found so far. Never saved.
 *
 * A source is searched by pages, so that a long one answers at once, can be left half searched, and
 * never holds up the store.
 */
import { create } from 'zustand'
import type { SourceId } from '../../../../shared/domain/ids'
import type { ParagraphMatch } from '../../../../shared/domain/sources'
import { readRows } from '../../../client/useQuery'

/** More than anybody walks; the rest is counted by narrowing the words. */
export const MATCHES_AT_MOST = 5_000
const PARAGRAPHS_AT_ONCE = 500
/** So that taking over an answer does not hold up the window, however common the words are. */
const MATCHES_AT_ONCE = 400
/** What is found is shown at once, and then so often. */
const SHOWN_EVERY_MS = 150

type Finding = {
  readonly isOpen: boolean
  readonly words: string
  readonly matches: readonly ParagraphMatch[]
  /** Part of the source that was searched, from 0 to 1. */
  readonly progress: number
  /** There are more matches than are held. */
  readonly isCut: boolean
  /** Grows with each asking, so that the field can take the focus again. */
  readonly stamp: number
}

const NOTHING = { matches: [], progress: 1, isCut: false } as const

export const useFinding = create<Finding>(() => ({
  isOpen: false,
  words: '',
  stamp: 0,
  ...NOTHING,
}))

/** Opens the bar; chosen words become what is looked for. */
export function openFinding(words: string): void {
  useFinding.setState(({ words: last, stamp }) => ({
    isOpen: true,
    words: words === '' ? last : words,
    stamp: stamp + 1,
  }))
}

export function closeFinding(): void {
  useFinding.setState({ isOpen: false, ...NOTHING })
}

export function lookFor(words: string): void {
  useFinding.setState({ words })
}

/** Searches a source for words until it is through or told to stop. Returns the way to stop. */
export function search(
  { sourceId, paragraphs }: { readonly sourceId: SourceId; readonly paragraphs: number },
  words: string,
): () => void {
  let isWanted = true
  async function searchPages() {
    const matches: ParagraphMatch[] = []
    let shownAt = Number.NEGATIVE_INFINITY
    for (let first = 0; first < paragraphs; ) {
      const page = { first, count: PARAGRAPHS_AT_ONCE }
      const found = await readRows('paragraph.matches', {
        sourceId,
        page,
        words,
        atMost: MATCHES_AT_ONCE,
      })
      if (!isWanted) return
      matches.push(...found)
      const last = found.length < MATCHES_AT_ONCE ? undefined : found.at(-1)
      first = last === undefined ? first + PARAGRAPHS_AT_ONCE : last.place + 1
      const isCut = matches.length > MATCHES_AT_MOST
      const isLast = isCut || first >= paragraphs
      const now = performance.now()
      if (isLast || now - shownAt > SHOWN_EVERY_MS) {
        shownAt = now
        const progress = isLast ? 1 : first / paragraphs
        useFinding.setState({ matches: matches.slice(0, MATCHES_AT_MOST), progress, isCut })
      }
      if (isCut) return
    }
  }
  if (words.trim() === '') useFinding.setState(NOTHING)
  else void searchPages()
  return () => {
    isWanted = false
  }
}
