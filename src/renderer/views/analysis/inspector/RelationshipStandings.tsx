/** How a relationship stands under each hypothesis: by its passages, or as the analyst says and why. */
import { Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { HypothesisRow } from '../../../../shared/domain/hypotheses'
import type { RelationshipId } from '../../../../shared/domain/ids'
import { Standing, type StandingRow } from '../../../../shared/domain/standings'
import { useCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { AddPopover } from '../../../components/AddPopover'
import { FormButtons } from '../../../components/FormButtons'
import { useTranslate } from '../../../i18n/words'
import { InspectorSection } from '../../parts/InspectorSection'
import inspector from '../../parts/inspector.module.css'
import { standingWords } from './signWords'

type Props = { readonly relationshipId: RelationshipId }

export function RelationshipStandings({ relationshipId }: Props) {
  const t = useTranslate()
  const hypotheses = useRows('hypothesis.list', {})
  const standings = useRows('relationship.standings', {}).filter(
    row => row.relationshipId === relationshipId,
  )
  if (hypotheses.length === 0) return null
  return (
    <InspectorSection title={t('standing.title')}>
      <ul className={inspector.lines}>
        {hypotheses.map(hypothesis => (
          <StandingItem
            key={hypothesis.hypothesisId}
            relationshipId={relationshipId}
            hypothesis={hypothesis}
            row={standings.find(one => one.hypothesisId === hypothesis.hypothesisId)}
          />
        ))}
      </ul>
    </InspectorSection>
  )
}

type ItemProps = Props & {
  readonly hypothesis: HypothesisRow
  readonly row: StandingRow | undefined
}

function StandingItem({ relationshipId, hypothesis, row }: ItemProps) {
  const t = useTranslate()
  const follow = useCommand('relationship.followPassages')
  const { hypothesisId, label, colour } = hypothesis
  const standing = row?.standing ?? 'silent'
  const reason = row?.reason ?? null
  return (
    <li className={inspector.standingLine}>
      <span className={inspector.dot} style={{ background: colour }} aria-hidden />
      <bdi>{label}</bdi>
      <span>{t(standingWords[standing])}</span>
      <AddPopover
        label={t('standing.overrule', { label })}
        icon={IconPencil}
        width={280}
        sign={{ size: 'sm', variant: 'subtle', color: 'gray' }}
      >
        {close => (
          <Overrule
            relationshipId={relationshipId}
            hypothesis={hypothesis}
            standing={standing}
            reason={reason ?? ''}
            onDone={close}
          />
        )}
      </AddPopover>
      {reason !== null && (
        <span className={inspector.standingReason}>
          <Text size="xs" c="dimmed">
            {t('standing.overruled', {
              reason,
              byPassages: t(standingWords[row?.byPassages ?? 'silent']),
            })}
          </Text>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => void follow({ relationshipId, hypothesisId })}
          >
            {t('standing.follow')}
          </Button>
        </span>
      )}
    </li>
  )
}

type OverruleProps = Props & {
  readonly hypothesis: HypothesisRow
  readonly standing: Standing
  readonly reason: string
  readonly onDone: () => void
}

function Overrule({ relationshipId, hypothesis, standing, reason, onDone }: OverruleProps) {
  const t = useTranslate()
  const overrule = useCommand('relationship.overrule')
  const [chosen, setChosen] = useState(standing)
  const [words, setWords] = useState(reason)

  async function keep(event: FormEvent) {
    event.preventDefault()
    if (words.trim() === '') return
    const { hypothesisId } = hypothesis
    if (await overrule({ relationshipId, hypothesisId, standing: chosen, reason: words })) onDone()
  }

  return (
    <form onSubmit={event => void keep(event)}>
      <Stack gap="xs">
        <NativeSelect
          size="xs"
          label={t('standing.under', { label: hypothesis.label })}
          data={Standing.options.map(value => ({ value, label: t(standingWords[value]) }))}
          value={chosen}
          onChange={event => setChosen(Standing.parse(event.currentTarget.value))}
        />
        <TextInput
          size="xs"
          dir="auto"
          data-autofocus
          label={t('standing.reason')}
          value={words}
          onChange={event => setWords(event.currentTarget.value)}
        />
        <FormButtons
          confirmLabel={t('common.save')}
          isComplete={words.trim() !== ''}
          onCancel={onDone}
        />
      </Stack>
    </form>
  )
}
