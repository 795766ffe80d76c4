/** What the ranking hangs on, in sentences and as a chart that is a table as well. */
import { SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import { Busy } from '../../../components/Busy'
import { useFormat } from '../../../i18n/format'
import { useTranslate, type WordKey } from '../../../i18n/words'
import { DecisiveSteps } from './DecisiveSteps'
import classes from './Sensitivity.module.css'
import { GROUP_KINDS, type GroupKind } from './sensitivityQuestion'
import { Tornado } from './Tornado'
import { tornadoOfCredibility, tornadoOfGroups } from './tornadoRows'
import { type Sensitivity, useSensitivity } from './useSensitivity'

export function SensitivityPanel() {
  const t = useTranslate()
  const found = useSensitivity()
  if (found === null) return <Busy />
  if (found === 'empty') {
    return (
      <p role="status" className={classes.empty}>
        {t('sensitivity.nothingRated')}
      </p>
    )
  }
  return (
    <div className={classes.panel}>
      <Present found={found} />
      <Fewest found={found} />
      <LeftOut found={found} />
      <section>
        <h3>{t('sensitivity.credibility')}</h3>
        <Text size="xs" c="dimmed">
          {t('sensitivity.credibilityHelp')}
        </Text>
        <Tornado
          label={t('sensitivity.credibility')}
          rows={tornadoOfCredibility(found)}
          present={found.present.margin}
          ends={['sensitivity.improbable', 'sensitivity.confirmed']}
        />
      </section>
      <DecisiveSteps found={found} />
      <Text size="xs" c="dimmed">
        {t('sensitivity.ownDefinitions')}
      </Text>
    </div>
  )
}

type Props = { readonly found: Sensitivity }

function Present({ found }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const { leaders, margin } = found.present
  const names = format.names(leaders.flatMap(place => found.hypotheses[place]?.label ?? []))
  if (leaders.length === 0) return <p role="status">{t('sensitivity.nothingRated')}</p>
  if (leaders.length > 1) return <p role="status">{t('sensitivity.leadTied', { names })}</p>
  return (
    <p role="status">
      {margin === null || margin === 0
        ? t('sensitivity.leadsBarely', { names })
        : t('sensitivity.leads', { names, margin: format.decimal(margin) })}
    </p>
  )
}

function Fewest({ found: { fewest, evidence, hypotheses } }: Props) {
  const t = useTranslate()
  const format = useFormat()
  if (fewest === null) return <p>{t('sensitivity.noRemoval')}</p>
  const names = format.names(fewest.leaders.flatMap(place => hypotheses[place]?.label ?? []))
  return (
    <section>
      <p>{t('sensitivity.fewest', { count: fewest.removed.length, names })}</p>
      <ul className={classes.items}>
        {fewest.removed.map(place => {
          const row = evidence[place]
          return row && <li key={row.evidenceId}>{<bdi>{row.summary || row.quote}</bdi>}</li>
        })}
      </ul>
    </section>
  )
}

const KIND_WORDS: Readonly<Record<GroupKind, WordKey>> = {
  source: 'sensitivity.bySource',
  speaker: 'sensitivity.bySpeaker',
  faction: 'sensitivity.byFaction',
  item: 'sensitivity.byItem',
}

function LeftOut({ found }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const [kind, setKind] = useState<GroupKind>('source')
  const rows = tornadoOfGroups(found, kind)
  return (
    <section>
      <h3>{t('sensitivity.leaveOut')}</h3>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('sensitivity.leaveOut')}
        data={GROUP_KINDS.map(value => ({ value, label: t(KIND_WORDS[value]) }))}
        value={kind}
        onChange={value => setKind(GROUP_KINDS.find(one => one === value) ?? 'source')}
      />
      {rows.length === 0 ? (
        <Text size="xs" c="dimmed" mt={6}>
          {t('sensitivity.noGroups')}
        </Text>
      ) : (
        <>
          <ul className={classes.sentences}>
            {rows
              .filter(row => row.newLeaders.length > 0)
              .slice(0, 5)
              .map(({ key, name, newLeaders }) => (
                <li key={key}>
                  {t('sensitivity.withoutIt', { name, names: format.names(newLeaders) })}
                </li>
              ))}
          </ul>
          {rows.every(row => row.newLeaders.length === 0) && <p>{t('sensitivity.noneDecides')}</p>}
          <Tornado
            label={t('sensitivity.leaveOut')}
            rows={rows}
            present={found.present.margin}
            ends={['sensitivity.leadWithout']}
          />
        </>
      )}
    </section>
  )
}
