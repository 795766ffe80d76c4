/** The names of derived networks, of what they are divided by, of what counts; and what each means. */
import type { DerivedKind, Normalisation } from '../../../../shared/analysis/network/derivedNetwork'
import type { Duplicates } from '../../../../shared/analysis/network/statements'
import type { WordKey } from '../../../i18n/words'
import type { Speakers } from './derivedView'

type Words = { readonly name: WordKey; readonly definition: WordKey }

export const kindWords: Readonly<Record<DerivedKind, Words>> = {
  speaksOf: { name: 'derived.speaksOf', definition: 'derived.speaksOfDefinition' },
  sidesWith: { name: 'derived.sidesWith', definition: 'derived.sidesWithDefinition' },
  coMention: { name: 'derived.coMention', definition: 'derived.coMentionDefinition' },
  congruence: { name: 'derived.congruence', definition: 'derived.congruenceDefinition' },
  conflict: { name: 'derived.conflict', definition: 'derived.conflictDefinition' },
  subtract: { name: 'derived.subtract', definition: 'derived.subtractDefinition' },
}

export const normalisationWords: Readonly<Record<Normalisation, Words>> = {
  none: { name: 'derived.none', definition: 'derived.noneDefinition' },
  activity: { name: 'derived.activity', definition: 'derived.activityDefinition' },
  prominence: { name: 'derived.prominence', definition: 'derived.prominenceDefinition' },
  average: { name: 'derived.average', definition: 'derived.averageDefinition' },
  jaccard: { name: 'derived.jaccard', definition: 'derived.jaccardDefinition' },
  cosine: { name: 'derived.cosine', definition: 'derived.cosineDefinition' },
}

export const duplicatesWords: Readonly<Record<Duplicates, WordKey>> = {
  include: 'derived.include',
  document: 'derived.document',
  week: 'derived.week',
  month: 'derived.month',
  year: 'derived.year',
  all: 'derived.all',
}

export const speakersWords: Readonly<Record<Speakers, WordKey>> = {
  speaker: 'derived.speakersThemselves',
  faction: 'derived.speakersFactions',
}
