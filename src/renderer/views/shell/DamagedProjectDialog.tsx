/** A project that cannot be opened: what is wrong, and every way back there is. The file stays as it is. */
import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FileRef } from '../../../shared/hostApi'
import type { Problem } from '../../../shared/problem'
import { type Backup, useBackupContents, useBackups } from '../../client/backups'
import { type JournalOfDamaged, useJournalOfDamaged } from '../../client/damagedProject'
import { openBackup, openWhatCanBeRead } from '../../client/projectFlow'
import { closeDialog, useSession } from '../../client/session'
import { Busy } from '../../components/Busy'
import { ProblemBanner } from '../../components/ProblemBanner'
import { useFormat } from '../../i18n/format'
import { useTranslate } from '../../i18n/words'
import { BackupTable } from '../parts/BackupTable'

export function DamagedProjectDialog() {
  const t = useTranslate()
  const dialog = useSession(session => session.dialog)
  const damaged = dialog?.kind === 'damagedProject' ? dialog : null
  return (
    <Modal
      opened={damaged !== null}
      onClose={closeDialog}
      size="xl"
      title={t('damaged.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {damaged !== null && <Damaged file={damaged.file} problem={damaged.problem} />}
    </Modal>
  )
}

const NO_BACKUPS: readonly Backup[] = []

function Damaged({ file, problem }: { readonly file: FileRef; readonly problem: Problem }) {
  const t = useTranslate()
  const listed = useBackups(file)
  const backups = listed.status === 'listed' ? listed.backups : NO_BACKUPS
  const lookedInto = useBackupContents(file, backups)
  const journal = useJournalOfDamaged({ file, backups, contents: lookedInto.contents })
  const choose = (open: () => Promise<void>) => {
    closeDialog()
    void open()
  }
  return (
    <Stack gap="md">
      <ProblemBanner problem={problem} />
      <Part title={t('backup.title')}>
        {listed.status === 'loading' && <Busy />}
        {listed.status === 'failed' && <ProblemBanner problem={listed.problem} />}
        {listed.status === 'listed' && backups.length === 0 && (
          <Text size="sm">{t('damaged.noBackups')}</Text>
        )}
        {backups.length > 0 && (
          <BackupTable
            backups={backups}
            lookedInto={lookedInto}
            actionsFor={({ backupId }) => (
              <Button
                size="compact-xs"
                variant="light"
                onClick={() => choose(() => openBackup(file, backupId))}
              >
                {t('backup.openCopy')}
              </Button>
            )}
          />
        )}
      </Part>
      <Part title={t('damaged.journal')}>
        <JournalWords journal={journal} />
      </Part>
      <Part title={t('damaged.copyOut')}>
        <Text size="sm">{t('damaged.copyOutBody')}</Text>
      </Part>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={closeDialog}>
          {t('common.close')}
        </Button>
        <Button onClick={() => choose(() => openWhatCanBeRead(file))}>
          {t('damaged.copyOut')}
        </Button>
      </Group>
    </Stack>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Stack gap={6}>
      <Title order={3} size="h6">
        {title}
      </Title>
      {children}
    </Stack>
  )
}

function JournalWords({ journal }: { readonly journal: JournalOfDamaged }) {
  const t = useTranslate()
  const format = useFormat()
  if (journal.status === 'looking') return <Busy />
  if (journal.status === 'failed') return <ProblemBanner problem={journal.problem} />
  const { found } = journal
  if (found === null) return <Text size="sm">{t('damaged.noJournal')}</Text>
  const { lines, changedAt } = found.journal
  return (
    <>
      <Text size="sm">
        {t('damaged.journalHolds', { count: lines, moment: format.moment(changedAt) })}
      </Text>
      {found.by === 'fileName' && (
        <Text size="sm" c="dimmed">
          {t('damaged.journalByName')}
        </Text>
      )}
    </>
  )
}
