/** What can be done with a date that a text names: keep it as a timeline event, or dismiss it. */
import { formatPartialDate } from '../../../../shared/analysis/partialDate'
import { newIdOf, ParagraphId, TimelineEventId } from '../../../../shared/domain/ids'
import { runCommand } from '../../../client/useCommand'
import { announce } from '../../../components/Announcer'
import { currentLocale } from '../../../i18n/locale'
import { translate } from '../../../i18n/words'
import { excerptAround } from '../../parts/excerpt'
import type { SuggestedDate } from './suggestionMessages'

const REACH = 60
const LONGEST_TITLE = 200

/** Under which a date is dismissed: its place and what it says. */
export function keyOfDate({ paragraphId, start, edtf }: SuggestedDate): string {
  return `${paragraphId} ${start} ${edtf}`
}

/** The date with what the text says around it. */
export function excerptOfDate(text: string, { start, end }: SuggestedDate) {
  return excerptAround(text, start, end, REACH)
}

/** @param title what happened; without one, the words around the date say it */
export async function keepDate(date: SuggestedDate, title: string, text: string): Promise<void> {
  const { before, words, after } = excerptOfDate(text, date)
  const { start, end, edtf } = date
  const isKept = await runCommand('timelineEvent.create', {
    timelineEventId: newIdOf(TimelineEventId),
    title: title.trim() || `${before}${words}${after}`.replace(/\s+/g, ' ').slice(0, LONGEST_TITLE),
    date: edtf,
    citations: [{ paragraphId: ParagraphId.parse(date.paragraphId), span: { start, end } }],
  })
  if (!isKept) return
  const shownDate = formatPartialDate(edtf, currentLocale())
  announce(translate('review.saysKept', { date: shownDate }))
}

export async function dismissDate(date: SuggestedDate): Promise<void> {
  await runCommand('suggestion.dismiss', { kind: 'date', keys: [keyOfDate(date)] })
}
