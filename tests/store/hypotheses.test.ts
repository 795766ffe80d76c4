/** Hypotheses: their order, and how they stand against the evidence. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Consistency } from '../../src/shared/domain/hypotheses'
import { openRichProject } from '../support/richProject'
import { openTestProject, type TestProject } from '../support/testProject'

type Oracle = {
  readonly hypotheses: readonly string[]
  readonly evidence: readonly { readonly item: string; readonly ratings: readonly Consistency[] }[]
  readonly inconsistency: readonly number[]
  readonly diagnosticity: readonly number[]
}

/** CIA Tradecraft Primer 2009, pp. 14 to 16. */
const aum: Oracle = JSON.parse(
  readFileSync(new URL('../fixtures/ach-aum.json', import.meta.url), 'utf8'),
)

async function openAum() {
  const project = await openTestProject()
  const hypothesisIds = aum.hypotheses.map((statement, index) =>
    project.addHypothesis(`H${index + 1}`, statement),
  )
  const evidenceIds = aum.evidence.map(({ item, ratings }) => {
    const evidenceId = project.addEvidence({ kind: 'fact', summary: item })
    for (const [index, consistency] of ratings.entries()) {
      const hypothesisId = hypothesisIds[index] ?? ''
      project.run('assessment.rate', { evidenceId, hypothesisId, consistency })
    }
    return evidenceId
  })
  return { project, hypothesisIds, evidenceIds }
}

function standing(project: TestProject) {
  return project.query('hypothesis.standing', {})
}

describe('hypothesis.standing', () => {
  it('scores Aum Shinrikyo as the Tradecraft Primer does', async () => {
    const { project } = await openAum()
    const rows = standing(project)
    expect(rows.map(row => row.inconsistency)).toEqual([-1, -1, -2, -3])
    expect(rows.map(row => row.inconsistency)).toEqual(aum.inconsistency)
    // Credibility 6 and relevance medium weigh 1.
    expect(rows.map(row => row.weightedInconsistency)).toEqual(aum.inconsistency)
    expect(rows.map(row => row.rank)).toEqual([1, 1, 3, 4])
    expect(rows.map(row => row.ratedEvidence)).toEqual([4, 4, 4, 4])
    const diagnosticity = project
      .query('evidence.list', {})
      .map(row => Math.round((row.diagnosticity ?? Number.NaN) * 1e6) / 1e6)
    expect(diagnosticity).toEqual(aum.diagnosticity)
  })

  it('weighs credibility and relevance, and only where something speaks against', async () => {
    const { project, evidenceIds } = await openAum()
    const [journalists = '', , party = ''] = evidenceIds
    project.run('evidence.describe', {
      evidenceId: journalists,
      changes: { credibility: 1, relevance: 'high' },
    })
    project.run('evidence.describe', {
      evidenceId: party,
      changes: { credibility: 5, relevance: 'low' },
    })
    // II, I and so on: points × √2 × √2 for journalists, × 1/√2 × 1/√2 for the party.
    const scores = standing(project).map(row => row.weightedInconsistency)
    const expected = [-2, -1, -3, -3.5]
    expect(scores).toHaveLength(expected.length)
    for (const [index, score] of scores.entries()) expect(score).toBeCloseTo(expected[index] ?? 0)
    expect(standing(project).map(row => row.rank)).toEqual([2, 1, 3, 4])
    expect(standing(project).map(row => row.inconsistency)).toEqual(aum.inconsistency)
  })

  it('counts what is not rated, and ranks nobody without a rating', async () => {
    const { project, hypothesisIds, evidenceIds } = await openAum()
    const [first = ''] = hypothesisIds
    const [journalists = '', religion = ''] = evidenceIds
    project.addHypothesis('H5')
    project.run('assessment.remove', { evidenceId: journalists, hypothesisId: first })
    project.run('assessment.rate', {
      evidenceId: religion,
      hypothesisId: first,
      consistency: null,
    })
    const [one, ...others] = standing(project)
    expect(one).toMatchObject({ inconsistency: 0, ratedEvidence: 2, unratedEvidence: 2, rank: 1 })
    expect(others.at(-1)).toMatchObject({ ratedEvidence: 0, unratedEvidence: 4, rank: null })
  })

  it('counts each paragraph that bears on a hypothesis once', async () => {
    const { project, faction, foreign } = await openRichProject()
    expect(standing(project)).toMatchObject([
      { hypothesisId: faction, paragraphs: 1, ratedEvidence: 1, inconsistency: 0 },
      { hypothesisId: foreign, paragraphs: 2, ratedEvidence: 2, inconsistency: -3 },
    ])
  })

  it('of a project without evidence is nothing yet', async () => {
    const project = await openTestProject()
    expect(standing(project)).toEqual([])
    project.addHypothesis('H1')
    expect(standing(project)).toMatchObject([{ inconsistency: 0, rank: null, paragraphs: 0 }])
  })
})

describe('hypothesis.move', () => {
  it('puts it at a place of the list without it; too far is the end', async () => {
    const project = await openTestProject()
    const [a = '', b = '', c = ''] = ['A', 'B', 'C'].map(label => project.addHypothesis(label))
    const order = () => project.query('hypothesis.list', {}).map(({ label }) => label)
    const move = (hypothesisId: string, place: number) => {
      project.run('hypothesis.move', { hypothesisId, place })
      return order()
    }
    expect(move(c, 0)).toEqual(['C', 'A', 'B'])
    expect(move(c, 1)).toEqual(['A', 'C', 'B'])
    expect(move(a, 99)).toEqual(['C', 'B', 'A'])
    expect(move(b, 1)).toEqual(['C', 'B', 'A'])
    project.undo()
    expect(order()).toEqual(['A', 'C', 'B'])
  })

  it('leaves a new one at the end', async () => {
    const project = await openTestProject()
    const first = project.addHypothesis('A')
    project.addHypothesis('B')
    project.run('hypothesis.remove', { hypothesisId: first })
    project.addHypothesis('C')
    const labels = project.query('hypothesis.list', {}).map(({ label }) => label)
    expect(labels).toEqual(['B', 'C'])
  })
})

describe('hypothesis.remove', () => {
  it('takes its assessments and notes; evidence stays', async () => {
    const { project, faction } = await openRichProject()
    project.run('hypothesis.remove', { hypothesisId: faction })
    expect(project.rows('assessment')).toHaveLength(2)
    expect(project.rows('evidence')).toHaveLength(3)
    expect(project.rows('note').filter(row => row.hypothesis_id !== null)).toEqual([])
  })
})
