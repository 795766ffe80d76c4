/** F25: documents of every format with changed bytes are read, or refused with a reason. */
import { strToU8, unzipSync, zipSync } from 'fflate'
import { encodeEightBit } from '../../importers/encodeText'
import { docx, paragraph, style, wordXml } from '../../importers/support/docx'
import { newsPage } from '../../importers/support/html'
import { odt } from '../../importers/support/odt'
import { documentBytes } from '../../support/documents'
import { bugIn } from '../support/documents'
import { type RowResult, randomFrom, type Scale, tally } from '../support/row'

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
      const isPart = 'PK'.charCodeAt(0) === bytes[0] && random() < 0.5
      const changed = isPart ? changedInside(bytes, random) : changedBytes(bytes, random)
      check(await bugIn(`x.${format}`, changed, longestMs), `${format}, change ${time}`)
    }
  }
  return result()
}

/** One part of an archive is changed before it is packed, so that its checksum does not tell. */
function changedInside(bytes: Uint8Array, random: () => number): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter(name => name.endsWith('.xml') || name.endsWith('.rels'))
  const name = names[Math.floor(random() * names.length)] ?? ''
  return zipSync({ ...parts, [name]: changedBytes(parts[name] ?? new Uint8Array(), random) })
}

/** Bytes changed, cut out or doubled at up to twenty places, or the end cut off. */
function changedBytes(bytes: Uint8Array, random: () => number): Uint8Array {
  if (random() < 0.15) return bytes.slice(0, Math.floor(random() * bytes.length))
  let now = Uint8Array.from(bytes)
  const times = 1 + Math.floor(random() * 20)
  for (let time = 0; time < times; time += 1) {
    const at = Math.floor(random() * now.length)
    const length = Math.floor(random() * 200)
    const kind = random()
    if (kind < 0.6) now[at] = Math.floor(random() * 256)
    else if (kind < 0.8) now = joined(now.subarray(0, at), now.subarray(at + length))
    else now = joined(now.subarray(0, at + length), now.subarray(at))
  }
  return now
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts))
}
