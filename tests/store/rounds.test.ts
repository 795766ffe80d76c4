/** Blind rounds: kept apart from the matrix, locked row by row, taken over cell by cell. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Consistency } from '../../src/shared/domain/hypotheses'
import { openTestProject, problemFrom, type TestProject } from '../support/testProject'

let project: TestProject
let hypotheses: readonly string[]
let evidenceId: string
let roundId: string

beforeEach(async () => {
  project = await openTestProject()
  hypotheses = [project.addHypothesis('H1'), project.addHypothesis('H2')]
  evidenceId = project.addEvidence({ summary: 'بيان' })
  roundId = startRound()
})

function startRound(): string {
  const started = project.newId()
  project.run('round.start', { roundId: started, seed: 11 })
  return started
}

function rate(hypothesisId: string, consistency: Consistency | null): void {
  project.run('round.rate', { roundId, evidenceId, hypothesisId, consistency })
}

function rateRow(): void {
  for (const hypothesisId of hypotheses) rate(hypothesisId, 'I')
}

function refusalOf(run: () => unknown) {
  const problem = problemFrom(run)
  return problem.code === 'invalid-request' ? problem.details.reason : problem.code
}

const matrix = () => project.query('assessment.list', {}).map(row => row.consistency)
const roundRatings = () => project.query('round.ratings', { roundId }).map(row => row.consistency)

describe('a round', () => {
  it('is rated without touching the matrix or its scores', () => {
    const [first = ''] = hypotheses
    project.run('assessment.rate', { evidenceId, hypothesisId: first, consistency: 'CC' })
    const standing = project.query('hypothesis.standing', {})
    rateRow()
    expect(matrix()).toEqual(['CC'])
    expect(project.query('hypothesis.standing', {})).toEqual(standing)
    expect(roundRatings()).toEqual(['I', 'I'])
  })

  it('rates a cell anew, and takes its rating away', () => {
    const [first = ''] = hypotheses
    rate(first, 'C')
    rate(first, 'II')
    expect(roundRatings()).toEqual(['II'])
    rate(first, null)
    expect(roundRatings()).toEqual([])
  })

  it('is numbered after the last and listed with what was done in it', () => {
    rateRow()
    project.run('round.lockRow', { roundId, evidenceId })
    startRound()
    const listed = project.query('round.list', {})
    expect(listed.map(row => [row.number, row.lockedRows, row.ratings])).toEqual([
      [2, 0, 0],
      [1, 1, 2],
    ])
  })

  it('goes with all its ratings, and comes back with them', () => {
    rateRow()
    project.run('round.lockRow', { roundId, evidenceId })
    const before = project.dump()
    project.run('round.remove', { roundId })
    expect(project.rows('round_rating')).toEqual([])
    expect(project.rows('round_row')).toEqual([])
    project.store.undo()
    expect(project.dump()).toEqual(before)
  })
})

describe('a finished row', () => {
  it('is locked only when every weighed hypothesis is rated', () => {
    const [first = ''] = hypotheses
    rate(first, 'N')
    const lock = () => project.run('round.lockRow', { roundId, evidenceId })
    expect(refusalOf(lock)).toBe('row-not-rated')
    rateRow()
    lock()
    expect(project.query('round.rows', { roundId })).toEqual([
      { evidenceId, isLocked: 1, unlockedReason: '' },
    ])
  })

  it('takes no rating until it is opened again for a reason', () => {
    const [first = ''] = hypotheses
    rateRow()
    project.run('round.lockRow', { roundId, evidenceId })
    expect(refusalOf(() => rate(first, 'CC'))).toBe('row-locked')
    const unlock = (reason: string) =>
      project.run('round.unlockRow', { roundId, evidenceId, reason })
    expect(problemFrom(() => unlock(' ')).code).toBe('invalid-request')
    unlock('فاتني سطر')
    rate(first, 'CC')
    expect(roundRatings().toSorted()).toEqual(['CC', 'I'])
    project.run('round.lockRow', { roundId, evidenceId })
    expect(project.query('round.rows', { roundId })[0]?.unlockedReason).toBe('فاتني سطر')
  })
})

describe('a finished round', () => {
  it('takes no more ratings and locks no rows', () => {
    rateRow()
    project.run('round.finish', { roundId })
    expect(refusalOf(() => rateRow())).toBe('round-finished')
    const lock = () => project.run('round.lockRow', { roundId, evidenceId })
    expect(refusalOf(lock)).toBe('round-finished')
    expect(refusalOf(() => project.run('round.finish', { roundId }))).toBe('round-finished')
  })

  it('gives the matrix the chosen ratings in one step, and their reasons stay', () => {
    const [first = '', second = ''] = hypotheses
    const cell = { evidenceId, hypothesisId: first }
    project.run('assessment.rate', { ...cell, consistency: 'CC', reason: 'يسمّيه' })
    rateRow()
    project.run('round.finish', { roundId })
    const before = project.dump()
    const cells = [cell, { evidenceId, hypothesisId: second }]
    project.run('round.adopt', { roundId, cells })
    expect(matrix()).toEqual(['I', 'I'])
    const kept = project.query('assessment.list', {}).find(row => row.hypothesisId === first)
    expect(kept?.reason).toBe('يسمّيه')
    project.store.undo()
    expect(project.dump()).toEqual(before)
    project.store.redo()
    expect(matrix()).toEqual(['I', 'I'])
  })

  it('gives nothing while it goes on, nor a cell that it did not rate', () => {
    const [first = '', second = ''] = hypotheses
    rate(first, 'N')
    const adopt = () =>
      project.run('round.adopt', { roundId, cells: [{ evidenceId, hypothesisId: second }] })
    expect(refusalOf(adopt)).toBe('round-goes-on')
    project.run('round.finish', { roundId })
    expect(refusalOf(adopt)).toBe('row-not-rated')
    expect(matrix()).toEqual([])
  })
})

describe('round.comparison', () => {
  const compared = (againstId: string | null = null) =>
    project.query('round.comparison', { roundId, againstId })[0]

  it('sets a round beside the matrix: how far they agree, the farthest apart first', () => {
    const [first = '', second = ''] = hypotheses
    project.run('assessment.rate', { evidenceId, hypothesisId: first, consistency: 'N' })
    project.run('assessment.rate', { evidenceId, hypothesisId: second, consistency: 'CC' })
    rateRow()
    const cell = { evidenceId, later: 'I' }
    expect(compared()).toMatchObject({
      agreement: { compared: 2, same: 0, near: 1, far: 1 },
      changed: [
        { ...cell, hypothesisId: second, earlier: 'CC', difference: 'far' },
        { ...cell, hypothesisId: first, earlier: 'N', difference: 'near' },
      ],
    })
  })

  it('sets it beside an earlier round, whatever the matrix says', () => {
    const [first = ''] = hypotheses
    const earlierId = roundId
    rate(first, 'C')
    project.run('round.finish', { roundId })
    roundId = startRound()
    rateRow()
    project.run('assessment.rate', { evidenceId, hypothesisId: first, consistency: 'I' })
    expect(compared(earlierId)).toMatchObject({
      agreement: { compared: 1, far: 1 },
      changed: [
        { hypothesisId: first, earlier: 'C', difference: 'far' },
        { earlier: null, difference: 'new' },
      ],
    })
  })

  it('leaves out excluded evidence and archived hypotheses', () => {
    const [first = '', second = ''] = hypotheses
    rateRow()
    project.run('hypothesis.archive', { hypothesisId: first, reason: 'شائعة' })
    expect(compared()?.changed).toMatchObject([{ hypothesisId: second }])
    project.run('evidence.exclude', { evidenceIds: [evidenceId], reason: 'مكرر' })
    expect(compared()).toMatchObject({ agreement: { compared: 0, share: null }, changed: [] })
  })
})
