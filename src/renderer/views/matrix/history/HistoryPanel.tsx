/** What changed between two moments of the analysis, and how that moved the ranking. */
import { Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { MomentRow } from '../../../../shared/domain/analysisHistory'
import { useQuery } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useFormat } from '../../../i18n/format'
import { useTranslate, type WordKey } from '../../../i18n/words'
import { Changes } from './Changes'
import classes from './History.module.css'

const NOW = 'now'

const MOMENT_WORDS: Readonly<Record<MomentRow['kind'], WordKey>> = {
  start: 'history.start',
  sitting: 'history.sitting',
  judgement: 'history.judgement',
}

export function HistoryPanel() {
  const t = useTranslate()
  const format = useFormat()
  const moments = useQuery('analysis.moments', {})
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState(NOW)
  if (moments.status === 'loading') return <Busy />
  if (moments.status === 'failed') return <ProblemBanner problem={moments.problem} />
  const known = moments.rows.map(({ sequence, at, kind }) => ({
    value: String(sequence),
    label: t(MOMENT_WORDS[kind], { moment: format.moment(at) }),
  }))
  // The moment before today's work is what is asked for most.
  const chosenFrom = known.find(({ value }) => value === from) ?? known[0]
  const chosenTo = known.find(({ value }) => value === to)
  if (chosenFrom === undefined) return <p className={classes.empty}>{t('history.none')}</p>
  const span = {
    from: Number(chosenFrom.value),
    to: chosenTo === undefined ? null : Number(chosenTo.value),
  }
  return (
    <div className={classes.panel}>
      <Stack gap={6}>
        <Select
          size="xs"
          allowDeselect={false}
          label={t('history.from')}
          data={known}
          value={chosenFrom.value}
          onChange={setFrom}
        />
        <Select
          size="xs"
          allowDeselect={false}
          label={t('history.to')}
          data={[{ value: NOW, label: t('history.now') }, ...known]}
          value={chosenTo?.value ?? NOW}
          onChange={value => setTo(value ?? NOW)}
        />
      </Stack>
      <Changes span={span} />
      <Text size="xs" c="dimmed">
        {t('history.own')}
      </Text>
    </div>
  )
}
