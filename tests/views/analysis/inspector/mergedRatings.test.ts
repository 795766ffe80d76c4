/** Where evidence items that are to become one are rated differently. */
import { describe, expect, it } from 'vitest'
import { ratedDifferently } from '../../../../src/renderer/views/analysis/inspector/mergedRatings'
import type { Consistency } from '../../../../src/shared/domain/hypotheses'
import { EvidenceId, HypothesisId, newIdOf } from '../../../../src/shared/domain/ids'

const [one, other, third] = [newIdOf(EvidenceId), newIdOf(EvidenceId), newIdOf(EvidenceId)]
const hypothesisId = newIdOf(HypothesisId)

function rating(evidenceId: EvidenceId, consistency: Consistency | null, reason = '') {
  return { evidenceId, hypothesisId, consistency, reason }
}

describe('merged evidence', () => {
  it('is rated differently where two ratings differ, each told once with the reasons for it', () => {
    const rated = [rating(one, 'C', 'أ'), rating(other, 'II', 'ب'), rating(third, 'C', 'أ')]
    expect(ratedDifferently(rated, [one, other, third])).toEqual([
      { hypothesisId, ratings: ['C', 'II'], reasons: ['أ', 'ب'] },
    ])
  })

  it('agrees where ratings are alike, where one is not rated, and about what is not merged', () => {
    expect(ratedDifferently([rating(one, 'C'), rating(other, 'C')], [one, other])).toEqual([])
    expect(ratedDifferently([rating(one, 'C'), rating(other, null)], [one, other])).toEqual([])
    expect(ratedDifferently([rating(one, 'C'), rating(other, 'II')], [one])).toEqual([])
  })
})
