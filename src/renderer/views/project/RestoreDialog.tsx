/** What a backup holds beside what the project holds now, before going back to it. */
import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ProjectCounts as Counts } from '../../../shared/domain/project'
import type { FileRef } from '../../../shared/hostApi'
import { type Backup, type BackupContents, restoreBackup } from '../../client/backups'
import { useRows } from '../../client/useQuery'
import { useFormat } from '../../i18n/format'
import { useTranslate } from '../../i18n/words'
import { COUNTED } from './ProjectCounts'

type Props = {
  readonly file: FileRef
  readonly backup: Backup
  readonly contents: BackupContents | undefined
  readonly onClose: () => void
}

export function RestoreDialog({ file, backup, contents, onClose }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const now = useRows('project.counts', {})[0]
  const moment = format.moment(backup.madeAt)
  const held = contents?.kind === 'known' ? contents.contents : null

  async function restore() {
    onClose()
    const isDone = await restoreBackup(file, backup, t('backup.restoredReason', { moment }))
    if (isDone) notifications.show({ message: t('backup.restored', { moment }) })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('backup.restoreTitle', { moment })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('backup.restoreBody')}</Text>
        {held !== null && (
          <Text size="sm" c="dimmed">
            <bdi>{held.title}</bdi>
            {held.changedAt !== null &&
              ` · ${t('backup.lastChange', { moment: format.moment(held.changedAt) })}`}
          </Text>
        )}
        {held !== null && now !== undefined && <Compared then={held.counts} now={now} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" size="xs" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button size="xs" data-autofocus onClick={() => void restore()}>
            {t('backup.restore')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function Compared({ then, now }: { readonly then: Counts; readonly now: Counts }) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <Table verticalSpacing={3}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th />
          <Table.Th ta="end">{t('backup.then')}</Table.Th>
          <Table.Th ta="end">{t('backup.now')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {COUNTED.map(({ count, label }) => (
          <Table.Tr key={count} fw={then[count] === now[count] ? undefined : 600}>
            <Table.Td>{t(label)}</Table.Td>
            <Table.Td ta="end">{format.number(then[count])}</Table.Td>
            <Table.Td ta="end">{format.number(now[count])}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
