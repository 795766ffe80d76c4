/** Says why the project cannot be saved where it is, and what to do about it. */
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { ProjectAccess } from '../../../shared/hostApi'
import { saveProjectAs } from '../../client/projectFlow'
import { useProjectSession } from '../../client/projectSession'
import { useTranslate, type WordKey } from '../../i18n/words'

type ReadOnly = Extract<ProjectAccess, { kind: 'readOnly' }>

const REASONS: Readonly<Record<ReadOnly['reason'], WordKey>> = {
  folder: 'readOnly.folder',
  file: 'readOnly.file',
  locked: 'readOnly.locked',
  newer: 'readOnly.newer',
}

export function ReadOnlyNotice() {
  const t = useTranslate()
  const access = useProjectSession(session => session.access)
  if (access.kind === 'readWrite') return null
  return (
    <Alert
      m="xs"
      role="status"
      color="yellow"
      icon={<IconLock aria-hidden />}
      title={t('readOnly.title')}
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm">{t(REASONS[access.reason], { holder: access.holder ?? '?' })}</Text>
        <Button size="compact-sm" variant="light" onClick={() => void saveProjectAs()}>
          {t('file.saveAs')}
        </Button>
      </Group>
    </Alert>
  )
}
