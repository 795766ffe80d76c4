import { describe, expect, it } from 'vitest'
import {
  groupEvidence,
  inOrderOf,
  ratingsOf,
  ratingTable,
  sortEvidence,
} from '../../../src/renderer/views/matrix/matrixModel'
import type { EvidenceRow } from '../../../src/shared/domain/hypotheses'
import {
  ActorId,
  EvidenceId,
  HypothesisId,
  newIdOf,
  SourceId,
} from '../../../src/shared/domain/ids'
import { evidence } from './support/evidence'

const summaries = (rows: readonly EvidenceRow[]) => rows.map(({ summary }) => summary)

describe('the order of evidence', () => {
  it('puts the most diagnostic first and what has too few ratings last', () => {
    const rows = [
      evidence({ summary: 'unrated' }),
      evidence({ summary: 'flat', diagnosticity: 0 }),
      evidence({ summary: 'telling', diagnosticity: 1.5 }),
    ]
    expect(summaries(sortEvidence(rows, 'diagnosticity'))).toEqual(['telling', 'flat', 'unrated'])
  })

  it('puts what cannot be judged in the middle of the credible, where the scores put it', () => {
    const rows = [6, 5, 1, 3].map(credibility =>
      evidence({ summary: `${credibility}`, credibility }),
    )
    expect(summaries(sortEvidence(rows, 'credibility'))).toEqual(['1', '3', '6', '5'])
  })

  it('keeps equals and the order of the project as they are', () => {
    const rows = ['a', 'b', 'c'].map(summary => evidence({ summary, diagnosticity: 1 }))
    expect(summaries(sortEvidence(rows, 'diagnosticity'))).toEqual(['a', 'b', 'c'])
    expect(sortEvidence(rows, 'entry')).toBe(rows)
  })

  it('goes by source and by speaker as a reader would, what has neither last', () => {
    const rows = [
      evidence({ summary: 'none' }),
      evidence({ summary: 'ten', sourceTitle: 'Report 10', speakerName: 'زيد' }),
      evidence({ summary: 'nine', sourceTitle: 'Report 9', speakerName: 'أحمد' }),
    ]
    expect(summaries(sortEvidence(rows, 'source'))).toEqual(['nine', 'ten', 'none'])
    expect(summaries(sortEvidence(rows, 'speaker'))).toEqual(['nine', 'ten', 'none'])
  })

  it('goes by date, and puts what has no date last', () => {
    const rows = [
      evidence({ summary: 'empty', published: '' }),
      evidence({ summary: 'later', published: '2025-08-14' }),
      evidence({ summary: 'earlier', published: '2025-08' }),
    ]
    expect(summaries(sortEvidence(rows, 'date'))).toEqual(['earlier', 'later', 'empty'])
  })

  it('holds while rows change, and takes new rows at the end', () => {
    const [a, b] = [evidence({ summary: 'a' }), evidence({ summary: 'b' })]
    const added = evidence({ summary: 'new' })
    const changed = { ...a, diagnosticity: 2 }
    const held = inOrderOf([added, changed, b], [b.evidenceId, a.evidenceId])
    expect(summaries(held)).toEqual(['b', 'a', 'new'])
  })
})

describe('groups of evidence', () => {
  const [first, second] = [newIdOf(SourceId), newIdOf(SourceId)]
  const rows = [
    evidence({ summary: 'loose' }),
    evidence({ summary: 'b1', sourceId: second, sourceTitle: 'Same title' }),
    evidence({ summary: 'a1', sourceId: first, sourceTitle: 'Same title' }),
    evidence({ summary: 'b2', sourceId: second, sourceTitle: 'Same title' }),
  ]

  it('put evidence of one source together and what has none last, by source and not by title', () => {
    const arranged = groupEvidence(rows, 'source')
    expect(summaries(arranged.evidence)).toEqual(['b1', 'b2', 'a1', 'loose'])
    expect(arranged.groups).toEqual([
      { key: second, name: 'Same title', first: 0, count: 2 },
      { key: first, name: 'Same title', first: 2, count: 1 },
      { key: '', name: null, first: 3, count: 1 },
    ])
  })

  it('go by speaker with the name of the speaker', () => {
    const speaker = { speakerActorId: newIdOf(ActorId), speakerName: 'أحمد' }
    const { groups } = groupEvidence([evidence(speaker), evidence({})], 'speaker')
    expect(groups.map(({ name, count }) => [name, count])).toEqual([
      ['أحمد', 1],
      [null, 1],
    ])
  })

  it('leave the rows as they are where none are asked for', () => {
    expect(groupEvidence(rows, 'none')).toEqual({ evidence: rows, groups: [] })
  })
})

describe('the table of ratings', () => {
  it('finds a rating by evidence and hypothesis, and nothing where there is none', () => {
    const { evidenceId } = evidence({})
    const hypothesisId = newIdOf(HypothesisId)
    const assessment = { evidenceId, hypothesisId, consistency: 'II', reason: '' } as const
    const table = ratingTable([assessment])
    expect(ratingsOf(table, evidenceId).get(hypothesisId)).toBe(assessment)
    expect(ratingsOf(table, newIdOf(EvidenceId)).size).toBe(0)
  })
})
