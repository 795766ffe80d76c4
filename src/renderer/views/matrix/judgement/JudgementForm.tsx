/** Writes a judgement, or corrects one; what is typed is kept as a draft until it is made or given up. */
import { SegmentedControl, Select, Stack, Text, Textarea } from '@mantine/core'
import type { FormEvent } from 'react'
import { JudgementId, newIdOf } from '../../../../shared/domain/ids'
import {
  JudgementConfidence,
  LIKELIHOOD_PERCENT,
  Likelihood,
} from '../../../../shared/domain/judgements'
import { runCommand } from '../../../client/useCommand'
import { useQuery } from '../../../client/useQuery'
import { FormButtons } from '../../../components/FormButtons'
import { useFormat } from '../../../i18n/format'
import { isolate, useTranslate } from '../../../i18n/words'
import classes from './Judgement.module.css'
import { type JudgementDraft, type JudgementWords, keepDraft } from './judgementDraft'
import { confidenceWords, likelihoodWords, PROSE } from './judgementTerms'

export function JudgementForm({ draft }: { readonly draft: JudgementDraft }) {
  const t = useTranslate()
  const { corrected, words } = draft
  const isComplete = words.conclusion.trim() !== ''
  const change = (changes: Partial<JudgementWords>) =>
    keepDraft({ corrected, words: { ...words, ...changes } })

  async function keep(event: FormEvent) {
    event.preventDefault()
    if (!isComplete) return
    const isDone =
      corrected === null
        ? await runCommand('judgement.make', { judgementId: newIdOf(JudgementId), ...words })
        : await runCommand('judgement.correct', { judgementId: corrected, changes: words })
    if (isDone) keepDraft(null)
  }

  return (
    <form
      className={classes.form}
      aria-label={t(corrected === null ? 'judgement.new' : 'judgement.correct')}
      onSubmit={event => void keep(event)}
    >
      <Stack gap="sm">
        <h3>{t(corrected === null ? 'judgement.new' : 'judgement.correct')}</h3>
        <Terms words={words} onChange={change} />
        {PROSE.map(([field, label, hint]) => (
          <Textarea
            key={field}
            size="xs"
            autosize
            minRows={2}
            maxRows={14}
            maxLength={20_000}
            dir="auto"
            required={field === 'conclusion'}
            data-autofocus={field === 'conclusion' || undefined}
            label={t(label)}
            placeholder={t(hint)}
            value={words[field]}
            onChange={event => change({ [field]: event.currentTarget.value })}
          />
        ))}
        <FormButtons
          confirmLabel={t(corrected === null ? 'judgement.make' : 'judgement.keepCorrection')}
          isComplete={isComplete}
          onCancel={() => keepDraft(null)}
        />
      </Stack>
    </form>
  )
}

type TermsProps = {
  readonly words: JudgementWords
  readonly onChange: (changes: Partial<JudgementWords>) => void
}

function Terms({ words, onChange }: TermsProps) {
  const t = useTranslate()
  const format = useFormat()
  const hypotheses = useQuery('hypothesis.list', {})
  const rows = hypotheses.status === 'ready' ? hypotheses.rows : []
  const [from, to] = LIKELIHOOD_PERCENT[words.likelihood]
  return (
    <>
      <Select
        size="xs"
        clearable
        label={t('judgement.hypothesis')}
        placeholder={t('judgement.noHypothesis')}
        data={rows.map(({ hypothesisId, label, statement }) => ({
          value: hypothesisId,
          label: `${isolate(label)} · ${isolate(statement)}`,
        }))}
        value={words.hypothesisId}
        onChange={value => {
          const chosen = rows.find(({ hypothesisId }) => hypothesisId === value)
          onChange({ hypothesisId: chosen?.hypothesisId ?? null })
        }}
      />
      <Select
        size="xs"
        allowDeselect={false}
        label={t('judgement.likelihood')}
        description={t('judgement.likelihoodHelp', {
          from: format.number(from),
          to: format.number(to),
        })}
        data={Likelihood.options.map(value => ({ value, label: t(likelihoodWords[value]) }))}
        value={words.likelihood}
        onChange={value => {
          const likelihood = Likelihood.options.find(one => one === value)
          if (likelihood !== undefined) onChange({ likelihood })
        }}
      />
      <div>
        <Text size="xs" fw={500} mb={2}>
          {t('judgement.confidence')}
        </Text>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('judgement.confidence')}
          data={JudgementConfidence.options.map(value => ({
            value,
            label: t(confidenceWords[value]),
          }))}
          value={words.confidence}
          onChange={value => onChange({ confidence: JudgementConfidence.parse(value) })}
        />
      </div>
    </>
  )
}
