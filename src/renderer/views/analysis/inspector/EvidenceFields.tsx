/** What is said about an evidence item besides its ratings. */
import { Select, Stack } from '@mantine/core'
import { EvidenceKind, type EvidenceRow, Relevance } from '../../../../shared/domain/hypotheses'
import { useCommand } from '../../../client/useCommand'
import { ProseField } from '../../../components/ProseField'
import { credibilityWords, evidenceKindWords, relevanceWords } from '../../../i18n/evidenceWords'
import { useTranslate } from '../../../i18n/words'
import { ActorSelect } from '../../parts/ActorSelect'
import classes from '../../parts/inspector.module.css'
import { CommitField } from '../sources/CommitField'

export function EvidenceFields({ evidence }: { readonly evidence: EvidenceRow }) {
  const t = useTranslate()
  const describe = useCommand('evidence.describe')
  const { evidenceId, summary, kind, credibility, relevance, speakerActorId, note } = evidence
  const choice = { size: 'xs' as const, allowDeselect: false, comboboxProps: { shadow: 'md' } }
  return (
    <Stack gap={8}>
      <CommitField
        label={t('evidence.summary')}
        value={summary}
        placeholder={t('evidence.summaryHint')}
        onCommit={text => void describe({ evidenceId, changes: { summary: text } })}
      />
      <div className={classes.pair}>
        <Select
          {...choice}
          label={t('evidence.kind')}
          data={EvidenceKind.options.map(value => ({ value, label: t(evidenceKindWords[value]) }))}
          value={kind}
          onChange={value =>
            void describe({ evidenceId, changes: { kind: EvidenceKind.parse(value) } })
          }
        />
        <Select
          {...choice}
          label={t('evidence.relevance')}
          data={Relevance.options.map(value => ({ value, label: t(relevanceWords[value]) }))}
          value={relevance}
          onChange={value =>
            void describe({ evidenceId, changes: { relevance: Relevance.parse(value) } })
          }
        />
      </div>
      <Select
        {...choice}
        label={t('evidence.credibility')}
        data={credibilityWords.map((word, index) => ({ value: `${index + 1}`, label: t(word) }))}
        value={`${credibility}`}
        onChange={value => void describe({ evidenceId, changes: { credibility: Number(value) } })}
      />
      <ActorSelect
        label={t('evidence.speaker')}
        placeholder={t('evidence.speakerHint')}
        actorId={speakerActorId}
        onChoose={actorId => void describe({ evidenceId, changes: { speakerActorId: actorId } })}
      />
      <ProseField
        label={t('common.note')}
        value={note}
        onCommit={text => void describe({ evidenceId, changes: { note: text } })}
      />
    </Stack>
  )
}
