/** Projects opened lately on this machine. */
import { ActionIcon, Anchor, Card, Stack, Text, Title, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { HostResponse } from '../../../shared/hostApi'
import { openProjectFile } from '../../client/projectFlow'
import { useProjectSession } from '../../client/projectSession'
import { useFormat } from '../../i18n/format'
import { useTranslate } from '../../i18n/words'
import classes from './StartScreen.module.css'

type Recent = HostResponse<'recent.list'>['files'][number]

export function RecentProjects() {
  const t = useTranslate()
  const host = useProjectSession(session => session.host)
  const format = useFormat()
  const [files, setFiles] = useState<readonly Recent[]>([])
  useEffect(() => {
    void host?.call('recent.list', {}).then(answer => setFiles(answer.files))
  }, [host])

  async function forget({ file }: Recent) {
    await host?.call('recent.forget', { file })
    setFiles(rest => rest.filter(other => other.file !== file))
  }

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
                <bdi>{recent.name}</bdi>
              </Anchor>
              <Text size="xs" c="dimmed">
                {format.moment(recent.openedAt)}
              </Text>
              <Tooltip label={t('start.forget', { name: recent.name })}>
                <ActionIcon
                  size="sm"
                  aria-label={t('start.forget', { name: recent.name })}
                  onClick={() => void forget(recent)}
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
