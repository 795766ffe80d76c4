import { describe, expect, it } from 'vitest'
import {
  diagnosticityByParagraph,
  shadeStep,
} from '../../../../src/renderer/views/analysis/reader/paragraphDiagnosticity'
import type { Consistency, ParagraphRating } from '../../../../src/shared/domain/hypotheses'
import { EvidenceId, HypothesisId, newIdOf, ParagraphId } from '../../../../src/shared/domain/ids'

const paragraphId = newIdOf(ParagraphId)
const [first, second, archived] = [
  newIdOf(HypothesisId),
  newIdOf(HypothesisId),
  newIdOf(HypothesisId),
]
const weighed = new Set([first, second])

function rating(
  evidenceId: EvidenceId,
  hypothesisId: HypothesisId,
  consistency: Consistency | null,
  changes: Partial<ParagraphRating> = {},
): ParagraphRating {
  const row = { paragraphId, evidenceId, hypothesisId, consistency }
  return { ...row, reason: '', isWhole: 1, quote: '', isExcluded: 0, ...changes }
}

function scoreOf(...rows: readonly ParagraphRating[]): number | undefined {
  return diagnosticityByParagraph(rows, weighed).get(paragraphId)
}

describe('diagnosticity of a paragraph', () => {
  it('is that of its most telling evidence item', () => {
    const [telling, flat] = [newIdOf(EvidenceId), newIdOf(EvidenceId)]
    expect(
      scoreOf(
        ...[rating(flat, first, 'CC'), rating(flat, second, 'CC')],
        ...[rating(telling, first, 'CC'), rating(telling, second, 'II')],
      ),
    ).toBe(2)
    expect(scoreOf(rating(flat, first, 'II'), rating(flat, second, 'II'))).toBe(0)
  })

  it('counts no excluded item, no archived hypothesis, and no tag without a rating', () => {
    const item = newIdOf(EvidenceId)
    const excluded = { isExcluded: 1 } as const
    expect(
      scoreOf(rating(item, first, 'CC', excluded), rating(item, second, 'II', excluded)),
    ).toBeUndefined()
    expect(scoreOf(rating(item, first, 'CC'), rating(item, archived, 'II'))).toBeUndefined()
    expect(scoreOf(rating(item, first, 'CC'), rating(item, second, null))).toBeUndefined()
  })

  it('counts an item once although it cites two places of the paragraph', () => {
    const item = newIdOf(EvidenceId)
    const rows = [rating(item, first, 'C'), rating(item, first, 'C'), rating(item, second, 'N')]
    expect(scoreOf(...rows)).toBe(0.5)
  })
})

describe('the steps of the shade', () => {
  it('begin above nothing and end at the most there can be', () => {
    expect([0, 0.1, 0.5, 0.51, 1, 1.5, 1.6, 2].map(shadeStep)).toEqual([0, 1, 1, 2, 2, 3, 4, 4])
  })
})
