/** Hypotheses that are described and archived. */
import { describe, expect, it } from 'vitest'
import { openRichProject } from '../support/richProject'
import { openTestProject, problemFrom, type TestProject } from '../support/testProject'

const labels = (project: TestProject) =>
  project.query('hypothesis.standing', {}).map(({ label }) => label)

describe('hypothesis.describe', () => {
  it('says what it is among its rivals, and what to watch', async () => {
    const project = await openTestProject()
    const hypothesisId = project.addHypothesis('H1')
    expect(project.query('hypothesis.list', {})).toMatchObject([
      { kind: 'alternative', isExclusive: 1, indicators: '' },
    ])
    const changes = { kind: 'null', isExclusive: false, indicators: 'صمت\nعودة' } as const
    project.run('hypothesis.describe', { hypothesisId, changes })
    expect(project.query('hypothesis.list', {})).toMatchObject([
      { kind: 'null', isExclusive: 0, indicators: 'صمت\nعودة' },
    ])
    const kind = 'favourite' as 'lead' // what a caller without types may send
    const problem = problemFrom(() =>
      project.run('hypothesis.describe', { hypothesisId, changes: { kind } }),
    )
    expect(problem.code).toBe('invalid-request')
  })
})

describe('hypothesis.archive', () => {
  it('takes it out of matrix, scores, ranks and diagnosticity, and keeps its ratings', async () => {
    const { project, faction, foreign } = await openRichProject()
    project.addHypothesis('H3')
    const before = project.rows('assessment')
    const [evidence] = project.query('evidence.list', {})
    expect(evidence?.diagnosticity).toBe(2)

    project.run('hypothesis.archive', { hypothesisId: foreign, reason: 'نُفيت' })

    expect(labels(project)).toEqual(['H1', 'H3'])
    expect(project.query('hypothesis.list', {}).map(row => row.hypothesisId)).not.toContain(foreign)
    expect(project.query('evidence.list', {})[0]?.diagnosticity).toBeNull()
    expect(project.rows('assessment')).toEqual(before)
    const archived = project.query('hypothesis.archived', {})
    expect(archived.find(row => row.hypothesisId === foreign)).toMatchObject({
      archivedReason: 'نُفيت',
      ratings: 2,
    })

    project.run('hypothesis.bringBack', { hypothesisId: foreign })
    expect(labels(project)).toEqual(['H1', 'H2', 'H3'])
    expect(project.query('evidence.list', {})[0]?.diagnosticity).toBe(2)
    expect(faction).not.toBe(foreign)
  })

  it('wants a reason', async () => {
    const { project, foreign } = await openRichProject()
    const archive = () => project.run('hypothesis.archive', { hypothesisId: foreign, reason: '  ' })
    expect(problemFrom(archive).code).toBe('invalid-request')
    expect(labels(project)).toEqual(['H1', 'H2'])
  })

  it('leaves the others their order when one of them is moved', async () => {
    const project = await openTestProject()
    const [a = '', b = '', c = ''] = ['A', 'B', 'C'].map(label => project.addHypothesis(label))
    project.run('hypothesis.archive', { hypothesisId: b, reason: 'بعيدة' })
    project.run('hypothesis.move', { hypothesisId: c, place: 0 })
    expect(labels(project)).toEqual(['C', 'A'])
    project.run('hypothesis.move', { hypothesisId: a, place: 0 })
    expect(labels(project)).toEqual(['A', 'C'])
  })
})
