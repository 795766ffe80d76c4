/**
 * What every importer takes and hands over: a document as plain values, before anything is stored.
 *
 * An importer is a function of bytes. It knows no store, keeps nothing, raises a problem for what
 * it cannot read and a warning for what it read in part or had to guess.
 */
import type { Direction, ParagraphKind } from '../../shared/domain/sources'
import type { ImportWarning } from './importWarnings'

/** The formats that can be read. */
export type SourceFormat = 'text' | 'markdown' | 'html' | 'docx' | 'odt' | 'pdf'

/** How sure the importer is of the encoding; what is only a guess must be shown to the analyst. */
export type EncodingConfidence = 'certain' | 'likely' | 'guess'

/** How bytes became characters. Formats that say it themselves (DOCX, ODT, PDF) have `ownEncoding`. */
export interface TextEncoding {
  /** Name as TextDecoder knows it; empty where the format leaves no choice. */
  readonly encoding: string
  readonly encodingConfidence: EncodingConfidence
  /** Other encodings to offer, the most plausible first. */
  readonly alternatives: readonly string[]
}

export const ownEncoding: TextEncoding = {
  encoding: '',
  encodingConfidence: 'certain',
  alternatives: [],
}

/** What the document says of itself; empty where it says nothing. All of it can be corrected. */
export interface ImportedMetadata {
  readonly author: string
  readonly publisher: string
  readonly url: string
  /** Partial date as EDTF, see `analysis/partialDate`. */
  readonly published: string
  /** BCP 47; `und` if unknown. */
  readonly language: string
  readonly direction: Direction
}

/** One numbered part of the text. Line breaks inside it are LF. */
export interface ImportedParagraph {
  readonly kind: ParagraphKind
  /** 1 to 6 for headings; 1 to 9 for list items that say how deep they stand; else null. */
  readonly level: number | null
  readonly text: string
}

/** What an importer hands over; see `completeDocument`. */
export interface ImportedDocument extends TextEncoding {
  /** One line, never empty. */
  readonly title: string
  readonly metadata: ImportedMetadata
  /** At least one. */
  readonly paragraphs: readonly ImportedParagraph[]
  readonly warnings: readonly ImportWarning[]
}

/** A document with what is known of the file it came in. */
export interface ImportedSource extends ImportedDocument {
  readonly format: SourceFormat
  readonly mediaType: string
  /** Of the bytes as received, 64 hexadecimal digits. */
  readonly sha256: string
}

export interface ImportRequest {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Empty for pasted text. */
  readonly fileName: string
  /** Chosen by the analyst; without it the encoding is detected. */
  readonly encoding?: string | undefined
  /** Chosen by the analyst, among text, Markdown and HTML; without it the format is detected. */
  readonly format?: SourceFormat | undefined
}

/** What an importer is doing: unpacking or decoding, reading part by part, putting in order. */
export type ImportStage = 'opening' | 'reading' | 'finishing'

export interface ImportProgress {
  readonly stage: ImportStage
  /** Parts done of all parts, in whatever the format consists of; `total` is 0 if unknown. */
  readonly done: number
  readonly total: number
}

/**
 * What an importer may ask of whoever runs it. An importer says how far it is at least every few
 * seconds: one that is silent for `longestSilenceMs` is ended.
 */
export interface ImportRun {
  progress(progress: ImportProgress): void
}

export type Importer = (request: ImportRequest, run: ImportRun) => Promise<ImportedDocument>
