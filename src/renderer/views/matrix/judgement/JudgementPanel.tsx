/** What the analyst concluded, and when: the newest on top, each with what changed since the one before. */
import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useTranslate } from '../../../i18n/words'
import classes from './Judgement.module.css'
import { JudgementCard } from './JudgementCard'
import { JudgementForm } from './JudgementForm'
import { startJudgement, useJudgementDraft } from './judgementDraft'

export function JudgementPanel() {
  const t = useTranslate()
  const draft = useJudgementDraft()
  const judgements = useQuery('judgement.list', {})
  if (judgements.status === 'loading') return <Busy />
  if (judgements.status === 'failed') return <ProblemBanner problem={judgements.problem} />
  const { rows } = judgements
  return (
    <div className={classes.panel}>
      <Text size="xs" c="dimmed">
        {t('judgement.ownWords')}
      </Text>
      {draft !== null ? (
        <JudgementForm draft={draft} />
      ) : (
        <Button
          size="xs"
          variant={rows.length === 0 ? 'filled' : 'default'}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => startJudgement(rows[0])}
        >
          {t('judgement.new')}
        </Button>
      )}
      {rows.length === 0 && draft === null && <p>{t('judgement.none')}</p>}
      {rows.map((judgement, index) => (
        <JudgementCard
          key={judgement.judgementId}
          judgement={judgement}
          earlier={rows[index + 1] ?? null}
        />
      ))}
    </div>
  )
}
