/** F26 to F28 and F33: documents that want to unpack without end, to load, to write, or to poison. */
import { mkdirSync, readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, relative } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { encodeUtf16 } from '../../importers/encodeText'
import { docx, docxParts, paragraph, wordXml } from '../../importers/support/docx'
import { newsPage } from '../../importers/support/html'
import { odt, odtParts } from '../../importers/support/odt'
import { patched, repeatedTable } from '../../importers/support/zips'
import { bugIn, outcomeOf, type Trial, wrongWith } from '../support/documents'
import { inFolder } from '../support/processes'
import { type RowResult, type Scale, tally } from '../support/row'

const mostWorkMs = 2_000
const mostMemory = 200_000_000

/** F26: refused before it has cost much. */
export async function bombs({ scale }: { readonly scale: Scale }): Promise<RowResult> {
  const { check, result } = tally('F26')
  for (const trial of bombsOf(scale === 'full')) {
    const [what, name, bytes] = trial
    check(await wrongWith(trial), what)
    const before = process.memoryUsage.rss()
    check(await bugIn(name, bytes, mostWorkMs), what)
    const more = process.memoryUsage.rss() - before
    check(more > mostMemory ? `took ${Math.round(more / 1e6)} MB` : null, what)
  }
  return result()
}

function bombsOf(isFull: boolean): readonly Trial[] {
  const zeros = new Uint8Array(isFull ? 400_000_000 : 40_000_000)
  const bomb = zipSync({ ...docxParts(''), 'word/document.xml': zeros })
  const small = docx(paragraph('x'))
  const many = Object.fromEntries(
    Array.from({ length: isFull ? 60_000 : 10_001 }, (_, at) => [`${at}`, strToU8('')]),
  )
  return [
    ['a bomb', 'a.docx', bomb, 'source-unpacks-too-large'],
    [
      'a bomb of another kind',
      'a.odt',
      odt('', { parts: { 'content.xml': ' '.repeat(40_000_000) } }),
      'source-unpacks-too-large',
    ],
    [
      'a bomb that lies about its size',
      'a.docx',
      patched(zipSync({ 'word/document.xml': zeros }), 24, 100),
      'source-unpacks-too-large',
    ],
    [
      'entries that are the same bytes',
      'a.docx',
      repeatedTable(small, '[Content_Types].xm2'),
      'source-archive-unsafe',
    ],
    [
      'an archive in an archive, left alone',
      'a.docx',
      docx(paragraph('x'), { 'word/embeddings/a.docx': bomb }),
      'x',
    ],
    [
      'very many entries',
      'a.docx',
      zipSync({ ...docxParts(''), ...many }, { level: 0 }),
      'source-too-many-parts',
    ],
  ]
}

/** F27: nothing is expanded, nested without end, or asked for over the network. */
export async function xmlAttacks(): Promise<RowResult> {
  const { check, result } = tally('F27')
  let requests = 0
  const server = createServer((_request, response) => {
    requests += 1
    response.end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo
  const trials = xmlTrials(`http://127.0.0.1:${port}/x`)
  for (const trial of trials) check(await wrongWith(trial), trial[0])
  const page = newsPage({ head: `<script src="http://127.0.0.1:${port}/s.js"></script>` })
  const found = await outcomeOf(
    'a.html',
    strToU8(page.replaceAll('127.0.0.1:9', `127.0.0.1:${port}`)),
  )
  check(found.includes('كامارا') ? null : found, 'a page that loads')
  await new Promise(resolve => server.close(resolve))
  check(requests === 0 ? null : `${requests} requests`, 'the network')
  return result()
}

function xmlTrials(address: string): readonly Trial[] {
  const body = wordXml('document', `<w:body>${paragraph('x')}</w:body>`)
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${body}`
  const quadratic = `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(50_000)}">]>${body.replace('x</w:t>', '&a;'.repeat(50_000))}`
  const outside = `<!DOCTYPE x SYSTEM "${address}">${body.replace(/^<\?.*\n/, '')}`
  const external = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${body}`
  const word = (part: string, xml: string | Uint8Array) => docx(paragraph('x'), { [part]: xml })
  const refused = 'source-has-doctype'
  return [
    ['billion laughs', 'a.docx', word('word/document.xml', laughs), refused],
    ['billion laughs in its styles', 'a.docx', word('word/styles.xml', laughs), refused],
    ['quadratic', 'a.docx', word('word/document.xml', quadratic), refused],
    ['a file as an entity', 'a.docx', word('word/document.xml', external), refused],
    ['an address', 'a.docx', word('word/document.xml', outside), refused],
    [
      'an address, in UTF-16',
      'a.docx',
      word('word/document.xml', encodeUtf16(`\ufeff${outside}`, true)),
      refused,
    ],
    ['an address, in ODT', 'a.odt', odt('', { parts: { 'content.xml': outside } }), refused],
    ['nested without end', 'a.docx', docx('<w:sdt>'.repeat(2_000)), 'source-too-deep'],
    ['nested without end, in ODT', 'a.odt', odt('<text:section>'.repeat(2_000)), 'source-too-deep'],
    ['nested without end, a page', 'a.html', strToU8('<div>'.repeat(9_000)), 'source-too-deep'],
  ]
}

/** F28: names that lead out of the archive; nothing is written anywhere. */
export async function leadingOut(): Promise<RowResult> {
  const { check, result } = tally('F28')
  await inFolder(async folder => {
    const inside = join(folder, 'inside')
    mkdirSync(inside)
    const names = [
      `${relative(process.cwd(), inside)}/evil`,
      `word/../../${relative(process.cwd(), inside)}/evil`,
      `${inside}/evil`,
      '../evil',
      'C:/evil',
      '\\\\host\\evil',
      'word\\..\\evil',
      'absolute://host/evil',
      '..',
    ]
    for (const name of names) {
      for (const [document, parts] of [
        ['a.docx', docxParts(paragraph('x'))],
        ['a.odt', odtParts('<text:p>x</text:p>')],
      ] as const) {
        const bytes = zipSync({ ...parts, [name]: strToU8('x') })
        check(await wrongWith([name, document, bytes, 'source-archive-unsafe']), name)
      }
    }
    const written = readdirSync(inside)
    check(written.length === 0 ? null : `wrote ${written.join(', ')}`, 'the folder outside')
  })
  return result()
}

/** F33: names and keys that would change every object. */
export async function poisonedNames(): Promise<RowResult> {
  const { check, result } = tally('F33')
  const linked = JSON.stringify({ '@type': 'NewsArticle', headline: 'x', prxto: { polluted: 1 } })
  const json = linked.replace('prxto', '__proto__')
  const head = `<script type="application/ld+json">${json}</script><meta name="__proto__" content="x">`
  const front = '---\n__proto__:\n  polluted: 1\nconstructor: x\n__proto__.polluted: 1\n---\nx'
  const trials: readonly Trial[] = [
    ['an entry', 'a.docx', renamed(zipSync({ ...docxParts(paragraph('x')), ...entry })), 'x'],
    ['an entry of ODT', 'a.odt', renamed(odtWith(entry)), 'x'],
    ['keys of a page', 'a.html', strToU8(`<html><head>${head}</head><body><p>x</p></body>`), 'x'],
    ['keys of front matter', 'a.md', strToU8(front), 'x'],
    ['a style', 'a.docx', docx(paragraph('x', '<w:pStyle w:val="__proto__"/>')), 'x'],
  ]
  for (const trial of trials) {
    check(await wrongWith(trial), trial[0])
    const isClean = !('polluted' in {}) && Object.keys(Object.prototype).length === 0
    check(isClean ? null : 'every object is another', trial[0])
  }
  return result()
}

// The library that packs it would stumble over the name itself.
const entry = { '__xroto__/polluted': strToU8('x') }

function renamed(zip: Uint8Array): Uint8Array {
  return Buffer.from(
    Buffer.from(zip).toString('latin1').replaceAll('__xroto__', '__proto__'),
    'latin1',
  )
}

function odtWith(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const mediaType = strToU8('application/vnd.oasis.opendocument.text')
  return zipSync({
    mimetype: [mediaType, { level: 0 }],
    ...odtParts('<text:p>x</text:p>'),
    ...parts,
  })
}
