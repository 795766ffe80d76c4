/**
 * The journal's text: one header line, then one line for each acknowledged step.
 *
 * A line is `crc32 length json`, where crc32 (8 hex digits, IEEE 802.3) and length (UTF-16 units) are
 * those of the json. Must stay true: a torn last line is recognised and dropped; a bad line before
 * the last is damage; lines are replayed only on the very bytes the header names.
 * The lines of a protected project hold `{ sealed }` in place of a step (`store/sealedJournal`).
 * Not here: who writes them (`store/journal`) and where they are kept (the host).
 */

import { ProblemError } from './problem'
import { z } from './zod'

const JOURNAL_FORMAT = 1

/** Larger journals cannot be read: V8 has no longer strings (2^29 - 24 units, Node's `buffer` module). */
const LARGEST_JOURNAL_BYTES = 500 * 1024 ** 2

/** Whether it is not too large. @param size in bytes */
export function isJournalReadable(size: number): boolean {
  return size <= LARGEST_JOURNAL_BYTES
}

/** Raises `journal-too-large`, before such a journal is read. @param size in bytes */
export function assertJournalIsReadable(size: number): void {
  if (isJournalReadable(size)) return
  const megabytes = Math.ceil(size / 1024 ** 2)
  const details = { megabytes, limitMegabytes: LARGEST_JOURNAL_BYTES / 1024 ** 2 }
  throw new ProblemError({ code: 'journal-too-large', details })
}

/** What the lines are changes to. */
export const JournalBase = z.discriminatedUnion('kind', [
  /** An empty project of the schema version in the header. */
  z.strictObject({ kind: z.literal('empty') }),
  /** Shipped bytes, opened as a copy; they are small and come along. */
  z.strictObject({ kind: z.literal('copy'), base64: z.string(), name: z.string() }),
  /** A file of the analyst's. `generation`: the SHA-256 of its bytes as hex. */
  z.strictObject({ kind: z.literal('file'), generation: z.string(), name: z.string() }),
])
export type JournalBase = z.infer<typeof JournalBase>

export const JournalHeader = z.strictObject({
  format: z.literal(JOURNAL_FORMAT),
  journalId: z.uuid(),
  schemaVersion: z.int().min(1),
  base: JournalBase,
  /** The lines are sealed: with which project's key, and the salt of this journal's own. */
  seal: z
    .strictObject({
      keyId: z.string().regex(/^[0-9a-f]{32}$/),
      salt: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
    })
    .optional(),
})
export type JournalHeader = z.infer<typeof JournalHeader>

const JournalValue = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.strictObject({ base64: z.string() }),
])
const JournalRow = z.record(z.string(), JournalValue)

/** A row before and after a step; null where it did not exist. */
export const JournalImage = z.strictObject({
  table: z.string(),
  id: z.string(),
  before: JournalRow.nullable(),
  after: JournalRow.nullable(),
})
export type JournalImage = z.infer<typeof JournalImage>

export const JournalStep = z.strictObject({
  sequence: z.int().min(1),
  id: z.uuid(),
  at: z.string(),
  analyst: z.string(),
  step: z.enum(['do', 'undo', 'redo']),
  command: z.string(),
  reason: z.string(),
  changes: z.array(JournalImage),
})
export type JournalStep = z.infer<typeof JournalStep>

/** A line of a protected project. `sealed`: nonce and step, as base64. */
const SealedLine = z.strictObject({ sealed: z.string() })

export function newJournalHeader(parts: Omit<JournalHeader, 'format'>): JournalHeader {
  return { format: JOURNAL_FORMAT, ...parts }
}

/** One journal line, without a line feed. */
export function encodeJournalLine(
  content: JournalHeader | JournalStep | z.infer<typeof SealedLine>,
): string {
  const json = JSON.stringify(content)
  return `${crc32(json).toString(16).padStart(8, '0')} ${json.length} ${json}`
}

/** The header, or undefined when the text does not begin with a whole one. */
export function decodeJournalHeader(text: string): JournalHeader | undefined {
  const end = text.indexOf('\n')
  if (end < 0) return undefined
  const header = JournalHeader.safeParse(decodeLine(text.slice(0, end)))
  return header.success ? header.data : undefined
}

/**
 * The steps behind the header in order. `hasTornTail`: the last line was cut off while being written,
 * so it was never acknowledged, and is left out.
 * Raises `journal-damaged` for a bad line before the last or a gap in the sequence.
 */
export function decodeJournalSteps(
  text: string,
  name: string,
): { readonly steps: readonly JournalStep[]; readonly hasTornTail: boolean } {
  const lines = text.split('\n').slice(1)
  const isCut = lines.pop() !== '' // text after the last line feed
  const steps: JournalStep[] = []
  for (const [index, line] of lines.entries()) {
    const step = JournalStep.safeParse(decodeLine(line))
    const expected = steps.at(-1)?.sequence
    const follows = step.success && (expected === undefined || step.data.sequence === expected + 1)
    if (follows) {
      steps.push(step.data)
      continue
    }
    if (index === lines.length - 1 && !isCut && !step.success) return { steps, hasTornTail: true }
    throw new ProblemError({
      code: 'journal-damaged',
      details: { name, sequence: (expected ?? 0) + 1 },
    })
  }
  return { steps, hasTornTail: isCut }
}

/** What a whole line of a protected project holds, still sealed. */
export function sealedInLine(line: string): string | undefined {
  return SealedLine.safeParse(decodeLine(line)).data?.sealed
}

/** The step in one whole line. */
export function decodeStepLine(line: string): JournalStep | undefined {
  return JournalStep.safeParse(decodeLine(line)).data
}

function decodeLine(line: string): unknown {
  const match = /^([0-9a-f]{8}) (\d+) (.*)$/s.exec(line)
  if (match === null) return undefined
  const [, checksum, length, json = ''] = match
  if (json.length !== Number(length)) return undefined
  if (crc32(json).toString(16).padStart(8, '0') !== checksum) return undefined
  return JSON.parse(json)
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** CRC-32 (IEEE 802.3) over the text's UTF-16 units, low byte first; a surrogate needs no special care. */
function crc32(text: string): number {
  let crc = 0xffffffff
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    crc = (CRC_TABLE[(crc ^ unit) & 0xff] ?? 0) ^ (crc >>> 8)
    crc = (CRC_TABLE[(crc ^ (unit >>> 8)) & 0xff] ?? 0) ^ (crc >>> 8)
  }
  return (crc ^ 0xffffffff) >>> 0
}
