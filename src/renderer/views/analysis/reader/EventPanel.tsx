/** A timeline event on the words it rests on: its date, what happened, and the way to all of them. */
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconListSearch, IconTrash } from '@tabler/icons-react'
import { formatPartialDate } from '../../../../shared/analysis/partialDate'
import type { EventOfSource } from '../../../../shared/domain/timeline'
import { runCommand } from '../../../client/useCommand'
import { EditableText } from '../../../components/EditableText'
import { useLocale } from '../../../i18n/locale'
import { useTranslate } from '../../../i18n/words'
import { openReview } from '../review/reviewSession'
import { backToText } from './readerDeeds'

export function EventPanel({ event }: { readonly event: EventOfSource }) {
  const t = useTranslate()
  const locale = useLocale()
  const { timelineEventId, title, date } = event

  function remove() {
    backToText(event)
    void runCommand('timelineEvent.remove', { timelineEventId })
  }

  function showAll() {
    backToText(event)
    openReview('dates')
  }

  return (
    <Stack gap="xs">
      <Text size="xs" c="dimmed">
        {formatPartialDate(date, locale)}
      </Text>
      <EditableText
        label={t('review.eventTitle')}
        value={title}
        onCommit={newTitle =>
          runCommand('timelineEvent.describe', { timelineEventId, changes: { title: newTitle } })
        }
      />
      <Group gap={4} wrap="nowrap">
        <Button
          size="compact-xs"
          variant="subtle"
          data-autofocus
          leftSection={<IconListSearch size={14} aria-hidden />}
          onClick={showAll}
        >
          {t('reader.allDates')}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={remove}
        >
          {t('reader.removeEvent')}
        </Button>
      </Group>
    </Stack>
  )
}
