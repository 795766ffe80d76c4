/** What an importer hands over: a document as plain values, before anything of it is stored. */
import type { RecognisedParagraph } from '../../shared/analysis/paragraphRecognition'
import type { Direction } from '../../shared/domain/sources'

/** How sure the importer is of the encoding; what is only a guess must be shown to the analyst. */
export type EncodingConfidence = 'certain' | 'likely' | 'guess'

/** Something the analyst should know before storing the text. Words for each code are in i18n. */
export type ImportWarning =
  /** Bytes that mean nothing in the encoding; each became U+FFFD. */
  | { readonly code: 'replacement-characters'; readonly count: number }
  /** NUL characters, which no text has; each became U+FFFD. */
  | { readonly code: 'nul-characters'; readonly count: number }
  /** The encoding is a guess and the text depends on it. */
  | { readonly code: 'encoding-guessed'; readonly encoding: string }
  /** Embeddings, overrides and isolates: hidden characters that can reorder what is shown. */
  | { readonly code: 'direction-controls'; readonly count: number }
  /** The text was broken at a fixed width; its lines were joined to paragraphs. */
  | { readonly code: 'lines-joined' }

export interface ImportedSource {
  readonly title: string
  /** BCP 47; `und` if unknown. */
  readonly language: string
  readonly direction: Direction
  readonly encoding: string
  readonly encodingConfidence: EncodingConfidence
  /** Other encodings to offer, the most plausible first. */
  readonly alternatives: readonly string[]
  readonly paragraphs: readonly RecognisedParagraph[]
  readonly warnings: readonly ImportWarning[]
  /** Of the bytes as received, 64 hexadecimal digits. */
  readonly sha256: string
}

export interface ImportRequest {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Empty for pasted text. */
  readonly fileName: string
  /** Chosen by the analyst; without it the encoding is detected. */
  readonly encoding?: string | undefined
}
