/** Protects the project with a passphrase, changes it, or takes the protection away. */
import { Alert, Modal, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import {
  type PassphraseStrength,
  passphraseStrength,
  SHORTEST_PASSPHRASE,
} from '../../../shared/analysis/passphraseStrength'
import { useProjectSession } from '../../client/projectSession'
import { changeProtection, isPassphrase } from '../../client/protection'
import { closeDialog, useSession } from '../../client/session'
import { announce } from '../../components/Announcer'
import { FormButtons } from '../../components/FormButtons'
import { PassphraseInput } from '../../components/PassphraseInput'
import { useTranslate, type WordKey } from '../../i18n/words'

type Change = 'protect' | 'change' | 'remove'

type Words = { readonly title: WordKey; readonly confirm: WordKey; readonly done: WordKey }

const WORDS: Readonly<Record<Change, Words>> = {
  protect: {
    title: 'protection.protect',
    confirm: 'protection.confirmProtect',
    done: 'protection.isProtected',
  },
  change: {
    title: 'protection.change',
    confirm: 'protection.confirmChange',
    done: 'protection.isChanged',
  },
  remove: {
    title: 'protection.remove',
    confirm: 'protection.confirmRemove',
    done: 'protection.isRemoved',
  },
}

export function ProtectionDialog() {
  const t = useTranslate()
  const dialog = useSession(session => session.dialog)
  const change = dialog?.kind === 'protection' ? dialog.change : null
  return (
    <Modal
      opened={change !== null}
      onClose={closeDialog}
      title={change !== null && t(WORDS[change].title)}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {change !== null && <ProtectionForm change={change} />}
    </Modal>
  )
}

/** What was typed ends with the form. */
function ProtectionForm({ change }: { readonly change: Change }) {
  const t = useTranslate()
  const isBusy = useProjectSession(session => session.isBusy)
  const [current, setCurrent] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [isCurrentWrong, setCurrentWrong] = useState(false)
  const isNew = change !== 'remove'
  const isComplete =
    (change === 'protect' || current !== '') &&
    (!isNew || (passphraseStrength(passphrase) !== 'tooShort' && passphrase === again))

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!isComplete || isBusy) return
    if (change !== 'protect') {
      const isRight = await isPassphrase(current)
      if (isRight === null) return // why it could not be tried is shown
      if (!isRight) {
        setCurrent('')
        setCurrentWrong(true)
        return
      }
    }
    closeDialog()
    const isDone = await changeProtection(
      isNew ? { kind: 'set', passphrase, current } : { kind: 'remove', current },
    )
    if (isDone) announce(t(WORDS[change].done))
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <About change={change} />
        {change !== 'protect' && (
          <PassphraseInput
            label={t('passphrase.current')}
            isFirst
            value={current}
            onChange={setCurrent}
            error={isCurrentWrong && current === '' ? t('passphrase.wrong') : null}
          />
        )}
        {isNew && (
          <>
            <PassphraseInput
              label={t('passphrase.new')}
              description={t('passphrase.help')}
              isFirst={change === 'protect'}
              value={passphrase}
              onChange={setPassphrase}
            />
            <Strength passphrase={passphrase} />
            <PassphraseInput
              label={t('passphrase.again')}
              value={again}
              onChange={setAgain}
              error={
                again.length >= passphrase.length && again !== passphrase && t('passphrase.differs')
              }
            />
          </>
        )}
        <FormButtons
          confirmLabel={t(WORDS[change].confirm)}
          isComplete={isComplete && !isBusy}
          onCancel={closeDialog}
        />
      </Stack>
    </form>
  )
}

function About({ change }: { readonly change: Change }) {
  const t = useTranslate()
  if (change === 'remove') return <Text size="sm">{t('protection.removeBody')}</Text>
  return (
    <>
      <Text size="sm">
        {t(change === 'protect' ? 'protection.protectBody' : 'protection.changeBody')}
      </Text>
      <Alert
        color="orange"
        icon={<IconAlertTriangle aria-hidden />}
        title={t('protection.forgottenTitle')}
      >
        {t('protection.forgotten')}
      </Alert>
      <Text size="sm" c="dimmed">
        {t('protection.notHidden')}
      </Text>
    </>
  )
}

const STRENGTH: Readonly<Record<PassphraseStrength, WordKey>> = {
  tooShort: 'passphrase.tooShort',
  weak: 'passphrase.weak',
  fair: 'passphrase.fair',
  strong: 'passphrase.strong',
}

function Strength({ passphrase }: { readonly passphrase: string }) {
  const t = useTranslate()
  if (passphrase === '') return null
  const count = SHORTEST_PASSPHRASE
  return (
    <Text size="sm" role="status">
      {t(STRENGTH[passphraseStrength(passphrase)], { count })}
    </Text>
  )
}
