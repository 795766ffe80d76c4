/** Asks for the passphrase of a project that is to be opened. Escape opens nothing. */
import { Group, Modal, Stack, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { visibleControls } from '../../../shared/analysis/textControls'
import { usePassphraseQuestion } from '../../client/passphraseQuestion'
import { FormButtons } from '../../components/FormButtons'
import { PassphraseInput } from '../../components/PassphraseInput'
import { useTranslate } from '../../i18n/words'

export function PassphraseDialog() {
  const t = useTranslate()
  const question = usePassphraseQuestion(({ question: asked }) => asked)
  return (
    <Modal
      opened={question !== null}
      onClose={() => question?.answer(null)}
      title={t('passphrase.question')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {question !== null && <Question {...question} />}
    </Modal>
  )
}

type Question = {
  readonly name: string
  readonly wasWrong: boolean
  readonly answer: (passphrase: string | null) => void
}

/** The field ends with the answer: what was typed is in no state behind it. */
function Question({ name, wasWrong, answer }: Question) {
  const t = useTranslate()
  const [passphrase, setPassphrase] = useState('')
  const isStillWrong = wasWrong && passphrase === ''

  function submit(event: FormEvent) {
    event.preventDefault()
    if (passphrase !== '') answer(passphrase)
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Group gap={6} wrap="nowrap" align="center">
          <IconLock size={18} aria-hidden />
          <Text size="sm" fw={500}>
            <bdi>{visibleControls(name)}</bdi>
          </Text>
        </Group>
        <PassphraseInput
          label={t('passphrase.label')}
          isFirst
          value={passphrase}
          onChange={setPassphrase}
          error={isStillWrong ? t('passphrase.wrong') : null}
        />
        <FormButtons
          confirmLabel={t('passphrase.open')}
          isComplete={passphrase !== ''}
          onCancel={() => answer(null)}
        />
      </Stack>
    </form>
  )
}
