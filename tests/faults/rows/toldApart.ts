/** F29 and F30: what cannot be read is told apart; what says nothing of its encoding is right, or asks. */
import { strToU8, zipSync } from 'fflate'
import { encodeEightBit, encodeUtf16, encodeUtf32, joinBytes } from '../../importers/encodeText'
import { docx, paragraph } from '../../importers/support/docx'
import { importBytes } from '../../importers/support/importing'
import { odt } from '../../importers/support/odt'
import { patched } from '../../importers/support/zips'
import { documentBytes } from '../../support/documents'
import { type Trial, wrongWith } from '../support/documents'
import { type RowResult, tally } from '../support/row'

const ole = (...streams: readonly string[]) =>
  joinBytes(
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    new Uint8Array(1_500),
    ...streams.map(name => encodeUtf16(`${name}\0`, true)),
  )

/** F29: each with its reason. */
export async function unreadable(): Promise<RowResult> {
  const { check, result } = tally('F29')
  const word = docx(paragraph('x'))
  const halved = (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)
  const trials: readonly Trial[] = [
    [
      'Word with a password',
      'a.docx',
      ole('EncryptionInfo', 'EncryptedPackage'),
      'source-encrypted',
    ],
    ['a PDF with a password', 'a.pdf', documentBytes('locked.pdf'), 'source-encrypted'],
    ['a zip file with a password', 'a.docx', patched(word, 8, 1), 'source-encrypted'],
    [
      'rights management',
      'a.docx',
      ole('EncryptedPackage', 'DRMEncryptedDataSpace'),
      'source-protected',
    ],
    ['Word, cut off', 'a.docx', halved(word), 'source-truncated'],
    ['ODT, cut off', 'a.odt', halved(odt('<text:p>x</text:p>')), 'source-truncated'],
    [
      'a PDF, cut off',
      'a.pdf',
      documentBytes('valley.ar.xetex.pdf').slice(0, 900),
      'source-truncated',
    ],
    ['old Word', 'a.docx', ole('WordDocument'), 'source-format-unread'],
    [
      'a spreadsheet',
      'a.docx',
      zipSync({ 'xl/workbook.xml': strToU8('x') }),
      'source-format-unread',
    ],
    ['RTF', 'a.docx', strToU8('{\\rtf1 x}'), 'source-format-unread'],
    ['a picture', 'a.pdf', joinBytes([0x89], strToU8('PNG\r\n')), 'source-format-unread'],
    [
      'a picture called text',
      'a.txt',
      joinBytes([0xff, 0xd8, 0xff], [0, 1]),
      'source-format-unread',
    ],
    ['nothing', 'a.txt', new Uint8Array(), 'source-empty'],
    ['Word called text', 'a.txt', word, 'x'],
  ]
  for (const trial of trials) check(await wrongWith(trial), trial[0])
  return result()
}

const arabic =
  'أعلنت الحكومة الانتقالية في المساء عن إجراءات جديدة، وقال الجنرال إن الوضع تحت السيطرة.'
const french = 'Le général a été relâché après son arrestation, où l’armée contrôle les accès.'

type Encode = (text: string) => Uint8Array

const encoders: readonly (readonly [name: string, encode: Encode])[] = [
  ['UTF-8', text => strToU8(text)],
  ['UTF-8 with a mark', text => strToU8(`\ufeff${text}`)],
  ...[true, false].flatMap(isLittle => [
    [`UTF-16 ${isLittle}`, (text: string) => encodeUtf16(text, isLittle)] as const,
    [
      `UTF-16 ${isLittle}, marked`,
      (text: string) => encodeUtf16(`\ufeff${text}`, isLittle),
    ] as const,
    [`UTF-32 ${isLittle}`, (text: string) => encodeUtf32(text, isLittle)] as const,
    [
      `UTF-32 ${isLittle}, marked`,
      (text: string) => encodeUtf32(`\ufeff${text}`, isLittle),
    ] as const,
  ]),
]
const declared = [
  '',
  'utf-8',
  'windows-1252',
  'windows-1256',
  'iso-8859-6',
  'utf-16',
  'no-such-thing',
]

/** F30: the right text, or a refusal, or a guess or a warning that the analyst sees. */
export async function encodingsThatLie(): Promise<RowResult> {
  const { check, result } = tally('F30')
  const written = [
    ...encoders.map(([name, encode]) => [name, arabic, encode] as const),
    ...['windows-1256', 'iso-8859-6'].map(
      name => [name, arabic, (text: string) => encodeEightBit(name, text)] as const,
    ),
    ...encoders.map(([name, encode]) => [name, french, encode] as const),
    ['windows-1252', french, (text: string) => encodeEightBit('windows-1252', text)] as const,
    ['UTF-8 with NULs', `${arabic}\0\0`, strToU8] as const,
    ['half a pair', `${arabic}\ud83d`, (text: string) => encodeUtf16(text, true)] as const,
  ]
  for (const [name, text, encode] of written) {
    check(await silentlyWrong('a.txt', encode(text), text), name)
    for (const charset of declared) {
      const page = `<!DOCTYPE html><html><head><meta charset="${charset}"></head><body><p>${text}</p></body></html>`
      check(await silentlyWrong('a.html', encode(page), text), `${name}, called ${charset}`)
    }
  }
  return result()
}

/** What was stored in another form than it was written, without a word about it. */
async function silentlyWrong(name: string, bytes: Uint8Array, text: string) {
  const source = await importBytes(bytes, name).catch(() => undefined)
  if (source === undefined || source.encodingConfidence === 'guess') return null
  const found = source.paragraphs.map(paragraph => paragraph.text).join('|')
  return found === text || source.warnings.length > 0
    ? null
    : `${source.encoding}: ${found.slice(0, 60)}`
}
