/** The journal's text: what is written is read again, and what was touched is noticed. */
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeJournalHeader,
  decodeJournalSteps,
  encodeJournalLine,
  type JournalHeader,
  type JournalImage,
  type JournalStep,
  newJournalHeader,
} from '../../src/shared/journalFormat'
import { problemFrom, testId } from '../support/testProject'

const HEADER = newJournalHeader({
  journalId: testId(1),
  schemaVersion: 1,
  base: { kind: 'file', generation: 'ab'.repeat(32), name: 'مالي 🙂.tarjih' },
})

function step(sequence: number, changes: readonly JournalImage[] = []): JournalStep {
  return {
    sequence,
    id: testId(sequence),
    at: '2026-01-01T00:00:00.000Z',
    analyst: 'سمية',
    step: 'do',
    command: 'actor.rename',
    reason: '',
    changes: [...changes],
  }
}

const RICH_STEP = step(8, [
  {
    table: 'source_file',
    id: testId(9),
    before: null,
    after: { id: testId(9), bytes: { base64: 'AP8NCg==' }, level: null, x: -0.125 },
  },
  {
    table: 'actor',
    id: testId(7),
    before: { name: 'آسيمي\n"غويتا"\\ \u2028\u0000' },
    after: { name: 'lone \ud83d and \ude42, 🙂' },
  },
])

/** A journal as the host keeps it: every line with its line feed. */
function textOf(steps: readonly JournalStep[], header: JournalHeader = HEADER): string {
  return [header, ...steps].map(content => `${encodeJournalLine(content)}\n`).join('')
}

/** The whole journal as read, or the code of the problem. */
function read(text: string) {
  const header = decodeJournalHeader(text)
  return { header, ...decodeJournalSteps(text, 'مالي') }
}

function readOrCode(text: string) {
  try {
    return read(text)
  } catch {
    return problemFrom(() => read(text)).code
  }
}

const someValue = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map(unit => String.fromCharCode(unit)) }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter(value => !Object.is(value, -0)),
  fc.constant(null),
  fc.uint8Array().map(bytes => ({ base64: Buffer.from(bytes).toString('base64') })),
)
const someRow = fc.dictionary(
  fc.string({ minLength: 1 }).filter(name => name !== '__proto__'),
  someValue,
  { noNullPrototype: true },
)
const someImages = fc.array(
  fc.record<JournalImage>({
    table: fc.string(),
    id: fc.string(),
    before: fc.option(someRow),
    after: fc.option(someRow),
  }),
  { maxLength: 3 },
)

describe('a journal', () => {
  it('is read as it was written, whatever the texts and bytes in it', () => {
    const rows = fc.array(someImages, { maxLength: 4 })
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 1000 }), (changes, first) => {
        const steps = changes.map((images, index) => step(first + index, images))
        expect(read(textOf(steps))).toEqual({ header: HEADER, steps, hasTornTail: false })
      }),
      { seed: 7, numRuns: 200 },
    )
  })

  it('keeps lone surrogates, line feeds and NUL in one line', () => {
    const text = textOf([RICH_STEP])
    expect(text.split('\n')).toHaveLength(3)
    expect(read(text).steps).toEqual([RICH_STEP])
  })

  it.each<JournalHeader['base']>([
    { kind: 'empty' },
    { kind: 'copy', base64: 'AAECAw==', name: 'عيّنة' },
    { kind: 'file', generation: 'cd'.repeat(32), name: 'a.tarjih' },
  ])('says what it is based on: $kind', base => {
    const header = newJournalHeader({ journalId: testId(3), schemaVersion: 4, base })
    expect(decodeJournalHeader(textOf([], header))).toEqual(header)
  })

  it('uses the checksum of IEEE 802.3', () => {
    // CRC-32 of the JSON's UTF-16LE bytes, computed by zlib.
    const line = encodeJournalLine(step(1))
    const json = line.slice(line.indexOf('{'))
    expect(line).toBe(`${crcByZlib(json)} ${json.length} ${json}`)
  })
})

describe('a character that was changed', () => {
  const text = textOf([step(7), RICH_STEP, step(9)])
  const whole = read(text)

  it('is noticed wherever it is', () => {
    const other = fc.oneof(
      fc.constantFrom('\n', ' ', '0', '1', 'a', '"', '\\', '🙂', ''),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    )
    fc.assert(
      fc.property(fc.nat(text.length - 1), other, (at, character) => {
        const changed = text.slice(0, at) + character + text.slice(at + 1)
        fc.pre(changed !== text)
        expect(readOrCode(changed)).not.toEqual(whole)
      }),
      { seed: 7, numRuns: 3000 },
    )
  })

  it('loses its line when it is in the last, and is damage when it is before', () => {
    const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
    const [, second = 0, third = 0, last = 0] = lineStarts
    for (const at of [second, second + 4, third - 3, third + 30]) {
      expect(readOrCode(withOther(text, at)), `at ${at}`).toBe('journal-damaged')
    }
    for (const at of [last, last + 9, last + 12, last + 40, text.length - 3]) {
      expect(readOrCode(withOther(text, at)), `at ${at}`).toEqual({
        header: HEADER,
        steps: [step(7), RICH_STEP],
        hasTornTail: true,
      })
    }
  })

  it('in the header leaves no header', () => {
    for (const at of [0, 9, 12, 60]) {
      expect(decodeJournalHeader(withOther(text, at))).toBeUndefined()
    }
  })
})

describe('a journal that was cut', () => {
  it('keeps every whole line and says that something is missing', () => {
    const steps = [step(1), RICH_STEP, step(9)].map((each, index) => ({
      ...each,
      sequence: index + 1,
    }))
    const text = textOf(steps)
    const headerEnd = text.indexOf('\n') + 1
    for (let length = headerEnd; length < text.length; length++) {
      const cut = text.slice(0, length)
      const wholeLines = cut.split('\n').length - 2
      expect(read(cut)).toEqual({
        header: HEADER,
        steps: steps.slice(0, wholeLines),
        hasTornTail: !cut.endsWith('\n'),
      })
    }
  })

  it('inside its header has no header and no steps', () => {
    const text = textOf([step(1)])
    const headerEnd = text.indexOf('\n')
    for (let length = 0; length <= headerEnd; length++) {
      expect(read(text.slice(0, length)).header).toBeUndefined()
      expect(read(text.slice(0, length)).steps).toEqual([])
    }
  })
})

describe('lines that do not belong together', () => {
  const [header = '', first = '', second = '', third = ''] = textOf([
    step(1),
    step(2),
    step(3),
  ]).split('\n')

  it.each([
    ['one is missing', [first, third]],
    ['one is there twice', [first, first, second]],
    ['two have changed places', [first, third, second]],
    ['one is empty', [first, '', second]],
    ['one is wrong and the next was cut', [first, withOther(second, 12), third.slice(0, 20)]],
  ])('are damage: %s', (_what, lines) => {
    const end = lines.at(-1)?.endsWith('}') ? '\n' : ''
    const text = [header, ...lines].join('\n') + end
    expect(problemFrom(() => read(text))).toEqual({
      code: 'journal-damaged',
      details: { name: 'مالي', sequence: 2 },
    })
  })

  it('are no journal of ours: a checksum over something else', () => {
    const json = JSON.stringify({ ...HEADER, format: 2 })
    const line = `${crcByZlib(json)} ${json.length} ${json}\n`
    expect(decodeJournalHeader(line)).toBeUndefined()
  })
})

function withOther(text: string, at: number): string {
  const other = text[at] === 'x' ? 'y' : 'x'
  return text.slice(0, at) + other + text.slice(at + 1)
}

function crcByZlib(json: string): string {
  return crc32(Buffer.from(json, 'utf16le')).toString(16).padStart(8, '0')
}
