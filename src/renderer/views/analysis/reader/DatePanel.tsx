/** A date that the text names: kept as a timeline event with what happened, or dismissed. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconCalendarPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { formatPartialDate } from '../../../../shared/analysis/partialDate'
import type { ParagraphRow } from '../../../../shared/domain/sources'
import { useLocale } from '../../../i18n/locale'
import { useTranslate } from '../../../i18n/words'
import { dismissDate, keepDate } from '../review/dateDeeds'
import type { SuggestedDate } from '../review/suggestionMessages'
import { backToText } from './readerDeeds'

type Props = { readonly date: SuggestedDate; readonly paragraph: ParagraphRow }

export function DatePanel({ date, paragraph }: Props) {
  const t = useTranslate()
  const locale = useLocale()
  const [title, setTitle] = useState('')

  function keep() {
    backToText(paragraph)
    void keepDate(date, title, paragraph.text)
  }

  function dismiss() {
    backToText(paragraph)
    void dismissDate(date)
  }

  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {formatPartialDate(date.edtf, locale)}
      </Text>
      {date.calendar === 'hijri' && (
        <Text size="xs" c="dimmed">
          {t('review.hijri')}
        </Text>
      )}
      <TextInput
        size="xs"
        dir="auto"
        data-autofocus
        aria-label={t('review.eventTitle')}
        placeholder={t('review.eventTitle')}
        value={title}
        onChange={event => setTitle(event.currentTarget.value)}
        onKeyDown={event => event.key === 'Enter' && keep()}
      />
      <Group gap={4} wrap="nowrap">
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconCalendarPlus size={14} aria-hidden />}
          onClick={keep}
        >
          {t('review.keepEvent')}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<IconX size={14} aria-hidden />}
          onClick={dismiss}
        >
          {t('reader.dismissDate')}
        </Button>
      </Group>
    </Stack>
  )
}
