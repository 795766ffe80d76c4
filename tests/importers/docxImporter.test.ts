import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { encodeUtf16 } from './encodeText'
import { docx, docxParts, paragraph, relationshipsXml, style, wordXml } from './support/docx'
import { importBytes, linesOf, refusalOf } from './support/importing'

const styles = wordXml(
  'styles',
  [
    style('1', 'heading 1'),
    style('a', 'Heading 3', '<w:basedOn w:val="1"/>'),
    style('own', 'Mine', '<w:basedOn w:val="a"/>'),
    style('deep', 'Deep', '<w:pPr><w:outlineLvl w:val="7"/></w:pPr>'),
    style('Title', 'Title'),
    style('q', 'Intense Quote'),
    style('lp', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>'),
    style('x', 'loop', '<w:basedOn w:val="y"/>'),
    style('y', 'loop too', '<w:basedOn w:val="x"/>'),
  ].join(''),
)
const styled = (id: string, text: string, rest = '') =>
  paragraph(text, `<w:pStyle w:val="${id}"/>${rest}`)
const listed = (text: string, depth: number, id = 2) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`)
const cell = (...content: string[]) => `<w:tc>${content.join('')}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const run = (content: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`
const text = (own: string) => run(`<w:t>${own}</w:t>`)

async function read(body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}) {
  return importBytes(docx(body, { 'word/styles.xml': styles, ...parts }), 'mali.docx')
}

describe('kinds of paragraphs in DOCX', () => {
  it.each([
    ['a built-in heading', styled('1', 'مقدمة'), 'heading1 مقدمة'],
    ['a heading of the third level', styled('a', 'x'), 'heading3 x'],
    ['a style made from a heading', styled('own', 'x'), 'heading3 x'],
    ['an outline level of a style, at most 6', styled('deep', 'x'), 'heading6 x'],
    ['an outline level of its own', paragraph('x', '<w:outlineLvl w:val="1"/>'), 'heading2 x'],
    ['body text by its outline', styled('1', 'x', '<w:outlineLvl w:val="9"/>'), 'body x'],
    ['a title', styled('Title', 'x'), 'heading1 x'],
    ['a quotation', styled('q', 'x'), 'quotation x'],
    ['an item of a list', listed('x', 0), 'listItem1 x'],
    ['an item of an inner list', listed('x', 2), 'listItem3 x'],
    ['an item by its style', styled('lp', 'x'), 'listItem1 x'],
    [
      'taken out of its list',
      styled('lp', 'x', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      'body x',
    ],
    ['styles that inherit in a circle', styled('x', 'x'), 'body x'],
    ['a style that is not there', styled('none', 'x'), 'body x'],
  ])('are told: %s', async (_case, body, line) => {
    expect(linesOf(await read(body))).toEqual([line])
  })
})

describe('text in DOCX', () => {
  it.each([
    [
      'right-to-left runs with Latin names between, in order',
      `<w:p>${run('<w:t>قال </w:t>', '<w:rtl/>')}${text('Wagner (DGSE)')}${run('<w:t xml:space="preserve"> إن…</w:t>', '<w:rtl/>')}</w:p>`,
      'قال Wagner (DGSE) إن…',
    ],
    [
      'tabs, breaks, hyphens',
      `<w:p>${run('<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:br w:type="page"/><w:t>d</w:t>')}</w:p>`,
      'a\tb\nc\u2011d',
    ],
    [
      'links, content controls and fields by their results',
      `<w:p><w:hyperlink r:id="r1">${text('a')}</w:hyperlink><w:sdt><w:sdtContent>${text('b')}</w:sdtContent></w:sdt><w:fldSimple w:instr="DATE">${text('c')}</w:fldSimple>${run('<w:instrText>HYPERLINK "http://x"</w:instrText>')}${text('d')}</w:p>`,
      'abcd',
    ],
    [
      'entities and CDATA',
      '<w:p><w:r><w:t>&lt;ب&gt; &amp; &#x645;&#1575;<![CDATA[<&]]></w:t></w:r></w:p>',
      '<ب> & ما<&',
    ],
    [
      'formulas',
      `<w:p><m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath></w:p>`,
      'ab',
    ],
  ])('keeps %s', async (_case, body, own) => {
    expect((await read(body)).paragraphs.map(each => each.text)).toEqual([own])
  })

  it('is the new text of tracked changes, with a warning for the old', async () => {
    const deleted = `<w:del>${run('<w:delText>old</w:delText>')}</w:del>`
    const source = await read(`<w:p>${text('a ')}${deleted}<w:ins>${text('new')}</w:ins></w:p>`)
    expect(linesOf(source)).toEqual(['body a new'])
    expect(source.warnings).toEqual([{ code: 'deletions-left-out', count: 1 }])
  })

  it('takes hidden text and says so', async () => {
    const source = await read(
      `<w:p>${run('<w:t>seen</w:t>', '<w:vanish w:val="0"/>')}${run('<w:t> hidden</w:t>', '<w:vanish/>')}</w:p>`,
    )
    expect(linesOf(source)).toEqual(['body seen hidden'])
    expect(source.warnings).toEqual([{ code: 'hidden-text', count: 1 }])
  })

  it('in a box follows the paragraph that the box is anchored in, once', async () => {
    const box = (own: string) => `<w:txbxContent>${paragraph(own)}</w:txbxContent>`
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('box')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('box')}</w:pict></mc:Fallback></mc:AlternateContent>`
    const source = await read(`<w:p>${text('a')}${run(drawing)}${text('b')}</w:p>${paragraph('c')}`)
    expect(linesOf(source)).toEqual(['body ab', 'body box', 'body c'])
    expect(source.warnings).toEqual([])
  })
})

describe('tables in DOCX', () => {
  it('are read row by row and cell by cell', async () => {
    const inner = `<w:tbl>${row(cell(paragraph('4')), cell(paragraph('5')))}</w:tbl>`
    const table = `<w:tbl><w:tblPr/>${row(cell(paragraph('1')), cell(paragraph('')))}${row(cell(paragraph('2'), styled('1', '3')), cell(inner))}</w:tbl>`
    expect(linesOf(await read(`${table}${paragraph('after')}`))).toEqual([
      'tableCell 1',
      'tableCell 2',
      'tableCell 3',
      'tableCell 4',
      'tableCell 5',
      'body after',
    ])
  })

  it('of one cell are frames round ordinary text', async () => {
    const table = `<w:tbl>${row(cell(styled('1', 'head'), paragraph('text')))}</w:tbl>`
    expect(linesOf(await read(table))).toEqual(['heading1 head', 'body text'])
  })
})

describe('notes in DOCX', () => {
  const reference = (kind: string, id: number) => run(`<w:${kind}Reference w:id="${id}"/>`)
  const note = (kind: string, id: number, own: string) =>
    `<w:${kind} w:id="${id}"><w:p>${run(`<w:${kind}Ref/>`)}${own}</w:p></w:${kind}>`

  it('stand at the end in the order of their marks', async () => {
    const footnotes = wordXml(
      'footnotes',
      `<w:footnote w:type="separator" w:id="0"><w:p>${text('—')}</w:p></w:footnote>${note('footnote', 5, text(' خمسة'))}${note('footnote', 3, `${text('ثلاثة')}${reference('endnote', 1)}`)}${note('footnote', 9, text('unused'))}`,
    )
    const endnotes = wordXml('endnotes', note('endnote', 1, text('end')))
    const body = `<w:p>${text('أ')}${reference('footnote', 3)}${text(' ب')}${reference('footnote', 5)}</w:p>`
    const source = await read(body, {
      'word/footnotes.xml': footnotes,
      'word/endnotes.xml': endnotes,
    })
    expect(linesOf(source)).toEqual([
      'body أ[1] ب[2]',
      'footnote [1] ثلاثة[3]',
      'footnote [2] خمسة',
      'footnote [3] end',
    ])
  })

  it('whose text is missing leave their mark', async () => {
    const source = await read(`<w:p>${text('أ')}${reference('footnote', 3)}</w:p>`)
    expect(linesOf(source)).toEqual(['body أ[1]'])
  })
})

describe('a DOCX file', () => {
  const core = (title: string) =>
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:creator>سلمى حداد</dc:creator></cp:coreProperties>`

  it('tells title and author', async () => {
    const source = await read(paragraph('قال الوزير'), { 'docProps/core.xml': core('صراع') })
    expect(source).toMatchObject({
      format: 'docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      title: 'صراع',
      metadata: { author: 'سلمى حداد', language: 'ar', direction: 'rtl' },
      encoding: '',
    })
  })

  it.each([
    ['its first heading before its property', styled('1', 'عنوان'), 'old', 'عنوان'],
    ['its name before what Word fills in', paragraph('x'), 'Document1', 'mali'],
  ])('is called by %s', async (_case, body, property, title) => {
    expect((await read(body, { 'docProps/core.xml': core(property) })).title).toBe(title)
  })

  it('reports what it leaves out', async () => {
    const comment = run('<w:commentReference w:id="1"/>')
    const source = await read(`<w:p>${text('a')}${comment}${run('<w:drawing/>')}</w:p>`, {
      'word/header1.xml': wordXml('hdr', paragraph('page')),
      'word/footer1.xml': wordXml('ftr', paragraph('')),
      'word/embeddings/a.xlsx': 'x',
      'word/vbaProject.bin': 'x',
    })
    expect(source.warnings).toEqual([
      { code: 'pictures-left-out', count: 1 },
      { code: 'comments-left-out', count: 1 },
      { code: 'page-marks-left-out', count: 1 },
      { code: 'attachments-left-out', count: 1 },
      { code: 'active-content-ignored', count: 1 },
    ])
  })

  it('may name its parts and prefixes as it likes', async () => {
    const namespace = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    const main = `<document xmlns="${namespace}" xmlns:z="${namespace}"><body><z:p><r><t>مالي</t></r></z:p></body></document>`
    const relation = 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument'
    const bytes = zipSync({
      '_rels/.rels': strToU8(relationshipsXml([relation, '/word/document7.xml'])),
      'word/document7.xml': encodeUtf16(`\ufeff${main}`, true),
    })
    expect(linesOf(await importBytes(bytes, 'x.docx'))).toEqual(['body مالي'])
  })

  it('is refused without text, and with text that breaks off', async () => {
    expect((await refusalOf(() => read('<w:p/>')))?.code).toBe('source-empty')
    const broken = docxParts('', { 'word/document.xml': '<w:document><w:body>' })
    expect(await refusalOf(() => importBytes(zipSync(broken), 'a.docx'))).toEqual({
      code: 'source-damaged',
      details: { fileName: 'a.docx', part: 'word/document.xml:20' },
    })
  })
})
