import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { problemOf } from '../../src/shared/problem'
import { randomFrom } from '../faults/support/row'
import { encodeEightBit, encodeUtf16, encodeUtf32 } from './encodeText'
import { docx, docxParts, paragraph, style, wordXml } from './support/docx'
import { newsPage } from './support/html'
import { importBytes, linesOf } from './support/importing'
import { odt } from './support/odt'

/** F25, the small part: as many files of each format, by a fixed seed. */
const mutationsOfEach = 60
const longestMs = 120_000

const arabic =
  'أعلنت الحكومة الانتقالية في المساء عن إجراءات جديدة، وقال الجنرال إن الوضع تحت السيطرة.'
const samples: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  [
    'a.docx',
    docx(paragraph(arabic, '<w:pStyle w:val="1"/>') + paragraph('x'.repeat(300)), {
      'word/styles.xml': wordXml('styles', style('1', 'heading 1')),
    }),
  ],
  ['a.odt', odt(`<text:h>${arabic}</text:h><text:p>a<text:s text:c="3"/>b</text:p>`)],
  ['a.html', strToU8(newsPage())],
  ['a.md', strToU8(`# ${arabic}\n\n- a\n  - b\n\n> q\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`)],
  ['a.txt', encodeEightBit('windows-1256', `${arabic}\n${arabic}`)],
]

/** One of: bytes changed, a piece cut out, a piece repeated, the end cut off. */
function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  const at = Math.floor(random() * bytes.length)
  const length = Math.floor(random() * 40) + 1
  const kind = Math.floor(random() * 4)
  if (kind === 0) {
    const copy = Uint8Array.from(bytes)
    for (let n = 0; n < 5; n++) {
      copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256)
    }
    return copy
  }
  if (kind === 3) return bytes.slice(0, at)
  const again = kind === 1 ? at + length : Math.max(0, at - length)
  return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(again)])
}

describe('a mutated document', () => {
  it.each(samples)(
    'is read or refused with a reason, and never a bug: %s',
    async (name, bytes) => {
      const random = randomFrom(25)
      for (let each = 0; each < mutationsOfEach; each++) {
        try {
          const source = await importBytes(mutated(bytes, random), name)
          expect(source.paragraphs.length).toBeGreaterThan(0)
        } catch (thrown) {
          expect(problemOf(thrown).code).not.toBe('unexpected')
        }
      }
    },
    longestMs,
  )
})

describe('a hostile document', () => {
  const body = wordXml('document', `<w:body>${paragraph('x')}</w:body>`)
  const codeOf = async (name: string, bytes: Uint8Array) => {
    try {
      return linesOf(await importBytes(bytes, name)).join('|')
    } catch (thrown) {
      return problemOf(thrown).code
    }
  }
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${body}`

  it.each([
    [
      'a bomb',
      docx('', { 'word/document.xml': new Uint8Array(40_000_000) }),
      'source-unpacks-too-large',
    ],
    [
      'an archive in an archive, left alone',
      docx(paragraph('x'), { 'word/embeddings/a.docx': docx('') }),
      'body x',
    ],
    ['billion laughs', docx('', { 'word/document.xml': laughs }), 'source-has-doctype'],
    [
      'billion laughs in its styles',
      docx(paragraph('x'), { 'word/styles.xml': laughs }),
      'source-has-doctype',
    ],
    [
      'an entity from a file',
      docx('', {
        'word/document.xml': encodeUtf16(
          `\ufeff<!DOCTYPE x SYSTEM "file:///etc/passwd">${body.replace(/^<\?.*\n/, '')}`,
          true,
        ),
      }),
      'source-has-doctype',
    ],
    ['nested without end', docx('<w:sdt>'.repeat(2_000)), 'source-too-deep'],
    [
      'leading out of itself',
      zipSync({ ...docxParts(paragraph('x')), '../evil': strToU8('x') }),
      'source-archive-unsafe',
    ],
  ])('is refused or read for what it is: %s', async (_case, bytes, code) => {
    expect(await codeOf('a.docx', bytes)).toBe(code)
  })

  it('leaves nothing behind in prototypes', async () => {
    const named = zipSync({ ...docxParts(paragraph('x')), '__xroto__/polluted': strToU8('x') })
    // The library that packs it would stumble over the name itself.
    const latin1 = String.fromCharCode(...named).replaceAll('__xroto__', '__proto__')
    const bytes = Uint8Array.from(latin1, character => character.charCodeAt(0))
    expect(await codeOf('a.docx', bytes)).toBe('body x')
    expect('polluted' in {}).toBe(false)
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it.each([
    ['Windows-1256', encodeEightBit('windows-1256', arabic)],
    ['ISO-8859-6', encodeEightBit('iso-8859-6', arabic)],
    ['UTF-16 without a mark', encodeUtf16(arabic, false)],
    ['UTF-32 with one', encodeUtf32(`\ufeff${arabic}`, true)],
    ['UTF-32 without one', encodeUtf32(arabic, true)],
  ])('in an encoding that nobody declares is right, or asks: %s', async (_case, bytes) => {
    const source = await importBytes(bytes, 'a.txt').catch(() => undefined)
    const isRight = source?.paragraphs[0]?.text === arabic
    expect(isRight || source === undefined || source.encodingConfidence === 'guess').toBe(true)
  })
})
