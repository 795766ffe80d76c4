/** Names of weightings: those every project has are translated. */
import type { WeightingKey, WeightingRow } from '../../../shared/domain/weighting'
import type { Translate, WordKey } from '../../i18n/words'

const BUILT_IN: Readonly<Record<WeightingKey, WordKey>> = {
  parc: 'weighting.parc',
  even: 'weighting.even',
  openSynthesis: 'weighting.openSynthesis',
}

export function weightingName(t: Translate, { key, name }: WeightingRow): string {
  return key === null ? name : t(BUILT_IN[key])
}
