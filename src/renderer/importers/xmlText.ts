/** The characters of XML: of a part of a zip file, or of a file of its own. */
import { ProblemError } from '../../shared/problem'
import { knownEncoding } from './encodings'
import { importLimits, refuseLargerThan } from './importLimits'
import type { XmlPart } from './xmlReader'
import type { ZipArchive } from './zipArchive'

/** An entry as XML, or undefined if there is none of this name. */
export function xmlPart(archive: ZipArchive, part: string): XmlPart | undefined {
  const bytes = archive.read(part)
  if (bytes === undefined) return undefined
  return xmlText(bytes, { fileName: archive.fileName, part })
}

/** Raises 'source-too-large' and 'source-damaged'. */
export function xmlText(bytes: Uint8Array, { fileName, part }: Omit<XmlPart, 'text'>): XmlPart {
  refuseLargerThan(importLimits.xmlMegabytes, bytes, fileName)
  try {
    const text = new TextDecoder(xmlEncoding(bytes), { fatal: true }).decode(bytes)
    return { text, fileName, part }
  } catch {
    // A TypeError or RangeError is how TextDecoder says no.
    throw new ProblemError({ code: 'source-damaged', details: { fileName, part } })
  }
}

/** By its mark, by the zeros of UTF-16, or as the document declares; else UTF-8. */
function xmlEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0x3c && second === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c) return 'utf-16be'
  const start = String.fromCharCode(...bytes.subarray(0, 200))
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    start,
  )?.[1]
  const encoding = declared === undefined ? 'utf-8' : knownEncoding(declared)
  // What reads as ASCII cannot be in 16 bits, whatever it says.
  return encoding === undefined || encoding.startsWith('utf-16') ? 'utf-8' : encoding
}
