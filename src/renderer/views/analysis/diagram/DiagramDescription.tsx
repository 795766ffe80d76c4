/**
 * The diagram in words, for a screen reader: who is on it and what joins them.
 *
 * Each actor carries where it is drawn (`data-x`, `data-y`, pixels from the canvas's corner), kept up
 * to date as the view moves.
 */
import { VisuallyHidden } from '@mantine/core'
import { forwardRef } from 'react'
import type { AnnotationKind, AnnotationRow } from '../../../../shared/domain/annotations'
import { type Translate, useTranslate, type WordKey } from '../../../i18n/words'
import { signWords } from '../inspector/signWords'
import { bareActorType, bareRelationshipType } from './bareNames'
import type { RenderedActor } from './connectHandle'
import type { DiagramRows } from './diagramView'

type Props = { readonly id: string; readonly rows: DiagramRows }

/** Nobody listens to longer lists; the table is for those. */
const MOST_LISTED = 500

export const DiagramDescription = forwardRef<HTMLUListElement, Props>(function DiagramDescription(
  { id, rows },
  ref,
) {
  const t = useTranslate()
  return (
    <VisuallyHidden component="div" data-testid="diagram-description">
      <p id={id}>{t('diagram.canvasKeys')}</p>
      <ul ref={ref} aria-label={t('diagram.actorList')}>
        {rows.actors.slice(0, MOST_LISTED).map(row => (
          <li key={row.actorId} data-actor-id={row.actorId} data-name={row.name}>
            {t(row.isPinned === 1 ? 'diagram.actorSpokenPinned' : 'diagram.actorSpoken', {
              name: row.name,
              type: bareActorType(t, row.typeKey, row.typeName),
              relationships: t('count.relationships', { count: row.relationships }),
            })}
          </li>
        ))}
      </ul>
      <ul aria-label={t('diagram.relationshipList')}>
        {rows.relationships.slice(0, MOST_LISTED).map(row => (
          <li key={row.relationshipId} data-relationship-id={row.relationshipId}>
            {t('diagram.relationshipSpoken', {
              from: row.fromName,
              type: bareRelationshipType(t, row),
              to: row.toName,
              sign: t(signWords[row.sign]),
              citations: t('count.citations', { count: row.citations }),
            })}
          </li>
        ))}
      </ul>
      <ul aria-label={t('annotation.list')}>
        {rows.annotations.map(row => (
          <li key={row.annotationId} data-annotation-id={row.annotationId}>
            {annotationWords(t, row)}
          </li>
        ))}
      </ul>
    </VisuallyHidden>
  )
})

const ANNOTATION_KINDS: Readonly<Record<AnnotationKind, WordKey>> = {
  text: 'annotation.isText',
  rectangle: 'annotation.isRectangle',
  ellipse: 'annotation.isEllipse',
}

/** What an annotation is and says. */
export function annotationWords(
  t: Translate,
  { kind, text, width, height }: AnnotationRow,
): string {
  return t('annotation.spoken', { kind: t(ANNOTATION_KINDS[kind]), text, width, height })
}

/** Writes where actors are drawn onto their entries. */
export function writePlaces(list: HTMLElement | null, places: readonly RenderedActor[]): void {
  if (list === null) return
  const placeOf = new Map<string, RenderedActor>(places.map(place => [place.actorId, place]))
  for (const entry of list.querySelectorAll<HTMLElement>('[data-actor-id]')) {
    const place = placeOf.get(entry.dataset.actorId ?? '')
    if (place === undefined) continue
    entry.dataset.x = String(Math.round(place.x))
    entry.dataset.y = String(Math.round(place.y))
  }
}
