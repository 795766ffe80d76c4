/**
 * Names of types as they stand, without the isolating controls that sentences need: labels are
 * isolated when they are drawn, and every control inside them is shown.
 */
import type { RelationshipRow } from '../../../../shared/domain/relationships'
import { actorTypeName, relationshipTypeName } from '../../../i18n/typeWords'
import type { Translate } from '../../../i18n/words'

export function bareActorType(t: Translate, key: string | null, name: string): string {
  return key === null ? name : actorTypeName(t, key, name)
}

export function bareRelationshipType(
  t: Translate,
  { typeKey, typeName }: Pick<RelationshipRow, 'typeKey' | 'typeName'>,
): string {
  return typeKey === null ? typeName : relationshipTypeName(t, typeKey, typeName)
}

/**
 * What stands on a relationship's line: its type, with a question mark while nothing is cited, behind
 * the mark that a lens gives it.
 */
export function lineLabel(t: Translate, row: RelationshipRow, mark = ''): string {
  const name = bareRelationshipType(t, row)
  const words = row.citations === 0 ? `${t('legend.uncitedMark')} ${name}` : name
  return mark === '' ? words : `${mark} · ${words}`
}
