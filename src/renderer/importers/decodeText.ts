/**
 * From bytes to text, with everything said that was uncertain or lost.
 *
 * The rule of line ends: CRLF and CR become LF; a byte order mark at the beginning is left out;
 * NUL, which databases cut texts at, becomes U+FFFD and is reported. All else stays as received:
 * no normalisation, no trimming. Offsets count code points of the result.
 *
 * Not here: which encoding it is (encodingDetection.ts).
 */
import { ProblemError } from '../../shared/problem'
import { type DetectedEncoding, detectEncoding, largestControlShare } from './encodingDetection'
import { decodeAs, knownEncoding } from './encodings'
import type { ImportRequest, ImportWarning } from './importedSource'

export interface DecodedText extends DetectedEncoding {
  readonly text: string
  readonly warnings: readonly ImportWarning[]
}

/**
 * Decodes plain text; `encoding` is the analyst's correction of the guess.
 * Raises 'source-empty' for no bytes or only white space, 'source-not-text' for other files, and
 * 'invalid-request' for an encoding nobody knows.
 */
export async function decodeText(request: ImportRequest): Promise<DecodedText> {
  const { bytes, fileName } = request
  if (bytes.length === 0) throw new ProblemError({ code: 'source-empty', details: { fileName } })
  if (hasForeignSignature(bytes)) throw notText(fileName)
  const detected = await detectEncoding(bytes)
  const chosen = request.encoding === undefined ? detected : corrected(detected, request.encoding)
  const decoded = decodeAs(chosen.encoding, bytes)
  if (request.encoding === undefined && isBinary(decoded)) throw notText(fileName)
  const text = decoded.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd')
  if (text.trim() === '') throw new ProblemError({ code: 'source-empty', details: { fileName } })
  return { ...chosen, text, warnings: warningsOf(decoded, chosen) }
}

/** Beginnings of files that are not plain text, although some of them contain little else. */
const foreignSignatures = [
  ...[
    '%PDF-',
    'PK\x03\x04',
    '{\\rtf',
    'SQLite format 3\0',
    '\x89PNG',
    'GIF8',
    '\x7fELF',
    'MZ\x90\0',
  ],
  ...[
    '\xff\xd8\xff',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    '\x1f\x8b\x08',
    'Rar!\x1a\x07',
    '7z\xbc\xaf',
  ],
]

function hasForeignSignature(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 16))
  return foreignSignatures.some(signature => start.startsWith(signature))
}

function corrected(detected: DetectedEncoding, label: string): DetectedEncoding {
  const encoding = knownEncoding(label)
  if (encoding === undefined) {
    const reason = `unknown encoding: ${label}`
    throw new ProblemError({ code: 'invalid-request', details: { reason } })
  }
  const others = [detected.encoding, ...detected.alternatives].filter(other => other !== encoding)
  return { encoding, confidence: 'certain', alternatives: others }
}

/** Too many control characters or undecodable bytes for anything that was ever written. */
function isBinary(decoded: string): boolean {
  const start = decoded.slice(0, 200_000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is meant
  const controls = countOf(start, /[\0-\x08\x0e-\x19\x1b-\x1f]/g)
  return (
    controls > start.length * largestControlShare || countOf(start, /\ufffd/g) > start.length / 4
  )
}

function warningsOf(decoded: string, chosen: DetectedEncoding): readonly ImportWarning[] {
  const replaced = countOf(decoded, /\ufffd/g)
  const nuls = countOf(decoded, /\0/g)
  const controls = countOf(decoded, /[\u202a-\u202e\u2066-\u2069]/g)
  const isGuess = chosen.confidence === 'guess'
  return [
    ...(replaced > 0 ? [{ code: 'replacement-characters', count: replaced } as const] : []),
    ...(nuls > 0 ? [{ code: 'nul-characters', count: nuls } as const] : []),
    ...(isGuess ? [{ code: 'encoding-guessed', encoding: chosen.encoding } as const] : []),
    ...(controls > 0 ? [{ code: 'direction-controls', count: controls } as const] : []),
  ]
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function notText(fileName: string): ProblemError {
  return new ProblemError({ code: 'source-not-text', details: { fileName } })
}
