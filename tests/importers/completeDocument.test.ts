import { describe, expect, it } from 'vitest'
import { completeDocument } from '../../src/renderer/importers/completeDocument'
import type { ImportedParagraph } from '../../src/renderer/importers/importedSource'
import { sourceCommands } from '../../src/shared/domain/sources'
import { problemOf } from '../../src/shared/problem'

const body = (text: string): ImportedParagraph => ({ kind: 'body', level: null, text })
const arabic = body('عاد الموظف إلى عمله في المساء')

function complete(found: Partial<Parameters<typeof completeDocument>[0]>) {
  return completeDocument({ fileName: 'mali.docx', paragraphs: [arabic], ...found })
}

describe('completeDocument', () => {
  it('suggests title, language and direction where the document is silent', () => {
    expect(complete({})).toMatchObject({
      title: 'mali',
      metadata: { author: '', published: '', language: 'ar', direction: 'rtl' },
      encoding: '',
      warnings: [],
    })
  })

  it('keeps what the document says, in lines that can be stored', () => {
    const { title, metadata } = complete({
      paragraphs: [body('Le conseil est réuni')],
      title: ` صراع\n في\u2028باماكو ${'x'.repeat(900)}`,
      metadata: { author: 'a\0b', published: '٢٠٢٥-٠٨', language: 'fr_ML', url: 'u'.repeat(9_000) },
    })
    expect(title.startsWith('صراع في باماكو x')).toBe(true)
    expect(metadata).toMatchObject({ author: 'a b', published: '2025-08', language: 'fr-ML' })
    expect(metadata.direction).toBe('ltr')
    const { shape } = sourceCommands['source.import']
    expect(shape.title.safeParse(title).success).toBe(true)
    expect(shape.url.safeParse(metadata.url).success).toBe(true)
  })

  it('does not believe a date or language that is none', () => {
    const metadata = { published: 'yesterday', language: 'not a language' }
    expect(complete({ metadata }).metadata).toMatchObject({ published: '', language: 'ar' })
  })

  it('leaves out empty paragraphs and white space around the text, and nothing else', () => {
    const paragraphs = [body(' \n'), body('\u00a0 أ\u200cب  ج\r\nد ')]
    expect(complete({ paragraphs }).paragraphs).toEqual([body('أ\u200cب  ج\nد')])
  })

  it('replaces what cannot be kept, and reports hidden controls', () => {
    const { paragraphs, warnings } = complete({ paragraphs: [body('a\ud800b\0 \u202ec\u202c 🙂')] })
    expect(paragraphs[0]?.text).toBe('a\ufffdb\ufffd \u202ec\u202c 🙂')
    expect(warnings).toEqual([
      { code: 'replacement-characters', count: 1 },
      { code: 'nul-characters', count: 1 },
      { code: 'direction-controls', count: 2 },
    ])
  })

  it.each([
    ['source-empty', [body(' '), body('\n')]],
    ['source-too-long', [body('x'.repeat(50_000_001))]],
    ['source-too-long', Array.from({ length: 500_001 }, () => body('x'))],
  ])('refuses %s', (code, paragraphs) => {
    let problem: unknown
    try {
      complete({ paragraphs })
    } catch (thrown) {
      problem = problemOf(thrown)
    }
    expect(problem).toEqual({ code, details: { fileName: 'mali.docx' } })
  })
})
