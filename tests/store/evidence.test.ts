/** Evidence and assessments: tagging a paragraph is rating the evidence that it is. */
import { beforeEach, describe, expect, it } from 'vitest'
import {
  openTestProject,
  problemFrom,
  spanOf,
  type TestProject,
  testId,
} from '../support/testProject'

const TEXT = 'نفت باريس 🙂 كل ما قيل'

let project: TestProject
let sourceId: string
let paragraphId: string
let faction: string
let foreign: string

beforeEach(async () => {
  project = await openTestProject()
  const source = project.addSource([TEXT, 'فقرة أخرى'])
  sourceId = source.sourceId
  paragraphId = source.paragraphIds[0] ?? ''
  faction = project.addHypothesis('H1')
  foreign = project.addHypothesis('H2')
})

function unrate(hypothesisId: string) {
  return project.run('paragraph.unrate', { paragraphId, hypothesisId })
}

describe('paragraph.rate', () => {
  it('makes the paragraph one evidence item, and a second rating uses it again', () => {
    project.rateParagraph(paragraphId, faction, 'CC')
    project.rateParagraph(paragraphId, foreign, 'II')
    project.rateParagraph(paragraphId, foreign, 'I')

    const evidence = project.query('evidence.list', {})
    expect(evidence).toMatchObject([
      {
        kind: 'claim',
        summary: '',
        credibility: 6,
        relevance: 'medium',
        paragraphId,
        paragraphNumber: 1,
        quote: TEXT,
        isWhole: 1,
      },
    ])
    const ratings = project.query('paragraph.ratings', { sourceId })
    expect(ratings.map(({ hypothesisId, consistency }) => [hypothesisId, consistency])).toEqual([
      [faction, 'CC'],
      [foreign, 'I'],
    ])
  })

  it('is one step: undoing the first rating leaves no evidence behind', () => {
    const before = project.dump()
    project.rateParagraph(paragraphId, faction, 'C')
    project.undo()
    expect(project.dump()).toEqual(before)
  })

  it('tags without a rating, and keeps a reason that is not given anew', () => {
    const rate = (consistency: 'C' | null, reason?: string) =>
      project.run('paragraph.rate', {
        paragraphId,
        hypothesisId: faction,
        consistency,
        reason,
      })
    rate(null, 'يذكر الحرس')
    expect(project.rows('assessment')).toMatchObject([{ consistency: null, reason: 'يذكر الحرس' }])
    rate('C')
    expect(project.rows('assessment')).toMatchObject([{ consistency: 'C', reason: 'يذكر الحرس' }])
    rate('C', '')
    expect(project.rows('assessment')).toMatchObject([{ consistency: 'C', reason: '' }])
  })

  it('does not take a quotation, or evidence that cites more, for the paragraph', () => {
    const quoted = project.addEvidence({
      citations: [{ paragraphId, span: spanOf(TEXT, 'باريس') }],
    })
    const both = project.addEvidence({
      citations: [
        { paragraphId, span: null },
        { paragraphId, span: spanOf(TEXT, 'كل ما قيل') },
      ],
    })
    project.rateParagraph(paragraphId, faction, 'N')
    const ids = project.rows('evidence').map(({ id }) => id)
    expect(ids).toHaveLength(3)
    expect(ids).toContain(quoted)
    expect(project.rows('assessment')[0]?.evidence_id).not.toBe(both)
  })

  it('uses evidence that the analyst made of the whole paragraph', () => {
    const evidenceId = project.addEvidence({ citations: [{ paragraphId, span: null }] })
    project.rateParagraph(paragraphId, faction, 'N')
    expect(project.rows('assessment')).toMatchObject([{ evidence_id: evidenceId }])
    expect(project.rows('evidence')).toHaveLength(1)
  })
})

describe('paragraph.unrate', () => {
  it('takes the evidence along when nothing else was said of it', () => {
    const before = project.dump()
    project.rateParagraph(paragraphId, faction, 'C')
    project.rateParagraph(paragraphId, foreign, 'I')
    unrate(faction)
    expect(project.rows('evidence')).toHaveLength(1)
    unrate(foreign)
    expect(project.dump()).toEqual(before)
  })

  it.each([
    ['a summary', { summary: 'نفي' }],
    ['a note', { note: 'يُراجع' }],
    ['a credibility', { credibility: 2 }],
    ['a relevance', { relevance: 'high' as const }],
    ['another kind', { kind: 'fact' as const }],
  ])('keeps evidence that was given %s', (_what, changes) => {
    project.rateParagraph(paragraphId, faction, 'C')
    const evidenceId = String(project.rows('evidence')[0]?.id)
    project.run('evidence.describe', { evidenceId, changes })
    unrate(faction)
    expect(project.rows('evidence')).toMatchObject([{ id: evidenceId }])
    expect(project.rows('assessment')).toEqual([])
  })

  it('keeps evidence that has a speaker or a note of its own', () => {
    project.rateParagraph(paragraphId, faction, 'C')
    const evidenceId = String(project.rows('evidence')[0]?.id)
    project.run('note.write', {
      noteId: project.newId(),
      target: { kind: 'evidence', id: evidenceId },
      text: 'قارن بالبيان',
    })
    unrate(faction)
    expect(project.rows('evidence')).toHaveLength(1)
    project.undo()
    project.undo()
    const speakerActorId = project.addActor('باريس')
    project.run('evidence.describe', { evidenceId, changes: { speakerActorId } })
    unrate(faction)
    expect(project.rows('evidence')).toHaveLength(1)
  })

  it('by a hypothesis it was never tagged to does nothing, also to evidence without ratings', () => {
    project.addEvidence({ citations: [{ paragraphId, span: null }] })
    expect(unrate(faction)).toBeNull()
    expect(project.rows('evidence')).toHaveLength(1)
  })
})

describe('evidence.create', () => {
  it('cites whole paragraphs and quotations, or nothing', () => {
    const cited = project.addEvidence({
      kind: 'fact',
      summary: 'نفي',
      citations: [
        { paragraphId, span: spanOf(TEXT, 'كل ما قيل') },
        { paragraphId, span: null },
      ],
    })
    const absent = project.addEvidence({ kind: 'absence', summary: 'لا ذكر للمال' })
    expect(project.query('evidence.passages', { evidenceId: cited })).toMatchObject([
      { quote: TEXT, start: null },
      { quote: 'كل ما قيل', start: 12, end: 21 },
    ])
    expect(project.query('evidence.list', {})).toMatchObject([
      { evidenceId: cited, isWhole: 1, diagnosticity: null },
      { evidenceId: absent, isWhole: null, paragraphId: null, kind: 'absence' },
    ])
    expect(project.query('evidence.ofParagraph', { paragraphId })).toMatchObject([
      { evidenceId: cited },
    ])
  })

  it('with a span outside its paragraph leaves no evidence behind', () => {
    const create = () =>
      project.addEvidence({ citations: [{ paragraphId, span: { start: 20, end: 22 } }] })
    expect(problemFrom(create)).toEqual({
      code: 'span-outside-paragraph',
      details: { paragraphId },
    })
    expect(project.rows('evidence')).toEqual([])
  })
})

describe('evidence.describe', () => {
  it('names a speaker, and lets go of him', () => {
    const evidenceId = project.addEvidence()
    const speakerActorId = project.addActor('باريس')
    project.run('evidence.describe', { evidenceId, changes: { speakerActorId } })
    expect(project.query('evidence.list', {})).toMatchObject([{ speakerName: 'باريس' }])
    project.run('evidence.describe', { evidenceId, changes: { summary: 'س' } })
    expect(project.query('evidence.list', {})).toMatchObject([{ speakerName: 'باريس' }])
    project.run('evidence.describe', { evidenceId, changes: { speakerActorId: null } })
    expect(project.query('evidence.list', {})).toMatchObject([{ speakerName: null }])
  })

  it.each([{ credibility: 0 }, { credibility: 7 }, { credibility: 2.5 }, { summary: 5 }])(
    'refuses %j',
    changes => {
      const evidenceId = project.addEvidence()
      const describeIt = () =>
        project.store.execute('evidence.describe', { evidenceId, changes }, '')
      expect(problemFrom(describeIt).code).toBe('invalid-request')
    },
  )
})

describe('the diagnosticity in a list', () => {
  it('is of the ratings that were given, and none with fewer than two', () => {
    const evidenceId = project.addEvidence()
    const diagnosticity = () => project.query('evidence.list', {})[0]?.diagnosticity
    const rate = (hypothesisId: string, consistency: 'CC' | 'II' | null) =>
      project.run('assessment.rate', { evidenceId, hypothesisId, consistency })
    expect(diagnosticity()).toBeNull()
    rate(faction, 'CC')
    rate(foreign, null)
    expect(diagnosticity()).toBeNull()
    rate(foreign, 'II')
    expect(diagnosticity()).toBe(2)
    rate(faction, 'II')
    expect(diagnosticity()).toBe(0)
  })
})

describe('assessment.rate', () => {
  it('notes when, but only if something differs', () => {
    const evidenceId = project.addEvidence()
    const rate = () =>
      project.run('assessment.rate', { evidenceId, hypothesisId: faction, consistency: 'N' })
    rate()
    const [before] = project.rows('assessment')
    expect(rate()).toBeNull()
    expect(project.rows('assessment')).toEqual([before])
  })

  it('of evidence that is not there is refused', () => {
    const rate = () =>
      project.run('assessment.rate', {
        evidenceId: testId(9),
        hypothesisId: faction,
        consistency: 'N',
      })
    expect(problemFrom(rate)).toEqual({
      code: 'row-not-found',
      details: { table: 'evidence', id: testId(9) },
    })
  })
})
