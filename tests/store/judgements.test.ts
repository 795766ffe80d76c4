/** Judgements: dated, kept with the ranking of their moment, corrected without losing either. */
import { beforeEach, describe, expect, it } from 'vitest'
import { openTestProject, problemFrom, type TestProject, testId } from '../support/testProject'

let project: TestProject
let faction: string
let foreign: string

beforeEach(async () => {
  project = await openTestProject()
  faction = project.addHypothesis('H1')
  foreign = project.addHypothesis('H2')
})

function judge(more: object = {}): string {
  const judgementId = project.newId()
  project.run('judgement.make', {
    ...{ judgementId, conclusion: 'صراع أجنحة', hypothesisId: faction },
    ...{ likelihood: 'likely', confidence: 'low' },
    ...{ assumptions: 'المصادر مستقلة', changeSigns: 'أمر مكتوب', gaps: 'لا شهود' },
    ...more,
  })
  return judgementId
}

const list = () => project.query('judgement.list', {})
const rankingOf = (index: number) =>
  list()[index]?.ranking.map(({ label, rank, weightedInconsistency }) => [
    label,
    rank,
    weightedInconsistency,
  ])

describe('judgement.make', () => {
  it('keeps all of it with its moment, the newest first', () => {
    judge()
    judge({ conclusion: 'غير محسوم', hypothesisId: null, likelihood: 'evenChance' })
    const [second, first] = list()
    expect(first).toMatchObject({
      ...{ conclusion: 'صراع أجنحة', hypothesisId: faction, hypothesisLabel: 'H1' },
      ...{ likelihood: 'likely', confidence: 'low' },
      ...{ assumptions: 'المصادر مستقلة', changeSigns: 'أمر مكتوب', gaps: 'لا شهود' },
    })
    expect(second).toMatchObject({ conclusion: 'غير محسوم', hypothesisLabel: null })
    expect(String(second?.madeAt) > String(first?.madeAt)).toBe(true)
  })

  it('keeps the ranking as it was, whatever is rated later', () => {
    const evidenceId = project.addEvidence({ summary: 'أوقف ضباط' })
    const rate = (hypothesisId: string, consistency: 'II' | 'C') =>
      project.run('assessment.rate', { evidenceId, hypothesisId, consistency })
    rate(faction, 'C')
    rate(foreign, 'II')
    judge()
    rate(faction, 'II')
    judge()
    expect(rankingOf(1)).toEqual([
      ['H1', 1, 0],
      ['H2', 2, -2],
    ])
    expect(rankingOf(0)).toEqual([
      ['H1', 1, -2],
      ['H2', 1, -2],
    ])
  })

  it('refuses an empty conclusion, a term outside the scale, and a hypothesis that is not there', () => {
    expect(problemFrom(() => judge({ conclusion: ' ' })).code).toBe('invalid-request')
    expect(problemFrom(() => judge({ likelihood: 'perhaps' })).code).toBe('invalid-request')
    expect(problemFrom(() => judge({ hypothesisId: testId(0xdead) })).code).toBe('row-not-found')
    expect(list()).toEqual([])
  })
})

it('is read without a ranking where a file from elsewhere holds something else', () => {
  judge()
  project.database.run(`UPDATE judgement SET ranking = '{"label":1}'`)
  expect(list()).toMatchObject([{ conclusion: 'صراع أجنحة', ranking: [] }])
})

describe('judgement.correct', () => {
  it('changes words and leaves its moment and its ranking', () => {
    const judgementId = judge()
    const [before] = list()
    const changes = { gaps: 'شاهد واحد', hypothesisId: null }
    project.run('judgement.correct', { judgementId, changes })
    const [after] = list()
    expect(after).toEqual({
      ...before,
      ...{ gaps: 'شاهد واحد', hypothesisId: null, hypothesisLabel: null },
      changedAt: after?.changedAt,
    })
    expect(String(after?.changedAt) > String(before?.changedAt)).toBe(true)
  })
})

it('stays when the hypothesis that it is about is removed, and is about it again after undo', () => {
  judge()
  project.run('hypothesis.remove', { hypothesisId: faction })
  expect(list()).toMatchObject([{ conclusion: 'صراع أجنحة', hypothesisId: null }])
  project.store.undo()
  expect(list()).toMatchObject([{ hypothesisId: faction }])
})
