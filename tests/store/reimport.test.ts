/** A newer version of a source: numbers and what stands on words stay with the paragraphs that stayed. */
import { describe, expect, it } from 'vitest'
import { alignParagraphs } from '../../src/shared/analysis/alignParagraphs'
import {
  type CommandInput,
  openTestProject,
  spanOf,
  type TestProject,
} from '../support/testProject'

const OLD = [
  'رواية الحكومة',
  'أعلنت الحكومة أنها أحبطت محاولة في باماكو.',
  'نفت باريس ما قيل عنها وقالت إن لا شأن لها بذلك.',
  'أوقف عدد من الضباط في كاتي قبل ذلك بأيام.',
  'لم يُنشر حتى الآن ما يثبت ذلك.',
] as const

function reimport(project: TestProject, sourceId: string, texts: readonly string[]) {
  const payload: CommandInput<'source.reimport'> = {
    sourceId,
    fileName: 'نسخة ٢.txt',
    mediaType: 'text/plain',
    encoding: 'utf-8',
    sha256: 'ef'.repeat(32),
    bytes: new TextEncoder().encode(texts.join('\n')),
    warnings: ['تنبيه'],
    paragraphs: texts.map(text => ({ kind: 'body', level: null, text })),
  }
  return project.run('source.reimport', payload)
}

async function openSource() {
  const project = await openTestProject()
  const { sourceId, paragraphIds } = project.addSource(OLD)
  const shown = () =>
    project.query('paragraph.list', { sourceId }).map(({ number, text }) => [number, text])
  const quote = (place: number, words: string) =>
    project.addEvidence({
      summary: words,
      citations: [
        { paragraphId: paragraphIds[place] ?? '', span: spanOf(OLD[place] ?? '', words) },
      ],
    })
  const quoted = (evidenceId: string) =>
    project
      .query('evidence.passages', { evidenceId })
      .map(({ paragraphNumber, quote: words }) => [paragraphNumber, words])
  return { project, sourceId, paragraphIds, shown, quote, quoted }
}

describe('source.reimport', () => {
  it('gives new paragraphs new numbers and never those of the paragraphs that are gone', async () => {
    const { project, sourceId, shown } = await openSource()
    reimport(project, sourceId, [OLD[0], 'مقدمة جديدة تماماً', OLD[1], OLD[3], OLD[4]])
    expect(shown().map(([number]) => number)).toEqual([1, 6, 2, 4, 5])
    reimport(project, sourceId, [OLD[0], OLD[1], OLD[3], OLD[4], 'خاتمة'])
    expect(shown().map(([number]) => number)).toEqual([1, 2, 4, 5, 7])
    project.undo()
    project.undo()
    expect(shown()).toEqual(OLD.map((text, index) => [index + 1, text]))
  })

  it('keeps anchors on words of paragraphs that were corrected, and on those that did not change', async () => {
    const { project, sourceId, quote, quoted } = await openSource()
    const same = quote(1, 'أحبطت محاولة')
    const corrected = quote(2, 'لا شأن لها')
    reimport(project, sourceId, [
      OLD[0],
      OLD[1],
      'ونفت باريس ما قيل عنها أمس وقالت إنه لا شأن لها بذلك.',
      OLD[3],
      OLD[4],
    ])
    expect(quoted(same)).toEqual([[2, 'أحبطت محاولة']])
    expect(quoted(corrected)).toEqual([[3, 'لا شأن لها']])
    expect(project.rows('lost_anchor')).toEqual([])
  })

  it('follows words into the paragraph that theirs was joined with, or cut from', async () => {
    const { project, sourceId, quote, quoted } = await openSource()
    const intoJoined = quote(4, 'ما يثبت ذلك')
    const fromCut = quote(2, 'لا شأن لها بذلك')
    reimport(project, sourceId, [
      OLD[0],
      OLD[1],
      'نفت باريس ما قيل عنها',
      'وقالت إن لا شأن لها بذلك.',
      `${OLD[3]} ${OLD[4]}`,
    ])
    expect(quoted(intoJoined)[0]?.[1]).toBe('ما يثبت ذلك')
    expect(quoted(fromCut)[0]?.[1]).toBe('لا شأن لها بذلك')
    expect(project.rows('lost_anchor')).toEqual([])
  })

  it('keeps the number of a paragraph that was moved', async () => {
    const { project, sourceId, shown } = await openSource()
    reimport(project, sourceId, [OLD[0], OLD[4], OLD[1], OLD[2], OLD[3]])
    expect(shown()).toEqual([
      [1, OLD[0]],
      [5, OLD[4]],
      [2, OLD[1]],
      [3, OLD[2]],
      [4, OLD[3]],
    ])
  })

  it('lists what stood on words that are gone, also on a whole paragraph, and undoes all of it at once', async () => {
    const { project, sourceId, paragraphIds, quote } = await openSource()
    quote(3, 'عدد من الضباط')
    const h1 = project.addHypothesis('H1')
    project.rateParagraph(paragraphIds[3] ?? '', h1, 'C')
    const before = project.dump()
    reimport(project, sourceId, [OLD[0], OLD[1], OLD[2], OLD[4]])
    const lost = project.query('anchor.lost', { sourceId })
    expect(
      lost.map(({ kind, reason, quote: words, start }) => [kind, reason, words, start]),
    ).toEqual([
      ['evidence_citation', 'removed', '', null],
      ['evidence_citation', 'removed', 'عدد من الضباط', 5],
    ])
    expect(lost[0]).toMatchObject({
      oldText: OLD[3],
      paragraphNumber: 4,
    })
    project.undo()
    expect(project.dump()).toEqual(before)
  })

  it('shows what was lost with its paragraph beside the likeliest one of the new version', async () => {
    const { project, sourceId, quote } = await openSource()
    quote(3, 'عدد من الضباط')
    reimport(project, sourceId, [
      ...OLD.slice(0, 3),
      'لم تعلّق السفارة.',
      'وفي كاتي أوقفت السلطات ثلاثة من الضباط.',
      OLD[4],
    ])
    expect(project.query('anchor.lost', { sourceId })).toMatchObject([
      { oldText: OLD[3], paragraphNumber: 4, number: 7, text: expect.stringContaining('ثلاثة') },
    ])
    project.undo()
    project.redo()
    expect(project.query('anchor.lost', { sourceId })).toMatchObject([{ number: 7 }])
    // Without a new one, beside one of those between which it stood.
    project.undo()
    reimport(project, sourceId, [...OLD.slice(0, 3), OLD[4]])
    expect(project.query('anchor.lost', { sourceId })).toMatchObject([{ number: 5 }])
  })

  it('changes the file and what the import noticed, and nothing that the analyst said', async () => {
    const { project, sourceId } = await openSource()
    project.run('source.describe', { sourceId, changes: { author: 'م', reliability: 'B' } })
    reimport(project, sourceId, OLD)
    expect(project.query('source.list', {})).toMatchObject([
      {
        author: 'م',
        reliability: 'B',
        title: 'بيان المجلس العسكري',
        fileName: 'نسخة ٢.txt',
        sha256: 'ef'.repeat(32),
        warnings: '["تنبيه"]',
      },
    ])
    expect(project.rows('source_file')).toHaveLength(1)
  })
})

describe('alignParagraphs', () => {
  it.each([
    ['the same', ['a b', 'c d'], ['a b', 'c d'], [0, 1]],
    ['one corrected', ['a b c', 'd e f'], ['a b x', 'd e f'], [0, 1]],
    ['one put in', ['a', 'b'], ['a', 'x', 'b'], [0, null, 1]],
    ['one gone', ['a', 'b', 'c'], ['a', 'c'], [0, 2]],
    ['two changed places', ['a', 'b'], ['b', 'a'], [1, 0]],
    ['one replaced', ['a b c', 'd'], ['x y z', 'd'], [null, 1]],
    ['the same text twice', ['a', 'a'], ['a', 'a', 'a'], [0, 1, null]],
    ['nothing before', [], ['a'], [null]],
  ])('%s', (_what, before, after, expected) => {
    expect(alignParagraphs(before, after)).toEqual(expected)
  })

  it('uses each old paragraph once', () => {
    const before = Array.from(
      { length: 300 },
      (_, index) => `فقرة ${index % 7} عن أمر ${index % 5}`,
    )
    const after = Array.from({ length: 300 }, (_, index) => `فقرة ${index % 5} عن أمر ${index % 7}`)
    const used = alignParagraphs(before, after).filter(index => index !== null)
    expect(new Set(used).size).toBe(used.length)
  })
})
