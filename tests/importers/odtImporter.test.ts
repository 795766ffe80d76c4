import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { importBytes, linesOf, refusalOf } from './support/importing'
import { odt, odtParts } from './support/odt'

const automatic = [
  '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>',
  '<style:style style:name="P2" style:parent-style-name="Mine"/>',
  '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>',
].join('')
const named = [
  '<style:style style:name="Mine" style:default-outline-level="4"/>',
  '<style:style style:name="Loop" style:parent-style-name="Loop"/>',
].join('')
const note = (mark: string, body: string) =>
  `<text:note text:note-class="footnote"><text:note-citation>${mark}</text:note-citation><text:note-body>${body}</text:note-body></text:note>`

async function read(body: string, parts: Readonly<Record<string, string>> = {}) {
  return importBytes(odt(body, { automatic, named, parts }), 'mali.odt')
}

describe('paragraphs in ODT', () => {
  it.each([
    ['a heading', '<text:h text:outline-level="2">مقدمة</text:h>', ['heading2 مقدمة']],
    ['a deep heading', '<text:h text:outline-level="9">x</text:h>', ['heading6 x']],
    ['a title', '<text:p text:style-name="Title">x</text:p>', ['heading1 x']],
    ['a style with a level', '<text:p text:style-name="P2">x</text:p>', ['heading4 x']],
    ['a quotation', '<text:p text:style-name="P1">x</text:p>', ['quotation x']],
    ['a style that inherits from itself', '<text:p text:style-name="Loop">x</text:p>', ['body x']],
    [
      'lists in lists, with a header',
      '<text:list><text:list-header><text:p>h</text:p></text:list-header><text:list-item><text:p>a</text:p><text:list><text:list-item><text:p>b</text:p><text:p>c</text:p></text:list-item></text:list></text:list-item></text:list>',
      ['body h', 'listItem1 a', 'listItem2 b', 'listItem2 c'],
    ],
    [
      'headings numbered as a list',
      '<text:list><text:list-item><text:h text:outline-level="1">h</text:h></text:list-item></text:list>',
      ['heading1 h'],
    ],
    [
      'sections in sections',
      '<text:section><text:p>a</text:p><text:section><text:p>b</text:p></text:section></text:section>',
      ['body a', 'body b'],
    ],
    [
      'a table cell by cell',
      '<table:table><table:table-column/><table:table-header-rows><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:list><text:list-item><text:p>2</text:p></text:list-item></text:list></table:table-cell><table:table-cell><text:p/></table:table-cell></table:table-row></table:table>',
      ['tableCell 1', 'tableCell 2'],
    ],
    [
      'a table of one cell as a frame',
      '<table:table><table:table-row><table:table-cell><text:h>h</text:h><text:p>p</text:p></table:table-cell></table:table-row></table:table>',
      ['heading1 h', 'body p'],
    ],
    [
      'a box behind its paragraph',
      '<text:p>a<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>b</text:p><text:p>c</text:p>',
      ['body ab', 'body box', 'body c'],
    ],
    [
      'an index',
      '<text:table-of-content><text:index-body><text:index-title><text:p>t</text:p></text:index-title><text:p>e</text:p></text:index-body></text:table-of-content>',
      ['body t', 'body e'],
    ],
  ])('are told: %s', async (_case, body, lines) => {
    expect(linesOf(await read(body))).toEqual(lines)
  })
})

describe('text in ODT', () => {
  it.each([
    ['spaces as they count', ' a\n  b<text:s text:c="3"/>c<text:s/> ', 'a b   c'],
    ['tabs and breaks', 'a<text:tab/>b<text:line-break/>c<text:soft-page-break/>', 'a\tb\nc'],
    [
      'spans and links, in order',
      'قال <text:span>Wagner</text:span> <text:a>إن</text:a>',
      'قال Wagner إن',
    ],
    ['a space at the end of a span, once', 'a<text:span> </text:span> b', 'a b'],
    [
      'the words under ruby',
      '<text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>b</text:ruby-text></text:ruby>',
      'a',
    ],
    ['fields', '<text:date>14 آب</text:date><text:script>alert(1)</text:script>', '14 آب'],
  ])('keeps %s', async (_case, content, text) => {
    expect((await read(`<text:p>${content}</text:p>`)).paragraphs[0]?.text).toBe(text)
  })

  it('of notes stands at the end with its mark', async () => {
    const inner = note('2', '<text:p>اثنان</text:p>')
    const body = `<text:p>أ${note('1', `<text:p/><text:p>واحد${inner}</text:p>`)} ب</text:p><text:h>ج${note('*', '<text:p>نجمة</text:p>')}</text:h>`
    expect(linesOf(await read(body))).toEqual([
      'body أ[1] ب',
      'heading1 ج[*]',
      'footnote [1] واحد[2]',
      'footnote [*] نجمة',
      'footnote [2] اثنان',
    ])
  })

  it('that is left out or hidden is reported', async () => {
    const master =
      '<office:master-styles><style:master-page><style:header><text:p>page</text:p></style:header><style:footer><text:p/></style:footer></style:master-page></office:master-styles>'
    const source = await importBytes(
      odt(
        '<text:tracked-changes><text:changed-region><text:deletion><text:p>old</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>a<text:span text:style-name="T1">b</text:span><office:annotation><text:p>?</text:p></office:annotation><draw:frame><draw:image/></draw:frame><draw:frame><draw:object/></draw:frame></text:p>',
        { automatic, named, master, parts: { 'Basic/Standard/Module1.xml': '<x/>' } },
      ),
      'a.odt',
    )
    expect(linesOf(source)).toEqual(['body ab'])
    expect(source.warnings).toEqual([
      { code: 'pictures-left-out', count: 1 },
      { code: 'comments-left-out', count: 1 },
      { code: 'page-marks-left-out', count: 1 },
      { code: 'deletions-left-out', count: 1 },
      { code: 'hidden-text', count: 1 },
      { code: 'attachments-left-out', count: 1 },
      { code: 'active-content-ignored', count: 1 },
    ])
  })
})

describe('an ODT file', () => {
  it('tells title and author', async () => {
    const meta =
      '<office:document-meta><office:meta><dc:title>صراع</dc:title><meta:initial-creator>سلمى</meta:initial-creator><dc:creator>x</dc:creator></office:meta></office:document-meta>'
    const source = await importBytes(odt('<text:p>قال الوزير</text:p>', { meta }), 'a.odt')
    expect(source).toMatchObject({
      format: 'odt',
      title: 'صراع',
      metadata: { author: 'سلمى', language: 'ar', direction: 'rtl' },
    })
  })

  it.each([
    [
      'source-encrypted',
      {
        'META-INF/manifest.xml':
          '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      },
    ],
    ['source-encrypted', { 'encrypted-package': 'x' }],
    ['source-has-doctype', { 'content.xml': '<!DOCTYPE x><x/>' }],
  ])('is refused: %s', async (code, parts) => {
    expect((await refusalOf(() => read('<text:p>a</text:p>', parts)))?.code).toBe(code)
  })

  it('is refused without content', async () => {
    const { 'content.xml': _content, ...parts } = odtParts('')
    const mediaType = strToU8('application/vnd.oasis.opendocument.text')
    const bytes = zipSync({ mimetype: [mediaType, { level: 0 }], ...parts })
    expect((await refusalOf(() => importBytes(bytes, 'a.odt')))?.code).toBe('source-damaged')
  })
})
