/** Changes the type of a relationship at its place on the canvas. Escape leaves it as it is. */
import type { RelationshipRow } from '../../../../shared/domain/relationships'
import { runCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { useTranslate } from '../../../i18n/words'
import { PlacePopover } from './PlacePopover'
import { RelationshipTypeField } from './RelationshipTypeField'

type Props = {
  readonly row: RelationshipRow
  readonly place: { readonly x: number; readonly y: number }
  readonly onDone: () => void
}

export function RetypeRelationship({ row, place, onDone }: Props) {
  const t = useTranslate()
  const types = useRows('relationshipType.list', {})
  const { relationshipId, typeId, isDirected, sign } = row
  return (
    <PlacePopover label={t('diagram.retype')} place={place} onDone={onDone}>
      <RelationshipTypeField
        types={types}
        value={typeId}
        isDirected={isDirected === 1}
        sign={sign}
        onChange={chosen => {
          void runCommand('relationship.describe', { relationshipId, changes: { typeId: chosen } })
          onDone()
        }}
      />
    </PlacePopover>
  )
}
