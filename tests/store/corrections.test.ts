/** Corrections of stored paragraphs: what stands on words stays on them, or waits for review. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointLength, sliceCodePoints } from '../../src/shared/analysis/arabicText'
import { openRichProject, TEXTS } from '../support/richProject'
import { openTestProject, problemFrom, spanOf, type TestProject } from '../support/testProject'

const TABLES = [
  'mention',
  'evidence_citation',
  'relationship_citation',
  'timeline_event_citation',
  'coding',
  'note',
] as const

/** Every anchor of a source with the words at its offsets, which must be the ones it quotes. */
function anchored(project: TestProject): readonly string[] {
  return TABLES.flatMap(table =>
    project.database
      .all<{ id: string; number: number; quote: string; stands: string | null }>(
        `SELECT anchor.id, paragraph.number, anchor.quote,
                substr(paragraph.text, start_offset + 1, end_offset - start_offset) AS stands
           FROM ${table} AS anchor JOIN paragraph ON paragraph.id = anchor.paragraph_id
          ORDER BY anchor.id`,
      )
      .map(({ id, number, quote, stands }) => {
        if (stands !== null) expect(quote, `${table} ${id}`).toBe(stands)
        return `${table} ${number} ${stands ?? 'all'}`
      }),
  )
}

function numbers(project: TestProject, sourceId: string): readonly (readonly [number, string])[] {
  return project.query('paragraph.list', { sourceId }).map(({ number, text }) => [number, text])
}

describe('paragraph.correct', () => {
  it('keeps a mention, a citation and a coding on their words when a typo before and in them goes', async () => {
    const project = await openTestProject()
    const text = '🙂 قل كمارا إن باريس تعرف.'
    const { paragraphIds } = project.addSource([text])
    const [paragraphId = ''] = paragraphIds
    const typeId = project.typeId('actor_type', 'person')
    const mention = { paragraphId, span: spanOf(text, 'كمارا') }
    project.run('actor.create', {
      actorId: project.newId(),
      name: 'كامارا',
      typeId,
      mention,
      placement: null,
    })
    project.addEvidence({ citations: [{ paragraphId, span: spanOf(text, 'باريس تعرف') }] })
    const span = spanOf(text, 'إن باريس')
    project.run('note.write', {
      noteId: project.newId(),
      target: { kind: 'paragraph', id: paragraphId, span },
      text: 'من يقول؟',
    })
    const before = project.dump()

    project.run('paragraph.correct', { paragraphId, text: '🙂 قال كامارا إن باريس تعرف.' })

    expect(anchored(project)).toEqual([
      'mention 1 كامارا',
      'evidence_citation 1 باريس تعرف',
      'note 1 إن باريس',
    ])
    expect(project.query('anchor.lost', { sourceId: null })).toEqual([])
    project.undo()
    expect(project.dump()).toEqual(before)
  })

  it('lists what was cited in words that are gone, with both texts, and keeps a whole rating whole', async () => {
    const { project, second, source, lostAnchorId } = await openRichProject()
    const text = 'أكدت لندن الخبر.'
    project.run('paragraph.correct', { paragraphId: second, text })
    const lost = project
      .query('anchor.lost', { sourceId: source.sourceId })
      .filter(({ anchorId }) => anchorId !== lostAnchorId)
    expect(lost.map(({ kind, quote, reason }) => [kind, quote, reason])).toEqual([
      ['timeline_event_citation', 'نفت', 'changed'],
      ['evidence_citation', 'نفت باريس', 'changed'],
    ])
    expect(lost[1]).toMatchObject({
      oldText: TEXTS[1],
      text,
      paragraphId: second,
      paragraphNumber: 2,
      label: 'لا ذكر للمال',
    })
    const whole = project.rows('coding').filter(row => row.paragraph_id === second)
    expect(whole.map(({ quote }) => quote)).toEqual([text, text])
    expect(project.rows('mention').filter(row => row.paragraph_id === second)).toEqual([])
  })

  it('suggests the names that the corrected text has', async () => {
    const project = await openTestProject()
    project.addActor('كامارا')
    const { paragraphIds } = project.addSource(['قال كمرا ذلك'])
    expect(project.rows('mention')).toEqual([])
    project.run('paragraph.correct', { paragraphId: paragraphIds[0] ?? '', text: 'قال كامارا ذلك' })
    expect(project.rows('mention')).toMatchObject([{ status: 'suggested', quote: 'كامارا' }])
  })

  it('says why, if the analyst does, in the change log', async () => {
    const { project, first } = await openRichProject()
    project.run('paragraph.correct', { paragraphId: first, text: 'نص' }, 'خطأ طباعي')
    expect(
      project.database.first('SELECT reason FROM change_log ORDER BY sequence DESC')?.reason,
    ).toBe('خطأ طباعي')
  })

  it('keeps every confirmed mention on its words, wherever else the text is changed', async () => {
    const project = await openTestProject()
    const actorId = project.addActor('zzz')
    const { paragraphIds } = project.addSource(['x'])
    const [paragraphId = ''] = paragraphIds
    const part = fc.constantFrom('قال ', '🙂', 'e\u0301', 'َ', '، ', '👩‍👩‍👧 ', 'ـ', 'و')
    const text = fc.array(part, { maxLength: 8 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(fc.tuple(text, text, text), fc.tuple(text, text, text), (old, now) => {
        const cited = ['[كامارا]', '[باريس 🙂]'] as const
        const made = ([a, b, c]: readonly [string, string, string]) =>
          a + cited[0] + b + cited[1] + c
        project.run('paragraph.correct', { paragraphId, text: `${made(old)}|` })
        for (const { id } of project.rows('mention')) {
          project.run('mention.remove', { mentionId: String(id) })
        }
        for (const words of cited) {
          const span = spanOf(made(old), words)
          project.run('mention.mark', { mentionId: project.newId(), actorId, paragraphId, span })
        }
        project.run('paragraph.correct', { paragraphId, text: `${made(now)}|` })
        const confirmed = project
          .rows('mention')
          .filter(({ status }) => status === 'confirmed')
          .map(({ start_offset, end_offset }) =>
            sliceCodePoints(made(now), Number(start_offset), Number(end_offset)),
          )
        expect(confirmed.sort()).toEqual([...cited].sort())
      }),
      { numRuns: 60 },
    )
  })
})

describe('paragraph.join', () => {
  it('keeps every anchor of both on its words, also those on one of them as a whole', async () => {
    const { project, first, second, source } = await openRichProject()
    const before = project.dump()
    const words = project.rows('evidence_citation').map(({ quote }) => quote)
    project.run('paragraph.join', { paragraphId: first })
    expect(numbers(project, source.sourceId)).toEqual([
      [1, `${TEXTS[0]} ${TEXTS[1]}`],
      [3, TEXTS[2]],
    ])
    anchored(project)
    expect(project.rows('evidence_citation').map(({ quote }) => quote)).toEqual(words)
    expect(project.rows('paragraph').some(({ id }) => id === second)).toBe(false)
    expect(project.query('anchor.lost', { sourceId: null })).toMatchObject([{ paragraphId: first }])
    project.undo()
    expect(project.dump()).toEqual(before)
  })

  it('is refused for the last paragraph', async () => {
    const { project, third } = await openRichProject()
    expect(problemFrom(() => project.run('paragraph.join', { paragraphId: third })).code).toBe(
      'invalid-request',
    )
  })
})

describe('paragraph.split', () => {
  it('gives the second part a number that was never given, and its place behind the first', async () => {
    const project = await openTestProject()
    const { sourceId, paragraphIds } = project.addSource(['أ ب ج', 'د', 'ه'])
    const [first = '', second = ''] = paragraphIds
    project.run('paragraph.join', { paragraphId: second })
    const parts = [project.newId(), project.newId()]
    project.run('paragraph.split', {
      paragraphId: first,
      offset: 4,
      newParagraphId: parts[0] ?? '',
    })
    project.run('paragraph.split', {
      paragraphId: first,
      offset: 2,
      newParagraphId: parts[1] ?? '',
    })
    expect(numbers(project, sourceId)).toEqual([
      [1, 'أ'],
      [5, 'ب'],
      [4, 'ج'],
      [2, 'د ه'],
    ])
  })

  it('brings back what was joined, with every anchor on its words', async () => {
    const { project, first, source } = await openRichProject()
    const wordsOf = () =>
      TABLES.map(table =>
        project
          .rows(table)
          .filter(({ status }) => status !== 'suggested')
          .map(({ id, quote }) => [id, quote]),
      )
    project.run('paragraph.join', { paragraphId: first })
    const joined = wordsOf()
    project.run('paragraph.split', {
      paragraphId: first,
      offset: codePointLength(TEXTS[0]) + 1,
      newParagraphId: project.newId(),
    })
    expect(numbers(project, source.sourceId).map(([, text]) => text)).toEqual(TEXTS)
    expect(wordsOf()).toEqual(joined)
    anchored(project)
  })

  it('puts what stands over the cut on both parts, or where more of its words are, or to review', async () => {
    const { project, first, camara, source } = await openRichProject()
    const cut = spanOf(TEXTS[0], 'كامارا').start + 3
    const confirmed = project
      .rows('mention')
      .filter(row => row.actor_id === camara && row.paragraph_id === first)
    project.run('mention.judge', {
      mentionIds: confirmed.map(({ id }) => String(id)),
      status: 'confirmed',
    })
    const newParagraphId = project.newId()
    project.run('paragraph.split', { paragraphId: first, offset: cut, newParagraphId })
    anchored(project)
    const onWhole = project
      .rows('evidence_citation')
      .filter(row => row.start_offset === null)
      .map(row => row.paragraph_id)
    expect(onWhole).toContain(first)
    expect(onWhole).toContain(newParagraphId)
    const lost = project.query('anchor.lost', { sourceId: source.sourceId })
    expect(
      lost.map(({ kind, reason, quote, label }) => [kind, reason, quote, label]),
    ).toContainEqual(['mention', 'cut', 'كامارا', 'كامارا'])
    const citations = project.rows('relationship_citation')
    expect(citations).toHaveLength(2)
  })

  it('goes on when there is no room left between two positions', async () => {
    const project = await openTestProject()
    const { sourceId, paragraphIds } = project.addSource([
      Array.from({ length: 80 }, (_, index) => `ك${index}`).join(' '),
      'آخر',
    ])
    const [first = ''] = paragraphIds
    for (let left = 79; left > 0; left--) {
      const text = String(project.row('paragraph', first).text)
      const offset = codePointLength(text.slice(0, text.lastIndexOf(' ')))
      project.run('paragraph.split', {
        paragraphId: first,
        offset,
        newParagraphId: project.newId(),
      })
    }
    const texts = numbers(project, sourceId).map(([, text]) => text)
    expect(texts).toEqual([...Array.from({ length: 80 }, (_, index) => `ك${index}`), 'آخر'])
  })

  it.each([200, 52])('is refused where a part would have no words (%i)', async offset => {
    const { project, first } = await openRichProject()
    const payload = { paragraphId: first, offset, newParagraphId: project.newId() }
    expect(problemFrom(() => project.run('paragraph.split', payload)).code).toBe('invalid-request')
  })
})

describe('anchor.place and anchor.drop', () => {
  it('puts lost words back by hand, with the note that hung on them', async () => {
    const { project, lostAnchorId, third, denial } = await openRichProject()
    const span = spanOf(TEXTS[2], 'arrested')
    project.run('anchor.place', { anchorId: lostAnchorId, paragraphId: third, span })
    expect(project.row('coding', lostAnchorId)).toMatchObject({
      code_id: denial,
      paragraph_id: third,
      quote: 'arrested',
    })
    expect(project.rows('note').filter(row => row.coding_id === lostAnchorId)).toHaveLength(1)
    expect(project.rows('lost_anchor')).toEqual([])
  })

  it('keeps them on the whole paragraph', async () => {
    const { project, lostAnchorId, second } = await openRichProject()
    project.run('anchor.place', { anchorId: lostAnchorId, paragraphId: second, span: null })
    expect(project.row('coding', lostAnchorId)).toMatchObject({
      start_offset: null,
      quote: TEXTS[1],
    })
  })

  it('gives them to the code and the actor that theirs were merged into meanwhile', async () => {
    const { project, lostAnchorId, second, denial, power } = await openRichProject()
    project.run('code.merge', { codeId: denial, intoCodeId: power })
    project.run('anchor.place', { anchorId: lostAnchorId, paragraphId: second, span: null })
    expect(project.row('coding', lostAnchorId).code_id).toBe(power)
  })

  it('goes with the source, and with the code', async () => {
    const { project, source, denial } = await openRichProject()
    project.run('code.remove', { codeId: denial })
    expect(project.rows('lost_anchor')).toEqual([])
    project.undo()
    project.run('source.remove', { sourceId: source.sourceId })
    expect(project.rows('lost_anchor')).toEqual([])
  })

  it('does not put a mention on a whole paragraph', async () => {
    const { project, first, camara } = await openRichProject()
    const mention = project
      .rows('mention')
      .find(row => row.actor_id === camara && row.paragraph_id === first)
    const mentionId = String(mention?.id)
    project.run('mention.judge', { mentionIds: [mentionId], status: 'confirmed' })
    project.run('paragraph.correct', { paragraphId: first, text: 'لا شيء من ذلك.' })
    const payload = { anchorId: mentionId, paragraphId: first, span: null }
    expect(problemFrom(() => project.run('anchor.place', payload)).code).toBe('invalid-request')
  })
})
