/** What will be stored, as the preview shows it: what the importer found, and the analyst's changes. */
import type { CommandPayload } from '../../../../shared/catalogue'
import { Line, Name } from '../../../../shared/domain/definitions'
import { newIdOf, ParagraphId, type SourceId } from '../../../../shared/domain/ids'
import type { ReceivedSource } from '../../../importers/importerClient'
import { isPublishedDate } from '../sources/publishedDate'
import type { SourceMetadata } from '../sources/SourceFields'
import { type PreviewEdits, startPreview } from './previewEdits'

/** Where a text comes from: a file, or the clipboard. */
export type Origin =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'pasted'; readonly text: string }

/** The name of the file; empty for pasted text. */
export function originName(origin: Origin): string {
  return origin.kind === 'file' ? origin.file.name : ''
}

export type ImportDraft = {
  /** Its paragraphs are those of the importer; what will be stored is in `edits`. */
  readonly source: ReceivedSource
  readonly edits: PreviewEdits
  /** What the analyst wrote in the place of what was found. */
  readonly corrections: Partial<SourceMetadata>
}

/** `before`: a draft of the same text read in another encoding, whose metadata stay as corrected. */
export function draftOf(source: ReceivedSource, before?: ImportDraft): ImportDraft {
  return {
    source,
    edits: startPreview(source.paragraphs),
    corrections: before?.corrections ?? {},
  }
}

/** Reliability F: nobody has judged the source yet. */
export function metadataOf({ source, corrections }: ImportDraft): SourceMetadata {
  return {
    title: source.title,
    ...source.metadata,
    language: source.metadata.language === 'und' ? '' : source.metadata.language,
    reliability: 'F',
    note: '',
    ...corrections,
  }
}

/** Whether it can be stored as it is. */
export function isComplete(draft: ImportDraft): boolean {
  const { title, author, publisher, url, published } = metadataOf(draft)
  const lines = [author, publisher, url].every(line => Line.safeParse(line).success)
  const isTold = Name.safeParse(title).success && lines && isPublishedDate(published)
  return isTold && draft.edits.paragraphs.length > 0
}

/** The one command that stores the source. */
export function importCommand(
  sourceId: SourceId,
  origin: Origin,
  draft: ImportDraft,
): CommandPayload<'source.import'> {
  const { source, edits } = draft
  const metadata = metadataOf(draft)
  return {
    sourceId,
    ...metadata,
    title: metadata.title.trim(),
    fileName: originName(origin),
    mediaType: source.mediaType,
    encoding: source.encoding,
    sha256: source.sha256,
    bytes: source.bytes,
    warnings: source.warnings.map(warning => JSON.stringify(warning)),
    paragraphs: edits.paragraphs.map(({ kind, level, text }) => ({
      paragraphId: newIdOf(ParagraphId),
      kind,
      level,
      text,
    })),
  }
}
