import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readXml, readXmlBlocks } from '../../src/renderer/importers/xmlReader'
import { xmlPart } from '../../src/renderer/importers/xmlText'
import { ZipArchive } from '../../src/renderer/importers/zipArchive'
import { encodeEightBit, encodeUtf16, joinBytes } from './encodeText'
import { refusalOf } from './support/importing'

const part = (text: string) => ({ text, fileName: 'x.docx', part: 'a.xml' })
const read = (text: string) => readXml(part(text))
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

function fromBytes(bytes: Uint8Array) {
  const xml = xmlPart(new ZipArchive(zipSync({ 'a.xml': bytes }), 'x.docx'), 'a.xml')
  return xml && readXml(xml)
}

describe('XML', () => {
  it('is read with text, attributes, CDATA and entities', () => {
    const { name, attributes, children } = read(
      `<?xml version="1.0"?><!-- <x> --><a b='1 &lt; "2"' c="&#x645;">t&amp;<i/><![CDATA[<&]]>\r\n</a>\n`,
    )
    expect(name).toBe('a')
    expect([...attributes]).toEqual([
      ['b', '1 < "2"'],
      ['c', 'م'],
    ])
    expect(children).toEqual(['t&', { name: 'i', attributes: new Map(), children: [] }, '<&', '\n'])
  })

  it('has names with the prefixes we know, whatever it calls them', () => {
    const root = read(`<x:p xmlns:x="${word}" x:id="1" id="2"><p xmlns="${word}"/><p/></x:p>`)
    expect(root.name).toBe('w:p')
    expect([...root.attributes.keys()]).toEqual(['w:id', 'id'])
    expect(root.children.map(child => (typeof child === 'string' ? child : child.name))).toEqual([
      'w:p',
      'p',
    ])
  })

  it('hands over blocks one by one', () => {
    const blocks: string[] = []
    const done: number[] = []
    readXmlBlocks(
      part('<r><s><b>1</b></s> <b>2<s/></b></r>'),
      new Set(['r', 's']),
      (block, share) => {
        blocks.push(JSON.stringify(block.children))
        done.push(share)
      },
    )
    expect(blocks).toEqual(['["1"]', '["2",{"name":"s","attributes":{},"children":[]}]'])
    expect(done).toEqual(done.toSorted((a, b) => a - b))
  })

  it('keeps hostile names as data', () => {
    const root = read('<__proto__ constructor="x" __proto__="y"/>')
    expect(root.attributes.get('__proto__')).toBe('y')
    expect('x' in {}).toBe(false)
  })

  it.each([
    ['UTF-16 with a mark', encodeUtf16('\ufeff<a>م</a>', false)],
    ['UTF-16 without one', encodeUtf16('<a>م</a>', true)],
    ['UTF-8 that says UTF-16', strToU8('<?xml version="1.0" encoding="UTF-16"?><a>م</a>')],
    ['UTF-8 with a mark', strToU8('\ufeff<a>م</a>')],
    [
      'Windows-1256',
      encodeEightBit('windows-1256', '<?xml version="1.0" encoding="windows-1256"?><a>م</a>'),
    ],
  ])('may be in %s', (_case, bytes) => {
    expect(fromBytes(bytes)?.children).toEqual(['م'])
  })

  it.each([
    ['in UTF-8', strToU8('<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')],
    ['in small letters', strToU8('<!doctype a><a/>')],
    ['behind a comment', strToU8('<!-- --><!DOCTYPE a><a/>')],
    ['in UTF-16', encodeUtf16('\ufeff<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', true)],
    ['in UTF-16 without a mark', encodeUtf16('<!DOCTYPE a><a/>', false)],
  ])('is refused with a DOCTYPE %s', async (_case, bytes) => {
    expect(await refusalOf(() => fromBytes(bytes))).toEqual({
      code: 'source-has-doctype',
      details: { fileName: 'x.docx', part: 'a.xml' },
    })
  })

  it.each([
    ['nothing', ''],
    ['text only', 'x'],
    ['two roots', '<a/><b/>'],
    ['an open end', '<a><b></b>'],
    ['tags that cross', '<a><b></a></b>'],
    ['an entity of its own', '<a>&x;</a>'],
    ['an entity without end', '<a>&amp</a>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['a tag without end', '<a'],
    ['a comment without end', '<a/><!-- '],
    ['a tag in a value', '<a b="<"/>'],
  ])('is refused when it is broken: %s', async (_case, text) => {
    expect((await refusalOf(() => read(text)))?.code).toBe('source-damaged')
  })

  it('is refused when it is nested too deeply', async () => {
    expect(await refusalOf(() => read('<a>'.repeat(1_001)))).toEqual({
      code: 'source-too-deep',
      details: { fileName: 'x.docx', limit: 1_000 },
    })
    expect(read(`${'<a>'.repeat(1_000)}${'</a>'.repeat(1_000)}`).name).toBe('a')
  })

  it('with bytes that are no text is refused', async () => {
    expect((await refusalOf(() => fromBytes(joinBytes(strToU8('<a>'), [0xff, 0xfe]))))?.code).toBe(
      'source-damaged',
    )
  })
})
