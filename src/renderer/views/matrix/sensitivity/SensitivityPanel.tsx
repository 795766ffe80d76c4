/** What the ranking hangs on, in sentences and as a chart that is a table as well. */
import { Button, Group, Loader, SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../i18n/format'
import { useTranslate, type WordKey } from '../../../i18n/words'
import { DecisiveSteps } from './DecisiveSteps'
import classes from './Sensitivity.module.css'
import { GROUP_KINDS, type GroupKind } from './sensitivityQuestion'
import { Tornado } from './Tornado'
import { type TornadoRow, tornadoOfCredibility, tornadoOfGroups } from './tornadoRows'
import { type Sensitivity, useSensitivity } from './useSensitivity'

export function SensitivityPanel() {
  const t = useTranslate()
  const { answer: found, isAsking, stop, askAgain } = useSensitivity()
  if (found === null) return isAsking ? <Asking onStop={stop} /> : <Stopped onAgain={askAgain} />
  if (found === 'empty') {
    return (
      <p role="status" className={classes.empty}>
        {t('sensitivity.nothingRated')}
      </p>
    )
  }
  return (
    <div className={classes.panel}>
      {isAsking && <Asking onStop={stop} />}
      {found.isOutdated && !isAsking && <Stopped onAgain={askAgain} />}
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

function Asking({ onStop }: { readonly onStop: () => void }) {
  const t = useTranslate()
  return (
    <Group gap="xs" p="xs">
      <Loader size="xs" aria-label={t('sensitivity.asking')} />
      <Text size="xs">{t('sensitivity.asking')}</Text>
      <Button size="compact-xs" variant="default" onClick={onStop}>
        {t('common.cancel')}
      </Button>
    </Group>
  )
}

function Stopped({ onAgain }: { readonly onAgain: () => void }) {
  const t = useTranslate()
  return (
    <Group gap="xs" p="xs">
      <Text size="xs">{t('sensitivity.stopped')}</Text>
      <Button size="compact-xs" variant="default" onClick={onAgain}>
        {t('sensitivity.askAgain')}
      </Button>
    </Group>
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

/** What changes below the first place. */
function RankChanges({ rows }: { readonly rows: readonly TornadoRow[] }) {
  const t = useTranslate()
  const format = useFormat()
  const moved = rows.filter(row => row.moves.length > 0)
  if (moved.length === 0) return null
  return (
    <>
      <p>{t('sensitivity.rankChanges', { count: moved.length })}</p>
      <ul className={classes.sentences}>
        {moved.slice(0, 5).map(({ key, name, moves }) => (
          <li key={key}>
            {t('sensitivity.ranksWithout', {
              name,
              moves: format.names(
                moves.map(({ label, from, to }) => t('sensitivity.rankMove', { label, from, to })),
              ),
            })}
          </li>
        ))}
      </ul>
    </>
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
          <RankChanges rows={rows} />
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
