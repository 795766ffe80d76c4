/** Dates that the texts name: kept as timeline events with their passage, or dismissed. */
import { ActionIcon, Button, TextInput, UnstyledButton } from '@mantine/core'
import { IconTrash, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { formatPartialDate } from '../../../../shared/analysis/partialDate'
import { ParagraphId, SourceId } from '../../../../shared/domain/ids'
import type { TimelineEventRow } from '../../../../shared/domain/timeline'
import { reveal } from '../../../client/session'
import { runCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useLocale } from '../../../i18n/locale'
import { useTranslate } from '../../../i18n/words'
import { dismissDate, excerptOfDate, keepDate, keyOfDate } from './dateDeeds'
import classes from './Review.module.css'
import type { SuggestedDate } from './suggestionMessages'
import { type PlacedParagraph, useTextSuggestions } from './useTextSuggestions'
import { useWaitingDates } from './waitingDates'

const SHOWN_AT_MOST = 200
const NO_DATES: readonly SuggestedDate[] = []

export function DateReview() {
  const t = useTranslate()
  const state = useTextSuggestions()
  const events = useRows('timelineEvent.list', {})
  const wanted = useWaitingDates(state.status === 'ready' ? state.suggestions.dates : NO_DATES)
  if (state.status === 'loading') return <Busy />
  if (state.status === 'failed') return <ProblemBanner problem={state.problem} />
  return (
    <>
      {wanted.length === 0 && <p className={classes.hint}>{t('review.noDates')}</p>}
      <ul className={classes.rows}>
        {wanted.slice(0, SHOWN_AT_MOST).map(date => (
          <DateRow
            key={keyOfDate(date)}
            date={date}
            paragraph={state.paragraphs.get(date.paragraphId)}
          />
        ))}
      </ul>
      {events.length > 0 && (
        <section className={classes.group} aria-label={t('review.keptEvents')}>
          <div className={classes.groupHead}>
            <h3 className={classes.groupName}>{t('review.keptEvents')}</h3>
          </div>
          <ul className={classes.rows}>
            {events.map(event => (
              <KeptEvent key={event.timelineEventId} event={event} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

type Props = { readonly date: SuggestedDate; readonly paragraph: PlacedParagraph | undefined }

function DateRow({ date, paragraph }: Props) {
  const t = useTranslate()
  const locale = useLocale()
  const [title, setTitle] = useState('')
  const { start, end, edtf, calendar } = date
  if (paragraph === undefined) return null
  const { text } = paragraph
  const { before, words, after } = excerptOfDate(text, date)
  const paragraphId = ParagraphId.parse(date.paragraphId)
  const shownDate = formatPartialDate(edtf, locale)

  return (
    <li className={classes.row}>
      <div className={classes.rowHead}>
        <strong>{shownDate}</strong>
        <span className={classes.why}>{calendar === 'hijri' && t('review.hijri')}</span>
        <span className={classes.words} />
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t('review.dismissNamed', { name: shownDate })}
          title={t('review.dismissNamed', { name: shownDate })}
          onClick={() => void dismissDate(date)}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </div>
      <UnstyledButton
        className={classes.words}
        dir="auto"
        onClick={() =>
          reveal({ sourceId: SourceId.parse(paragraph.sourceId), paragraphId, start, end })
        }
      >
        {before}
        <mark>{words}</mark>
        {after}
      </UnstyledButton>
      <div className={classes.choices}>
        <TextInput
          size="xs"
          dir="auto"
          flex={1}
          aria-label={t('review.eventTitle')}
          placeholder={t('review.eventTitle')}
          value={title}
          onChange={event => setTitle(event.currentTarget.value)}
          onKeyDown={event => event.key === 'Enter' && void keepDate(date, title, text)}
        />
        <Button size="xs" variant="light" onClick={() => void keepDate(date, title, text)}>
          {t('review.keepEvent')}
        </Button>
      </div>
    </li>
  )
}

function KeptEvent({ event }: { readonly event: TimelineEventRow }) {
  const t = useTranslate()
  const locale = useLocale()
  const { timelineEventId, title, date } = event
  return (
    <li className={classes.row}>
      <div className={classes.rowHead}>
        <span className={classes.words}>
          {formatPartialDate(date, locale)} · <bdi>{title}</bdi>
        </span>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="red"
          aria-label={t('review.removeEvent', { name: title })}
          title={t('review.removeEvent', { name: title })}
          onClick={() => void runCommand('timelineEvent.remove', { timelineEventId })}
        >
          <IconTrash size={14} aria-hidden />
        </ActionIcon>
      </div>
    </li>
  )
}
