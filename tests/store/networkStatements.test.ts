/** Statements as the project holds them, up to the sums that Discourse Network Analyzer publishes. */
import { describe, expect, it } from 'vitest'
import { type DerivedKind, derivedNetwork } from '../../src/shared/analysis/network/derivedNetwork'
import type { Consistency } from '../../src/shared/domain/hypotheses'
import sample from '../fixtures/dnaSample.json'
import { openTestProject, type TestProject } from '../support/testProject'

function assert(
  project: TestProject,
  { speaker, concept, rating }: { speaker: string | null; concept: string; rating: Consistency },
  citations: readonly { paragraphId: string; span: null }[] = [],
): string {
  const evidenceId = project.addEvidence({ citations: [...citations] })
  project.run('evidence.describe', { evidenceId, changes: { speakerActorId: speaker } })
  project.run('assessment.rate', { evidenceId, hypothesisId: concept, consistency: rating })
  return evidenceId
}

describe('network.statements', () => {
  it('tells who asserts what in which source, and when it appeared', async () => {
    const project = await openTestProject()
    const source = project.addSource(['نفت باريس.'], { published: '2025-08-16' })
    const [army, paris] = [project.addActor('الجيش'), project.addActor('باريس')]
    project.run('actor.setFaction', { actorId: paris, factionActorId: army })
    const concept = project.addHypothesis('H1')
    const cited = [{ paragraphId: source.paragraphIds[0] ?? '', span: null }]
    const evidenceId = assert(project, { speaker: paris, concept, rating: 'I' }, cited)
    expect(project.query('network.statements', {})).toEqual([
      {
        evidenceId,
        hypothesisId: concept,
        consistency: 'I',
        agrees: 0,
        speakerActorId: paris,
        factionActorId: army,
        sourceId: source.sourceId,
        published: '2025-08-16',
      },
    ])
  })

  it('takes neutral ratings and archived hypotheses for no statement', async () => {
    const project = await openTestProject()
    const speaker = project.addActor('باريس')
    const [open, archived] = [project.addHypothesis('H1'), project.addHypothesis('H2')]
    assert(project, { speaker, concept: open, rating: 'N' })
    assert(project, { speaker, concept: open, rating: 'NA' })
    assert(project, { speaker, concept: archived, rating: 'CC' })
    assert(project, { speaker: null, concept: open, rating: 'C' })
    project.run('hypothesis.archive', { hypothesisId: archived, reason: 'لا أحد يقول بها' })
    const rows = project.query('network.statements', {})
    expect(rows).toMatchObject([{ speakerActorId: null, agrees: 1, sourceId: null }])
  })
})

/** The sample as a project: a statement is an evidence item of its speaker, rated for one hypothesis. */
async function openDnaSample() {
  const project = await openTestProject()
  const concepts = (sample.speaksOf[0] ?? []).map((_, column) =>
    project.addHypothesis(`H${column}`),
  )
  const actors = sample.speaksOf.map((_, row) => project.addActor(`منظمة ${row}`))
  for (const [row, speaker] of actors.entries()) {
    for (const [column, concept] of concepts.entries()) {
      const all = sample.speaksOf[row]?.[column] ?? 0
      const agreeing = (all + (sample.sidesWith[row]?.[column] ?? 0)) / 2
      for (let one = 0; one < all; one++) {
        assert(project, { speaker, concept, rating: one < agreeing ? 'C' : 'II' })
      }
    }
  }
  return { project, actors, concepts }
}

describe('the sample of Discourse Network Analyzer', () => {
  it('gives the published sums and every figure of its networks', async () => {
    const { project, actors, concepts } = await openDnaSample()
    const statements = project.query('network.statements', {}).map(row => ({
      ...row,
      actorId: row.speakerActorId ?? '',
      conceptId: row.hypothesisId as string,
      agrees: row.agrees === 1,
    }))
    const tableOf = (kind: DerivedKind, columns: readonly string[]) => {
      const options = { kind, normalisation: 'none', duplicates: 'include' } as const
      const network = derivedNetwork(statements, concepts, options)
      return actors.map(actor =>
        columns.map(column => {
          const row = network.rows.indexOf(actor)
          return network.values[row * network.columns.length + network.columns.indexOf(column)] ?? 0
        }),
      )
    }
    const sum = (table: readonly (readonly number[])[]) =>
      table.flat().reduce((total, value) => total + value, 0)

    expect(sum(tableOf('speaksOf', concepts))).toBe(40)
    expect(sum(tableOf('coMention', actors))).toBe(276)
    expect(tableOf('speaksOf', concepts)).toEqual(sample.speaksOf)
    expect(tableOf('sidesWith', concepts)).toEqual(sample.sidesWith)
    expect(tableOf('coMention', actors)).toEqual(sample.coMention)
  })
})
