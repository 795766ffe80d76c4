/** The project's file: where it is, whether it holds everything, and whether it is kept up by itself. */
import { Button, Card, Group, Stack, Switch, Text, Title } from '@mantine/core'
import { IconDeviceFloppy, IconLock } from '@tabler/icons-react'
import { visibleControls } from '../../../shared/analysis/textControls'
import { useIsStorageKept } from '../../client/browserStorage'
import { type ProjectSession, useProjectSession } from '../../client/projectSession'
import { saveProject, saveProjectAs } from '../../client/saving'
import { changeSettings, useSettings } from '../../client/settings'
import { useFormat } from '../../i18n/format'
import { problemWords } from '../../i18n/problemWords'
import { type Translate, useTranslate } from '../../i18n/words'

export function FileCard({ createdAt }: { readonly createdAt: string }) {
  const t = useTranslate()
  const session = useProjectSession()
  const autosave = useSettings(settings => settings.autosave)
  const format = useFormat()
  const { host, file, isBusy, savedAt } = session
  return (
    <Card withBorder padding="lg">
      <Stack gap="xs">
        <Title order={2} size="h5">
          {t('project.file')}
        </Title>
        <Text size="sm">
          {file === null ? t('project.noFileBody') : <bdi>{visibleControls(file.name)}</bdi>}
        </Text>
        {session.history.isProtected && <Protected />}
        {host?.kind === 'browser' && <BrowserKeeps />}
        {(file !== null || !session.history.isSaved) && (
          <Text size="sm" c="dimmed">
            {stateOf(session, t)}
          </Text>
        )}
        {savedAt !== null && (
          <Text size="sm" c="dimmed">
            {t('project.savedAt', { moment: format.moment(savedAt) })}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {t('project.created', { moment: format.moment(createdAt) })}
        </Text>
        <Switch
          mt="xs"
          size="sm"
          label={t('autosave.label')}
          description={t(file === null ? 'autosave.withoutFile' : 'autosave.about')}
          checked={autosave}
          onChange={event => changeSettings({ autosave: event.currentTarget.checked })}
        />
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

function Protected() {
  const t = useTranslate()
  return (
    <Group gap={6} wrap="nowrap">
      <IconLock size={16} aria-hidden />
      <Text size="sm">{t('protection.state')}</Text>
    </Group>
  )
}

/** Says where the journal and the backups are, and how far that can be relied on. */
function BrowserKeeps() {
  const t = useTranslate()
  const isKept = useIsStorageKept()
  return <Text size="sm">{t(isKept ? 'project.browserPromises' : 'project.browserKeeps')}</Text>
}

function stateOf({ history, isSaving, saveProblem }: ProjectSession, t: Translate): string {
  if (saveProblem !== null) {
    const { title, values } = problemWords(saveProblem, t)
    return t(title, values)
  }
  if (isSaving) return t('project.saving')
  return t(history.isSaved ? 'project.allSaved' : 'project.someUnsaved')
}
