/**
 * The characters of a page: what its bytes are is weighed against what it says they are.
 *
 * Order: byte order mark; UTF-8 from beginning to end; what the page declares, if the bytes can be
 * that; what is most plausible. A page that lies is read right, and that it lies is reported.
 */
import { type DecodedText, decodeText } from '../decodeText'
import { plausibility } from '../encodingPlausibility'
import { decodeAs, knownEncoding } from '../encodings'
import type { ImportRequest, TextEncoding } from '../importedSource'

const declarations: readonly RegExp[] = [
  /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/i,
  /<meta\s[^>]*charset\s*=\s*["']?\s*([\w.:-]+)/i,
]
/** Browsers look no further than 1,024 bytes; many pages need more. */
const declarationBytes = 16_384

/** Raises what `decodeText` raises. */
export async function decodeHtml(request: ImportRequest): Promise<DecodedText> {
  const declared = declaredEncoding(request.bytes)
  const decoded = await decodeText(request, detected =>
    declared === undefined ? detected : weighed(detected, declared, request.bytes),
  )
  const isContradicted =
    declared !== undefined &&
    request.encoding === undefined &&
    declared !== decoded.encoding &&
    /[^\0-\x7f]/.test(decoded.text)
  if (!isContradicted) return decoded
  const { encoding, warnings } = decoded
  return {
    ...decoded,
    warnings: [...warnings, { code: 'encoding-contradicted', declared, encoding }],
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = decodeAs('windows-1252', bytes.subarray(0, declarationBytes)).replaceAll('\0', '')
  for (const declaration of declarations) {
    const label = declaration.exec(start)?.[1]
    const encoding = label === undefined ? undefined : knownEncoding(label)
    if (encoding !== undefined) return encoding
  }
  return undefined
}

/** How much less plausible the declared encoding may be before the page is taken to lie. */
const benefitOfDoubt = 0.5

function weighed(detected: TextEncoding, declared: string, bytes: Uint8Array): TextEncoding {
  if (detected.encoding === declared) return { ...detected, encodingConfidence: 'certain' }
  const isOfBytes = detected.encodingConfidence === 'certain' || /^utf-/.test(detected.encoding)
  if (isOfBytes || /^utf-/.test(declared)) return detected
  const text = decodeAs(declared, bytes)
  if (text.includes('\ufffd')) return detected
  const isPlausible =
    plausibility(text) + benefitOfDoubt >= plausibility(decodeAs(detected.encoding, bytes))
  // Of alphabets that the model does not know, the page knows better than a guess.
  if (!isPlausible && detected.encodingConfidence !== 'guess') return detected
  const others = detected.alternatives.filter(each => each !== declared)
  return {
    encoding: declared,
    encodingConfidence: 'likely',
    alternatives: [detected.encoding, ...others],
  }
}
