/** Backups of the project's file: what saving replaced. Each opens as a copy, which changes nothing here. */
import { Button, Card, Stack, Table, Text, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { FileRef, HostResponse } from '../../../shared/hostApi'
import { problemOf } from '../../../shared/problem'
import { openBackup } from '../../client/projectFlow'
import { showProblem, useProjectSession } from '../../client/projectSession'
import { useFormat } from '../../i18n/format'
import { useTranslate } from '../../i18n/words'

type Backup = HostResponse<'backup.list'>['backups'][number]

const KILOBYTE = 1024

export function Backups() {
  const t = useTranslate()
  const format = useFormat()
  const file = useProjectSession(session => session.file)
  const backups = useBackups(file)
  if (file === null) return null
  return (
    <Card withBorder padding="lg">
      <Stack gap="sm">
        <Title order={2} size="h5">
          {t('backup.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t(backups.length === 0 ? 'backup.none' : 'backup.about')}
        </Text>
        {backups.length > 0 && (
          <Table verticalSpacing={5}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('backup.madeAt')}</Table.Th>
                <Table.Th>{t('backup.size')}</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {backups.map(backup => (
                <Table.Tr key={backup.backupId}>
                  <Table.Td>{format.moment(backup.madeAt)}</Table.Td>
                  <Table.Td>
                    {t('backup.kilobytes', { count: Math.ceil(backup.size / KILOBYTE) })}
                  </Table.Td>
                  <Table.Td ta="end">
                    <Button
                      size="compact-xs"
                      variant="light"
                      onClick={() => void openBackup(file, backup.backupId)}
                    >
                      {t('backup.openCopy')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Stack>
    </Card>
  )
}

/** Read again after each save, which may have made one. */
function useBackups(file: FileRef | null): readonly Backup[] {
  const host = useProjectSession(session => session.host)
  const isSaved = useProjectSession(session => session.history.isSaved)
  const [backups, setBackups] = useState<readonly Backup[]>([])
  useEffect(() => {
    if (host === null || file === null || !isSaved) return
    host.call('backup.list', { file: file.file }).then(
      answer => setBackups(answer.backups),
      thrown => showProblem(problemOf(thrown)),
    )
  }, [host, file, isSaved])
  return backups
}
