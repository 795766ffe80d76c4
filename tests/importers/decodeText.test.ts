import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/renderer/importers/decodeText'
import { type Problem, ProblemError } from '../../src/shared/problem'
import { encodeEightBit, encodeUtf16, encodeUtf32, joinBytes } from './encodeText'

const arabic =
  'أعلنت الحكومة الانتقالية في باماكو عن إجراءات جديدة، وقال الجنرال إن الوضع تحت السيطرة.\nولم تعلق السفارة على ذلك؛ فمن المسؤول؟'
const mixed = 'قالت وكالة الاستخبارات (DGSE) في باريس إن الموظف عاد إلى Bamako في 14 أغسطس 2025.'
const french =
  'Le général a été relâché après son arrestation à Bamako, où l’armée contrôle déjà les accès.'
const russian = 'Правительство объявило о новых мерах в столице, сообщает корреспондент агентства.'
const greek = 'Η κυβέρνηση ανακοίνωσε νέα μέτρα στην πρωτεύουσα, σύμφωνα με τον ανταποκριτή.'
const hebrew = 'הממשלה הודיעה על צעדים חדשים בבירה, כך מוסר הכתב שלנו מהמקום'
const utf8 = (text: string) => new TextEncoder().encode(text)

function decode(bytes: Uint8Array<ArrayBuffer>, encoding?: string) {
  return decodeText({ bytes, fileName: 'mali.txt', encoding })
}

async function problemOf(promise: Promise<unknown>): Promise<Problem | undefined> {
  try {
    await promise
    return undefined
  } catch (thrown) {
    if (thrown instanceof ProblemError) return thrown.problem
    throw thrown
  }
}

describe('certain encodings', () => {
  it.each([
    ['UTF-8', utf8(arabic), 'utf-8', arabic],
    ['ASCII', utf8('plain'), 'utf-8', 'plain'],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${arabic}`), 'utf-8', arabic],
    ['UTF-16LE with a mark', encodeUtf16(`\ufeff${arabic}`, true), 'utf-16le', arabic],
    ['UTF-16BE with a mark', encodeUtf16(`\ufeff${arabic}`, false), 'utf-16be', arabic],
    ['UTF-32LE with a mark', encodeUtf32(`\ufeff${arabic}🙂`, true), 'utf-32le', `${arabic}🙂`],
    ['UTF-32BE with a mark', encodeUtf32(`\ufeff${arabic}🙂`, false), 'utf-32be', `${arabic}🙂`],
  ])('reads %s', async (_case, bytes, encoding, text) => {
    const decoded = await decode(bytes)
    expect(decoded).toMatchObject({ encoding, text, encodingConfidence: 'certain', warnings: [] })
    expect(decoded.alternatives).not.toContain(encoding)
  })
})

describe('encodings that must be found out', () => {
  it.each([
    ['UTF-16LE, Arabic', encodeUtf16(arabic, true), 'utf-16le', arabic],
    ['UTF-16BE, Arabic', encodeUtf16(arabic, false), 'utf-16be', arabic],
    ['UTF-16LE, one Arabic word', encodeUtf16('باماكو', true), 'utf-16le', 'باماكو'],
    ['UTF-16LE, French', encodeUtf16(french, true), 'utf-16le', french],
    ['UTF-16BE, English', encodeUtf16('The council met.', false), 'utf-16be', 'The council met.'],
    ['UTF-32LE, Arabic', encodeUtf32(`${arabic}🙂`, true), 'utf-32le', `${arabic}🙂`],
    ['UTF-32BE, mixed', encodeUtf32(mixed, false), 'utf-32be', mixed],
    ['UTF-32LE, one Arabic word', encodeUtf32('باماكو', true), 'utf-32le', 'باماكو'],
    ['UTF-32LE, English', encodeUtf32('The council met.', true), 'utf-32le', 'The council met.'],
    ['UTF-32BE, French', encodeUtf32(french, false), 'utf-32be', french],
    [
      'UTF-32LE, cut off',
      encodeUtf32(french, true).slice(0, -2),
      'utf-32le',
      `${french.slice(0, -1)}\ufffd`,
    ],
    ['Windows-1256', encodeEightBit('windows-1256', arabic), 'windows-1256', arabic],
    ['Windows-1256, mixed', encodeEightBit('windows-1256', mixed), 'windows-1256', mixed],
    ['ISO-8859-6', encodeEightBit('iso-8859-6', arabic), 'iso-8859-6', arabic],
    ['Windows-1252', encodeEightBit('windows-1252', french), 'windows-1252', french],
    ['Windows-1253', encodeEightBit('windows-1253', greek), 'windows-1253', greek],
    ['Windows-1255', encodeEightBit('windows-1255', hebrew), 'windows-1255', hebrew],
    ['Windows-1251', encodeEightBit('windows-1251', russian), 'windows-1251', russian],
  ])('finds %s', async (_case, bytes, encoding, text) => {
    const decoded = await decode(bytes)
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.text).toBe(text)
    expect(decoded.encodingConfidence).not.toBe('certain')
  })

  it.each([
    ['windows-1256', 'الجنرال كامارا'],
    ['windows-1256', 'مالي: عودة “كامارا”'],
    ['windows-1256', 'قُوّاتُ المُرتزقة'],
    ['iso-8859-6', 'عودة الجنرال كامارا إلى باماكو'],
    ['windows-1252', 'L’Élysée n’a pas réagi'],
    ['windows-1252', 'Über die Straße'],
    ['windows-1252', 'La décision créée en 2024 a été déférée'],
    ['windows-1252', 'ALGÉRIE : “RAS”'],
  ])('finds short text in %s: %s', async (encoding, text) => {
    expect((await decode(encodeEightBit(encoding, text))).text).toBe(text)
  })

  it('finds Arabic far behind an English beginning', async () => {
    const text = `${'All quiet. '.repeat(30_000)}${arabic}`
    expect((await decode(encodeEightBit('windows-1256', text))).text).toBe(text)
  })

  it('says that a guess is a guess and offers others', async () => {
    const decoded = await decode(Uint8Array.of(0x61, 0x62, 0xfc))
    expect(decoded.encodingConfidence).not.toBe('certain')
    expect(decoded.alternatives).toEqual(expect.arrayContaining(['windows-1256', 'utf-8']))
    const russianGuess = await decode(encodeEightBit('windows-1251', russian))
    expect(russianGuess.warnings).toContainEqual({
      code: 'encoding-guessed',
      encoding: 'windows-1251',
    })
  })

  it.each([
    ['cut off in a character', joinBytes(utf8(french), [0xc3])],
    ['with a byte that was lost', joinBytes(utf8(arabic).slice(0, 81), utf8(arabic).slice(82))],
  ])('reads UTF-8 %s, as a guess and with a warning', async (_case, bytes) => {
    const decoded = await decode(bytes)
    expect(decoded).toMatchObject({ encoding: 'utf-8', encodingConfidence: 'guess' })
    expect(decoded.warnings.map(({ code }) => code)).toEqual([
      'replacement-characters',
      'encoding-guessed',
    ])
  })
})

describe('the analyst’s correction', () => {
  it('is followed, with a warning for what it cannot decode', async () => {
    const decoded = await decode(encodeEightBit('windows-1256', 'مالي'), 'UTF-8')
    expect(decoded.encoding).toBe('utf-8')
    expect(decoded.warnings).toEqual([{ code: 'replacement-characters', count: 4 }])
    expect(decoded.alternatives[0]).toBe('windows-1256')
  })

  it('is no guess', async () => {
    const decoded = await decode(encodeEightBit('windows-1256', arabic), 'windows-1256')
    expect(decoded).toMatchObject({ text: arabic, encodingConfidence: 'certain', warnings: [] })
  })

  it('is refused for an encoding nobody knows', async () => {
    expect(await problemOf(decode(utf8('x'), 'klingon'))).toMatchObject({ code: 'invalid-request' })
  })
})

describe('the text', () => {
  it('has LF for every end of line and is otherwise as received', async () => {
    const text = ' أ\u0654ـ\r\nb\rc\n\n\u2028\u00a0e\u0301 ﻻ \u200f'
    expect((await decode(utf8(text))).text).toBe(' أ\u0654ـ\nb\nc\n\n\u2028\u00a0e\u0301 ﻻ \u200f')
  })

  it('keeps byte order marks that are not at the beginning', async () => {
    expect((await decode(utf8('a\ufeffb'))).text).toBe('a\ufeffb')
  })

  it('shows lost characters and counts them', async () => {
    const lone = joinBytes([0xff, 0xfe], encodeUtf16('a\ud800b and more', true))
    expect(await decode(lone)).toMatchObject({
      text: 'a\ufffdb and more',
      warnings: [{ code: 'replacement-characters', count: 1 }],
    })
    expect(await decode(utf8(`${arabic}\0${arabic}`))).toMatchObject({
      text: `${arabic}\ufffd${arabic}`,
      warnings: [{ code: 'nul-characters', count: 1 }],
    })
  })
})

describe('what is no text', () => {
  it.each([
    ['only NULs', new Uint8Array(500)],
    ['noise', Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7919 + at * at * 31) % 256)],
  ])('refuses %s', async (_case, bytes) => {
    expect(await problemOf(decode(bytes))).toEqual({
      code: 'source-not-text',
      details: { fileName: 'mali.txt' },
    })
  })

  it.each([
    ['no bytes', new Uint8Array()],
    ['only a byte order mark', utf8('\ufeff')],
    ['only white space', utf8(' \r\n\t\u00a0\n')],
  ])('refuses %s as empty', async (_case, bytes) => {
    expect(await problemOf(decode(bytes))).toEqual({
      code: 'source-empty',
      details: { fileName: 'mali.txt' },
    })
  })
})
