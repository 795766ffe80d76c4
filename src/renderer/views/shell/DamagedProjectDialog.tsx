/** A project that cannot be opened: what is wrong, and every way back there is. The file stays as it is. */
import { Button, Group, Modal, Stack, Table, Text, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { FileRef, HostResponse } from '../../../shared/hostApi'
import { decodeJournalHeader } from '../../../shared/journalFormat'
import { type Problem, problemOf } from '../../../shared/problem'
import { openBackup, openWhatCanBeRead } from '../../client/projectFlow'
import { showProblem, useProjectSession } from '../../client/projectSession'
import { closeDialog, useSession } from '../../client/session'
import { ProblemBanner } from '../../components/ProblemBanner'
import { useFormat } from '../../i18n/format'
import { useTranslate } from '../../i18n/words'

type Journal = HostResponse<'journal.list'>['journals'][number]
type Backup = HostResponse<'backup.list'>['backups'][number]
type WaysBack = { readonly backups: readonly Backup[]; readonly journal: Journal | null }

export function DamagedProjectDialog() {
  const t = useTranslate()
  const dialog = useSession(session => session.dialog)
  const damaged = dialog?.kind === 'damagedProject' ? dialog : null
  return (
    <Modal
      opened={damaged !== null}
      onClose={closeDialog}
      size="lg"
      title={t('damaged.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {damaged !== null && <Damaged file={damaged.file} problem={damaged.problem} />}
    </Modal>
  )
}

function Damaged({ file, problem }: { readonly file: FileRef; readonly problem: Problem }) {
  const t = useTranslate()
  const format = useFormat()
  const { backups, journal } = useWaysBack(file)
  const choose = (open: () => Promise<void>) => {
    closeDialog()
    void open()
  }
  return (
    <Stack gap="md">
      <ProblemBanner problem={problem} />
      <Title order={3} size="h6">
        {t('backup.title')}
      </Title>
      {backups.length === 0 ? (
        <Text size="sm">{t('damaged.noBackups')}</Text>
      ) : (
        <BackupTable
          backups={backups}
          onOpen={backupId => choose(() => openBackup(file, backupId))}
        />
      )}
      <Title order={3} size="h6">
        {t('damaged.journal')}
      </Title>
      <Text size="sm">
        {journal === null
          ? t('damaged.noJournal')
          : t('damaged.journalHolds', {
              count: journal.lines,
              moment: format.moment(journal.changedAt),
            })}
      </Text>
      <Title order={3} size="h6">
        {t('damaged.copyOut')}
      </Title>
      <Text size="sm">{t('damaged.copyOutBody')}</Text>
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

type TableProps = {
  readonly backups: readonly Backup[]
  readonly onOpen: (backupId: string) => void
}

const KILOBYTE = 1024

function BackupTable({ backups, onOpen }: TableProps) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <Table verticalSpacing={4} aria-label={t('backup.title')}>
      <Table.Tbody>
        {backups.map(({ backupId, madeAt, size }) => (
          <Table.Tr key={backupId}>
            <Table.Td>{format.moment(madeAt)}</Table.Td>
            <Table.Td>{t('backup.kilobytes', { count: Math.ceil(size / KILOBYTE) })}</Table.Td>
            <Table.Td ta="end">
              <Button size="compact-xs" variant="light" onClick={() => onOpen(backupId)}>
                {t('backup.openCopy')}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function useWaysBack(file: FileRef): WaysBack {
  const host = useProjectSession(session => session.host)
  const [found, setFound] = useState<WaysBack>({ backups: [], journal: null })
  useEffect(() => {
    if (host === null) return
    const backups = host.call('backup.list', { file: file.file })
    const journals = host.call('journal.list', {})
    Promise.all([backups, journals]).then(
      ([listed, kept]) =>
        setFound({
          backups: listed.backups,
          journal: kept.journals.find(journal => journal.lines > 0 && isOf(journal, file)) ?? null,
        }),
      thrown => showProblem(problemOf(thrown)),
    )
  }, [host, file])
  return found
}

/** By the file's name: which project it was can no longer be read from it. */
function isOf({ header }: Journal, { name }: FileRef): boolean {
  const base = decodeJournalHeader(header.endsWith('\n') ? header : `${header}\n`)?.base
  return base?.kind === 'file' && base.name === name
}
