import { describe, expect, it } from 'vitest'
import { importBytes, linesOf } from './support/importing'

const read = (html: string) => importBytes(new TextEncoder().encode(html), 'page.html')
const lines = async (html: string) => linesOf(await read(html))

describe('notes of a page', () => {
  it.each([
    [
      'Word',
      '<p>قال الوزير<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> ذلك.</p>',
      '<div id="ftn1"><p class="MsoFootnoteText"><a href="#_ftnref1" name="_ftn1"><sup>[1]</sup></a> في بيان.</p><p>ثم أكده.</p></div>',
    ],
    [
      'Google Docs',
      '<p>قال الوزير<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> ذلك.</p>',
      '<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;في بيان.</span></p><p>ثم أكده.</p></div>',
    ],
    [
      'LibreOffice',
      '<p>قال الوزير<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> ذلك.</p>',
      '<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>في بيان.</p><p>ثم أكده.</p></div>',
    ],
  ])(
    'are told as %s writes them, with the mark that stands in the text',
    async (_who, text, note) => {
      expect(
        (await lines(`<h1>ت</h1>${text}${note}`)).map(line => line.replace('\u00a0', '')),
      ).toEqual([
        'heading1 ت',
        'body قال الوزير[1] ذلك.',
        'footnote [1] في بيان.',
        'footnote ثم أكده.',
      ])
    },
  )

  it('keep their own marks, several of them in one place, named twice in the text', async () => {
    const mark = (name: string, to: string, text: string) =>
      `<a name="${name}" href="#${to}">${text}</a>`
    const text = `<p>x${mark('a1', 's1', 'i')} y${mark('a2', 's2', '*')} z${mark('b1', 's1', 'i')}</p>`
    const notes = `<div><p>${mark('s1', 'a1', 'i')} one</p><p>${mark('s2', 'a2', '*')} two</p></div>`
    expect(await lines(text + notes)).toEqual([
      'body x[i] y[*] z[i]',
      'footnote [i] one',
      'footnote [*] two',
    ])
  })

  it('are told where a page says so itself', async () => {
    expect(
      await lines(
        '<p>x</p><section role="doc-endnotes"><ol><li role="doc-endnote">y</li></ol></section>',
      ),
    ).toEqual(['body x', 'footnote y'])
  })

  it('are not lists of contents that lead there and back', async () => {
    const contents =
      '<p><a name="t1" href="#h1">الأول</a></p><p><a name="t2" href="#h2">2</a> الثاني</p>'
    const text = '<h2><a name="h1" href="#t1">الأول</a></h2><p>x</p><h2 id="h2">الثاني</h2><p>y</p>'
    expect(await lines(contents + text)).toEqual([
      'body الأول',
      'body 2 الثاني',
      'heading2 الأول',
      'body x',
      'heading2 الثاني',
      'body y',
    ])
  })
})

describe('headers and footers of printed pages', () => {
  const page = (generator: string) =>
    `<html><head><meta name="Generator" content="${generator}"></head><body><div title="header"><p>أوراق الساحل</p></div><p>x</p><div title="footer"><p>1</p></div></body></html>`

  it('are left out of what LibreOffice writes, and counted', async () => {
    const source = await read(page('LibreOffice 24.2 (Linux)'))
    expect(linesOf(source)).toEqual(['body x'])
    expect(source.warnings).toEqual([{ code: 'page-marks-left-out', count: 2 }])
  })

  it('are text where somebody else wrote them', async () => {
    expect(await lines(page('Somebody'))).toEqual(['body أوراق الساحل', 'body x', 'body 1'])
  })
})
