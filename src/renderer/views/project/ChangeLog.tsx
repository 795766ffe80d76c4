/** What was done last, newest first. */
import { Card, Stack, Table, Title } from '@mantine/core'
import { isCommandName } from '../../../shared/catalogue'
import type { ChangeLogRow } from '../../../shared/domain/project'
import { useRows } from '../../client/useQuery'
import { commandWords } from '../../i18n/commandWords'
import { useFormat } from '../../i18n/format'
import { useTranslate, type WordKey } from '../../i18n/words'

const SHOWN_CHANGES = 50

const STEPS: Readonly<Record<ChangeLogRow['step'], WordKey>> = {
  do: 'changeLog.do',
  undo: 'changeLog.undo',
  redo: 'changeLog.redo',
}

export function ChangeLog() {
  const t = useTranslate()
  const format = useFormat()
  const changes = useRows('changeLog.list', { limit: SHOWN_CHANGES })
  if (changes.length === 0) return null
  return (
    <Card withBorder padding="lg">
      <Stack gap="sm">
        <Title order={2} size="h5">
          {t('changeLog.title')}
        </Title>
        <Table verticalSpacing={5} striped="odd">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('changeLog.number')}</Table.Th>
              <Table.Th>{t('changeLog.change')}</Table.Th>
              <Table.Th>{t('changeLog.when')}</Table.Th>
              <Table.Th>{t('project.analyst')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.map(({ sequence, step, command, at, analyst, reason }) => (
              <Table.Tr key={sequence}>
                <Table.Td>{format.number(sequence)}</Table.Td>
                <Table.Td>
                  {t(STEPS[step], {
                    command: isCommandName(command) ? t(commandWords[command]) : command,
                  })}
                  {reason !== '' && <bdi> · {reason}</bdi>}
                </Table.Td>
                <Table.Td>{format.moment(at)}</Table.Td>
                <Table.Td>
                  <bdi>{analyst}</bdi>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Card>
  )
}
