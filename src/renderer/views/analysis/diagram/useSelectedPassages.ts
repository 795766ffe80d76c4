/** The passages of the one actor or relationship that is selected, and what to call it. */
import type { Passage } from '../../../../shared/domain/actors'
import { useRows } from '../../../client/useQuery'
import { useTranslate } from '../../../i18n/words'
import { bareRelationshipType } from './bareNames'
import type { NetworkSelection } from './canvasTypes'
import type { DiagramRows } from './useDiagramRows'

export type SelectedPassages = {
  readonly passages: readonly Passage[]
  /** Null unless exactly one thing is selected. */
  readonly label: string | null
}

export function useSelectedPassages(
  rows: DiagramRows,
  { actorIds, relationshipIds }: NetworkSelection,
): SelectedPassages {
  const t = useTranslate()
  const isOne = actorIds.length + relationshipIds.length === 1
  const actorId = isOne ? (actorIds[0] ?? null) : null
  const relationshipId = isOne ? (relationshipIds[0] ?? null) : null
  const ofActor = useRows('actor.passages', actorId === null ? null : { actorId })
  const ofRelationship = useRows(
    'relationship.passages',
    relationshipId === null ? null : { relationshipId },
  )
  if (actorId !== null) {
    const actor = rows.actors.find(row => row.actorId === actorId)
    return { passages: ofActor, label: actor?.name ?? null }
  }
  const relationship = rows.relationships.find(row => row.relationshipId === relationshipId)
  if (relationship === undefined) return { passages: [], label: null }
  return {
    passages: ofRelationship,
    label: t('diagram.relationshipShort', {
      from: relationship.fromName,
      type: bareRelationshipType(t, relationship),
      to: relationship.toName,
    }),
  }
}
