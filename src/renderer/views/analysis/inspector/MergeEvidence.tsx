/** Makes several evidence items one. Where their ratings differ the analyst chooses, or none is kept. */
import { Checkbox, Modal, ScrollArea, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { matchingKey } from '../../../../shared/analysis/arabicText'
import type { Consistency, EvidenceRow } from '../../../../shared/domain/hypotheses'
import { EvidenceId, type HypothesisId } from '../../../../shared/domain/ids'
import { useCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { ConsistencyControl } from '../../../components/ConsistencyControl'
import { FormButtons } from '../../../components/FormButtons'
import { useTranslate } from '../../../i18n/words'
import { type Difference, ratedDifferently } from './mergedRatings'

type Props = { readonly evidence: EvidenceRow; readonly onClose: () => void }

type Choices = ReadonlyMap<HypothesisId, Consistency | null>

const SHOWN_AT_MOST = 60

export function MergeEvidence({ evidence, onClose }: Props) {
  const t = useTranslate()
  const merge = useCommand('evidence.merge')
  const assessments = useRows('assessment.list', {})
  const [others, setOthers] = useState<readonly EvidenceId[]>([])
  const [chosen, setChosen] = useState<Choices>(new Map())
  const { evidenceId } = evidence
  const differences = ratedDifferently(assessments, [evidenceId, ...others])

  async function confirm(event: FormEvent) {
    event.preventDefault()
    if (others.length === 0) return
    const ratings = differences.flatMap(({ hypothesisId, reasons }) => {
      const consistency = chosen.get(hypothesisId)
      return consistency ? [{ hypothesisId, consistency, reason: reasons.join('\n') }] : []
    })
    const payload = { keptEvidenceId: evidenceId, mergedEvidenceIds: [...others], ratings }
    if (await merge(payload)) onClose()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('evidence.mergeTitle')}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={event => void confirm(event)}>
        <Text size="sm" fw={600} dir="auto" lineClamp={2}>
          {evidence.summary || evidence.quote}
        </Text>
        <Text size="xs" c="dimmed" mb="sm">
          {t('evidence.mergeBody')}
        </Text>
        <OtherEvidence kept={evidence} chosen={others} onChoose={setOthers} />
        {differences.length > 0 && (
          <Differences
            differences={differences}
            chosen={chosen}
            onChoose={(hypothesisId, consistency) =>
              setChosen(new Map(chosen).set(hypothesisId, consistency))
            }
          />
        )}
        <FormButtons
          confirmLabel={t('evidence.mergeConfirm')}
          isComplete={others.length > 0}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}

type OthersProps = {
  readonly kept: EvidenceRow
  readonly chosen: readonly EvidenceId[]
  readonly onChoose: (ids: readonly EvidenceId[]) => void
}

/** What is chosen stays in sight whatever is typed. */
function OtherEvidence({ kept, chosen, onChoose }: OthersProps) {
  const t = useTranslate()
  const [typed, setTyped] = useState('')
  const key = matchingKey(typed.trim())
  const fitting = useRows('evidence.list', {}).filter(
    row =>
      row.evidenceId !== kept.evidenceId &&
      (chosen.includes(row.evidenceId) ||
        matchingKey(`${row.summary} ${row.quote ?? ''}`).includes(key)),
  )
  return (
    <>
      <TextInput
        size="xs"
        dir="auto"
        data-autofocus
        mb={6}
        aria-label={t('common.search')}
        placeholder={t('common.search')}
        value={typed}
        onChange={event => setTyped(event.currentTarget.value)}
      />
      <ScrollArea.Autosize mah={220} mb="sm" type="auto">
        <Checkbox.Group
          aria-label={t('evidence.mergeWith')}
          value={[...chosen]}
          onChange={ids => onChoose(ids.map(id => EvidenceId.parse(id)))}
        >
          <Stack gap={8}>
            {fitting.slice(0, SHOWN_AT_MOST).map(row => (
              <Checkbox
                key={row.evidenceId}
                size="xs"
                value={row.evidenceId}
                label={
                  <Text component="span" size="xs" lineClamp={2} dir="auto">
                    {row.summary || row.quote || t('evidence.untitled')}
                  </Text>
                }
              />
            ))}
          </Stack>
        </Checkbox.Group>
      </ScrollArea.Autosize>
      {fitting.length > SHOWN_AT_MOST && (
        <Text size="xs" c="dimmed" mb="sm">
          {t('reader.moreFound', { count: fitting.length - SHOWN_AT_MOST })}
        </Text>
      )}
    </>
  )
}

type DifferencesProps = {
  readonly differences: readonly Difference[]
  readonly chosen: Choices
  readonly onChoose: (hypothesisId: HypothesisId, consistency: Consistency | null) => void
}

function Differences({ differences, chosen, onChoose }: DifferencesProps) {
  const t = useTranslate()
  const hypotheses = useRows('hypothesis.list', {})
  const open = differences.filter(one => !chosen.get(one.hypothesisId)).length
  return (
    <Stack gap={6} mb="md">
      <Text size="sm" fw={600}>
        {t('evidence.ratedDifferently')}
      </Text>
      {hypotheses.map(({ hypothesisId, label }) => {
        const difference = differences.find(one => one.hypothesisId === hypothesisId)
        if (difference === undefined) return null
        return (
          <div key={hypothesisId} style={{ display: 'flex', gap: 12, alignItems: 'center' }}>
            <bdi style={{ minInlineSize: 48, fontWeight: 600 }}>{label}</bdi>
            <ConsistencyControl
              label={t('reader.rateFor', { label })}
              rating={chosen.get(hypothesisId) ?? 'tagged'}
              onRate={consistency => onChoose(hypothesisId, consistency)}
              onClear={() => onChoose(hypothesisId, null)}
            />
            <Text size="xs" c="dimmed">
              {t('evidence.ratedBefore', {
                ratings: difference.ratings.join(t('common.listComma')),
              })}
            </Text>
          </div>
        )
      })}
      <Text size="xs" c={open > 0 ? undefined : 'dimmed'} role="status">
        {t('evidence.staysUnrated', { count: open })}
      </Text>
    </Stack>
  )
}
