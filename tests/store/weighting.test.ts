/** Weightings: named ways of making ratings into scores, and what the chosen one does. */
import { beforeEach, describe, expect, it } from 'vitest'
import { evenWeighting, openSynthesis, parcWeighting } from '../../src/shared/analysis/achScores'
import { openTestProject, problemFrom, type TestProject } from '../support/testProject'

const WEIGHTS = {
  credibility: [4, 3, 2, 1, 0, 2] as [number, number, number, number, number, number],
  relevance: { low: 0.5, medium: 1, high: 3 },
}

let project: TestProject

beforeEach(async () => {
  project = await openTestProject()
})

function list() {
  return project.query('weighting.list', {})
}

function idOf(key: string): string {
  return list().find(row => row.key === key)?.weightingId ?? ''
}

function create(name = 'صارمة'): string {
  const weightingId = project.newId()
  project.run('weighting.create', { weightingId, name, method: 'points', weights: WEIGHTS })
  return weightingId
}

describe('a new project', () => {
  it('has the three built-in weightings exactly, PARC’s chosen', () => {
    const known = { parc: parcWeighting, even: evenWeighting, openSynthesis }
    expect(list().map(({ key, isChosen }) => [key, isChosen])).toEqual([
      ['parc', 1],
      ['even', 0],
      ['openSynthesis', 0],
    ])
    for (const { key, method, weights } of list()) {
      expect({ method, ...weights }).toEqual(key === null ? null : known[key])
    }
  })
})

describe('weighting.choose', () => {
  it('scores and ranks by the chosen weights at once', () => {
    const [first, second] = [project.addHypothesis('H1'), project.addHypothesis('H2')]
    const weak = project.addEvidence({ summary: 'ضعيف' })
    const strong = project.addEvidence({ summary: 'قوي' })
    project.run('evidence.describe', { evidenceId: weak, changes: { credibility: 5 } })
    project.run('evidence.describe', { evidenceId: strong, changes: { credibility: 1 } })
    const rate = (evidenceId: string, hypothesisId: string, consistency: 'I' | 'II' | 'CC') =>
      project.run('assessment.rate', { evidenceId, hypothesisId, consistency })
    rate(weak, first, 'II')
    rate(strong, second, 'I')
    rate(strong, first, 'CC')
    const standing = () =>
      project
        .query('hypothesis.standing', {})
        .map(row => [row.weightedInconsistency, row.weightedConsistency, row.rank])

    expect(standing()).toEqual([
      [-Math.SQRT2, null, 1],
      [-Math.SQRT2, null, 1],
    ])
    project.run('weighting.choose', { weightingId: idOf('even') })
    expect(standing()).toEqual([
      [-2, null, 2],
      [-1, null, 1],
    ])
    project.run('weighting.choose', { weightingId: idOf('openSynthesis') })
    expect(standing()).toEqual([
      [4, 4, 2],
      [1, 0, 1],
    ])
    project.run('weighting.choose', { weightingId: create() })
    expect(standing()).toEqual([
      [0, null, 1],
      [-4, null, 2],
    ])
    project.undo()
    expect(standing()[0]).toEqual([4, 4, 2])
  })
})

describe('weighting.remove', () => {
  it('falls back to PARC’s weights when it takes the chosen one, and undo chooses it again', () => {
    const own = create()
    project.run('weighting.choose', { weightingId: own })
    project.run('weighting.remove', { weightingId: own })
    expect(list().find(row => row.isChosen === 1)?.key).toBe('parc')
    project.undo()
    expect(list().find(row => row.isChosen === 1)?.weightingId).toBe(own)
  })
})

describe('weightings of the analyst', () => {
  it('change one thing at a time', () => {
    const weightingId = create()
    project.run('weighting.describe', { weightingId, changes: { name: 'لينة' } })
    project.run('weighting.describe', { weightingId, changes: { method: 'squares' } })
    expect(list().at(-1)).toMatchObject({ name: 'لينة', method: 'squares', weights: WEIGHTS })
  })

  it('have names of their own, however they are spelled', () => {
    const other = create('أخرى')
    create('صارمة')
    const taken = (work: () => unknown) => expect(problemFrom(work).code).toBe('name-taken')
    taken(() => create('صارمه'))
    taken(() =>
      project.run('weighting.describe', { weightingId: other, changes: { name: 'صارمة' } }),
    )
  })

  it.each(['weighting.describe', 'weighting.remove'] as const)(
    '%s leaves a built-in one as it is',
    name => {
      const weightingId = idOf('parc')
      const payload =
        name === 'weighting.describe' ? { weightingId, changes: { name: 'س' } } : { weightingId }
      const before = project.dump()
      expect(problemFrom(() => project.store.execute(name, payload, '')).code).toBe(
        'invalid-request',
      )
      expect(project.dump()).toEqual(before)
    },
  )

  it('have no negative weights', () => {
    const weights = { ...WEIGHTS, relevance: { low: -1, medium: 1, high: 1 } }
    const payload = { weightingId: project.newId(), name: 'س', method: 'points', weights }
    expect(problemFrom(() => project.store.execute('weighting.create', payload, '')).code).toBe(
      'invalid-request',
    )
  })
})
