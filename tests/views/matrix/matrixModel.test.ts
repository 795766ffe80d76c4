import { describe, expect, it } from 'vitest'
import {
  inOrderOf,
  ratingsOf,
  ratingTable,
  sortEvidence,
} from '../../../src/renderer/views/matrix/matrixModel'
import type { EvidenceRow } from '../../../src/shared/domain/hypotheses'
import { EvidenceId, HypothesisId, newIdOf } from '../../../src/shared/domain/ids'

function evidence(changes: Partial<EvidenceRow>): EvidenceRow {
  return {
    evidenceId: newIdOf(EvidenceId),
    summary: '',
    kind: 'claim',
    credibility: 6,
    relevance: 'medium',
    speakerActorId: null,
    speakerName: null,
    factionActorId: null,
    factionName: null,
    excludedReason: '',
    passages: 0,
    reliability: null,
    published: null,
    note: '',
    sourceId: null,
    sourceTitle: null,
    paragraphId: null,
    paragraphNumber: null,
    quote: null,
    isWhole: null,
    start: null,
    end: null,
    diagnosticity: null,
    ...changes,
  }
}

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

  it('holds while rows change, and takes new rows at the end', () => {
    const [a, b] = [evidence({ summary: 'a' }), evidence({ summary: 'b' })]
    const added = evidence({ summary: 'new' })
    const changed = { ...a, diagnosticity: 2 }
    const held = inOrderOf([added, changed, b], [b.evidenceId, a.evidenceId])
    expect(summaries(held)).toEqual(['b', 'a', 'new'])
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
