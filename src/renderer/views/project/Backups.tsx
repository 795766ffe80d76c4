/** Backups of the project's file: what saving replaced, what each holds, and the way back to it. */
import { Button, Card, Group, Stack, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { ProjectCounts } from '../../../shared/domain/project'
import type { FileRef } from '../../../shared/hostApi'
import {
  type Backup,
  type BackupContents,
  useBackupContents,
  useBackups,
} from '../../client/backups'
import { openBackup } from '../../client/projectFlow'
import { useProjectSession } from '../../client/projectSession'
import { useFormat } from '../../i18n/format'
import { problemWords } from '../../i18n/problemWords'
import { type Translate, useTranslate } from '../../i18n/words'
import { RestoreDialog } from './RestoreDialog'

const KILOBYTE = 1024

export function Backups() {
  const t = useTranslate()
  const file = useProjectSession(session => session.file)
  const backups = useBackups(file)
  const contents = useBackupContents(file, backups)
  const [chosen, setChosen] = useState<Backup | null>(null)
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
          <Table verticalSpacing={5} aria-label={t('backup.title')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('backup.madeAt')}</Table.Th>
                <Table.Th>{t('backup.size')}</Table.Th>
                <Table.Th>{t('backup.holds')}</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {backups.map(backup => (
                <BackupRow
                  key={backup.backupId}
                  file={file}
                  backup={backup}
                  contents={contents.get(backup.sha256)}
                  onRestore={() => setChosen(backup)}
                />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Stack>
      {chosen !== null && (
        <RestoreDialog
          file={file}
          backup={chosen}
          contents={contents.get(chosen.sha256)}
          onClose={() => setChosen(null)}
        />
      )}
    </Card>
  )
}

type RowProps = {
  readonly file: FileRef
  readonly backup: Backup
  readonly contents: BackupContents | undefined
  readonly onRestore: () => void
}

function BackupRow({ file, backup, contents, onRestore }: RowProps) {
  const t = useTranslate()
  const format = useFormat()
  const isBusy = useProjectSession(session => session.isBusy)
  const access = useProjectSession(session => session.access)
  const isNewer = access.kind === 'readOnly' && access.reason === 'newer'
  return (
    <Table.Tr>
      <Table.Td>{format.moment(backup.madeAt)}</Table.Td>
      <Table.Td>{t('backup.kilobytes', { count: Math.ceil(backup.size / KILOBYTE) })}</Table.Td>
      <Table.Td>
        <Text size="sm" c="dimmed">
          {contentsText(contents, t)}
        </Text>
      </Table.Td>
      <Table.Td>
        <Group gap={6} justify="flex-end" wrap="nowrap">
          <Button
            size="compact-xs"
            variant="light"
            disabled={isBusy || isNewer || contents?.kind === 'failed'}
            onClick={onRestore}
          >
            {t('backup.restore')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            disabled={isBusy}
            onClick={() => void openBackup(file, backup.backupId)}
          >
            {t('backup.openCopy')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}

function contentsText(contents: BackupContents | undefined, t: Translate): string {
  if (contents === undefined) return '…'
  if (contents.kind === 'known') return countsText(contents.contents.counts, t)
  const { title, values } = problemWords(contents.problem, t)
  return t(title, values)
}

/** The figures by which an analyst knows a state of the project again. */
function countsText(counts: ProjectCounts, t: Translate): string {
  return [
    t('count.paragraphs', { count: counts.paragraphs }),
    t('count.ratings', { count: counts.assessments }),
    t('count.actors', { count: counts.actors }),
    t('count.relationships', { count: counts.relationships }),
  ].join(' · ')
}
