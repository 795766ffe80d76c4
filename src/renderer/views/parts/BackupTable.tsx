/** Backups of one file with date, size and what each holds. What can be done with one, the screen says. */
import { Button, Group, Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ProjectCounts } from '../../../shared/domain/project'
import type { Backup, BackupContents, LookedInto } from '../../client/backups'
import { useFormat } from '../../i18n/format'
import { problemWords } from '../../i18n/problemWords'
import { type Translate, useTranslate } from '../../i18n/words'

const KILOBYTE = 1024

type Props = {
  readonly backups: readonly Backup[]
  readonly lookedInto: LookedInto
  readonly actionsFor: (backup: Backup) => ReactNode
}

export function BackupTable({ backups, lookedInto, actionsFor }: Props) {
  const t = useTranslate()
  const format = useFormat()
  return (
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
          <Table.Tr key={backup.backupId}>
            <Table.Td>{format.moment(backup.madeAt)}</Table.Td>
            <Table.Td>
              {t('backup.kilobytes', { count: Math.ceil(backup.size / KILOBYTE) })}
            </Table.Td>
            <Table.Td>
              <Holds backup={backup} {...lookedInto} />
            </Table.Td>
            <Table.Td>
              <Group gap={6} justify="flex-end" wrap="nowrap">
                {actionsFor(backup)}
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Holds({
  backup,
  contents,
  isLookedInto,
  lookInto,
}: LookedInto & { readonly backup: Backup }) {
  const t = useTranslate()
  const format = useFormat()
  const held = contents.get(backup.sha256)
  if (held === undefined && !isLookedInto(backup)) {
    const moment = format.moment(backup.madeAt)
    return (
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={t('backup.countOf', { moment })}
        onClick={() => lookInto(backup)}
      >
        {t('backup.count')}
      </Button>
    )
  }
  return (
    <Text size="sm" c="dimmed">
      {contentsText(held, t)}
    </Text>
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
