/** The selected hypothesis: its words, how it stands, and the evidence for and against it. */
import { Button, Stack } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { useState } from 'react'
import type { HypothesisStanding } from '../../../../shared/domain/hypotheses'
import { useCommand } from '../../../client/useCommand'
import { ProseField } from '../../../components/ProseField'
import { RankBadge } from '../../../components/RankBadge'
import { ScoreHelp } from '../../../components/ScoreHelp'
import { useFormat } from '../../../i18n/format'
import { useTranslate } from '../../../i18n/words'
import { InspectorSection } from '../../parts/InspectorSection'
import classes from '../../parts/inspector.module.css'
import { Notes } from '../../parts/Notes'
import { RemoveButton } from '../../parts/RemoveButton'
import { ArchiveHypothesis } from '../navigator/ArchiveHypothesis'
import { HypothesisColour } from '../navigator/HypothesisColour'
import { RemoveHypothesis } from '../navigator/RemoveHypothesis'
import { CommitField } from '../sources/CommitField'
import { HypothesisEvidence } from './HypothesisEvidence'
import { HypothesisFields } from './HypothesisFields'

type Props = { readonly hypothesis: HypothesisStanding; readonly isTied: boolean }

export function HypothesisInspector({ hypothesis, isTied }: Props) {
  const t = useTranslate()
  const reword = useCommand('hypothesis.reword')
  const recolour = useCommand('hypothesis.recolour')
  const annotate = useCommand('hypothesis.annotate')
  const { hypothesisId, label, statement, colour, note } = hypothesis
  return (
    <>
      <Stack gap={8}>
        <div className={classes.labelled}>
          <HypothesisColour
            name={label}
            colour={colour}
            onChoose={chosen => void recolour({ hypothesisId, colour: chosen })}
          />
          <CommitField
            label={t('hypothesis.label')}
            value={label}
            isRequired
            maxLength={40}
            onCommit={text => void reword({ hypothesisId, label: text, statement })}
          />
        </div>
        <ProseField
          label={t('hypothesis.statement')}
          value={statement}
          minRows={2}
          onCommit={text => {
            const words = text.replace(/\s+/gu, ' ')
            if (words !== '') void reword({ hypothesisId, label, statement: words })
          }}
        />
        <HypothesisFields hypothesis={hypothesis} />
        <ProseField
          label={t('common.note')}
          value={note}
          onCommit={text => void annotate({ hypothesisId, note: text })}
        />
      </Stack>
      <InspectorSection title={t('hypothesis.standing')} actions={<ScoreHelp />}>
        <Standing hypothesis={hypothesis} isTied={isTied} />
      </InspectorSection>
      <HypothesisEvidence hypothesisId={hypothesisId} />
      <Notes target={{ kind: 'hypothesis', id: hypothesisId }} />
      <SetAside hypothesis={hypothesis} />
    </>
  )
}

/** Archived, with a reason, it keeps its ratings; removed, it takes them along. */
function SetAside({ hypothesis }: Pick<Props, 'hypothesis'>) {
  const t = useTranslate()
  const [asked, setAsked] = useState<'nothing' | 'archive' | 'remove'>('nothing')
  const close = () => setAsked('nothing')
  return (
    <div className={classes.foot}>
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        leftSection={<IconArchive size={14} aria-hidden />}
        onClick={() => setAsked('archive')}
      >
        {t('hypothesis.archive')}
      </Button>
      <RemoveButton label={t('hypothesis.remove')} onPress={() => setAsked('remove')} />
      <ArchiveHypothesis hypothesis={hypothesis} isOpen={asked === 'archive'} onClose={close} />
      <RemoveHypothesis hypothesis={hypothesis} isOpen={asked === 'remove'} onClose={close} />
    </div>
  )
}

function Standing({ hypothesis, isTied }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const { rank, inconsistency, weightedInconsistency } = hypothesis
  const { paragraphs, ratedEvidence, unratedEvidence } = hypothesis
  return (
    <dl className={classes.figures}>
      <div>
        <dt>{t('score.rankTitle')}</dt>
        <dd>
          <RankBadge rank={rank} isTied={isTied} />
        </dd>
      </div>
      <div>
        <dt>{t('score.inconsistency')}</dt>
        <dd>{format.score(inconsistency)}</dd>
      </div>
      <div>
        <dt>{t('score.weighted')}</dt>
        <dd>{format.decimal(weightedInconsistency)}</dd>
      </div>
      <div>
        <dt>{t('inspector.paragraphs')}</dt>
        <dd>{format.number(paragraphs)}</dd>
      </div>
      <div>
        <dt>{t('hypothesis.rated')}</dt>
        <dd>{format.number(ratedEvidence)}</dd>
      </div>
      <div>
        <dt>{t('hypothesis.unrated')}</dt>
        <dd>{format.number(unratedEvidence)}</dd>
      </div>
    </dl>
  )
}
