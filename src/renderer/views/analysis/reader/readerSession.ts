/** What is open in the reader now: the words chosen and the panel over them. Never saved. */
import { create } from 'zustand'
import type { Span } from '../../../../shared/domain/definitions'
import type {
  HypothesisId,
  MentionId,
  ParagraphId,
  TimelineEventId,
} from '../../../../shared/domain/ids'
import type { SuggestedDate } from '../review/suggestionMessages'

/** Words of one paragraph. Offsets in code points. */
export type Words = { readonly paragraphId: ParagraphId; readonly span: Span }

/** Words, or with `span` null the whole paragraph. */
export type Place = { readonly paragraphId: ParagraphId; readonly span: Span | null }

/** Choosing words by keyboard: indexes into the paragraph's words. */
export type WordCursor = {
  readonly paragraphId: ParagraphId
  readonly anchor: number
  readonly focus: number
}

export type Panel =
  | {
      readonly kind: 'rating'
      readonly paragraphId: ParagraphId
      readonly hypothesisId: HypothesisId
    }
  | { readonly kind: 'newActor'; readonly words: Words }
  | { readonly kind: 'existingActor'; readonly words: Words }
  | { readonly kind: 'cite'; readonly place: Place }
  | { readonly kind: 'toEvidence'; readonly place: Place }
  | { readonly kind: 'note'; readonly place: Place }
  | { readonly kind: 'code'; readonly place: Place }
  | { readonly kind: 'mention'; readonly mentionId: MentionId; readonly words: Words }
  | { readonly kind: 'date'; readonly date: SuggestedDate; readonly words: Words }
  | { readonly kind: 'event'; readonly timelineEventId: TimelineEventId; readonly words: Words }
  | {
      readonly kind: 'paragraphMenu'
      readonly paragraphId: ParagraphId
      /** Where the pointer asked for it, in CSS pixels of the window; null: from the keyboard. */
      readonly at: { readonly x: number; readonly y: number } | null
    }

type ReaderSession = {
  /** Words that the pointer is at in the margin. */
  readonly pointed: Place | null
  readonly words: Words | null
  readonly cursor: WordCursor | null
  readonly panel: Panel | null
  /** The margin is shaded by diagnosticity. */
  readonly showsDiagnosticity: boolean
}

export const useReaderSession = create<ReaderSession>(() => ({
  pointed: null,
  words: null,
  cursor: null,
  panel: null,
  showsDiagnosticity: false,
}))

export function chooseWords(words: Words | null): void {
  useReaderSession.setState({ words, cursor: null })
}

export function moveWordCursor(cursor: WordCursor, span: Span): void {
  useReaderSession.setState({ cursor, words: { paragraphId: cursor.paragraphId, span } })
}

export function pointAtPlace(pointed: Place | null): void {
  useReaderSession.setState({ pointed })
}

export function openPanel(panel: Panel): void {
  useReaderSession.setState({ panel })
}

export function closePanel(): void {
  useReaderSession.setState({ panel: null })
}

export function showDiagnosticity(showsDiagnosticity: boolean): void {
  useReaderSession.setState({ showsDiagnosticity })
}

/** Forgets words and panel: after something was made of them, or when the source changes. */
export function clearReaderSession(): void {
  useReaderSession.setState({ words: null, cursor: null, panel: null })
  window.getSelection()?.removeAllRanges()
}
