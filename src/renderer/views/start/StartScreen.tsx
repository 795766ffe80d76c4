/** The first thing the analyst sees: begin, go on, recover, or look at the sample. */
import { Anchor, Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconBook2, IconFilePlus, IconFolderOpen, IconRoute } from '@tabler/icons-react'
import { startGuide } from '../../client/guide'
import { chooseAndOpenProject, openSampleProject } from '../../client/projectFlow'
import { useProjectSession } from '../../client/projectSession'
import { openDialog } from '../../client/session'
import { useSettings } from '../../client/settings'
import { ProductMark } from '../../components/ProductMark'
import { useTranslate } from '../../i18n/words'
import { RecentProjects } from './RecentProjects'
import classes from './StartScreen.module.css'
import { UnsavedWork } from './UnsavedWork'

export function StartScreen() {
  const t = useTranslate()
  const isBusy = useProjectSession(session => session.isBusy)
  const isBrowser = useProjectSession(({ host }) => host?.kind === 'browser')
  const hasSeenGuide = useSettings(settings => settings.hasSeenGuide)
  return (
    <div className={classes.screen}>
      <Stack className={classes.page} gap="xl">
        <Group gap="md" wrap="nowrap">
          <ProductMark size={52} />
          <div>
            <Title order={1} size="h2">
              {t('app.name')}
            </Title>
            <Text c="dimmed">{t('app.tagline')}</Text>
          </div>
        </Group>
        <UnsavedWork />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
          <Card withBorder padding="lg">
            <Stack gap="sm">
              <Title order={2} size="h4">
                {t('start.begin')}
              </Title>
              <Button
                leftSection={<IconFilePlus size={18} aria-hidden />}
                justify="flex-start"
                disabled={isBusy}
                onClick={() => openDialog({ kind: 'newProject' })}
              >
                {t('file.new')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconFolderOpen size={18} aria-hidden />}
                justify="flex-start"
                disabled={isBusy}
                onClick={() => void chooseAndOpenProject()}
              >
                {t('file.open')}
              </Button>
            </Stack>
          </Card>
          <Card withBorder padding="lg">
            <Stack gap="sm" h="100%">
              <Title order={2} size="h4">
                {t('start.sample')}
              </Title>
              <Text size="sm" c="dimmed" className={classes.grow}>
                {t('start.sampleBody')}
              </Text>
              <GuideButton isBusy={isBusy} />
              <Button
                variant={hasSeenGuide ? 'light' : 'default'}
                leftSection={<IconBook2 size={18} aria-hidden />}
                justify="flex-start"
                loading={isBusy}
                onClick={() => void openSampleProject(t('start.sampleTitle'))}
              >
                {t('file.sample')}
              </Button>
            </Stack>
          </Card>
        </SimpleGrid>
        <RecentProjects />
        <Text size="xs" c="dimmed">
          {t('start.offline')}{' '}
          <Anchor component="button" size="xs" onClick={() => openDialog({ kind: 'method' })}>
            {t('method.open')}
          </Anchor>
          {' · '}
          <Anchor component="button" size="xs" onClick={() => openDialog({ kind: 'shortcuts' })}>
            {t('help.shortcuts')}
          </Anchor>
          {isBrowser && (
            <>
              {' · '}
              <Anchor component="button" size="xs" onClick={() => openDialog({ kind: 'about' })}>
                {t('browser.more')}
              </Anchor>
            </>
          )}
        </Text>
      </Stack>
    </div>
  )
}

/** First among what there is to look at, until it was seen. */
function GuideButton({ isBusy }: { readonly isBusy: boolean }) {
  const t = useTranslate()
  const hasSeenGuide = useSettings(settings => settings.hasSeenGuide)
  return (
    <Button
      variant={hasSeenGuide ? 'default' : 'light'}
      leftSection={<IconRoute size={18} aria-hidden />}
      justify="flex-start"
      disabled={isBusy}
      onClick={() => void startGuide(t('start.sampleTitle'))}
    >
      {t(hasSeenGuide ? 'guide.again' : 'guide.start')}
    </Button>
  )
}
