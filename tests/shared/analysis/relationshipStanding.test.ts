/** How a relationship stands under a hypothesis, and what two hypotheses make of it. */
import { describe, expect, it } from 'vitest'
import {
  type Difference,
  differenceOf,
  standingOf,
} from '../../../src/shared/analysis/relationshipStanding'
import type { Consistency } from '../../../src/shared/domain/hypotheses'
import type { Stance } from '../../../src/shared/domain/relationships'
import { Standing } from '../../../src/shared/domain/standings'

const cited = (stance: Stance, consistency: Consistency | null) => ({ stance, consistency })

describe('standingOf', () => {
  it.each([
    ['nothing', [], 'silent'],
    ['an unrated passage', [cited('asserts', null)], 'silent'],
    ['neutral and not applicable', [cited('asserts', 'N'), cited('denies', 'NA')], 'silent'],
    ['an assertion consistent with it', [cited('asserts', 'C')], 'supported'],
    ['an assertion very consistent with it', [cited('asserts', 'CC')], 'supported'],
    ['an assertion inconsistent with it', [cited('asserts', 'I')], 'contradicted'],
    ['an assertion very inconsistent with it', [cited('asserts', 'II')], 'contradicted'],
    ['a denial consistent with it', [cited('denies', 'CC')], 'contradicted'],
    ['a denial inconsistent with it', [cited('denies', 'II')], 'supported'],
    [
      'assertion and denial, both consistent',
      [cited('asserts', 'C'), cited('denies', 'C')],
      'both',
    ],
    [
      'two assertions rated against each other',
      [cited('asserts', 'C'), cited('asserts', 'I')],
      'both',
    ],
    ['a rated one beside silent ones', [cited('asserts', 'N'), cited('asserts', 'C')], 'supported'],
  ] as const)('from %s', (_, citations, standing) => {
    expect(standingOf(citations)).toBe(standing)
  })
})

describe('differenceOf', () => {
  const TABLE: Readonly<Record<Standing, Readonly<Record<Standing, Difference>>>> = {
    supported: {
      supported: 'shared',
      contradicted: 'contested',
      both: 'contested',
      silent: 'onlyFirst',
    },
    contradicted: {
      supported: 'contested',
      contradicted: 'neither',
      both: 'contested',
      silent: 'neither',
    },
    both: {
      supported: 'contested',
      contradicted: 'contested',
      both: 'contested',
      silent: 'contested',
    },
    silent: {
      supported: 'onlySecond',
      contradicted: 'neither',
      both: 'contested',
      silent: 'neither',
    },
  }

  it('says for every pair of standings what the two hypotheses make of the relationship', () => {
    const found = Object.fromEntries(
      Standing.options.map(first => [
        first,
        Object.fromEntries(Standing.options.map(second => [second, differenceOf(first, second)])),
      ]),
    )
    expect(found).toEqual(TABLE)
  })
})
