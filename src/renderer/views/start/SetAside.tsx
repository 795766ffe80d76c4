/** Journals that cannot be read: kept under another name when the analyst says so, and what that means. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { useProjectSession } from '../../client/projectSession'
import { type UnreadableJournal, unreadableProblem } from '../../client/unsavedJournals'
import { ProblemBanner } from '../../components/ProblemBanner'
import { useFormat } from '../../i18n/format'
import { useTranslate } from '../../i18n/words'

type Props = {
  readonly journals: readonly UnreadableJournal[]
  readonly onSetAside: (journalId: string) => void
  readonly onRetry: () => void
}

export function UnreadableJournals({ journals, onSetAside, onRetry }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const isBusy = useProjectSession(session => session.isBusy)
  const problem = unreadableProblem(journals)
  if (problem === null) return null
  const remedy = (
    <Stack gap="xs" align="flex-start">
      {journals.map(({ journalId, changedAt }) => (
        <Group key={journalId} gap="xs">
          <Text size="sm" fw={500}>
            {changedAt === null
              ? t('start.unreadableUndated')
              : t('start.unreadableJournal', { moment: format.moment(changedAt) })}
          </Text>
          <Button
            size="compact-sm"
            variant="default"
            disabled={isBusy}
            onClick={() => onSetAside(journalId)}
          >
            {t('start.setAside')}
          </Button>
        </Group>
      ))}
      <Button size="compact-sm" onClick={onRetry}>
        {t('common.retry')}
      </Button>
    </Stack>
  )
  return <ProblemBanner problem={problem} remedy={remedy} />
}

/** `names`: under which the host keeps them. */
export function SetAsideNotice({
  names,
  onDismiss,
}: {
  readonly names: readonly string[]
  readonly onDismiss: () => void
}) {
  const t = useTranslate()
  const kind = useProjectSession(session => session.host?.kind)
  if (names.length === 0) return null
  return (
    <Alert
      role="status"
      color="blue"
      icon={<IconArchive aria-hidden />}
      title={t('start.setAsideTitle')}
      withCloseButton
      onClose={onDismiss}
      closeButtonLabel={t('common.dismiss')}
    >
      <Stack gap="xs">
        <div>
          <Text size="sm">
            {t(kind === 'desktop' ? 'start.setAsideDesktop' : 'start.setAsideBrowser')}
          </Text>
          {names.map(name => (
            <Text key={name} size="sm" fw={500}>
              <bdi>{name}</bdi>
            </Text>
          ))}
        </div>
        <Text size="sm">{t('start.setAsideNext')}</Text>
      </Stack>
    </Alert>
  )
}
