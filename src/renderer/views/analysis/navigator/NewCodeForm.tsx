/** Makes a code, at the top of the tree or below another. */
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { CodeRow } from '../../../../shared/domain/codes'
import { CodeId, newIdOf } from '../../../../shared/domain/ids'
import { select } from '../../../client/session'
import { useCommand } from '../../../client/useCommand'
import { useTranslate } from '../../../i18n/words'
import { nextColour } from '../../parts/hypothesisChoices'
import { ColourChoice } from './HypothesisColour'

type Props = {
  readonly codes: readonly CodeRow[]
  readonly parentCodeId: CodeId | null
  readonly onDone: () => void
}

export function NewCodeForm({ codes, parentCodeId, onDone }: Props) {
  const t = useTranslate()
  const create = useCommand('code.create')
  const [name, setName] = useState('')
  const parent = codes.find(({ codeId }) => codeId === parentCodeId)
  const [colour, setColour] = useState(
    () => parent?.colour ?? nextColour(codes.map(code => code.colour)),
  )

  async function add(event: FormEvent) {
    event.preventDefault()
    if (name.trim() === '') return
    const codeId = newIdOf(CodeId)
    if (!(await create({ codeId, name: name.trim(), colour, parentCodeId }))) return
    onDone()
    select({ kind: 'code', codeId })
  }

  return (
    <form onSubmit={event => void add(event)}>
      <Stack gap="xs">
        <TextInput
          size="xs"
          dir="auto"
          data-autofocus
          maxLength={500}
          label={t('code.name')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <ColourChoice colour={colour} onChoose={setColour} />
        <Group justify="flex-end" gap="xs">
          <Button size="xs" variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button size="xs" type="submit" disabled={name.trim() === ''}>
            {t('common.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
