/**
 * What the analyst can do with words or with a whole paragraph. One deed, one command, one undo
 * step; each says its result.
 */
import { codePointLength, sliceCodePoints } from '../../../../shared/analysis/arabicText'
import { EvidenceId, newIdOf, type SourceId } from '../../../../shared/domain/ids'
import type { SourceCitationRow } from '../../../../shared/domain/relationships'
import type { ParagraphKind, ParagraphRow, SourceRow } from '../../../../shared/domain/sources'
import { select, showScreen } from '../../../client/session'
import { runCommand } from '../../../client/useCommand'
import { announce } from '../../../components/Announcer'
import { translate } from '../../../i18n/words'
import { paragraphKindWords } from '../sources/sourceWords'
import { clearReaderSession, type Place } from './readerSession'
import { focusParagraph } from './useParagraphCursor'

/** The words meant: the chosen ones, or the whole paragraph. */
export function wordsAt(paragraph: ParagraphRow, { span }: Pick<Place, 'span'>): string {
  return span === null ? paragraph.text : sliceCodePoints(paragraph.text, span.start, span.end)
}

/** Back to reading, after a deed is done. */
export function backToText({ paragraphId }: Pick<Place, 'paragraphId'>): void {
  clearReaderSession()
  focusParagraph(paragraphId)
}

/** All that is known of a source stands in the inspector, which the text beside the matrix has not. */
export function showSourceDetails(sourceId: SourceId): void {
  showScreen('analysis')
  select({ kind: 'source', sourceId })
}

/**
 * Makes words an evidence item and selects it. A paragraph that is evidence as a whole already is
 * not made so twice; its item is selected.
 */
export async function quoteAsEvidence(
  place: Place,
  citations: readonly SourceCitationRow[],
): Promise<void> {
  const { paragraphId, span } = place
  backToText(place)
  const known = citations.find(
    one =>
      one.owner === 'evidence' &&
      one.paragraphId === paragraphId &&
      one.start === (span?.start ?? null) &&
      one.end === (span?.end ?? null),
  )
  if (known !== undefined) {
    select({ kind: 'evidence', evidenceId: EvidenceId.parse(known.ownerId) })
    return announce(translate('reader.saysEvidenceKnown'))
  }
  const evidenceId = newIdOf(EvidenceId)
  const citation = { paragraphId, span }
  const payload = { evidenceId, kind: 'claim' as const, summary: '', citations: [citation] }
  if (!(await runCommand('evidence.create', payload))) return
  select({ kind: 'evidence', evidenceId })
  announce(translate('reader.saysEvidence'))
}

/** Puts the words and where they stand on the clipboard: text « source, ¶n ». */
export async function copyWithCitation(
  source: SourceRow,
  paragraph: ParagraphRow,
  place: Place,
): Promise<void> {
  const words = wordsAt(paragraph, place)
  const comma = source.direction === 'rtl' ? '، ' : ', '
  const text = `${words} « ${source.title}${comma}¶${paragraph.number} »`
  await copyText(text)
  announce(translate('reader.saysCopied', { count: codePointLength(words) }))
}

/** Where the page may not write to the clipboard by itself, the copy event may. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    const fill = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text)
      event.preventDefault()
    }
    document.addEventListener('copy', fill, { once: true })
    document.execCommand('copy')
    document.removeEventListener('copy', fill)
  }
}

export async function setKind(
  paragraph: ParagraphRow,
  kind: ParagraphKind,
  level: number | null,
): Promise<void> {
  const { paragraphId, number } = paragraph
  if (!(await runCommand('paragraph.setKind', { paragraphId, kind, level }))) return
  announce(translate('reader.saysKind', { number, kind: translate(paragraphKindWords[kind]) }))
}
