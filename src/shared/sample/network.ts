/**
 * The network of the sample project: actors with their mentions, and what joins them.
 */
import { actorsAbroad } from './actorsAbroad'
import { actorsInMali } from './actorsInMali'
import { arabicMentions } from './arabicMentions'
import { englishMentions } from './englishMentions'
import { relationshipsInMali } from './relationshipsInMali'
import { relationshipsInSahel } from './relationshipsInSahel'
import { relationshipsOfArrests } from './relationshipsOfArrests'
import { relationshipsOfFrance } from './relationshipsOfFrance'
import { relationshipsOfVezilier } from './relationshipsOfVezilier'
import type { SampleActor, SampleRelationship, SampleRelationshipType } from './sampleTypes'

/** Types that the built-in ones do not cover. */
export const sampleRelationshipTypes: readonly SampleRelationshipType[] = [
  { key: 'governed', name: 'تولّى حكم', isDirected: true, sign: 'neutral' },
  { key: 'attacks', name: 'يهاجم', isDirected: true, sign: 'negative' },
  { key: 'basedIn', name: 'مقرّه في', isDirected: true, sign: 'neutral' },
  { key: 'hasInterestIn', name: 'له مصلحة في', isDirected: true, sign: 'neutral' },
]

export const sampleActors: readonly SampleActor[] = [...actorsInMali, ...actorsAbroad].map(
  card => ({
    ...card,
    mentions: [...(arabicMentions[card.key] ?? []), ...(englishMentions[card.key] ?? [])],
  }),
)

export const sampleRelationships: readonly SampleRelationship[] = [
  ...relationshipsOfArrests,
  ...relationshipsOfVezilier,
  ...relationshipsInMali,
  ...relationshipsOfFrance,
  ...relationshipsInSahel,
]
