/** What the reader marks in the text: mentions, citations, what is selected, revealed and chosen. */
import { useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { MentionRow } from '../../../../shared/domain/actors'
import type { ParagraphId, SourceId } from '../../../../shared/domain/ids'
import type { SourceCitationRow } from '../../../../shared/domain/relationships'
import type { ParagraphMatch } from '../../../../shared/domain/sources'
import { type Reveal, type Selection, useSession } from '../../../client/session'
import { type ReviewedDate, useReviewSession } from '../review/reviewSession'
import { useFinding } from './finding'
import { nearestHue } from './highlightPalette'
import { type Place, useReaderSession } from './readerSession'
import { groupMarks, type Mark, type MarkName, usePaintedMarks } from './usePaintedMarks'
import type { ReaderText } from './useReaderText'

/** A span, or with null a whole paragraph, that something rests on. */
type MarkedPlace = Pick<SourceCitationRow, 'paragraphId' | 'start' | 'end'>

/** Paints the marks of the text that is held; returns what is cited or revealed as a whole. */
export function useReaderMarks(sourceId: SourceId, text: ReaderText): ReadonlySet<ParagraphId> {
  const { mentions, citations, events } = text
  const found = useFinding(useShallow(({ matches }) => heldMatches(matches, text)))
  const dates = useReviewSession(review => review.dates)
  const pointed = useReaderSession(reader => reader.pointed)
  const selection = useSession(session => session.selection)
  const place = useSession(session => session.reveal)
  const current = useSession(session => session.paragraphId)
  const words = useReaderSession(reader => reader.words)
  const shown = place?.sourceId === sourceId && place.paragraphId === current ? place : null

  const lasting = useMemo(
    () =>
      groupMarks([
        ...placeMarks('reader-cited', citations),
        ...placeMarks('reader-event', events),
        ...dateMarks(dates),
        ...mentionMarks(mentions),
      ]),
    [citations, events, dates, mentions],
  )
  const selected = useMemo(() => selectedMarks(selection, text), [selection, text])
  const passing = useMemo(() => {
    const chosen = words ? [{ name: 'reader-words' as const, ...words }] : []
    return groupMarks([...selected, ...pointedMarks(pointed), ...revealedMarks(shown), ...chosen])
  }, [selected, pointed, shown, words])
  const foundMarks = useMemo(() => groupMarks(placeMarks('reader-found', found)), [found])
  usePaintedMarks(lasting, foundMarks, passing)

  return useMemo(
    () => wholeParagraphs(selection, text, shown, pointed),
    [selection, text, shown, pointed],
  )
}

/** Finding goes through the whole source; what is not held has nothing to be painted on. */
function heldMatches(matches: readonly ParagraphMatch[], { places }: ReaderText) {
  return matches.filter(({ paragraphId }) => places.has(paragraphId))
}

function mentionMarks(mentions: readonly MentionRow[]): readonly Mark[] {
  return mentions.map(({ paragraphId, start, end, status, colour }) => {
    const hue = nearestHue(colour)
    const isConfirmed = status === 'confirmed'
    const name = isConfirmed
      ? (`reader-confirmed-${hue}` as const)
      : (`reader-suggested-${hue}` as const)
    return { name, paragraphId, span: { start, end } }
  })
}

function dateMarks(dates: readonly ReviewedDate[]): readonly Mark[] {
  return dates.map(({ paragraphId, span }) => ({ name: 'reader-date', paragraphId, span }))
}

/** Of the words; a place that is a whole paragraph is marked as such. */
function placeMarks(name: MarkName, places: readonly MarkedPlace[]): readonly Mark[] {
  return places.flatMap(({ paragraphId, start, end }) =>
    start === null || end === null ? [] : [{ name, paragraphId, span: { start, end } }],
  )
}

function selectedMarks(selection: Selection, text: ReaderText): readonly Mark[] {
  const name = 'reader-selected' as const
  const actorIds = new Set<string>(selection.kind === 'network' ? selection.actorIds : [])
  const named = text.mentions
    .filter(({ actorId }) => actorIds.has(actorId))
    .map(({ paragraphId, start, end }) => ({ name, paragraphId, span: { start, end } }))
  return [...named, ...placeMarks(name, selectedPlaces(selection, text))]
}

/** Places of the selected relationships, evidence, hypothesis or codes. */
function selectedPlaces(
  selection: Selection,
  { citations, codings, ratingRows }: ReaderText,
): readonly MarkedPlace[] {
  if (selection.kind === 'code') {
    return codings.filter(({ codeId }) => codeId === selection.codeId)
  }
  if (selection.kind === 'coding') {
    return codings.filter(({ codingId }) => codingId === selection.codingId)
  }
  if (selection.kind === 'hypothesis') {
    const ratings = ratingRows.filter(one => one.hypothesisId === selection.hypothesisId)
    const evidenceIds = new Set<string>(ratings.map(({ evidenceId }) => evidenceId))
    return citations.filter(({ ownerId }) => evidenceIds.has(ownerId))
  }
  if (selection.kind === 'evidence') {
    return citations.filter(({ ownerId }) => ownerId === selection.evidenceId)
  }
  if (selection.kind !== 'network') return []
  const relationshipIds = new Set<string>(selection.relationshipIds)
  return citations.filter(({ ownerId }) => relationshipIds.has(ownerId))
}

function pointedMarks(pointed: Place | null): readonly Mark[] {
  if (pointed === null || pointed.span === null) return []
  return [{ name: 'reader-selected', paragraphId: pointed.paragraphId, span: pointed.span }]
}

function revealedMarks(place: Reveal | null): readonly Mark[] {
  if (place === null || place.start === null || place.end === null) return []
  const { paragraphId, start, end } = place
  return [{ name: 'reader-revealed', paragraphId, span: { start, end } }]
}

function wholeParagraphs(
  selection: Selection,
  text: ReaderText,
  place: Reveal | null,
  pointed: Place | null,
): ReadonlySet<ParagraphId> {
  const cited = selectedPlaces(selection, text)
    .filter(({ start }) => start === null)
    .map(({ paragraphId }) => paragraphId)
  const shown = place !== null && place.start === null ? [place.paragraphId] : []
  const pointedAt = pointed !== null && pointed.span === null ? [pointed.paragraphId] : []
  return new Set([...cited, ...shown, ...pointedAt])
}
