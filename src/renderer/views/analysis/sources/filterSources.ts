/** Which sources the table shows. */
import { matchingKey } from '../../../../shared/analysis/arabicText'
import type { SourceRow } from '../../../../shared/domain/sources'

export type SourceFilter = {
  /** Words that stand in the title, author, publisher or note; folded as everywhere. */
  readonly text: string
  /** BCP 47; empty: every language. */
  readonly language: string
  /** A to F; empty: every reliability. */
  readonly reliability: string
  /** `open`: some paragraph is not tagged yet. */
  readonly progress: 'all' | 'open' | 'done'
}

export function filterSources(
  sources: readonly SourceRow[],
  { text, language, reliability, progress }: SourceFilter,
): readonly SourceRow[] {
  const words = matchingKey(text).split(' ')
  return sources.filter(source => {
    const { title, author, publisher, note } = source
    const key = matchingKey(`${title} ${author} ${publisher} ${note}`)
    const isOpen = source.taggedParagraphs < source.paragraphs
    return (
      words.every(word => key.includes(word)) &&
      (language === '' || source.language === language) &&
      (reliability === '' || source.reliability === reliability) &&
      (progress === 'all' || (progress === 'open') === isOpen)
    )
  })
}
