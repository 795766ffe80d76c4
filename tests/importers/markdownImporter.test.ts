import { describe, expect, it } from 'vitest'
import { encodeEightBit } from './encodeText'
import { importBytes, linesOf, refusalOf } from './support/importing'

const read = (markdown: string) => importBytes(new TextEncoder().encode(markdown), 'mali.md')

describe('Markdown', () => {
  it.each([
    [
      'headings of both kinds',
      '# صراع #\n\nرواية\n---\n###### f',
      ['heading1 صراع', 'heading2 رواية', 'heading6 f'],
    ],
    [
      'paragraphs over several lines',
      'أعلنت\nالحكومة  \nأمس\\\nمساء',
      ['body أعلنت الحكومة\nأمس\nمساء'],
    ],
    [
      'marks within lines',
      '**قال** _الوزير_ `code` [هنا](http://x "t") <http://y> ~~no~~',
      ['body قال الوزير code هنا http://y no'],
    ],
    [
      'lists in lists',
      '- a\n  1. b\n\n     c\n- d',
      ['listItem1 a', 'listItem2 b', 'listItem2 c', 'listItem1 d'],
    ],
    [
      'quotations, in lists too',
      '> لن نعود\n> أبدًا\n\n- > q',
      ['quotation لن نعود أبدًا', 'quotation q'],
    ],
    [
      'tables',
      '| أ | ب |\n|---|---|\n| 1 | |\n| 2 | 3 |',
      ['tableCell أ', 'tableCell ب', 'tableCell 1', 'tableCell 2', 'tableCell 3'],
    ],
    ['code', '```js\nalert(1)\n  b\n```\n\n    c', ['body alert(1)\n  b', 'body c']],
    ['entities and escapes', '&laquo;مالي&raquo; \\*a\\*', ['body «مالي» *a*']],
    [
      'HTML as the text it is',
      '<script>alert(1)</script>\n\n<b>x</b>',
      ['body <script>alert(1)</script>', 'body <b>x</b>'],
    ],
    [
      'notes at the end',
      'أ[^1] ب\n\n[^1]: http://x\n[^n]: نص\n    يتبع\n\nج',
      ['body أ[^1] ب', 'body ج', 'footnote [^1]: http://x', 'footnote [^n]: نص يتبع'],
    ],
    ['a line across the page', '---\n\na', ['body a']],
  ])('gives %s', async (_case, markdown, lines) => {
    expect(linesOf(await read(markdown))).toEqual(lines)
  })

  it('tells what stands before it', async () => {
    const source = await read(
      '---\ntitle: "صراع"\nAuthor: سلمى\ndate: 2025-08-20T10:00:00Z\nlang: ar\nurl: https://example.org/\ntags:\n  - x\n---\n# غيره\n\nنص',
    )
    expect(source).toMatchObject({
      format: 'markdown',
      mediaType: 'text/markdown',
      title: 'صراع',
      metadata: {
        author: 'سلمى',
        published: '2025-08-20',
        url: 'https://example.org/',
        language: 'ar',
      },
    })
    expect(linesOf(source)).toEqual(['heading1 غيره', 'body نص'])
  })

  it('is called by its first heading, and counts pictures', async () => {
    const source = await read('نص ![صورة](http://127.0.0.1:9/x.png)\n\n# صراع')
    expect(source.title).toBe('صراع')
    expect(source.warnings).toEqual([{ code: 'pictures-left-out', count: 1 }])
  })

  it('may come in any encoding', async () => {
    const bytes = encodeEightBit(
      'windows-1256',
      '# صراع في العاصمة\n\nقال الوزير إن الوضع تحت السيطرة.',
    )
    const source = await importBytes(bytes, 'mali.md')
    expect(source.encoding).toBe('windows-1256')
    expect(linesOf(source)[0]).toBe('heading1 صراع في العاصمة')
  })

  it.each(['> '.repeat(5_000), '- '.repeat(5_000)])(
    'nested without end is refused',
    async start => {
      expect(await refusalOf(() => read(`${start}a\n\nb`))).toEqual({
        code: 'source-too-deep',
        details: { fileName: 'mali.md', limit: 100 },
      })
    },
  )

  it('keeps every word of brackets in brackets', async () => {
    const text = `${'['.repeat(500)}a${']'.repeat(500)}`
    expect(linesOf(await read(text))).toEqual([`body ${text}`])
  })
})
