/** Sources and paragraphs: kept as received, and taken away with all that rests on them. */
import { describe, expect, it } from 'vitest'
import { openRichProject } from '../support/richProject'
import { openTestProject, problemFrom, testId } from '../support/testProject'

describe('source.import', () => {
  it('keeps bytes, paragraphs and warnings as received, numbered from 1', async () => {
    const project = await openTestProject()
    const bytes = Uint8Array.of(0, 1, 254, 255)
    const { sourceId, paragraphIds } = project.addSource(['أولاً', '\tثانيًا 🙂 ', 'nul \0 inside'], {
      bytes,
      warnings: ['سطر غير مقروء'],
    })

    const [file] = project.rows('source_file')
    expect(file).toMatchObject({ source_id: sourceId, bytes })
    expect(project.query('paragraph.list', { sourceId })).toEqual([
      { paragraphId: paragraphIds[0], number: 1, kind: 'body', level: null, text: 'أولاً' },
      { paragraphId: paragraphIds[1], number: 2, kind: 'body', level: null, text: '\tثانيًا 🙂 ' },
      { paragraphId: paragraphIds[2], number: 3, kind: 'body', level: null, text: 'nul \0 inside' },
    ])
    const [source] = project.query('source.list', {})
    expect(source).toMatchObject({ sourceId, paragraphs: 3, taggedParagraphs: 0 })
    expect(JSON.parse(source?.warnings ?? '')).toEqual(['سطر غير مقروء'])
  })

  it('is undone and redone with its bytes', async () => {
    const project = await openTestProject()
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256)
    project.addSource(['نص'], { bytes })
    project.undo()
    expect(project.rows('source_file')).toEqual([])
    project.redo()
    expect(project.rows('source_file')[0]?.bytes).toEqual(bytes)
  })

  it('keeps many paragraphs of any letters exactly, in one step that is undone and redone', async () => {
    const project = await openTestProject()
    const hostile = [
      'nul \0 inside',
      '\\u0000 is no NUL',
      '"[{}]" \u2028\ufeff',
      'a\ud83d',
      '🙂',
      '',
    ]
    const texts = Array.from({ length: 1_203 }, (_, at) => `${at} ${hostile[(at >> 8) % 6]}`)
    const before = project.dump()
    const { paragraphIds } = project.addSource(texts)

    const kept = project.rows('paragraph')
    expect(kept.map(({ id, text, number }) => ({ id, text, number }))).toEqual(
      texts.map((text, at) => ({
        id: paragraphIds[at],
        text: text.replace(/\p{Surrogate}/u, '\ufffd'),
        number: at + 1,
      })),
    )
    project.undo()
    expect(project.dump()).toEqual(before)
    project.redo()
    expect(project.rows('paragraph')).toEqual(kept)
  })

  it('keeps the place of a lone surrogate, so that offsets behind it stay right', async () => {
    const project = await openTestProject()
    project.addActor('كامارا')
    const { paragraphIds } = project.addSource(['a\ud83d كامارا \ude42'])
    const [paragraphId = ''] = paragraphIds
    expect(project.row('paragraph', paragraphId).text).toBe('a\ufffd كامارا \ufffd')
    expect(project.rows('mention')).toMatchObject([
      { start_offset: 3, end_offset: 9, quote: 'كامارا' },
    ])
  })

  it('puts each source behind the ones before', async () => {
    const project = await openTestProject()
    const first = project.addSource(['أ'])
    const second = project.addSource(['ب'])
    project.run('source.remove', { sourceId: first.sourceId })
    const third = project.addSource(['ج'])
    const sourceIds = project.query('source.list', {}).map(({ sourceId }) => sourceId)
    expect(sourceIds).toEqual([second.sourceId, third.sourceId])
  })

  it.each([
    ['without paragraphs', { paragraphs: [] }],
    ['with a checksum that is none', { sha256: 'x'.repeat(64) }],
    ['without a title', { title: '  ' }],
    ['with a reliability that does not exist', { reliability: 'G' as 'F' }],
  ])('%s is refused', async (_what, changes) => {
    const project = await openTestProject()
    expect(problemFrom(() => project.addSource(['نص'], changes)).code).toBe('invalid-request')
    expect(project.rows('source')).toEqual([])
  })

  it('stores nothing when its last paragraph cannot be stored', async () => {
    const project = await openTestProject()
    const before = project.dump()
    const paragraph = { paragraphId: testId(9), kind: 'body', level: null, text: 'نص' } as const
    problemFrom(() => project.addSource([], { paragraphs: [paragraph, paragraph] }))
    expect(project.dump()).toEqual(before)
    expect(project.store.sequence).toBe(1)
  })
})

describe('source.describe', () => {
  it('changes what is given and nothing else', async () => {
    const { project, source } = await openRichProject()
    const before = project.row('source', source.sourceId)
    project.run('source.describe', {
      sourceId: source.sourceId,
      changes: { author: 'م. ديالو', reliability: 'B' },
    })
    expect(project.row('source', source.sourceId)).toEqual({
      ...before,
      author: 'م. ديالو',
      reliability: 'B',
    })
  })
})

describe('source.remove', () => {
  it('takes paragraphs, bytes, mentions, citations and notes; evidence stays, uncited', async () => {
    const { project, source, evidenceId } = await openRichProject()
    const other = project.addSource(['مصدر آخر'])

    project.run('source.remove', { sourceId: source.sourceId })

    const left = Object.fromEntries(
      ['source', 'source_file', 'paragraph', 'mention', 'relationship_citation'].map(table => [
        table,
        project.rows(table).length,
      ]),
    )
    expect(left).toEqual({
      source: 1,
      source_file: 1,
      paragraph: 1,
      mention: 0,
      relationship_citation: 0,
    })
    expect(project.rows('paragraph')).toMatchObject([{ id: other.paragraphIds[0] }])
    expect(project.rows('coding')).toEqual([])
    expect(project.rows('timeline_event_citation')).toEqual([])
    expect(project.rows('timeline_event')).toHaveLength(1)
    expect(project.rows('relationship')).toHaveLength(2)
    const targets = project.rows('note').map(note => note.source_id ?? note.paragraph_id)
    expect(targets).toEqual([null, null, null, null, null, null])

    const evidence = project.query('evidence.list', {})
    expect(evidence).toHaveLength(3)
    expect(evidence.find(row => row.evidenceId === evidenceId)).toMatchObject({
      summary: 'لا ذكر للمال',
      sourceId: null,
      paragraphId: null,
      quote: null,
      isWhole: null,
    })
    expect(project.query('evidence.passages', { evidenceId })).toEqual([])
    expect(project.rows('assessment')).toHaveLength(3)
  })
})

describe('paragraph.setKind', () => {
  it('gives a heading a level, and only a heading', async () => {
    const { project, first } = await openRichProject()
    const kindOf = (kind: 'heading' | 'body' | 'byline', level: number | null) => {
      project.run('paragraph.setKind', { paragraphId: first, kind, level })
      const [row] = project.query('paragraph.details', { paragraphId: first })
      return [row?.kind, row?.level]
    }
    expect(kindOf('heading', 3)).toEqual(['heading', 3])
    expect(kindOf('heading', null)).toEqual(['heading', 1])
    expect(kindOf('byline', 2)).toEqual(['byline', null])
  })
})

describe('source.list', () => {
  it('counts the paragraphs that rated or tagged evidence cites, each once', async () => {
    const project = await openTestProject()
    const { sourceId, paragraphIds } = project.addSource(['أ', 'ب', 'ج', 'د'])
    const [first = '', second = '', third = ''] = paragraphIds
    const h1 = project.addHypothesis('H1')
    const h2 = project.addHypothesis('H2')
    project.rateParagraph(first, h1, 'C')
    project.rateParagraph(first, h2, null)
    project.rateParagraph(second, h1, null)
    project.addEvidence({ citations: [{ paragraphId: third, span: null }] })

    expect(project.query('source.list', {})).toMatchObject([
      { sourceId, paragraphs: 4, taggedParagraphs: 2 },
    ])
    expect(project.query('project.counts', {})).toMatchObject([
      { sources: 1, paragraphs: 4, ratedParagraphs: 2, evidence: 3, assessments: 1 },
    ])
  })

  it('counts what is left to tag without headings and bylines, tagged or not', async () => {
    const project = await openTestProject()
    const { paragraphIds } = project.addSource(['عنوان', 'كاتب', 'ج', 'د'])
    const [heading = '', byline = '', third = ''] = paragraphIds
    const h1 = project.addHypothesis('H1')
    const setKind = (paragraphId: string, kind: 'heading' | 'byline') =>
      project.run('paragraph.setKind', { paragraphId, kind, level: null })
    setKind(heading, 'heading')
    setKind(byline, 'byline')
    project.rateParagraph(heading, h1, 'N')
    const counts = () => project.query('source.list', {})
    expect(counts()).toMatchObject([{ weighableParagraphs: 2, untaggedParagraphs: 2 }])
    project.rateParagraph(third, h1, null)
    expect(counts()).toMatchObject([{ weighableParagraphs: 2, untaggedParagraphs: 1 }])
  })
})
