/** Criteria of filters in words, and what each kind may be about on a diagram. */
import { useCallback } from 'react'
import type { Criterion, CriterionKind } from '../../../../shared/domain/networkFilters'
import { Confidence, Sign } from '../../../../shared/domain/relationships'
import { Standing } from '../../../../shared/domain/standings'
import { useRows } from '../../../client/useQuery'
import { useFormat } from '../../../i18n/format'
import { useTranslate, type WordKey } from '../../../i18n/words'
import { measureWords } from '../../parts/measureWords'
import { confidenceWords, signWords, standingWords } from '../inspector/signWords'
import { bareActorType, bareRelationshipType } from './bareNames'
import type { DiagramRows } from './diagramView'

export const CRITERION_WORDS: Readonly<Record<CriterionKind, WordKey>> = {
  actorType: 'filter.actorType',
  relationshipType: 'filter.relationshipType',
  faction: 'diagramTable.faction',
  sign: 'relationship.sign',
  dates: 'filter.dates',
  source: 'filter.source',
  standing: 'filter.standing',
  confidence: 'relationship.confidence',
  relationships: 'filter.relationships',
  measure: 'filter.measure',
}

/** Belonging to no faction, as an option. */
export const NO_FACTION = 'none'

type Option = { readonly value: string; readonly label: string }

function unique(options: readonly Option[]): readonly Option[] {
  return [...new Map(options.map(option => [option.value, option])).values()]
}

/** What can be ticked for each kind that is a choice of several; only what the diagram has. */
export function useCriterionOptions({ all, names }: Pick<DiagramRows, 'all' | 'names'>) {
  const t = useTranslate()
  const sources = useRows('source.list', {})
  return useCallback(
    (kind: CriterionKind): readonly Option[] => {
      switch (kind) {
        case 'actorType':
          return unique(
            all.actors.map(({ typeId, typeKey, typeName }) => ({
              value: typeId,
              label: bareActorType(t, typeKey, typeName),
            })),
          )
        case 'relationshipType':
          return unique(
            all.relationships.map(row => ({
              value: row.typeId,
              label: bareRelationshipType(t, row),
            })),
          )
        case 'faction':
          return unique(
            all.actors.map(({ factionActorId: id }) => ({
              value: id ?? NO_FACTION,
              label: id === null ? t('filter.noFaction') : (names.get(id) ?? ''),
            })),
          )
        case 'sign':
          return Sign.options.map(value => ({ value, label: t(signWords[value]) }))
        case 'confidence':
          return Confidence.options.map(value => ({ value, label: t(confidenceWords[value]) }))
        case 'standing':
          return Standing.options.map(value => ({ value, label: t(standingWords[value]) }))
        case 'source':
          return sources.map(({ sourceId, title }) => ({ value: sourceId, label: title }))
        default:
          return []
      }
    },
    [t, sources, all, names],
  )
}

/** What a criterion has ticked. */
function valuesOf(criterion: Criterion): readonly string[] {
  switch (criterion.kind) {
    case 'actorType':
    case 'relationshipType':
    case 'source':
      return criterion.ids
    case 'faction':
      return criterion.ids.map(id => id ?? NO_FACTION)
    case 'sign':
      return criterion.signs
    case 'standing':
      return criterion.standings
    case 'confidence':
      return criterion.levels
    default:
      return []
  }
}

/** A criterion as a chip says it. */
export function useCriterionWords(rows: DiagramRows): (criterion: Criterion) => string {
  const t = useTranslate()
  const optionsOf = useCriterionOptions(rows)
  const format = useFormat()
  return criterion => {
    if (criterion.kind === 'relationships') {
      return t('filter.leastRelationships', { least: criterion.least })
    }
    if (criterion.kind === 'measure') {
      const { measure, least, most } = criterion
      return t('filter.measureBetween', {
        measure: t(measureWords[measure]),
        least: least === null ? '…' : format.share(least),
        most: most === null ? '…' : format.share(most),
      })
    }
    if (criterion.kind === 'dates') {
      return t('filter.between', { from: criterion.from || '…', until: criterion.until || '…' })
    }
    const labels = new Map(optionsOf(criterion.kind).map(({ value, label }) => [value, label]))
    const values = valuesOf(criterion).map(value => labels.get(value) ?? t('filter.gone'))
    const hypothesis =
      criterion.kind === 'standing'
        ? rows.hypotheses.find(one => one.hypothesisId === criterion.hypothesisId)?.label
        : undefined
    return `${hypothesis ?? t(CRITERION_WORDS[criterion.kind])}: ${values.join(t('common.listComma'))}`
  }
}
