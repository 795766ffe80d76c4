/** Standings of relationships: from the assessments of the words they cite, or as the analyst says. */
import { describe, expect, it } from 'vitest'
import {
  openTestProject,
  problemFrom,
  spanOf,
  type TestProject,
  testId,
} from '../support/testProject'

const TEXT = 'كامارا أمر بالتوقيف، وباريس تنفي ذلك.'

async function openCited(words: string | null, stance: 'asserts' | 'denies' = 'asserts') {
  const project = await openTestProject()
  const [paragraphId = ''] = project.addSource([TEXT]).paragraphIds
  const [camara, paris] = [project.addActor('كامارا'), project.addActor('باريس')]
  const hypothesisId = project.addHypothesis('H1', 'صراع أجنحة')
  const relationshipId = project.addRelationship(camara, paris, {
    citations: [
      {
        citationId: project.newId(),
        paragraphId,
        span: words === null ? null : spanOf(TEXT, words),
        stance,
      },
    ],
  })
  return { project, paragraphId, hypothesisId, relationshipId, camara }
}

const standings = (project: TestProject) => project.query('relationship.standings', {})

/** Evidence on some words, rated for the hypothesis. */
function weigh(
  project: TestProject,
  { paragraphId, hypothesisId, words }: Record<'paragraphId' | 'hypothesisId' | 'words', string>,
): string {
  const evidenceId = project.addEvidence({
    kind: 'claim',
    summary: 'ادعاء',
    citations: [{ paragraphId, span: spanOf(TEXT, words) }],
  })
  project.run('assessment.rate', { evidenceId, hypothesisId, consistency: 'CC' })
  return evidenceId
}

describe('relationship.standings', () => {
  it('follows the rating of the paragraph that the relationship cites', async () => {
    const { project, paragraphId, hypothesisId, relationshipId } = await openCited('أمر')
    expect(standings(project)).toEqual([])
    project.rateParagraph(paragraphId, hypothesisId, 'I')
    const found = { relationshipId, hypothesisId, standing: 'contradicted', reason: null }
    expect(standings(project)).toEqual([{ ...found, byPassages: 'contradicted' }])
  })

  it('takes a denial the other way round', async () => {
    const { project, paragraphId, hypothesisId } = await openCited(null, 'denies')
    project.rateParagraph(paragraphId, hypothesisId, 'I')
    expect(standings(project)).toMatchObject([{ standing: 'supported' }])
  })

  it('counts evidence on words that meet the cited ones, and no other of the same paragraph', async () => {
    const { project, paragraphId, hypothesisId } = await openCited('أمر بالتوقيف')
    weigh(project, { paragraphId, hypothesisId, words: 'تنفي ذلك' })
    expect(standings(project)).toEqual([])
    weigh(project, { paragraphId, hypothesisId, words: 'كامارا أمر' })
    expect(standings(project)).toMatchObject([{ standing: 'supported' }])
  })

  it('leaves out evidence that is excluded', async () => {
    const { project, paragraphId, hypothesisId } = await openCited('أمر')
    const evidenceId = weigh(project, { paragraphId, hypothesisId, words: 'أمر' })
    expect(standings(project)).toMatchObject([{ standing: 'supported' }])
    const change = "UPDATE evidence SET excluded_reason = 'نفاه قائله' WHERE id = :evidenceId"
    project.database.run(change, { evidenceId })
    expect(standings(project)).toEqual([])
  })
})

describe('relationship.overrule', () => {
  it("sets the analyst's word over the passages, with its reason, until it is taken back", async () => {
    const { project, paragraphId, hypothesisId, relationshipId } = await openCited(null)
    project.rateParagraph(paragraphId, hypothesisId, 'C')
    const before = project.dump()
    const pair = { relationshipId, hypothesisId }
    project.run('relationship.overrule', { ...pair, standing: 'both', reason: ' شاهدان مختلفان ' })
    expect(standings(project)).toEqual([
      { ...pair, standing: 'both', byPassages: 'supported', reason: 'شاهدان مختلفان' },
    ])
    project.run('relationship.followPassages', pair)
    expect(standings(project)).toMatchObject([{ standing: 'supported', reason: null }])
    expect(project.rows('relationship_standing')).toEqual(before.relationship_standing)
  })

  it('may silence a relationship, and is told although it is silent', async () => {
    const { project, hypothesisId, relationshipId } = await openCited(null)
    const pair = { relationshipId, hypothesisId }
    project.run('relationship.overrule', { ...pair, standing: 'silent', reason: 'لا صلة' })
    expect(standings(project)).toMatchObject([{ standing: 'silent', byPassages: 'silent' }])
  })

  it('is refused without a reason', async () => {
    const { project, hypothesisId, relationshipId } = await openCited(null)
    const overrule = (reason: string) => () =>
      project.run('relationship.overrule', {
        relationshipId,
        hypothesisId,
        standing: 'both',
        reason,
      })
    expect(problemFrom(overrule('  ')).code).toBe('invalid-request')
  })

  it('is refused for a hypothesis that is not there', async () => {
    const { project, relationshipId } = await openCited(null)
    const overrule = () =>
      project.run('relationship.overrule', {
        relationshipId,
        hypothesisId: testId(0xdead),
        standing: 'both',
        reason: 'x',
      })
    expect(problemFrom(overrule).code).toBe('row-not-found')
  })
})

describe('relationship.passages', () => {
  it('tell the reliability of the source, who says it, and the credibility of what is said', async () => {
    const { project, paragraphId, hypothesisId, relationshipId, camara } = await openCited('أمر')
    const evidenceId = weigh(project, { paragraphId, hypothesisId, words: 'كامارا أمر' })
    project.run('evidence.describe', {
      evidenceId,
      changes: { speakerActorId: camara, credibility: 2 },
    })
    expect(project.query('relationship.passages', { relationshipId })).toMatchObject([
      { reliability: 'F', speakers: '["كامارا"]', credibility: 2 },
    ])
  })

  it('have no speaker and no credibility where the words are no evidence', async () => {
    const { project, relationshipId } = await openCited('أمر')
    expect(project.query('relationship.passages', { relationshipId })).toMatchObject([
      { speakers: '[]', credibility: null },
    ])
  })
})

describe('relationship.diagnosticity', () => {
  it('is that of the most telling evidence on the words it cites, and none without two ratings', async () => {
    const { project, paragraphId, hypothesisId, relationshipId } = await openCited('أمر بالتوقيف')
    const other = project.addHypothesis('H2')
    const scores = () => project.query('relationship.diagnosticity', {})
    const rateFor = (evidenceId: string, consistency: 'CC' | 'C' | 'II') =>
      project.run('assessment.rate', { evidenceId, hypothesisId: other, consistency })
    const alike = weigh(project, { paragraphId, hypothesisId, words: 'أمر' })
    const elsewhere = weigh(project, { paragraphId, hypothesisId, words: 'تنفي' })
    rateFor(elsewhere, 'II')
    expect(scores()).toEqual([])
    rateFor(alike, 'CC')
    expect(scores()).toEqual([{ relationshipId, diagnosticity: 0 }])
    const telling = weigh(project, { paragraphId, hypothesisId, words: 'بالتوقيف' })
    rateFor(telling, 'II')
    expect(scores()).toEqual([{ relationshipId, diagnosticity: 2 }])
    rateFor(weigh(project, { paragraphId, hypothesisId, words: 'أمر بالتوقيف' }), 'CC')
    expect(scores()).toEqual([{ relationshipId, diagnosticity: 2 }])
    project.run('evidence.exclude', { evidenceIds: [telling], reason: 'مكرر' })
    expect(scores()).toEqual([{ relationshipId, diagnosticity: 0 }])
  })
})
