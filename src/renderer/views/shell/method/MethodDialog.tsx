/** Help with the method: what it is and is not, what the numbers mean, and what they never mean. */
import { Anchor, List, Modal, Stack, Tabs, Text, Title } from '@mantine/core'
import { useProjectSession } from '../../../client/projectSession'
import { closeDialog, type Screen, showScreen, useSession } from '../../../client/session'
import { useTranslate, type WordKey } from '../../../i18n/words'
import { SCREENS } from '../railScreens'
import classes from './Method.module.css'
import { METHOD_SOURCES } from './methodSources'
import { METHOD_FIGURES, METHOD_LIMITS, METHOD_NEVER, METHOD_STEPS } from './methodWords'

export function MethodDialog() {
  const t = useTranslate()
  const isOpen = useSession(({ dialog }) => dialog?.kind === 'method')
  return (
    <Modal
      opened={isOpen}
      onClose={closeDialog}
      size="xl"
      title={t('method.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Tabs defaultValue="method" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="method">{t('method.tabMethod')}</Tabs.Tab>
          <Tabs.Tab value="figures">{t('method.tabFigures')}</Tabs.Tab>
          <Tabs.Tab value="never">{t('method.tabNever')}</Tabs.Tab>
          <Tabs.Tab value="sources">{t('method.tabSources')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="method" className={classes.panel}>
          <Method />
        </Tabs.Panel>
        <Tabs.Panel value="figures" className={classes.panel}>
          <Figures />
        </Tabs.Panel>
        <Tabs.Panel value="never" className={classes.panel}>
          <Points words={METHOD_NEVER} />
        </Tabs.Panel>
        <Tabs.Panel value="sources" className={classes.panel}>
          <Sources />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  )
}

function Method() {
  const t = useTranslate()
  return (
    <Stack gap="sm">
      <Text size="sm">{t('method.what')}</Text>
      <Text size="sm">{t('method.why')}</Text>
      <Title order={3} size="h5">
        {t('method.stepsTitle')}
      </Title>
      <List type="ordered" size="sm" spacing={6} className={classes.list}>
        {METHOD_STEPS.map(({ words, screen }) => (
          <List.Item key={words}>
            {t(words)} {screen !== undefined && <ScreenLink screen={screen} />}
          </List.Item>
        ))}
      </List>
      <Title order={3} size="h5">
        {t('method.limitsTitle')}
      </Title>
      <Points words={METHOD_LIMITS} />
    </Stack>
  )
}

/** Goes to a screen of the open project. */
function ScreenLink({ screen }: { readonly screen: Screen }) {
  const t = useTranslate()
  const isOpen = useProjectSession(({ client }) => client !== null)
  const entry = SCREENS.find(one => one.screen === screen)
  if (!isOpen || entry === undefined) return null
  return (
    <Anchor
      component="button"
      size="sm"
      onClick={() => {
        closeDialog()
        showScreen(screen)
      }}
    >
      {t(entry.show)}
    </Anchor>
  )
}

function Figures() {
  const t = useTranslate()
  return (
    <Stack gap="sm">
      {METHOD_FIGURES.map(({ title, words }) => (
        <section key={title}>
          <Title order={3} size="h6">
            {t(title)}
          </Title>
          <Text size="sm">{t(words)}</Text>
        </section>
      ))}
      <Text size="sm" c="dimmed">
        {t('score.ownDefinitions')}
      </Text>
    </Stack>
  )
}

function Points({ words }: { readonly words: readonly WordKey[] }) {
  const t = useTranslate()
  return (
    <List size="sm" spacing={6} className={classes.list}>
      {words.map(key => (
        <List.Item key={key}>{t(key)}</List.Item>
      ))}
    </List>
  )
}

function Sources() {
  const t = useTranslate()
  return (
    <Stack gap="sm">
      <Text size="sm">{t('method.sourcesBody')}</Text>
      <List size="sm" spacing={8} dir="ltr" lang="en" className={classes.list}>
        {METHOD_SOURCES.map(source => (
          <List.Item key={source}>{source}</List.Item>
        ))}
      </List>
    </Stack>
  )
}
