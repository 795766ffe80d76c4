/** Work of an earlier session that never had a file: brought back or thrown away, by choice. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconLifebuoy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { decodeJournalHeader } from '../../../shared/journalFormat'
import { discardJournal, recoverProject, type UnsavedJournal } from '../../client/projectFlow'
import { useProjectSession } from '../../client/projectSession'
import { useFormat } from '../../i18n/format'
import { useTranslate } from '../../i18n/words'

/** Journals that belong to a file are replayed when that file is opened; the others wait here. */
function hasNoFile({ header, lines }: UnsavedJournal): boolean {
  const kind = decodeJournalHeader(header.endsWith('\n') ? header : `${header}\n`)?.base.kind
  return (kind === 'empty' && lines > 1) || (kind === 'copy' && lines > 0)
}

export function UnsavedWork() {
  const t = useTranslate()
  const host = useProjectSession(session => session.host)
  const format = useFormat()
  const [journals, setJournals] = useState<readonly UnsavedJournal[]>([])
  useEffect(() => {
    void host
      ?.call('journal.list', {})
      .then(answer => setJournals(answer.journals.filter(hasNoFile)))
  }, [host])

  async function discard(journal: UnsavedJournal) {
    await discardJournal(journal)
    setJournals(rest => rest.filter(other => other !== journal))
  }

  if (journals.length === 0) return null
  return (
    <Alert
      color="orange"
      icon={<IconLifebuoy aria-hidden />}
      title={t('start.unsaved', { count: journals.length })}
    >
      <Stack gap="xs">
        <Text size="sm">{t('start.unsavedBody')}</Text>
        {journals.map(journal => (
          <Group key={journal.journalId} gap="xs">
            <Text size="sm" fw={500}>
              {t('start.unsavedSteps', {
                count: journal.lines,
                moment: format.moment(journal.changedAt),
              })}
            </Text>
            <Button size="compact-sm" onClick={() => void recoverProject(journal)}>
              {t('start.recover')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              onClick={() => void discard(journal)}
            >
              {t('start.discard')}
            </Button>
          </Group>
        ))}
      </Stack>
    </Alert>
  )
}
