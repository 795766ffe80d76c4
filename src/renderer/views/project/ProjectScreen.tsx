/** The project itself: what is asked, what it holds, where it is kept, and what was done last. */

import { Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { visibleControls } from '../../../shared/analysis/textControls'
import { saveProject, saveProjectAs } from '../../client/projectFlow'
import { useProjectSession } from '../../client/projectSession'
import { useQuery } from '../../client/useQuery'
import { Busy } from '../../components/Busy'
import { ProblemBanner } from '../../components/ProblemBanner'
import { useFormat } from '../../i18n/format'
import { useTranslate } from '../../i18n/words'
import { Backups } from './Backups'
import { ChangeLog } from './ChangeLog'
import { ProjectCounts } from './ProjectCounts'
import { ProjectDetailsForm } from './ProjectDetailsForm'
import classes from './ProjectScreen.module.css'

export function ProjectScreen() {
  const t = useTranslate()
  const details = useQuery('project.details', {})
  if (details.status === 'loading') return <Busy />
  if (details.status === 'failed') return <ProblemBanner problem={details.problem} />
  const [project] = details.rows
  if (project === undefined) return <Busy />
  return (
    <div className={classes.screen}>
      <Stack className={classes.page} gap="lg">
        <Title order={1} size="h3">
          {t('project.heading')}
        </Title>
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <Card withBorder padding="lg">
            <ProjectDetailsForm project={project} />
          </Card>
          <Stack gap="lg">
            <FileCard createdAt={project.createdAt} />
            <ProjectCounts />
          </Stack>
        </SimpleGrid>
        <Backups />
        <ChangeLog />
      </Stack>
    </div>
  )
}

function FileCard({ createdAt }: { readonly createdAt: string }) {
  const t = useTranslate()
  const { file, history, isBusy } = useProjectSession()
  const format = useFormat()
  return (
    <Card withBorder padding="lg">
      <Stack gap="xs">
        <Title order={2} size="h5">
          {t('project.file')}
        </Title>
        <Text size="sm">
          {file === null ? t('project.noFileBody') : <bdi>{visibleControls(file.name)}</bdi>}
        </Text>
        <Text size="sm" c="dimmed">
          {t(history.isSaved ? 'project.allSaved' : 'project.someUnsaved')}
        </Text>
        <Text size="sm" c="dimmed">
          {t('project.created', { moment: format.moment(createdAt) })}
        </Text>
        <Group gap="xs" mt="xs">
          <Button
            size="xs"
            leftSection={<IconDeviceFloppy size={16} aria-hidden />}
            loading={isBusy}
            onClick={() => void saveProject()}
          >
            {t('file.save')}
          </Button>
          <Button size="xs" variant="default" onClick={() => void saveProjectAs()}>
            {t('file.saveAs')}
          </Button>
        </Group>
      </Stack>
    </Card>
  )
}
