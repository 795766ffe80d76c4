/**
 * The last step of every importer: what it found, made fit to be stored.
 *
 * Must stay true: no word is added or left out. Lone surrogates and NUL, which a database cannot
 * keep, become U+FFFD and are counted. Language, direction and title are suggested where the
 * document is silent about them.
 */
import { baseDirection } from '../../shared/analysis/arabicText'
import { detectLanguage } from '../../shared/analysis/languageDetection'
import { suggestTitle } from '../../shared/analysis/paragraphRecognition'
import { parsePartialDate } from '../../shared/analysis/partialDate'
import type { Direction } from '../../shared/domain/sources'
import { ProblemError } from '../../shared/problem'
import {
  type ImportedDocument,
  type ImportedMetadata,
  type ImportedParagraph,
  ownEncoding,
  type TextEncoding,
} from './importedSource'
import { importLimits } from './importLimits'
import { type ImportWarning, warningIf } from './importWarnings'

/** What an importer found; left out or empty where the document says nothing. */
export interface FoundDocument {
  readonly fileName: string
  readonly title?: string | undefined
  readonly metadata?: Partial<ImportedMetadata>
  readonly paragraphs: readonly ImportedParagraph[]
  readonly warnings?: readonly ImportWarning[]
  readonly encoding?: TextEncoding
}

/** Raises 'source-empty' if there is no text, 'source-too-long' if there is too much of it. */
export function completeDocument(found: FoundDocument): ImportedDocument {
  const { fileName, warnings = [] } = found
  const counts = { nuls: 0, surrogates: 0, controls: 0 }
  const paragraphs = found.paragraphs
    .map(paragraph => ({ ...paragraph, text: cleaned(paragraph.text, counts) }))
    .filter(({ text }) => text !== '')
  refuseTooLong(paragraphs, fileName)
  if (paragraphs.length === 0) {
    throw new ProblemError({ code: 'source-empty', details: { fileName } })
  }
  return {
    ...(found.encoding ?? ownEncoding),
    title: cleanedLine(found.title, longestTitle) || suggestTitle(paragraphs, fileName),
    metadata: completeMetadata(found.metadata ?? {}, paragraphs),
    paragraphs,
    warnings: [
      ...warnings,
      ...warningIf('replacement-characters', counts.surrogates),
      ...warningIf('nul-characters', counts.nuls),
      ...warningIf('direction-controls', counts.controls),
    ],
  }
}

const loneSurrogates = /\p{Surrogate}/gu

type Counts = { nuls: number; surrogates: number; controls: number }

function cleaned(text: string, counts: Counts): string {
  let own = text
  if (/\p{Surrogate}/u.test(own)) {
    counts.surrogates += own.match(loneSurrogates)?.length ?? 0
    own = own.replace(loneSurrogates, '\ufffd')
  }
  if (own.includes('\0')) {
    counts.nuls += own.split('\0').length - 1
    own = own.replaceAll('\0', '\ufffd')
  }
  counts.controls += own.match(/[\u202a-\u202e\u2066-\u2069]/g)?.length ?? 0
  return own.replace(/\r\n?/g, '\n').trim()
}

function refuseTooLong(paragraphs: readonly ImportedParagraph[], fileName: string) {
  const characters = paragraphs.reduce((sum, { text }) => sum + text.length, 0)
  if (characters <= importLimits.characters && paragraphs.length <= importLimits.paragraphs) return
  throw new ProblemError({ code: 'source-too-long', details: { fileName } })
}

const longestTitle = 500
const longestLine = 2_000

/** Metadata are lines: without line breaks, control characters and white space at the ends. */
function cleanedLine(text: string | undefined, longest = longestLine): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is meant
  const line = (text ?? '').replace(/[\0-\x1f\x7f-\x9f\s\u2028\u2029]+/g, ' ')
  return line.trim().slice(0, longest).replace(loneSurrogates, '').trim()
}

function completeMetadata(
  found: Partial<ImportedMetadata>,
  paragraphs: readonly ImportedParagraph[],
): ImportedMetadata {
  const sample = sampleOf(paragraphs)
  const language = languageOf(knownLanguage(found.language), detectLanguage(sample))
  return {
    author: cleanedLine(found.author),
    publisher: cleanedLine(found.publisher),
    url: cleanedLine(found.url),
    published: parsePartialDate(found.published ?? '')?.edtf ?? '',
    language,
    direction: found.direction ?? directionOf(language, sample),
  }
}

/** The beginning of a text says enough. */
const sampleLength = 40_000

function sampleOf(paragraphs: readonly ImportedParagraph[]): string {
  let sample = ''
  for (const { text } of paragraphs) {
    if (sample.length > sampleLength) break
    sample += `${text.slice(0, sampleLength)}\n`
  }
  return sample
}

/** What a document declares is often left over from a template: its script has to agree. */
function languageOf(declared: string | undefined, detected: string): string {
  if (declared === undefined) return detected
  const isOther = detected !== 'und' && isRightToLeft(declared) !== isRightToLeft(detected)
  return isOther ? detected : declared
}

/** A language tag in its usual form, or undefined for what is none. */
function knownLanguage(tag: string | undefined): string | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales((tag ?? '').trim().replaceAll('_', '-'))
    const isUsable = canonical !== undefined && canonical !== 'und' && canonical.length <= 20
    return isUsable ? canonical : undefined
  } catch {
    return undefined // a RangeError is how Intl says no
  }
}

const rightToLeftLanguages: ReadonlySet<string> = new Set(['ar', 'fa', 'ur', 'he', 'ps', 'ckb'])

/** By most of the letters, not the first one: an Arabic text may begin with a Latin name. */
function directionOf(language: string, sample: string): Direction {
  if (language === 'und') return baseDirection(sample)
  return isRightToLeft(language) ? 'rtl' : 'ltr'
}

function isRightToLeft(language: string): boolean {
  return rightToLeftLanguages.has(language.split('-')[0] ?? '')
}
