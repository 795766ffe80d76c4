/**
 * From bytes to text, with everything said that was uncertain or lost.
 *
 * The rule of line ends: CRLF and CR become LF; a byte order mark at the beginning is left out;
 * NUL, which databases cut texts at, becomes U+FFFD and is reported. All else stays as received:
 * no normalisation, no trimming. Offsets count code points of the result.
 *
 * Not here: which encoding it is (encodingDetection.ts), and whether it is text (formatDetection.ts).
 */
import { ProblemError } from '../../shared/problem'
import { detectEncoding, largestControlShare } from './encodingDetection'
import { decodeAs, knownEncoding } from './encodings'
import type { ImportRequest, TextEncoding } from './importedSource'
import { type ImportWarning, warningIf } from './importWarnings'

export interface DecodedText extends TextEncoding {
  readonly text: string
  readonly warnings: readonly ImportWarning[]
}

/**
 * Decodes plain text; `encoding` is the analyst's correction of the guess. `decide` may know more
 * than the bytes say.
 * Raises 'source-empty' for no bytes or only white space, 'source-not-text' for other files, and
 * 'invalid-request' for an encoding nobody knows.
 */
export async function decodeText(
  request: ImportRequest,
  decide: (detected: TextEncoding) => TextEncoding = detected => detected,
): Promise<DecodedText> {
  const { bytes, fileName } = request
  if (bytes.length === 0) throw new ProblemError({ code: 'source-empty', details: { fileName } })
  const detected = await detectEncoding(bytes)
  const chosen =
    request.encoding === undefined ? decide(detected) : corrected(detected, request.encoding)
  const decoded = decodeAs(chosen.encoding, bytes)
  if (request.encoding === undefined && isBinary(decoded)) throw notText(fileName)
  const text = decoded.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd')
  if (text.trim() === '') throw new ProblemError({ code: 'source-empty', details: { fileName } })
  return { ...chosen, text, warnings: warningsOf(decoded, chosen) }
}

function corrected(detected: TextEncoding, label: string): TextEncoding {
  const encoding = knownEncoding(label)
  if (encoding === undefined) {
    const reason = `unknown encoding: ${label}`
    throw new ProblemError({ code: 'invalid-request', details: { reason } })
  }
  const others = [detected.encoding, ...detected.alternatives].filter(other => other !== encoding)
  return { encoding, encodingConfidence: 'certain', alternatives: others }
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

function warningsOf(decoded: string, chosen: TextEncoding): readonly ImportWarning[] {
  const replaced = countOf(decoded, /\ufffd/g)
  const nuls = countOf(decoded, /\0/g)
  const isGuess = chosen.encodingConfidence === 'guess'
  return [
    ...warningIf('replacement-characters', replaced),
    ...warningIf('nul-characters', nuls),
    ...(isGuess ? [{ code: 'encoding-guessed', encoding: chosen.encoding } as const] : []),
  ]
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function notText(fileName: string): ProblemError {
  return new ProblemError({ code: 'source-not-text', details: { fileName } })
}
