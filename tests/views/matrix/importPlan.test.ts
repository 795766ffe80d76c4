/** What becomes of a matrix from a file, and of our own that leaves and comes again. */
import { describe, expect, it } from 'vitest'
import { writeMatrix } from '../../../src/renderer/exporters/matrix/writeMatrix'
import type { ReadMatrix } from '../../../src/renderer/importers/matrix/foundMatrix'
import { readMatrix } from '../../../src/renderer/importers/matrix/readMatrix'
import { importPlan, likelyTargets } from '../../../src/renderer/views/matrix/file/importPlan'
import { matrixReport } from '../../../src/renderer/views/matrix/file/matrixReport'
import { ratingTable } from '../../../src/renderer/views/matrix/matrixModel'
import { words } from '../../exporters/matrixSample'
import { openTestProject, type TestProject } from '../../support/testProject'

function reportOf(project: TestProject) {
  return matrixReport({
    project: { title: 'خ', question: '' },
    hypotheses: project.query('hypothesis.standing', {}),
    items: project.query('matrix.items', {}),
    evidence: project.query('evidence.list', {}),
    table: ratingTable(project.query('assessment.list', {})),
  })
}

async function leavesAndIsRead(project: TestProject) {
  const question = { format: 'csvForExchange', report: reportOf(project), words } as const
  return readMatrix({ bytes: await writeMatrix(question), fileName: 'm.csv' })
}

function planned(project: TestProject, matrix: ReadMatrix, overwrites = false) {
  const hypotheses = project.query('hypothesis.list', {})
  return importPlan({
    ...{ matrix, overwrites, taken: hypotheses, citedWords: cites => `(${cites})` },
    targets: likelyTargets(matrix, hypotheses),
    knownIds: new Set(project.query('matrix.items', {}).map(row => row.evidenceId)),
  })
}

async function weighedProject() {
  const project = await openTestProject()
  const [first, second] = [project.addHypothesis('H1'), project.addHypothesis('H2')]
  const speaker = project.addActor('باريس')
  const evidence = [
    project.addEvidence({ summary: '=نفي\nثانٍ' }),
    project.addEvidence({ summary: 'قول' }),
  ]
  const [one = '', two = ''] = evidence
  project.run('evidence.describe', {
    evidenceId: one,
    changes: { credibility: 1, relevance: 'high', speakerActorId: speaker, note: '-ملاحظة' },
  })
  const rate = (evidenceId: string, hypothesisId: string, consistency: 'II' | 'C' | null) =>
    project.run('assessment.rate', { evidenceId, hypothesisId, consistency, reason: '+سبب' })
  rate(one, first, 'II')
  rate(one, second, 'C')
  rate(two, second, null)
  return { project, first, second, one, two }
}

describe('a matrix that leaves a project', () => {
  it('is the same matrix in another, with the same scores', async () => {
    const { project } = await weighedProject()
    const other = await openTestProject()
    other.addActor('باريس')

    other.run('matrix.import', planned(other, await leavesAndIsRead(project)).payload)

    const withoutIds = ({ items, ...rest }: ReturnType<typeof reportOf>) => ({
      ...rest,
      items: items.map(item => ({ ...item, id: '' })),
    })
    expect(withoutIds(reportOf(other))).toEqual(withoutIds(reportOf(project)))
  })

  it('adds nothing where it came from, unless its ratings are to be taken over', async () => {
    const { project, one, first } = await weighedProject()
    const matrix = await leavesAndIsRead(project)
    project.run('assessment.rate', { evidenceId: one, hypothesisId: first, consistency: 'C' })
    expect(planned(project, matrix).payload).toEqual({ hypotheses: [], items: [], known: [] })

    project.run('matrix.import', planned(project, matrix, true).payload)

    const rated = project.query('assessment.list', {})
    expect(rated.find(row => row.evidenceId === one && row.hypothesisId === first)).toMatchObject({
      consistency: 'II',
      reason: '+سبب',
    })
    expect(rated).toHaveLength(3)
  })
})

describe('a matrix from elsewhere', () => {
  const matrix: ReadMatrix = {
    ...{ title: '', leftOut: 0, unread: 0 },
    hypotheses: [
      { label: 'H1', statement: 'جديدة\nبسطرين', kind: 'alternative' },
      { label: '', statement: 'ث'.repeat(700), kind: 'alternative' },
    ],
    items: [
      {
        ...{ id: 'elsewhere', text: 'ن'.repeat(3000), kind: 'claim', credibility: 6 },
        ...{ relevance: 'medium', speaker: 'مجهول', cites: 'تقرير ¶2', note: '' },
        ...{ excludedReason: '', ratings: ['tagged', null], reasons: ['', ''] },
      },
    ],
  }

  it('gets labels that are free, and what finds no room is shortened, told, and kept in the note', async () => {
    const project = await openTestProject()
    project.addHypothesis('H1')
    const { payload, shortened } = planned(project, matrix)
    expect(payload.hypotheses.map(({ label, statement }) => [label, statement.length])).toEqual([
      ['H2', 'جديدة بسطرين'.length],
      ['H3', 500],
    ])
    expect(shortened).toBe(2)
    const [item] = payload.items
    expect(item?.summary).toHaveLength(2000)
    expect(item?.note).toBe(`${'ن'.repeat(3000)}\n(تقرير ¶2)`)
  })

  it('keeps the name of a speaker who is no actor in the note', async () => {
    const project = await openTestProject()
    project.run('matrix.import', planned(project, matrix).payload)
    const [row] = project.query('evidence.list', {})
    expect(row?.speakerName).toBeNull()
    expect(row?.note.split('\n')[0]).toBe('مجهول')
  })
})
