/** The project itself: what is asked, what it holds, where it is kept, and what was done last. */
import { Card, SimpleGrid, Stack, Title } from '@mantine/core'
import { useQuery } from '../../client/useQuery'
import { Busy } from '../../components/Busy'
import { ProblemBanner } from '../../components/ProblemBanner'
import { useTranslate } from '../../i18n/words'
import { Backups } from './Backups'
import { ChangeLog } from './ChangeLog'
import { FileCard } from './FileCard'
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
