/** What will be stored, as the preview shows it: what the importer found, and the analyst's changes. */
import type { CommandPayload } from '../../../../shared/catalogue'
import { Line, Name } from '../../../../shared/domain/definitions'
import { newIdOf, ParagraphId, type SourceId } from '../../../../shared/domain/ids'
import type { ParagraphKind } from '../../../../shared/domain/sources'
import type { ReceivedSource } from '../../../importers/importerClient'
import { isPublishedDate, type SourceMetadata } from '../sources/SourceFields'
import type { Origin } from './useSourceReading'

export type KindChange = { readonly kind: ParagraphKind; readonly level: number | null }

export type ImportDraft = {
  readonly metadata: SourceMetadata
  /** Kinds corrected by hand, by place in the text, counted from 0. */
  readonly kinds: ReadonlyMap<number, KindChange>
}

/** Reliability F: nobody has judged the source yet. */
export function draftOf(source: ReceivedSource, edits: Partial<SourceMetadata>): SourceMetadata {
  return {
    title: source.title,
    ...source.metadata,
    language: source.metadata.language === 'und' ? '' : source.metadata.language,
    reliability: 'F',
    note: '',
    ...edits,
  }
}

export function isComplete({ title, author, publisher, url, published }: SourceMetadata): boolean {
  const lines = [author, publisher, url].every(line => Line.safeParse(line).success)
  return Name.safeParse(title).success && lines && isPublishedDate(published)
}

/** The one command that stores the source. */
export function importCommand(
  sourceId: SourceId,
  origin: Origin,
  source: ReceivedSource,
  { metadata, kinds }: ImportDraft,
): CommandPayload<'source.import'> {
  return {
    sourceId,
    ...metadata,
    title: metadata.title.trim(),
    fileName: origin.kind === 'file' ? origin.file.name : '',
    mediaType: source.mediaType,
    encoding: source.encoding,
    sha256: source.sha256,
    bytes: source.bytes,
    warnings: source.warnings.map(warning => JSON.stringify(warning)),
    paragraphs: source.paragraphs.map(({ kind, level, text }, place) => ({
      paragraphId: newIdOf(ParagraphId),
      kind,
      level,
      ...kinds.get(place),
      text,
    })),
  }
}
