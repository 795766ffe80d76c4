/** Projects opened lately on this machine. */

import { ActionIcon, Anchor, Card, Stack, Text, Title, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { visibleControls } from '../../../shared/analysis/textControls'
import { openProjectFile } from '../../client/projectFlow'
import { forgetRecentFile, useRecentFiles } from '../../client/recentFiles'
import { useFormat } from '../../i18n/format'
import { useTranslate } from '../../i18n/words'
import classes from './StartScreen.module.css'

export function RecentProjects() {
  const t = useTranslate()
  const format = useFormat()
  const files = useRecentFiles(recent => recent.files)
  if (files.length === 0) return null
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('start.recent')}
      </Title>
      <Card withBorder padding={0}>
        <ul className={classes.list}>
          {files.map(recent => (
            <li key={recent.file} className={classes.row}>
              <Anchor
                component="button"
                size="sm"
                className={classes.rowName}
                onClick={() => void openProjectFile(recent)}
              >
                <bdi>{visibleControls(recent.name)}</bdi>
              </Anchor>
              <Text size="xs" c="dimmed">
                {format.moment(recent.openedAt)}
              </Text>
              <Tooltip label={t('start.forget', { name: recent.name })}>
                <ActionIcon
                  size="sm"
                  aria-label={t('start.forget', { name: recent.name })}
                  onClick={() => void forgetRecentFile(recent.file)}
                >
                  <IconX size={15} aria-hidden />
                </ActionIcon>
              </Tooltip>
            </li>
          ))}
        </ul>
      </Card>
    </Stack>
  )
}
