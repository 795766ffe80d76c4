/** Says why the project cannot be saved where it is, and what to do about it. */
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { ProjectAccess } from '../../../shared/hostApi'
import { openWhatCanBeRead } from '../../client/projectFlow'
import { useProjectSession } from '../../client/projectSession'
import { isNewer, saveProjectAs } from '../../client/saving'
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
  const { access, file, isBusy } = useProjectSession()
  if (access.kind === 'readWrite') return null
  const isCopied = isNewer(access) && file !== null
  return (
    <Alert
      m="xs"
      role="status"
      color="yellow"
      icon={<IconLock aria-hidden />}
      title={t(isCopied ? 'readOnly.newerTitle' : 'readOnly.title')}
    >
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Text size="sm" flex={1}>
          {t(REASONS[access.reason], { holder: access.holder ?? '?' })}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          flex="none"
          disabled={isBusy}
          onClick={() => void (isCopied ? openWhatCanBeRead(file) : saveProjectAs())}
        >
          {t(isCopied ? 'readOnly.workOnCopy' : 'file.saveAs')}
        </Button>
      </Group>
    </Alert>
  )
}
