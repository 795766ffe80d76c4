/** The shortcut of each command: shown, changed by pressing it, refused where another command has it. */
import { Button, CloseButton, Group, Kbd, Stack, Table, Text, Title } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { type Action, useAllActions } from '../../../client/actions'
import { chooseShortcut, useSettings } from '../../../client/settings'
import { refusalOf, type ShortcutRefusal, shortcutOfPress } from '../../../client/shortcuts'
import { type Translate, useTranslate } from '../../../i18n/words'
import { MENUS, menuWords } from '../menus'
import { shortcutText } from '../shortcutText'
import classes from './Settings.module.css'

export function KeySettings() {
  const t = useTranslate()
  // Recent projects come and go; a shortcut for one would soon mean another.
  const actions = useAllActions().filter(({ id }) => !id.startsWith('file.recent.'))
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('settings.keysAbout')}
      </Text>
      {MENUS.map(menu => {
        const entries = actions.filter(action => action.menu === menu)
        if (entries.length === 0) return null
        return (
          <section key={menu}>
            <Title order={3} size="sm">
              {t(menuWords[menu])}
            </Title>
            <Table verticalSpacing={4} className={classes.keys}>
              <Table.Tbody>
                {entries.map(action => (
                  <KeyRow key={action.id} action={action} actions={actions} />
                ))}
              </Table.Tbody>
            </Table>
          </section>
        )
      })}
    </Stack>
  )
}

type RowProps = { readonly action: Action; readonly actions: readonly Action[] }

function KeyRow({ action, actions }: RowProps) {
  const t = useTranslate()
  const { id, shortcut } = action
  const label = t(action.label, action.labelValues)
  const isChanged = useSettings(settings => Object.hasOwn(settings.shortcuts, id))
  return (
    <Table.Tr>
      <Table.Td>{label}</Table.Td>
      <Table.Td>
        <Group gap={6} justify="flex-end" wrap="nowrap">
          <KeyField action={action} actions={actions} label={label} />
          {shortcut !== undefined && (
            <CloseButton
              size="sm"
              aria-label={t('settings.removeKeys', { command: label })}
              onClick={() => chooseShortcut(id, '')}
            />
          )}
          {isChanged && (
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={t('settings.defaultKeysOf', { command: label })}
              onClick={() => chooseShortcut(id, null)}
            >
              {t('settings.defaultKeys')}
            </Button>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}

/** Shows the shortcut; pressed, it waits for another. Escape leaves everything as it is. */
function KeyField({ action, actions, label }: RowProps & { readonly label: string }) {
  const t = useTranslate()
  const [isListening, setListening] = useState(false)
  const [refusal, setRefusal] = useState<ShortcutRefusal<Action> | null>(null)

  function press(event: KeyboardEvent) {
    if (!isListening || event.key === 'Tab') return
    // Here keys are to be written down: neither the dialog nor the command that has them may hear.
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return setListening(false)
    const pressed = shortcutOfPress(event)
    if (pressed === null) return
    const why = refusalOf(pressed, action.id, actions)
    setRefusal(why)
    if (why !== null) return
    chooseShortcut(action.id, pressed)
    setListening(false)
  }

  return (
    <Stack gap={2} align="flex-end">
      <Button
        variant="default"
        size="compact-xs"
        aria-label={t('settings.changeKeys', { command: label, keys: keysOf(action, t) })}
        aria-pressed={isListening}
        data-keys-field
        onClick={() => {
          setRefusal(null)
          setListening(true)
        }}
        onKeyDownCapture={press}
        onBlur={() => setListening(false)}
      >
        {isListening ? t('settings.pressKeys') : <Kbd dir="ltr">{keysOf(action, t)}</Kbd>}
      </Button>
      {refusal !== null && (
        <Text size="xs" c="red" role="alert">
          {refusalText(refusal, t)}
        </Text>
      )}
    </Stack>
  )
}

function keysOf({ shortcut }: Action, t: Translate): string {
  return shortcut === undefined ? t('settings.noKeys') : shortcutText(shortcut)
}

function refusalText(refusal: ShortcutRefusal<Action>, t: Translate): string {
  switch (refusal.kind) {
    case 'taken':
      return t('settings.keysTaken', {
        command: t(refusal.by.label, refusal.by.labelValues),
      })
    case 'reserved':
      return t('settings.keysReserved')
    case 'needsModifier':
      return t('settings.keysNeedModifier')
  }
}
