import { describe, expect, it } from 'vitest'
import { publishedDate } from '../../src/renderer/importers/html/publishedDate'
import { encodeEightBit, encodeUtf16 } from './encodeText'
import { newsLines, newsPage } from './support/html'
import { importBytes, linesOf, refusalOf } from './support/importing'

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (html: string) => importBytes(utf8(html), 'page.html')
const lines = async (html: string) => linesOf(await read(html))
const longText = 'قالت الوزارة إن الوضع تحت السيطرة وإن التحقيق مستمر. '.repeat(12).trim()

describe('a saved news page', () => {
  it.each([
    ['in the page’s own article', {}],
    ['in its main part', { open: '<div role="main"><main>', close: '</main></div>' }],
    ['in a part that is not marked', { open: '<div class="content">', close: '</div>' }],
    [
      'beside short articles about others',
      {
        close: '</article><article><h2>خبر آخر</h2><p>قصير.</p></article></main>',
      },
    ],
  ])('gives its text, %s, and nothing of what stands around', async (_case, page) => {
    const source = await read(
      newsPage({ head: '<meta name="author" content="سلمى حداد">', ...page }),
    )
    expect(linesOf(source)).toEqual(newsLines)
    expect(source.warnings.map(({ code }) => code)).toEqual([
      'boilerplate-left-out',
      'pictures-left-out',
    ])
    expect(source).toMatchObject({ format: 'html', mediaType: 'text/html' })
    expect(source.metadata).toMatchObject({ language: 'ar', direction: 'rtl' })
  })

  it('runs nothing', async () => {
    await read(newsPage())
    expect('__pwned' in globalThis).toBe(false)
  })

  it('without a main text is taken whole, with a warning', async () => {
    const source = await read('<nav>menu</nav><p>قال الوزير</p><div><a href="/">more</a></div>')
    expect(linesOf(source)).toEqual(['body قال الوزير', 'body more'])
    expect(source.warnings).toContainEqual({ code: 'whole-page-taken' })
  })

  it('that is written like a document is taken whole, without a warning', async () => {
    const source = await read('<h1>تقرير</h1><p>قصير</p><ol><li>بند</li></ol>')
    expect(linesOf(source)).toEqual(['heading1 تقرير', 'body قصير', 'listItem1 بند'])
    expect(source.warnings).toEqual([])
  })
})

describe('what a page says of itself', () => {
  const ld = (value: unknown) =>
    `<script type="application/ld+json">${JSON.stringify(value)}</script>`
  const article = {
    '@type': ['Thing', 'NewsArticle'],
    headline: 'من JSON',
    author: [{ '@type': 'Person', name: 'سلمى' }, { name: 'علي' }],
    publisher: { name: 'وكالة' },
    datePublished: '2025-08-20T23:30:00+03:00',
    mainEntityOfPage: { '@id': 'https://example.org/a' },
  }

  it.each([
    [
      'JSON-LD',
      ld({ '@graph': [{ '@type': 'WebSite', name: 'x' }, article] }),
      {
        title: 'من JSON',
        metadata: {
          author: 'سلمى، علي',
          publisher: 'وكالة',
          published: '2025-08-20',
          url: 'https://example.org/a',
        },
      },
    ],
    [
      'tags of social networks',
      '<meta property="og:title" content="عنوان"><meta property="og:site_name" content="وكالة"><meta property="article:published_time" content="2025-08-20T01:00:00Z"><meta property="article:author" content="https://facebook.com/x"><meta property="og:url" content="https://example.org/b">',
      {
        title: 'عنوان',
        metadata: {
          author: '',
          publisher: 'وكالة',
          published: '2025-08-20',
          url: 'https://example.org/b',
        },
      },
    ],
    [
      'Dublin Core',
      '<meta name="DC.Title" content="عنوان"><meta name="DC.Creator" content="سلمى"><meta name="dcterms.issued" content="2025-08">',
      { title: 'عنوان', metadata: { author: 'سلمى', published: '2025-08' } },
    ],
    [
      'the address it was saved from',
      '<!-- saved from url=(0021)https://example.org/c --><title>t</title>',
      { title: 't', metadata: { url: 'https://example.org/c' } },
    ],
    [
      'its canonical address',
      '<link rel="canonical" href="https://example.org/d"><meta property="og:url" content="https://example.org/x">',
      { metadata: { url: 'https://example.org/d' } },
    ],
    [
      'no address that would run',
      '<link rel="canonical" href="javascript:alert(1)">',
      { metadata: { url: '' } },
    ],
    [
      'JSON-LD that is broken, hostile or of something else',
      `<script type="application/ld+json">{</script>${ld(JSON.parse('{"__proto__":{"polluted":1},"@type":"Person"}'))}<title>t</title>`,
      { title: 't', metadata: { author: '' } },
    ],
  ])('is taken from %s', async (_case, head, expected) => {
    const source = await read(`<html><head>${head}</head><body><p>${longText}</p></body></html>`)
    expect(source).toMatchObject(expected)
    expect('polluted' in {}).toBe(false)
  })

  it('is its only time, and its first heading before the name of its window', async () => {
    const source = await read(
      `<html><head><title>t | site</title></head><body><h1>عنوان</h1><time datetime="2025-08-01">x</time><p>${longText}</p></body></html>`,
    )
    expect(source).toMatchObject({ title: 'عنوان', metadata: { published: '2025-08-01' } })
  })

  it('of its language is not believed when the text is in another script', async () => {
    const source = await read(`<html lang="en-US"><body><p>${longText}</p></body></html>`)
    expect(source.metadata).toMatchObject({ language: 'ar', direction: 'rtl' })
  })

  it.each([
    ['2025', '2025'],
    ['2025-8-2', '2025-08-02'],
    ['2025/08/20 10:00', '2025-08-20'],
    ['20250820T101500', '2025-08-20'],
    ['Wed, 20 Aug 2025 23:00:00 GMT', '2025-08-20'],
    ['August 2, 2025', '2025-08-02'],
    ['2025-13-40', ''],
    ['soon', ''],
    ['', ''],
  ])('of its date as %s is %s', (written, edtf) => {
    expect(publishedDate(written)).toBe(edtf)
  })
})

describe('blocks of a page', () => {
  it.each([
    ['white space as browsers show it', '<p> a\n <b> b</b> c&nbsp;d </p>', ['body a b c\u00a0d']],
    [
      'line breaks, two of which part paragraphs',
      '<p>a<br>b<br><br>c</p>',
      ['body a\nb', 'body c'],
    ],
    [
      'text between blocks',
      'a<div>b<p>c</p>d</div>e',
      ['body a', 'body b', 'body c', 'body d', 'body e'],
    ],
    [
      'lists in lists',
      '<ul><li>a<ol><li>b</li></ol>c</li></ul>',
      ['listItem1 a', 'listItem2 b', 'listItem1 c'],
    ],
    ['headings in items', '<ul><li><h3>a</h3>b</li></ul>', ['heading3 a', 'listItem1 b']],
    ['preformatted lines', '<pre>a\n  b</pre>', ['body a\nb']],
    ['entities', '<p>&laquo;مالي&raquo; &#1605; &amp;lt;</p>', ['body «مالي» م &lt;']],
    [
      'tables that hold data',
      '<table><caption>t</caption><tr><td>a<td><p>b</p><p>c</p></table>',
      ['body t', 'tableCell a', 'tableCell b', 'tableCell c'],
    ],
    [
      'tables that lay out the page as what is in them',
      `<table><tr><td>menu</td><td><h2>a</h2><p>${longText}</p></td></tr></table>`,
      ['body menu', 'heading2 a', `body ${longText}`],
    ],
    [
      'nothing that is not shown',
      '<p>a<span hidden>b</span><span style="display: none">c</span></p><template><p>d</p></template><noscript>e</noscript><textarea>f</textarea>',
      ['body a'],
    ],
    ['the words under ruby', '<p><ruby>a<rt>b</rt></ruby></p>', ['body a']],
  ])('are %s', async (_case, html, expected) => {
    expect(await lines(html)).toEqual(expected)
  })

  it('nested without end are refused', async () => {
    const deep = '<div>'.repeat(3_000)
    expect(await refusalOf(() => read(`${deep}x`))).toEqual({
      code: 'source-too-deep',
      details: { fileName: 'page.html', limit: 1_000 },
    })
  })

  it('nested deeply are read, though not by Readability', async () => {
    expect((await lines(`<nav></nav>${'<div>'.repeat(400)}<p>${longText}</p>`)).at(-1)).toBe(
      `body ${longText}`,
    )
  })
})

describe('the encoding of a page', () => {
  const arabic = `<p>${longText}</p>`
  const french = `<p>${'Le général a été relâché après son arrestation à Bamako. '.repeat(4).trim()}</p>`
  const german = `<p>${'Die Straße führte über die Brücke, sagte er später. '.repeat(4).trim()}</p>`
  const declared = (charset: string) => `<meta charset="${charset}">`
  const eight = (encoding: string, html: string) => encodeEightBit(encoding, html)

  it.each([
    [
      'declared and true',
      eight('windows-1256', `${declared('windows-1256')}${arabic}`),
      'windows-1256',
      false,
    ],
    [
      'declared in the old way',
      eight(
        'windows-1256',
        `<meta http-equiv="Content-Type" content="text/html; charset=cp1256">${arabic}`,
      ),
      'windows-1256',
      false,
    ],
    [
      'declared, where both would do',
      eight('windows-1252', `${declared('iso-8859-1')}${french}`),
      'windows-1252',
      false,
    ],
    [
      'declared as Windows-1252 and UTF-8',
      utf8(`${declared('windows-1252')}${arabic}`),
      'utf-8',
      true,
    ],
    [
      'declared as UTF-8 and Windows-1256',
      eight('windows-1256', `${declared('utf-8')}${arabic}`),
      'windows-1256',
      true,
    ],
    [
      'declared as Latin and Windows-1256',
      eight('windows-1256', `${declared('iso-8859-1')}${arabic}`),
      'windows-1256',
      true,
    ],
    [
      'declared as Arabic and Latin',
      eight('windows-1252', `${declared('windows-1256')}${german}`),
      'windows-1252',
      true,
    ],
    [
      'declared as UTF-8 with a mark of UTF-16',
      encodeUtf16(`\ufeff<html>${declared('utf-8')}${arabic}`, true),
      'utf-16le',
      true,
    ],
    ['not declared', eight('iso-8859-6', `<html>${arabic}`), 'iso-8859-6', false],
    [
      'declared as Cyrillic, which we only know from the page',
      eight(
        'windows-1251',
        `${declared('windows-1251')}<p>Правительство объявило о новых мерах.</p>`,
      ),
      'windows-1251',
      false,
    ],
  ])('is found: %s', async (_case, bytes, encoding, isLie) => {
    const source = await importBytes(bytes, 'page.html')
    expect(source.encoding).toBe(encoding)
    expect(source.paragraphs[0]?.text).not.toMatch(/[\ufffdÃÙØ]/)
    expect(source.warnings.some(({ code }) => code === 'encoding-contradicted')).toBe(isLie)
  })

  it('can be corrected', async () => {
    const bytes = eight('windows-1256', `${declared('utf-8')}${arabic}`)
    const source = await importBytes(bytes, 'page.html', { encoding: 'iso-8859-6' })
    expect(source).toMatchObject({ encoding: 'iso-8859-6', encodingConfidence: 'certain' })
  })

  it('matters not for a page read as plain text', async () => {
    const source = await importBytes(utf8('<p>a</p>'), 'page.html', { format: 'text' })
    expect(linesOf(source)).toEqual(['body <p>a</p>'])
    expect(source.format).toBe('text')
  })
})
