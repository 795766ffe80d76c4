/** A source is read by pages and paragraph by paragraph, and says where in it something stands. */
import { describe, expect, it } from 'vitest'
import { openRichProject } from '../support/richProject'
import { openTestProject } from '../support/testProject'

describe('a page of a source', () => {
  it('holds its paragraphs in reading order and what is shown beside them, and nothing else', async () => {
    const { project, source, second } = await openRichProject()
    const part = { sourceId: source.sourceId, page: { first: 1, count: 1 } }
    const paragraphs = project.query('paragraph.list', part)
    expect(paragraphs.map(({ paragraphId }) => paragraphId)).toEqual([second])
    for (const name of [
      'mention.list',
      'citation.ofSource',
      'coding.list',
      'timelineEvent.ofSource',
    ] as const) {
      const rows = project.query(name, part)
      expect(new Set(rows.map(row => row.paragraphId)), name).toEqual(new Set([second]))
    }
    const ratings = project.query('paragraph.ratings', part)
    expect(new Set(ratings.map(({ paragraphId }) => paragraphId))).toEqual(new Set([second]))
    expect(project.query('note.ofSource', part)).toEqual([])
  })

  it('is shorter at the end and empty behind it', async () => {
    const { project, source, third } = await openRichProject()
    const at = (first: number) =>
      project
        .query('paragraph.list', { sourceId: source.sourceId, page: { first, count: 2 } })
        .map(({ paragraphId }) => paragraphId)
    expect(at(2)).toEqual([third])
    expect(at(3)).toEqual([])
  })

  it('of one paragraph is that paragraph in its own source only', async () => {
    const { project, source, third } = await openRichProject()
    const other = project.addSource(['آخر'])
    const ask = (sourceId: string) =>
      project.query('paragraph.list', { sourceId, paragraphId: third })
    expect(ask(source.sourceId)).toHaveLength(1)
    expect(ask(other.sourceId)).toEqual([])
  })
})

describe('paragraph.details', () => {
  it('says how many paragraphs stand before it, whatever their numbers', async () => {
    const { project, third } = await openRichProject()
    project.database.run('UPDATE paragraph SET number = 70 WHERE id = :third', { third })
    const [row] = project.query('paragraph.details', { paragraphId: third })
    expect(row).toMatchObject({ number: 70, place: 2 })
  })
})

describe('paragraph.nextUntagged', () => {
  async function openTagged() {
    const project = await openTestProject()
    const { sourceId, paragraphIds } = project.addSource(['عنوان', 'أ', 'ب', 'ج', 'د'])
    const [title = '', , second = ''] = paragraphIds
    project.run('paragraph.setKind', { paragraphId: title, kind: 'heading', level: 1 })
    project.rateParagraph(second, project.addHypothesis('H1'), null)
    const next = (place: number, step: 1 | -1) =>
      project.query('paragraph.nextUntagged', { sourceId, place, step })[0]?.place
    return { project, paragraphIds, next }
  }

  it('passes over headings and tagged paragraphs, in both directions', async () => {
    const { next } = await openTagged()
    expect(next(0, 1)).toBe(1)
    expect(next(1, 1)).toBe(3)
    expect(next(3, -1)).toBe(1)
  })

  it('goes round at the ends, and comes back to where it is when nothing else is left', async () => {
    const { project, paragraphIds, next } = await openTagged()
    expect(next(4, 1)).toBe(1)
    expect(next(1, -1)).toBe(4)
    const hypothesisId = project.addHypothesis('H2')
    for (const index of [1, 3]) project.rateParagraph(paragraphIds[index] ?? '', hypothesisId, 'C')
    expect(next(4, 1)).toBe(4)
    project.rateParagraph(paragraphIds[4] ?? '', hypothesisId, 'C')
    expect(next(4, 1)).toBeUndefined()
  })
})

describe('source.holdings', () => {
  it('counts what goes with a source, and nothing of another', async () => {
    const { project, source } = await openRichProject()
    project.addSource(['لا شيء هنا'])
    const [held] = project.query('source.holdings', { sourceId: source.sourceId })
    expect(held).toEqual({
      mentions: project.rows('mention').filter(({ status }) => status !== 'rejected').length,
      citations: project.rows('relationship_citation').length,
      ratings: project.query('paragraph.ratings', { sourceId: source.sourceId }).length,
      codings: project.rows('coding').length,
      notes: 1,
    })
  })
})

describe('paragraph.matches', () => {
  it('finds words in a page, folded, with exact spans and places in the source', async () => {
    const project = await openTestProject()
    const { sourceId } = project.addSource(['لا شيء', 'قال أحمَد', 'أحمد 🙂 ثم احمد'])
    const ask = (first: number, words = 'احمد', atMost = 9) =>
      project.query('paragraph.matches', { sourceId, page: { first, count: 2 }, words, atMost })
    expect(ask(0).map(({ place, quote }) => [place, quote])).toEqual([[1, 'أحمَد']])
    expect(ask(2).map(({ place, start, end }) => [place, start, end])).toEqual([
      [2, 0, 4],
      [2, 10, 14],
    ])
    expect(ask(0, '  ')).toEqual([])
  })

  it('stops behind the paragraph in which there are enough of them', async () => {
    const project = await openTestProject()
    const { sourceId } = project.addSource(['نعم', 'نعم ثم نعم', 'نعم'])
    const places = (atMost: number) =>
      project
        .query('paragraph.matches', {
          sourceId,
          page: { first: 0, count: 3 },
          words: 'نعم',
          atMost,
        })
        .map(({ place }) => place)
    expect(places(1)).toEqual([0])
    expect(places(2)).toEqual([0, 1, 1])
    expect(places(9)).toEqual([0, 1, 1, 2])
  })
})

describe('hypothesis.passages', () => {
  it('are what evidence tagged to it cites, in reading order', async () => {
    const { project, faction, foreign, first, second } = await openRichProject()
    const passages = (hypothesisId: string) =>
      project
        .query('hypothesis.passages', { hypothesisId })
        .map(({ paragraphId, consistency }) => [paragraphId, consistency])
    expect(passages(faction)).toEqual([[first, 'CC']])
    expect(passages(foreign)).toEqual(
      expect.arrayContaining([
        [first, 'II'],
        [second, 'I'],
      ]),
    )
  })
})
