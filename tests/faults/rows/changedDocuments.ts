/** F25: documents and networks of every format with changed bytes are read, or refused with a reason. */
import { strToU8 } from 'fflate'
import { encodeEightBit } from '../../importers/encodeText'
import { docx, paragraph, style, wordXml } from '../../importers/support/docx'
import { newsPage } from '../../importers/support/html'
import { odt } from '../../importers/support/odt'
import { documentBytes } from '../../support/documents'
import { changedFile } from '../support/changedBytes'
import { bugIn } from '../support/documents'
import { type RowResult, randomFrom, type Scale, tally } from '../support/row'
import { changeNetworks } from './changedNetworks'

const longestMs = 30_000
const arabic =
  'أعلنت الحكومة الانتقالية في المساء عن إجراءات جديدة، وقال الجنرال إن الوضع تحت السيطرة.'

const fixtures = (...names: readonly string[]) => names.map(documentBytes)

/** Documents of each format: by hand, so that every part is small and struck often, and by programs. */
const samples: Readonly<Record<string, () => readonly Uint8Array[]>> = {
  docx: () => [
    docx(paragraph(arabic, '<w:pStyle w:val="1"/>') + paragraph('x'.repeat(300)), {
      'word/styles.xml': wordXml('styles', style('1', 'heading 1')),
    }),
    ...fixtures('ferry.en.libreoffice.docx'),
  ],
  odt: () => [
    odt(`<text:h>${arabic}</text:h><text:p>a<text:s text:c="3"/>b</text:p>`),
    ...fixtures('ferry.en.libreoffice.odt'),
  ],
  html: () => [strToU8(newsPage()), ...fixtures('harbour.ar.libreoffice.html')],
  md: () => [strToU8(`# ${arabic}\n\n- a\n  - b\n\n> q\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`)],
  txt: () => [encodeEightBit('windows-1256', `${arabic}\n${arabic}`), strToU8(arabic)],
  pdf: () => fixtures('valley.ar.xetex.pdf', 'harbour.ar.chromium.pdf', 'ferry.en.libreoffice.pdf'),
}

/** A PDF takes PDFium anew. */
const fewOf: Readonly<Record<string, number>> = { pdf: 12 }

export async function changedDocuments({ scale }: { readonly scale: Scale }): Promise<RowResult> {
  const { check, result } = tally('F25')
  const random = randomFrom(25)
  for (const [format, make] of Object.entries(samples)) {
    const made = make()
    const times = scale === 'full' ? 1_000 : (fewOf[format] ?? 60)
    for (let time = 0; time < times; time += 1) {
      const bytes = made[time % made.length] ?? new Uint8Array()
      const changed = changedFile(bytes, random)
      check(await bugIn(`x.${format}`, changed, longestMs), `${format}, change ${time}`)
    }
  }
  await changeNetworks({ check, random, times: scale === 'full' ? 1_000 : 60 })
  return result()
}
