/** A matrix that leaves the project and is read again: exact in the exchange form, refused when hostile. */
import { gzipSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeExchangeCsv } from '../../../src/renderer/exporters/matrix/matrixCsv'
import type { MatrixReport } from '../../../src/renderer/exporters/matrix/matrixReport'
import { readMatrix } from '../../../src/renderer/importers/matrix/readMatrix'
import { problemOf } from '../../../src/shared/problem'

const item = {
  kind: 'claim',
  credibility: 2,
  relevance: 'high',
  speaker: 'باريس',
  cites: 'تقرير ¶2',
} as const
const report: MatrixReport = {
  title: 'من؟ "حقًّا"',
  question: '',
  hypotheses: [
    { label: 'H1', statement: 'صراع، أجنحة', kind: 'lead' },
    { label: 'H2', statement: '=2+3', kind: 'null' },
  ],
  items: [
    {
      ...item,
      id: 'a',
      text: '-5 أشخاص\nوسطر',
      note: '@x',
      excludedReason: '',
      ratings: ['II', null],
      reasons: ['لأنه', ''],
    },
    {
      ...item,
      id: 'b',
      text: '＝1',
      note: '',
      excludedReason: 'مكرر',
      ratings: ['tagged', 'NA'],
      reasons: ['', '+1'],
    },
  ],
  standings: [],
  diagnosticity: [],
}

const BYTE_ORDER_MARK = [0xff, 0xfe]

const utf16 = (text: string) => {
  const bytes = new Uint8Array(2 + text.length * 2)
  bytes.set(BYTE_ORDER_MARK)
  for (let at = 0; at < text.length; at++) {
    bytes.set([text.charCodeAt(at) & 255, text.charCodeAt(at) >> 8], 2 + at * 2)
  }
  return bytes
}
const read = (bytes: Uint8Array, fileName = 'm') =>
  readMatrix({ bytes: Uint8Array.from(bytes), fileName })
const achz = (body: string) => gzipSync(utf16(`<?xml version="1.0" encoding="UTF-16"?>${body}`))
const refusal = (bytes: Uint8Array) =>
  read(bytes).then(
    () => 'read',
    thrown => problemOf(thrown).code,
  )

describe('a matrix file', () => {
  it('in the exchange form gives the same matrix', async () => {
    const { title, hypotheses, items } = report
    expect(await read(writeExchangeCsv(report))).toEqual({
      title,
      hypotheses,
      items,
      leftOut: 0,
      unread: 0,
    })
  })

  it('of others is read as far as its cells are ratings, and its sums are left out', async () => {
    const csv =
      'No,Evidence,Faction,Foreign\n1,An officer was arrested,c c,I\n2,Paris denies,?,maybe\n3,The palace is silent,N,C\n,Score,-1,-2\n'
    expect(await read(strToU8(csv))).toMatchObject({
      hypotheses: [{ statement: 'Faction' }, { statement: 'Foreign' }],
      items: [
        { text: 'An officer was arrested', ratings: ['CC', 'I'], note: 'No: 1' },
        { ratings: ['tagged', null] },
        { ratings: ['N', 'C'] },
      ],
      leftOut: 1,
      unread: 1,
    })
  })

  const parc = `<?xml version="1.0" encoding="UTF-16"?><ACH><PROJECT-TITLE>مالي</PROJECT-TITLE><MATRIX><HYPOTHESIS><NAME>A</NAME></HYPOTHESIS><HYPOTHESIS><NAME>B &amp; C</NAME></HYPOTHESIS><EVIDENCE><NAME>خبر</NAME><NOTES>n</NOTES><TYPE>Assumption</TYPE><DATE>2025</DATE><CREDIBILITY>HIGH</CREDIBILITY><VALUES>I I, C C</VALUES></EVIDENCE><EVIDENCE><NAME>صمت</NAME><CREDIBILITY>LOW</CREDIBILITY><VALUES>NA,maybe</VALUES></EVIDENCE></MATRIX></ACH>`
  const swapped = (bytes: Uint8Array) => bytes.map((_, at) => bytes[at ^ 1] ?? 0)

  it.each([
    ['UTF-16 with a mark', utf16(parc)],
    ['UTF-16 without one', utf16(parc).subarray(BYTE_ORDER_MARK.length)],
    ['UTF-16 the other way round', swapped(utf16(parc))],
    ['UTF-16 the other way round without a mark', swapped(utf16(parc)).subarray(2)],
    ['UTF-8', strToU8(parc.replace('UTF-16', 'UTF-8'))],
  ])('of PARC ACH is read with its notes and the order of its values: %s', async (_, bytes) => {
    expect(await read(gzipSync(bytes))).toMatchObject({
      title: 'مالي',
      unread: 1,
      hypotheses: [{ statement: 'A' }, { statement: 'B & C' }],
      items: [
        {
          text: 'خبر',
          kind: 'assumption',
          credibility: 2,
          note: 'n\nTYPE: Assumption\nDATE: 2025',
          ratings: ['II', 'CC'],
        },
        { text: 'صمت', credibility: 4, ratings: ['NA', null] },
      ],
    })
  })

  it.each([
    ['source-has-doctype', achz('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')],
    ['source-damaged', achz('<a>&x;</a>')],
    ['source-too-deep', achz('<a>'.repeat(2000))],
    ['source-unpacks-too-large', gzipSync(new Uint8Array(60_000_000))],
    ['source-damaged', achz('<a/>').subarray(0, 30)],
    ['matrix-not-found', achz('<a/>')],
    ['matrix-not-found', strToU8('a,b\nwords,more words\n')],
    ['source-empty', new Uint8Array()],
  ])('is refused: %s', async (code, bytes) => {
    expect(await refusal(bytes)).toBe(code)
  })
})
