/** Two moments of an analysis compared: taken back from the change log, whatever was undone in between. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Consistency } from '../../src/shared/domain/hypotheses'
import { openTestProject, problemFrom, type TestProject } from '../support/testProject'

let project: TestProject
let faction: string
let foreign: string
let arrests: string

beforeEach(async () => {
  project = await openTestProject()
  faction = project.addHypothesis('H1')
  foreign = project.addHypothesis('H2')
  arrests = project.addEvidence({ summary: 'أوقف ضباط' })
})

const rate = (
  evidenceId: string,
  hypothesisId: string,
  consistency: Consistency | null,
  why = '',
) => project.run('assessment.rate', { evidenceId, hypothesisId, consistency, reason: why })
const now = () => project.store.sequence
const changes = (from: number, to: number | null = null) =>
  project.query('analysis.changes', { from, to }).filter(({ kind }) => kind !== 'rank')
const ranks = (from: number, to: number | null = null) =>
  project
    .query('analysis.changes', { from, to })
    .flatMap(row =>
      row.kind === 'rank'
        ? [[row.label, row.before?.rank, row.before?.score, row.after?.rank, row.after?.score]]
        : [],
    )

describe('analysis.changes', () => {
  it('names each rating that is another one now, with its reason, and none that is the same again', () => {
    rate(arrests, faction, 'C')
    const then = now()
    rate(arrests, faction, 'II')
    rate(arrests, foreign, 'N', 'لا صلة')
    expect(changes(then)).toMatchObject([
      { kind: 'rating', label: 'H1', before: 'C', after: 'II', summary: 'أوقف ضباط' },
      { kind: 'rating', label: 'H2', before: null, after: 'N', reason: 'لا صلة' },
    ])
    project.undo()
    project.undo()
    expect(changes(then)).toEqual([])
  })

  it('names evidence that came, went, was excluded or weighs otherwise', () => {
    const rumour = project.addEvidence({ summary: 'شائعة' })
    const gone = project.addEvidence({ summary: 'مكرر' })
    const then = now()
    project.run('evidence.exclude', { evidenceIds: [rumour], reason: 'بلا مصدر' })
    project.run('evidence.remove', { evidenceId: gone })
    project.run('evidence.describe', { evidenceId: arrests, changes: { credibility: 1 } })
    project.addEvidence({ summary: 'بيان' })
    const found = changes(then).map(row => row.kind === 'evidence' && [row.summary, row.change])
    expect(found).toEqual(
      expect.arrayContaining([
        ['شائعة', 'excluded'],
        ['مكرر', 'removed'],
        ['أوقف ضباط', 'weighed'],
        ['بيان', 'added'],
      ]),
    )
    expect(found).toHaveLength(4)
    expect(changes(then)).toContainEqual(expect.objectContaining({ reason: 'بلا مصدر' }))
  })

  it('names hypotheses that came, were archived with their reason, or say something else', () => {
    const then = now()
    project.run('hypothesis.archive', { hypothesisId: foreign, reason: 'دُحضت' })
    project.addHypothesis('H3')
    expect(changes(then)).toMatchObject([
      { kind: 'hypothesis', label: 'H2', change: 'archived', reason: 'دُحضت' },
      { kind: 'hypothesis', label: 'H3', change: 'added' },
    ])
  })

  it('compares two moments that both lie in the past', () => {
    const first = now()
    rate(arrests, faction, 'C')
    const second = now()
    rate(arrests, faction, 'II')
    expect(changes(first, second)).toMatchObject([{ before: null, after: 'C' }])
    expect(changes(second, first)).toMatchObject([{ before: 'C', after: null }])
  })
})

describe('a file from elsewhere', () => {
  it('whose log holds rows of no table is told so', () => {
    project.database.run(
      `UPDATE change_log SET changes = '[{"table":"x","id":"y","before":null,"after":null}]'
        WHERE sequence = 2`,
    )
    expect(problemFrom(() => changes(0)).code).toBe('step-does-not-fit')
  })
})

describe('the ranks of two moments', () => {
  it('ranks each moment by its own ratings and its own weights', () => {
    rate(arrests, faction, 'I')
    rate(arrests, foreign, 'C')
    const then = now()
    rate(arrests, foreign, 'II')
    project.run('evidence.describe', { evidenceId: arrests, changes: { credibility: 1 } })
    const even = project.query('weighting.list', {}).find(({ key }) => key === 'even')
    project.run('weighting.choose', { weightingId: even?.weightingId ?? '' })
    expect(ranks(then)).toEqual([
      ['H1', 2, -1, 1, -1],
      ['H2', 1, 0, 2, -2],
    ])
  })

  it('agrees with the standing of today', () => {
    rate(arrests, faction, 'II')
    rate(arrests, foreign, 'I')
    const today = project
      .query('hypothesis.standing', {})
      .map(row => [row.label, row.rank, row.weightedInconsistency])
    expect(ranks(now()).map(([label, , , rank, score]) => [label, rank, score])).toEqual(today)
  })
})

describe('analysis.moments', () => {
  it('has the start and each judgement, the newest first', () => {
    rate(arrests, faction, 'C')
    project.run('judgement.make', {
      ...{ judgementId: project.newId(), conclusion: 'صراع', hypothesisId: faction },
      ...{ likelihood: 'likely', confidence: 'low', assumptions: '', changeSigns: '', gaps: '' },
    })
    const made = now()
    rate(arrests, foreign, 'I')
    expect(project.query('analysis.moments', {})).toMatchObject([
      { sequence: made, kind: 'judgement' },
      { sequence: 0, kind: 'start' },
    ])
  })

  it('has the last step before a pause of two hours', () => {
    project.database.run(
      `UPDATE change_log SET at = '2000-01-01T08:0' || (sequence % 10) || ':00.000Z'`,
    )
    const last = now()
    rate(arrests, faction, 'C')
    expect(project.query('analysis.moments', {})[0]).toMatchObject({
      sequence: last,
      kind: 'sitting',
    })
  })

  it('begins behind a step whose rows were too many to keep, unless it weighs nothing', () => {
    const lose = (command: string) =>
      project.database.run(
        `UPDATE change_log SET changes = NULL, command = :command WHERE sequence = 2`,
        { command },
      )
    lose('source.import')
    expect(project.query('analysis.moments', {}).at(-1)).toMatchObject({ sequence: 0 })
    lose('matrix.import')
    expect(project.query('analysis.moments', {}).at(-1)).toMatchObject({ sequence: 2 })
  })

  it('compares with the empty project it began as', () => {
    const [start] = project.query('analysis.moments', {}).toReversed()
    expect(changes(start?.sequence ?? -1).map(({ kind }) => kind)).toEqual([
      'evidence',
      'hypothesis',
      'hypothesis',
    ])
    expect(ranks(start?.sequence ?? -1)).toEqual([
      ['H1', undefined, undefined, null, 0],
      ['H2', undefined, undefined, null, 0],
    ])
  })
})
