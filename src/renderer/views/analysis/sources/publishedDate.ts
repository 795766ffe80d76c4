/** What may stand in the field "published". */
import { parsePartialDate } from '../../../../shared/analysis/partialDate'

/** Empty, or a partial date as `partialDate` reads it. */
export function isPublishedDate(text: string): boolean {
  return text.trim() === '' || parsePartialDate(text) !== undefined
}
