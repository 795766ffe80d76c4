/** A mention: who is named, why it was suggested, and the analyst's judgement. */
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCheck, IconTargetArrow, IconX } from '@tabler/icons-react'
import type { MentionRow } from '../../../../shared/domain/actors'
import { selectActor } from '../../../client/session'
import { runCommand } from '../../../client/useCommand'
import { announce } from '../../../components/Announcer'
import { mentionReasonWords } from '../../../i18n/mentionWords'
import { useTranslate } from '../../../i18n/words'
import classes from './MentionPanel.module.css'
import { backToText } from './readerDeeds'

export function MentionPanel({ mention }: { readonly mention: MentionRow }) {
  const t = useTranslate()
  const { mentionId, actorId, actorName, colour, status } = mention
  const isSuggested = status === 'suggested'

  async function judge(judgement: 'confirmed' | 'rejected') {
    backToText(mention)
    const payload = { mentionIds: [mentionId], status: judgement }
    if (!(await runCommand('mention.judge', payload))) return
    announce(t(judgement === 'confirmed' ? 'reader.saysConfirmed' : 'reader.saysRejected'))
  }

  function goToActor() {
    backToText(mention)
    selectActor(actorId)
  }

  return (
    <Stack gap="xs">
      <div className={classes.actor}>
        <span className={classes.colour} style={{ backgroundColor: colour }} />
        <Text size="sm" fw={600} component="bdi">
          {actorName}
        </Text>
        <Text size="xs" c="dimmed" className={classes.status}>
          {t(isSuggested ? 'mention.suggested' : 'mention.confirmed')}
        </Text>
      </div>
      <Text size="xs" c="dimmed">
        {mentionReasonWords(t, mention.reason)}
      </Text>
      <Group gap={4} wrap="nowrap">
        {isSuggested && (
          <Button
            size="compact-xs"
            variant="light"
            data-autofocus
            leftSection={<IconCheck size={14} aria-hidden />}
            onClick={() => void judge('confirmed')}
          >
            {t('reader.confirm')}
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="subtle"
          color="red"
          leftSection={<IconX size={14} aria-hidden />}
          onClick={() => void judge('rejected')}
        >
          {t('reader.reject')}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconTargetArrow size={14} aria-hidden />}
          onClick={goToActor}
        >
          {t('reader.goToActor')}
        </Button>
      </Group>
    </Stack>
  )
}
