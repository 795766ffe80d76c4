/**
 * Plain text to a source: decoded, parted into paragraphs, its language and title suggested.
 *
 * Everything suggested here is shown in the import preview and can be changed. Nothing is stored.
 */
import { baseDirection } from '../../shared/analysis/arabicText'
import { detectLanguage } from '../../shared/analysis/languageDetection'
import {
  hasJoinedLines,
  splitIntoParagraphs,
  suggestTitle,
} from '../../shared/analysis/paragraphRecognition'
import type { Direction } from '../../shared/domain/sources'
import { ProblemError } from '../../shared/problem'
import { decodeText } from './decodeText'
import type { ImportedSource, ImportRequest } from './importedSource'

const megabyte = 1_000_000
const limitMegabytes = 50

/**
 * Reads plain text. Raises 'source-too-large', 'source-empty', 'source-not-text'.
 * The digest is of the bytes as received.
 */
export async function importPlainText(request: ImportRequest): Promise<ImportedSource> {
  const { bytes, fileName } = request
  if (bytes.length > limitMegabytes * megabyte) {
    const megabytes = Math.ceil(bytes.length / megabyte)
    throw new ProblemError({
      code: 'source-too-large',
      details: { fileName, megabytes, limitMegabytes },
    })
  }
  const decoded = await decodeText(request)
  const paragraphs = splitIntoParagraphs(decoded.text)
  const language = detectLanguage(decoded.text)
  const isJoined = hasJoinedLines(decoded.text)
  return {
    title: suggestTitle(paragraphs, fileName),
    language,
    direction: directionOf(language, decoded.text),
    encoding: decoded.encoding,
    encodingConfidence: decoded.confidence,
    alternatives: decoded.alternatives,
    paragraphs,
    warnings: isJoined ? [...decoded.warnings, { code: 'lines-joined' }] : decoded.warnings,
    sha256: await sha256Of(bytes),
  }
}

const rightToLeftLanguages: ReadonlySet<string> = new Set(['ar', 'fa', 'ur', 'he'])

/** By most of the letters, not the first one: an Arabic text may begin with a Latin name. */
function directionOf(language: string, text: string): Direction {
  if (language === 'und') return baseDirection(text)
  return rightToLeftLanguages.has(language) ? 'rtl' : 'ltr'
}

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')
}
