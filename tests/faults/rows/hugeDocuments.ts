/** F32: documents and networks that are huge and honest are read whole, or refused by a limit that is named. */
import { strToU8, zipSync } from 'fflate'
import { docx, docxParts, paragraph } from '../../importers/support/docx'
import { importBytes } from '../../importers/support/importing'
import { odt } from '../../importers/support/odt'
import { bugIn, outcomeOf } from '../support/documents'
import { type RowResult, type Scale, tally } from '../support/row'
import { tryHugeNetworks } from './hugeNetworks'

const longestMs = 30_000

interface Huge {
  readonly what: string
  readonly name: string
  readonly bytes: () => Uint8Array<ArrayBuffer>
  readonly paragraphs: number
  /** Of all paragraphs; white space inside of them counts. */
  readonly letters: number
}

export async function hugeDocuments({ scale }: { readonly scale: Scale }): Promise<RowResult> {
  const { check, result } = tally('F32')
  const part = scale === 'full' ? 1 : 0.02
  for (const huge of hugeOnes(part)) {
    const bytes = huge.bytes()
    check(await bugIn(huge.name, bytes, longestMs), huge.what)
    check(await partsLostFrom(huge, bytes), huge.what)
  }
  await tryHugeNetworks({ check, scale })
  if (scale === 'full') {
    for (const [what, name, bytes] of beyondLimits()) {
      const outcome = await outcomeOf(name, bytes)
      check(/^(?:source-too-|import-out-of-)/.test(outcome) ? null : outcome.slice(0, 100), what)
    }
  }
  return result()
}

async function partsLostFrom(huge: Huge, bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const { paragraphs } = await importBytes(bytes, huge.name)
  const letters = paragraphs.reduce((sum, { text }) => sum + text.length, 0)
  const isWhole = paragraphs.length === huge.paragraphs && letters === huge.letters
  return isWhole ? null : `${paragraphs.length} paragraphs of ${letters} letters`
}

/** Twelve letters with its space; words that differ, as those of a text do. */
function words(letters: number): string {
  const made = Array.from({ length: Math.floor(letters / 12) }, (_, at) =>
    `كلمة${at % 9_000}`.padEnd(11, 'ا'),
  )
  return made.join(' ').padEnd(letters, 'ا')
}

function hugeOnes(part: number): readonly Huge[] {
  const text = words(10_000_000 * part)
  const lines = 500_000 * part
  const cells = 100_000 * part
  const whole = { paragraphs: 1, letters: text.length }
  const short = { paragraphs: lines, letters: lines * 7 }
  const each = (count: number, make: (seven: string) => string) =>
    Array.from({ length: count }, (_, at) => make(`س${at}`.padEnd(7, 'ا'))).join('')
  const table = (seven: string) => `<w:tc>${paragraph(seven)}</w:tc>`
  return [
    { what: 'one paragraph', name: 'a.txt', bytes: () => strToU8(text), ...whole },
    { what: 'one paragraph, Markdown', name: 'a.md', bytes: () => strToU8(text), ...whole },
    {
      what: 'one paragraph, a page',
      name: 'a.html',
      bytes: () => strToU8(`<p>${text}</p>`),
      ...whole,
    },
    { what: 'one paragraph, Word', name: 'a.docx', bytes: () => docx(paragraph(text)), ...whole },
    {
      what: 'one paragraph, ODT',
      name: 'a.odt',
      bytes: () => new Uint8Array(odt(`<text:p>${text}</text:p>`)),
      ...whole,
    },
    {
      what: 'lines',
      name: 'a.txt',
      bytes: () => strToU8(each(lines, seven => `${seven}\n`)),
      ...short,
    },
    {
      what: 'paragraphs of Word',
      name: 'a.docx',
      bytes: () => docx(each(lines / 2, seven => paragraph(seven))),
      paragraphs: lines / 2,
      letters: (lines / 2) * 7,
    },
    {
      what: 'columns of a table',
      name: 'a.docx',
      bytes: () => docx(`<w:tbl><w:tr>${each(cells, table)}</w:tr></w:tbl>`),
      paragraphs: cells,
      letters: cells * 7,
    },
  ]
}

type Beyond = readonly [what: string, name: string, bytes: Uint8Array<ArrayBuffer>]

function* beyondLimits(): Generator<Beyond> {
  yield ['lines beyond all limits', 'a.txt', strToU8('قال\n'.repeat(6_000_000))]
  yield ['a page of tags', 'a.html', strToU8('<b>x</b>'.repeat(6_000_000))]
  yield ['a list beyond all limits', 'a.md', strToU8('- قال *كامارا*\n'.repeat(2_000_000))]
  const runs = '<w:r/>'.repeat(4_500_000)
  // Not packed, since so much of the same would be refused for that.
  yield ['one paragraph of runs', 'a.docx', zipSync(docxParts(`<w:p>${runs}</w:p>`), { level: 0 })]
}
