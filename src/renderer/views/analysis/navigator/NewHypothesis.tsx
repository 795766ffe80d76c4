/** Adds a hypothesis: label and colour are offered, the statement is the analyst's. */
import { Stack, Textarea, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { HypothesisRow } from '../../../../shared/domain/hypotheses'
import { HypothesisId, newIdOf } from '../../../../shared/domain/ids'
import { useCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { AddPopover } from '../../../components/AddPopover'
import { FormButtons } from '../../../components/FormButtons'
import { useTranslate } from '../../../i18n/words'
import { nextColour, nextLabel } from '../../parts/hypothesisChoices'
import { ColourChoice } from './HypothesisColour'

type Props = {
  readonly hypotheses: readonly HypothesisRow[]
  /** A button with words instead of a plus sign: for the empty list. */
  readonly isWordy?: boolean
}

export function NewHypothesis({ hypotheses, isWordy = false }: Props) {
  const t = useTranslate()
  return (
    <AddPopover
      label={t('hypothesis.add')}
      icon={IconPlus}
      width={300}
      words={isWordy ? { size: 'compact-xs', variant: 'light' } : undefined}
      sign={{ size: 'sm', variant: 'subtle', color: 'gray' }}
    >
      {close => <NewHypothesisForm hypotheses={hypotheses} onDone={close} />}
    </AddPopover>
  )
}

type FormProps = {
  readonly hypotheses: readonly HypothesisRow[]
  readonly onDone: () => void
}

function NewHypothesisForm({ hypotheses, onDone }: FormProps) {
  const t = useTranslate()
  const create = useCommand('hypothesis.create')
  const archived = useRows('hypothesis.archived', {})
  const taken = [...hypotheses, ...archived].map(one => one.label)
  const [ownLabel, setLabel] = useState<string | null>(null)
  const label = ownLabel ?? nextLabel(taken)
  const [statement, setStatement] = useState('')
  const [colour, setColour] = useState(() => nextColour(hypotheses.map(one => one.colour)))
  const words = statement.replace(/\s+/gu, ' ').trim()
  const isComplete = label.trim() !== '' && words !== ''

  async function add(event: FormEvent) {
    event.preventDefault()
    if (!isComplete) return
    const hypothesisId = newIdOf(HypothesisId)
    if (await create({ hypothesisId, label: label.trim(), statement: words, colour })) onDone()
  }

  return (
    <form onSubmit={event => void add(event)}>
      <Stack gap="xs">
        <Textarea
          size="xs"
          autosize
          minRows={2}
          maxRows={6}
          maxLength={500}
          data-autofocus
          label={t('hypothesis.statement')}
          placeholder={t('hypothesis.statementHint')}
          value={statement}
          onChange={event => setStatement(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && !event.shiftKey) void add(event)
          }}
        />
        <TextInput
          size="xs"
          label={t('hypothesis.label')}
          maxLength={40}
          value={label}
          onChange={event => setLabel(event.currentTarget.value)}
        />
        <ColourChoice colour={colour} onChoose={setColour} />
        <FormButtons confirmLabel={t('common.add')} isComplete={isComplete} onCancel={onDone} />
      </Stack>
    </form>
  )
}
