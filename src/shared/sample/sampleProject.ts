/**
 * The sample project that ships with Tarjih: what a first look at the program shows.
 *
 * Two texts of our own on the events of August 2025 in Mali, with actors, relationships and
 * ratings that rest on them. The ratings are an exercise and no verdict on anybody.
 *
 * Not here: how it is written into a project (whoever loads it gives ids and spans).
 */
import { arabicSource } from './arabicSource'
import { englishSource } from './englishSource'
import { sampleActors, sampleRelationships, sampleRelationshipTypes } from './network'
import type { SampleProject } from './sampleTypes'
import { sampleEvidence, sampleHypotheses, sampleNotes } from './weighing'

export const sampleProject: SampleProject = {
  title: 'مالي، أغسطس 2025: من يقف وراء المحاولة؟',
  question:
    'هل كان ما أُعلن في أغسطس 2025 محاولة من داخل الجيش، أم تدخلاً أجنبياً، أم حملة استباقية لتثبيت الحكم؟',
  description:
    'مشروع تدريبي يقارن ثلاثة تفسيرات لما أُعلن في مالي. النصان من كتابة فريق ترجيح، والتقييمات تمرين لا حكم. جرّب تغيير تقييم واحد، وانظر كيف تتغير الدرجات.',
  analyst: 'فريق ترجيح',
  sources: [arabicSource, englishSource],
  actors: sampleActors,
  relationshipTypes: sampleRelationshipTypes,
  relationships: sampleRelationships,
  hypotheses: sampleHypotheses,
  evidence: sampleEvidence,
  notes: sampleNotes,
  diagram: { title: 'شبكة أحداث أغسطس 2025' },
}
