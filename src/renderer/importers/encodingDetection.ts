/**
 * Which encoding a text is in: what the bytes say for certain, then what is most plausible.
 *
 * Order: byte order mark; UTF-32 and UTF-16 without one (bytes that would be control characters);
 * UTF-8 from beginning to end; an 8-bit encoding by plausibility and by jschardet. The analyst sees every
 * guess and can correct it: text in a wrong encoding is never stored in silence.
 */

import { ordinaryShare, plausibility } from './encodingPlausibility'
import { decodeAs, decodeStrictUtf8, knownEncoding, offeredEncodings } from './encodings'
import type { EncodingConfidence, TextEncoding } from './importedSource'

/** The encoding of plain text. Bytes that are no text get an answer too: see `decodeText`. */
export async function detectEncoding(bytes: Uint8Array): Promise<TextEncoding> {
  const marked = markedEncoding(bytes)
  if (marked) return answer(marked, 'certain')
  const wide = hasControls(bytes) ? wideEncoding(bytes) : undefined
  if (wide) return answer(wide, 'likely')
  if (decodeStrictUtf8(bytes) !== undefined) return answer('utf-8', 'certain')
  const sample = sampleAround(bytes)
  return isDamagedUtf8(sample) ? answer('utf-8', 'guess') : eightBitEncoding(sample)
}

/** More control characters than this, and bytes are not text in the encoding they are read in. */
export const largestControlShare = 0.01

const byteOrderMarks: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

function markedEncoding(bytes: Uint8Array): string | undefined {
  return byteOrderMarks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0]
}

function hasControls(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 100_000)
  const controls = sample.filter(byte => byte < 9 || (byte > 13 && byte < 32 && byte !== 26))
  return controls.length > sample.length * largestControlShare
}

/** Enough of a text to tell; whole characters of four bytes. */
const sampleLength = 20_000
const leastOrdinaryShare = 0.9

/** The wider one first: half of a UTF-32 text read as UTF-16 is NULs, which no text is. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  return (
    mostOrdinary(bytes, 4, ['utf-32le', 'utf-32be']) ??
    mostOrdinary(bytes, 2, ['utf-16le', 'utf-16be'])
  )
}

function mostOrdinary(
  bytes: Uint8Array,
  width: number,
  encodings: readonly string[],
): string | undefined {
  const length = Math.min(sampleLength, bytes.length)
  const sample = bytes.subarray(0, length - (length % width))
  const [best] = encodings
    .map(encoding => ({ encoding, share: ordinaryShare(decodeAs(encoding, sample)) }))
    .sort((a, b) => b.share - a.share)
  return best && best.share >= leastOrdinaryShare ? best.encoding : undefined
}

/** A part of the text that has bytes outside ASCII, with what stands before the first of them. */
function sampleAround(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex(byte => byte > 0x7f)
  const start = Math.max(0, first - 500)
  return bytes.subarray(start, start + 10 * sampleLength)
}

/** Cut off or damaged in a few places: 8-bit text is broken almost everywhere when read as UTF-8. */
function isDamagedUtf8(sample: Uint8Array): boolean {
  const text = decodeAs('utf-8', sample)
  const foreign = text.match(/[^\0-\x7f]/gu)?.length ?? 0
  const broken = text.match(/\ufffd/g)?.length ?? 0
  return broken <= foreign * 0.3
}

/** Windows-1252 comes first: of two encodings that give the same text, it is the plainer answer. */
const eightBitEncodings = ['windows-1252', 'windows-1256', 'iso-8859-6']
/** What the opinion of jschardet is worth, in the unit of `plausibility`. */
const bonusOfDetector = 0.3
/** Text that is less plausible than this is in none of the encodings that the model knows. */
const leastPlausibility = -5.2
const clearDistance = 0.5

async function eightBitEncoding(sample: Uint8Array): Promise<TextEncoding> {
  const suggested = await encodingByDetector(sample)
  const candidates = eightBitEncodings
    .map(encoding => {
      const text = decodeAs(encoding, sample)
      const bonus = encoding === suggested ? bonusOfDetector : 0
      return { encoding, text, score: plausibility(text) + bonus }
    })
    .sort((a, b) => b.score - a.score)
  const ranked = candidates.map(({ encoding }) => encoding)
  const [best] = candidates
  if (!best || (best.score < leastPlausibility && suggested)) {
    return answer(suggested ?? 'utf-8', 'guess', ranked)
  }
  const next = candidates.find(({ text }) => text !== best.text)
  const isClear = !next || best.score - next.score >= clearDistance
  return answer(best.encoding, isClear ? 'likely' : 'guess', ranked)
}

/** Loaded only when needed: its model is large, and most texts are UTF-8. */
async function encodingByDetector(sample: Uint8Array): Promise<string | undefined> {
  const { detect } = await import('jschardet')
  const { encoding } = detect(sample)
  return encoding === null ? undefined : knownEncoding(encoding)
}

function answer(
  encoding: string,
  encodingConfidence: EncodingConfidence,
  ranked: readonly string[] = [],
): TextEncoding {
  const alternatives = new Set([...ranked, ...offeredEncodings])
  alternatives.delete(encoding)
  return { encoding, encodingConfidence, alternatives: [...alternatives] }
}
