/** Evidence items as wholes: their passages, leaving them out of account, merging and splitting them. */
import { beforeEach, describe, expect, it } from 'vitest'
import { openTestProject, problemFrom, spanOf, type TestProject } from '../support/testProject'

const TEXTS = ['نفت باريس 🙂 كل ما قيل', 'قال الجنرال إن الأمر صدر', 'وصمتت الإذاعة']

let project: TestProject
let paragraphs: readonly string[]
let faction: string
let foreign: string

beforeEach(async () => {
  project = await openTestProject()
  paragraphs = project.addSource(TEXTS).paragraphIds
  faction = project.addHypothesis('H1')
  foreign = project.addHypothesis('H2')
})

function paragraph(place: number): string {
  return paragraphs[place] ?? ''
}

function evidenceOf(...places: readonly number[]): string {
  return project.addEvidence({
    citations: places.map(place => ({ paragraphId: paragraph(place), span: null })),
  })
}

function rate(evidenceId: string, hypothesisId: string, consistency: 'II' | 'CC', reason = '') {
  project.run('assessment.rate', { evidenceId, hypothesisId, consistency, reason })
}

function quotesOf(evidenceId: string) {
  return project.query('evidence.passages', { evidenceId }).map(({ quote }) => quote)
}

function ratingsOf(evidenceId: string) {
  const rows = project.query('assessment.list', {}).filter(row => row.evidenceId === evidenceId)
  return new Map(rows.map(row => [String(row.hypothesisId), [row.consistency, row.reason]]))
}

describe('evidence.cite', () => {
  it('adds passages, which come back in reading order whatever the order they were added in', () => {
    const evidenceId = evidenceOf(2)
    const cite = (place: number, span: { start: number; end: number } | null) =>
      project.run('evidence.cite', {
        ...{ evidenceId, citationId: project.newId() },
        ...{ paragraphId: paragraph(place), span },
      })
    cite(1, null)
    cite(0, spanOf(TEXTS[0] ?? '', '🙂 كل'))
    cite(1, null)
    expect(quotesOf(evidenceId)).toEqual(['🙂 كل', TEXTS[1], TEXTS[2]])
    expect(project.query('evidence.list', {})).toMatchObject([{ passages: 3, quote: '🙂 كل' }])
  })
})

describe('evidence.uncite', () => {
  it('takes one passage away, and the item stays also without any', () => {
    const evidenceId = evidenceOf(0, 1)
    rate(evidenceId, faction, 'II')
    for (const { citationId } of project.query('evidence.passages', { evidenceId })) {
      project.run('evidence.uncite', { citationId })
    }
    expect(project.query('evidence.list', {})).toMatchObject([{ passages: 0, sourceId: null }])
    expect(ratingsOf(evidenceId).get(faction)).toEqual(['II', ''])
  })
})

describe('evidence.exclude', () => {
  it('leaves the item in the list with its reason, and out of every count until it is included', () => {
    const evidenceId = evidenceOf(0)
    rate(evidenceId, faction, 'II')
    rate(evidenceId, foreign, 'CC')
    const before = project.query('hypothesis.standing', {})
    expect(before).toMatchObject([
      { inconsistency: -2, rank: 2, paragraphs: 1 },
      { inconsistency: 0, rank: 1, paragraphs: 1 },
    ])

    project.run('evidence.exclude', { evidenceIds: [evidenceId], reason: 'منقول عن غيره' })
    const nothing = { inconsistency: 0, rank: null, paragraphs: 0, unratedEvidence: 0 }
    expect(project.query('hypothesis.standing', {})).toMatchObject([nothing, nothing])
    expect(project.query('evidence.list', {})).toMatchObject([
      { excludedReason: 'منقول عن غيره', diagnosticity: null },
    ])
    const { sourceId } = project.query('source.list', {})[0] ?? { sourceId: '' }
    expect(project.query('paragraph.ratings', { sourceId })).toMatchObject([
      { isExcluded: 1 },
      { isExcluded: 1 },
    ])

    project.run('evidence.include', { evidenceIds: [evidenceId] })
    expect(project.query('hypothesis.standing', {})).toEqual(before)
  })

  it('says nothing of the credibility of words that only excluded evidence cites', () => {
    const [one, other] = [project.addActor('أ'), project.addActor('ب')]
    const relationshipId = project.addRelationship(one, other, {
      citations: [
        {
          ...{ citationId: project.newId(), paragraphId: paragraph(0) },
          ...{ span: null, stance: 'asserts' },
        },
      ],
    })
    const evidenceId = evidenceOf(0)
    const changes = { credibility: 2, speakerActorId: one }
    project.run('evidence.describe', { evidenceId, changes })
    const passage = () => project.query('relationship.passages', { relationshipId })[0]
    expect(passage()).toMatchObject({ credibility: 2, speakers: '["أ"]' })
    project.run('evidence.exclude', { evidenceIds: [evidenceId], reason: 'مكرر' })
    expect(passage()).toMatchObject({ credibility: null, speakers: '[]' })
  })
})

describe('evidence.merge', () => {
  it('unites passages, keeps ratings that agree, and leaves those that differ unrated', () => {
    const kept = evidenceOf(0, 1)
    const merged = evidenceOf(1, 2)
    rate(kept, faction, 'II', 'لأنه نفى')
    rate(merged, faction, 'CC', 'لأنه أكد')
    rate(merged, foreign, 'II', 'صمت')
    project.run('evidence.describe', { evidenceId: merged, changes: { summary: 'خلاصة' } })

    project.run('evidence.merge', {
      ...{ keptEvidenceId: kept, mergedEvidenceIds: [merged] },
      ratings: [],
    })
    expect(project.query('evidence.list', {})).toMatchObject([
      { evidenceId: kept, passages: 3, summary: 'خلاصة' },
    ])
    expect(quotesOf(kept)).toEqual(TEXTS)
    expect(ratingsOf(kept)).toEqual(
      new Map([
        [faction, [null, 'لأنه نفى\nلأنه أكد']],
        [foreign, ['II', 'صمت']],
      ]),
    )
  })

  it('takes what the analyst chose where they differ, as one step that undo takes back', () => {
    const kept = evidenceOf(0)
    const merged = evidenceOf(1)
    rate(kept, faction, 'II')
    rate(merged, faction, 'CC')
    const before = project.dump()
    project.run('evidence.merge', {
      ...{ keptEvidenceId: kept, mergedEvidenceIds: [merged] },
      ratings: [{ hypothesisId: faction, consistency: 'CC', reason: 'الثاني أوضح' }],
    })
    expect(ratingsOf(kept).get(faction)).toEqual(['CC', 'الثاني أوضح'])
    project.undo()
    expect(project.dump()).toEqual(before)
  })

  it('is refused with itself', () => {
    const kept = evidenceOf(0)
    const payload = { keptEvidenceId: kept, mergedEvidenceIds: [kept], ratings: [] }
    const problem = problemFrom(() => project.store.execute('evidence.merge', payload, ''))
    expect(problem).toMatchObject({ details: { reason: 'one-and-the-same' } })
  })
})

describe('evidence.split', () => {
  it('gives the passages to a new item right behind the old one, with its facts and ratings', () => {
    const old = evidenceOf(0, 1, 2)
    const other = evidenceOf(0)
    rate(old, faction, 'II', 'نفي')
    project.run('evidence.describe', { evidenceId: old, changes: { credibility: 2, note: 'ن' } })
    const [, second] = project.query('evidence.passages', { evidenceId: old })
    const newEvidenceId = project.newId()
    const citationIds = [second?.citationId ?? '']
    project.run('evidence.split', { evidenceId: old, newEvidenceId, citationIds })

    expect(quotesOf(old)).toEqual([TEXTS[0], TEXTS[2]])
    expect(quotesOf(newEvidenceId)).toEqual([TEXTS[1]])
    expect(ratingsOf(newEvidenceId)).toEqual(ratingsOf(old))
    const rows = project.query('evidence.list', {})
    expect(rows.map(row => row.evidenceId)).toEqual([old, newEvidenceId, other])
    expect(rows[1]).toMatchObject({ credibility: 2, note: 'ن' })
  })

  it('is refused where nothing would stay, and with passages of other evidence', () => {
    const evidenceId = evidenceOf(0)
    const [own] = project.query('evidence.passages', { evidenceId })
    const [others] = project.query('evidence.passages', { evidenceId: evidenceOf(1, 2) })
    for (const [citation, reason] of [
      [own, 'nothing-left'],
      [others, 'changed-meanwhile: the passage is of other evidence'],
    ] as const) {
      const citationIds = [citation?.citationId ?? '']
      const payload = { evidenceId, newEvidenceId: project.newId(), citationIds }
      const problem = problemFrom(() => project.store.execute('evidence.split', payload, ''))
      expect(problem).toMatchObject({ details: { reason } })
    }
  })
})
