import { describe, expect, it } from 'vitest'
import { ALL_EVIDENCE, type EvidenceFilter } from '../../../src/renderer/client/evidenceFilter'
import {
  evidenceChoices,
  filterCount,
  filteredEvidence,
} from '../../../src/renderer/views/matrix/filteredEvidence'
import { ratingTable } from '../../../src/renderer/views/matrix/matrixModel'
import type { EvidenceRow } from '../../../src/shared/domain/hypotheses'
import { ActorId, HypothesisId, newIdOf, SourceId } from '../../../src/shared/domain/ids'
import { evidence } from './support/evidence'

const [communique, broadcast] = [newIdOf(SourceId), newIdOf(SourceId)]
const speakerActorId = newIdOf(ActorId)
const [first, second] = [newIdOf(HypothesisId), newIdOf(HypothesisId)]

const order = evidence({
  ...{ summary: 'أمر بالتوقيف', quote: 'قال إنّ الأمر صدر', credibility: 2, speakerActorId },
  ...{ speakerName: 'اللواء', sources: [{ sourceId: communique, title: 'البيان' }] },
})
const silence = evidence({
  ...{ summary: 'Silence on the radio', kind: 'absence', excludedReason: 'مكرر' },
  sources: [
    { sourceId: broadcast, title: 'Broadcast' },
    { sourceId: communique, title: 'البيان' },
  ],
})
const calm = evidence({ summary: 'هدوء', kind: 'assumption', credibility: 5 })
const all = [order, silence, calm]

const table = ratingTable([
  { evidenceId: order.evidenceId, hypothesisId: first, consistency: 'CC', reason: '' },
  { evidenceId: order.evidenceId, hypothesisId: second, consistency: 'I', reason: '' },
  { evidenceId: calm.evidenceId, hypothesisId: first, consistency: 'N', reason: '' },
  { evidenceId: calm.evidenceId, hypothesisId: second, consistency: null, reason: '' },
])

function shown(changes: Partial<EvidenceFilter>): readonly EvidenceRow[] {
  const rated = { table, hypothesisIds: [first, second] }
  return filteredEvidence(all, { ...ALL_EVIDENCE, ...changes }, rated)
}

describe('filtered evidence', () => {
  it('is the very list that was given when nothing is asked for', () => {
    expect(shown({})).toBe(all)
    expect(shown({ text: '  ' })).toBe(all)
  })

  it('has an item under each source it cites, and what cites none under no source', () => {
    expect(shown({ sourceIds: [communique] })).toEqual([order, silence])
    expect(shown({ sourceIds: [broadcast, ''] })).toEqual([silence, calm])
  })

  it('is narrowed by speaker, kind and credibility together', () => {
    expect(shown({ speakerIds: [speakerActorId] })).toEqual([order])
    expect(shown({ speakerIds: [''], kinds: ['absence', 'assumption'] })).toEqual([silence, calm])
    expect(shown({ speakerIds: [''], credibilities: [5, 2] })).toEqual([calm])
  })

  it('is what counts, or what was left out', () => {
    expect(shown({ account: 'counted' })).toEqual([order, calm])
    expect(shown({ account: 'excluded' })).toEqual([silence])
  })

  it('holds as unrated what lacks a rating for any hypothesis, tagged or not', () => {
    expect(shown({ onlyUnrated: true })).toEqual([silence, calm])
  })

  it('is found by words in any order and spelling, in the item and its passage', () => {
    expect(shown({ text: 'الامر امر' })).toEqual([order])
    expect(shown({ text: 'RADIO silence' })).toEqual([silence])
    expect(shown({ text: 'اللواء صدر' })).toEqual([order])
    expect(shown({ text: 'silence nowhere' })).toEqual([])
  })
})

describe('the filter', () => {
  it('counts each part that asks for something once', () => {
    const filter = { ...ALL_EVIDENCE, text: 'x', sourceIds: ['a', 'b'], onlyUnrated: true }
    expect([filterCount(ALL_EVIDENCE), filterCount(filter)]).toEqual([0, 3])
  })

  it('offers every cited source and speaker once, and what has none last', () => {
    const { sources, speakers } = evidenceChoices(all)
    expect(sources.map(({ label }) => label).toSorted()).toEqual(['', 'Broadcast', 'البيان'])
    expect(sources.at(-1)).toEqual({ value: '', label: '' })
    expect(speakers.map(({ label }) => label)).toEqual(['اللواء', ''])
  })
})
