/**
 * The part of a source that the reader holds: pages around what is in view and around the current
 * paragraph, with everything that is shown beside them.
 *
 * Must stay true: a source of a hundred thousand paragraphs costs no more than one of a hundred.
 */
import { useCallback, useMemo, useState } from 'react'
import type { MentionRow } from '../../../../shared/domain/actors'
import type { CodingRow } from '../../../../shared/domain/codes'
import type { ParagraphRating } from '../../../../shared/domain/hypotheses'
import { ParagraphId, type SourceId } from '../../../../shared/domain/ids'
import type { NoteRow } from '../../../../shared/domain/notes'
import type { SourceCitationRow } from '../../../../shared/domain/relationships'
import type { ParagraphRow, SourceRow } from '../../../../shared/domain/sources'
import type { EventOfSource } from '../../../../shared/domain/timeline'
import type { Problem } from '../../../../shared/problem'
import { type QueryState, usePages } from '../../../client/useQuery'
import { type ParagraphRatings, ratingsByParagraph } from './paragraphRatings'

const PAGE_SIZE = 100
/** Paragraphs ahead of what is in view that are fetched before they are needed. */
const AHEAD = 40

/** First and last place in view, counted from 0. */
export type PlacesInView = { readonly first: number; readonly last: number }

export type ReaderText = {
  /** Paragraphs in the source, held or not. */
  readonly count: number
  readonly paragraphs: ReadonlyMap<number, ParagraphRow>
  readonly places: ReadonlyMap<ParagraphId, number>
  readonly mentions: readonly MentionRow[]
  readonly citations: readonly SourceCitationRow[]
  readonly codings: readonly CodingRow[]
  readonly events: readonly EventOfSource[]
  readonly ratingRows: readonly ParagraphRating[]
  readonly ratings: ReadonlyMap<ParagraphId, ParagraphRatings>
  /** How many notes hang on each paragraph. */
  readonly noteCounts: ReadonlyMap<ParagraphId, number>
  readonly problem: Problem | null
}

/** A paragraph that is held. */
export function heldParagraph(
  text: ReaderText,
  paragraphId: ParagraphId,
): ParagraphRow | undefined {
  const place = text.places.get(paragraphId)
  return place === undefined ? undefined : text.paragraphs.get(place)
}

/** `currentPlace`: where the reader's cursor is; its page stays while something else is in view. */
export function useReaderText(
  { sourceId, paragraphs: count }: SourceRow,
  currentPlace: number,
): { readonly text: ReaderText; readonly showPlaces: (places: PlacesInView) => void } {
  const [inView, setInView] = useState('')
  const wanted = pagesWanted(inView, currentPlace, count)
  const parts = useMemo(() => partsOf(sourceId, wanted), [sourceId, wanted])
  const paragraphPages = usePages('paragraph.list', parts)
  const mentions = useRowsOfPages(usePages('mention.list', parts))
  const citations = useRowsOfPages(usePages('citation.ofSource', parts))
  const codings = useRowsOfPages(usePages('coding.list', parts))
  const events = useRowsOfPages(usePages('timelineEvent.ofSource', parts))
  const ratingRows = useRowsOfPages(usePages('paragraph.ratings', parts))
  const notes = useRowsOfPages(usePages('note.ofSource', parts))

  const text = useMemo(
    () => ({
      count,
      ...placedParagraphs(paragraphPages, parts),
      mentions,
      citations,
      codings,
      events,
      ratingRows,
      ratings: ratingsByParagraph(ratingRows),
      noteCounts: countNotes(notes),
      problem: firstProblem(paragraphPages),
    }),
    [count, paragraphPages, parts, mentions, citations, codings, events, ratingRows, notes],
  )
  const showPlaces = useCallback((places: PlacesInView) => setInView(pagesIn(places)), [])
  return { text, showPlaces }
}

/** Page numbers as text, so that scrolling within the same pages changes nothing. */
function pagesIn({ first, last }: PlacesInView): string {
  const from = Math.floor(Math.max(0, first - AHEAD) / PAGE_SIZE)
  const to = Math.floor((last + AHEAD) / PAGE_SIZE)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).join(' ')
}

function pagesWanted(inView: string, currentPlace: number, count: number): string {
  const last = Math.max(0, Math.ceil(count / PAGE_SIZE) - 1)
  const pages = inView === '' ? [] : inView.split(' ').map(Number)
  const wanted = new Set([...pages, Math.floor(currentPlace / PAGE_SIZE)])
  return [...wanted]
    .filter(page => page <= last)
    .sort((one, other) => one - other)
    .join(' ')
}

type Part = {
  readonly sourceId: SourceId
  readonly page: { readonly first: number; readonly count: number }
}

function partsOf(sourceId: SourceId, wanted: string): readonly Part[] {
  const pages = wanted === '' ? [] : wanted.split(' ').map(Number)
  return pages.map(page => ({ sourceId, page: { first: page * PAGE_SIZE, count: PAGE_SIZE } }))
}

function placedParagraphs(pages: readonly QueryState<ParagraphRow>[], parts: readonly Part[]) {
  const paragraphs = new Map<number, ParagraphRow>()
  const places = new Map<ParagraphId, number>()
  for (const [index, state] of pages.entries()) {
    if (state.status !== 'ready') continue
    const first = parts[index]?.page.first ?? 0
    for (const [offset, paragraph] of state.rows.entries()) {
      paragraphs.set(first + offset, paragraph)
      places.set(paragraph.paragraphId, first + offset)
    }
  }
  return { paragraphs, places }
}

function useRowsOfPages<Row>(pages: readonly QueryState<Row>[]): readonly Row[] {
  return useMemo(
    () => pages.flatMap(state => (state.status === 'ready' ? state.rows : [])),
    [pages],
  )
}

function firstProblem(pages: readonly QueryState<unknown>[]): Problem | null {
  for (const state of pages) if (state.status === 'failed') return state.problem
  return null
}

function countNotes(notes: readonly NoteRow[]): ReadonlyMap<ParagraphId, number> {
  const counts = new Map<ParagraphId, number>()
  for (const { targetKind, targetId } of notes) {
    if (targetKind !== 'paragraph') continue
    const paragraphId = ParagraphId.parse(targetId)
    counts.set(paragraphId, (counts.get(paragraphId) ?? 0) + 1)
  }
  return counts
}
