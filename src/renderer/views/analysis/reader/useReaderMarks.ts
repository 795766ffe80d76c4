/** What the reader marks in the text: mentions, citations, what is selected, revealed and chosen. */
import { useMemo } from 'react'
import type { MentionRow } from '../../../../shared/domain/actors'
import type { ParagraphId, SourceId } from '../../../../shared/domain/ids'
import type { SourceCitationRow } from '../../../../shared/domain/relationships'
import { type Reveal, type Selection, useSession } from '../../../client/session'
import { nearestHue } from './highlightPalette'
import { useReaderSession } from './readerSession'
import { groupMarks, type Mark, usePaintedMarks } from './usePaintedMarks'
import type { ReaderText } from './useReaderText'

/** Paints the marks of the text that is held; returns what is cited or revealed as a whole. */
export function useReaderMarks(
  sourceId: SourceId,
  { mentions, citations }: ReaderText,
): ReadonlySet<ParagraphId> {
  const selection = useSession(session => session.selection)
  const place = useSession(session => session.reveal)
  const current = useSession(session => session.paragraphId)
  const words = useReaderSession(reader => reader.words)
  const shown = place?.sourceId === sourceId && place.paragraphId === current ? place : null

  const lasting = useMemo(
    () => groupMarks([...citationMarks(citations), ...mentionMarks(mentions)]),
    [citations, mentions],
  )
  const selected = useMemo(
    () => selectedMarks(selection, mentions, citations),
    [selection, mentions, citations],
  )
  const passing = useMemo(() => {
    const chosen = words ? [{ name: 'reader-words' as const, ...words }] : []
    return groupMarks([...selected, ...revealedMarks(shown), ...chosen])
  }, [selected, shown, words])
  usePaintedMarks(lasting, passing)

  return useMemo(() => wholeParagraphs(selection, citations, shown), [selection, citations, shown])
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

function citationMarks(citations: readonly SourceCitationRow[]): readonly Mark[] {
  return citations.flatMap(({ paragraphId, start, end }) =>
    start === null || end === null
      ? []
      : [{ name: 'reader-cited' as const, paragraphId, span: { start, end } }],
  )
}

function selectedMarks(
  selection: Selection,
  mentions: readonly MentionRow[],
  citations: readonly SourceCitationRow[],
): readonly Mark[] {
  const name = 'reader-selected' as const
  const actorIds = new Set<string>(selection.kind === 'network' ? selection.actorIds : [])
  const named = mentions
    .filter(({ actorId }) => actorIds.has(actorId))
    .map(({ paragraphId, start, end }) => ({ name, paragraphId, span: { start, end } }))
  const cited = citationMarks(selectedCitations(selection, citations))
  return [...named, ...cited.map(mark => ({ ...mark, name }))]
}

/** Citations of the selected relationships or of the selected evidence. */
function selectedCitations(
  selection: Selection,
  citations: readonly SourceCitationRow[],
): readonly SourceCitationRow[] {
  if (selection.kind === 'evidence') {
    return citations.filter(({ ownerId }) => ownerId === selection.evidenceId)
  }
  if (selection.kind !== 'network') return []
  const relationshipIds = new Set<string>(selection.relationshipIds)
  return citations.filter(({ ownerId }) => relationshipIds.has(ownerId))
}

function revealedMarks(place: Reveal | null): readonly Mark[] {
  if (place === null || place.start === null || place.end === null) return []
  const { paragraphId, start, end } = place
  return [{ name: 'reader-revealed', paragraphId, span: { start, end } }]
}

function wholeParagraphs(
  selection: Selection,
  citations: readonly SourceCitationRow[],
  place: Reveal | null,
): ReadonlySet<ParagraphId> {
  const cited = selectedCitations(selection, citations)
    .filter(({ start }) => start === null)
    .map(({ paragraphId }) => paragraphId)
  const shown = place !== null && place.start === null ? [place.paragraphId] : []
  return new Set([...cited, ...shown])
}
