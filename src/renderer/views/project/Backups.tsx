/** Backups of the project's file: what saving replaced, what each holds, and the way back to it. */
import { Button, Card, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { FileRef } from '../../../shared/hostApi'
import { type Backup, useBackupContents, useBackups } from '../../client/backups'
import { openBackup } from '../../client/projectFlow'
import { useProjectSession } from '../../client/projectSession'
import { Busy } from '../../components/Busy'
import { ProblemBanner } from '../../components/ProblemBanner'
import { useTranslate } from '../../i18n/words'
import { BackupTable } from '../parts/BackupTable'
import { RestoreDialog } from './RestoreDialog'

export function Backups() {
  const t = useTranslate()
  const file = useProjectSession(session => session.file)
  if (file === null) return null
  return (
    <Card withBorder padding="lg">
      <Stack gap="sm">
        <Title order={2} size="h5">
          {t('backup.title')}
        </Title>
        <BackupsOf key={file.file} file={file} />
      </Stack>
    </Card>
  )
}

function BackupsOf({ file }: { readonly file: FileRef }) {
  const found = useBackups(file)
  if (found.status === 'loading') return <Busy />
  if (found.status === 'failed') return <ProblemBanner problem={found.problem} />
  return <BackupList file={file} backups={found.backups} />
}

type ListProps = { readonly file: FileRef; readonly backups: readonly Backup[] }

function BackupList({ file, backups }: ListProps) {
  const t = useTranslate()
  const lookedInto = useBackupContents(file, backups)
  const { contents } = lookedInto
  const [chosen, setChosen] = useState<Backup | null>(null)
  const isBusy = useProjectSession(session => session.isBusy)
  const access = useProjectSession(session => session.access)
  const isNewer = access.kind === 'readOnly' && access.reason === 'newer'
  return (
    <>
      <Text size="sm" c="dimmed">
        {t(backups.length === 0 ? 'backup.none' : 'backup.about')}
      </Text>
      {backups.length > 0 && (
        <BackupTable
          backups={backups}
          lookedInto={lookedInto}
          actionsFor={backup => (
            <>
              <Button
                size="compact-xs"
                variant="light"
                disabled={isBusy || isNewer || contents.get(backup.sha256)?.kind === 'failed'}
                onClick={() => setChosen(backup)}
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
            </>
          )}
        />
      )}
      {chosen !== null && (
        <RestoreDialog
          file={file}
          backup={chosen}
          contents={contents.get(chosen.sha256)}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  )
}
