/** The statements that make a tie, with the words they rest on, each opened in the reader. */
import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { type DerivedTie, statementsBehind } from '../../../../shared/analysis/network/derivedTies'
import { useQuery, useRows } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { ConsistencyMark } from '../../../components/ConsistencyMark'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useFormat } from '../../../i18n/format'
import { isolate, useTranslate } from '../../../i18n/words'
import { InspectorSection } from '../../parts/InspectorSection'
import shared from '../../parts/inspector.module.css'
import passages from '../../parts/Passage.module.css'
import { PassageItem } from '../../parts/PassageItem'
import classes from './Derived.module.css'
import { DerivedName } from './DerivedName'
import type { DerivedNames } from './derivedNames'
import { useDerivedView } from './derivedView'
import type { RatedStatement } from './useDerivedNetwork'

const FIRST_SHOWN = 20

type Props = {
  readonly counted: readonly RatedStatement[]
  readonly ties: readonly DerivedTie[]
  readonly names: DerivedNames
}

export function TieStatements({ counted, ties, names }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const tie = useDerivedView(view => view.tie)
  const kind = useDerivedView(view => view.options.kind)
  const statements = useMemo(
    () => (tie === null ? [] : statementsBehind(counted, tie, kind)),
    [counted, tie, kind],
  )
  if (tie === null) {
    return (
      <aside className={shared.pane} aria-label={t('derived.behind')}>
        <p className={shared.remark}>{t('derived.pressTie')}</p>
      </aside>
    )
  }
  const value = ties.find(
    ({ from, to }) => (from === tie.from && to === tie.to) || (from === tie.to && to === tie.from),
  )?.value
  const speakers = [tie.from, tie.to].filter(id => names.actors.has(id))
  return (
    <aside className={shared.pane} aria-label={t('derived.behind')}>
      <h2 className={classes.tie}>
        <DerivedName id={tie.from} names={names} />
        <DerivedName id={tie.to} names={names} isLong />
        <span className={classes.value}>{format.share(value ?? 0)}</span>
      </h2>
      {statements.length === 0 && <p className={shared.remark}>{t('derived.noStatements')}</p>}
      {speakers.map(actorId => (
        <OfSpeaker
          key={`${actorId} ${tie.from} ${tie.to}`}
          name={names.nameOf(actorId)}
          statements={statements.filter(one => one.actorId === actorId)}
          names={names}
        />
      ))}
    </aside>
  )
}

type SpeakerProps = {
  readonly name: string
  readonly statements: readonly RatedStatement[]
  readonly names: DerivedNames
}

function OfSpeaker({ name, statements, names }: SpeakerProps) {
  const t = useTranslate()
  const [shown, setShown] = useState(FIRST_SHOWN)
  const rest = statements.length - shown
  if (statements.length === 0) return null
  return (
    <InspectorSection
      title={t('derived.saidBy', { name: isolate(name) })}
      count={statements.length}
    >
      <ul className={shared.lines}>
        {statements.slice(0, shown).map(one => (
          <StatementItem
            key={`${one.evidenceId} ${one.hypothesisId}`}
            statement={one}
            names={names}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={() => setShown(shown + FIRST_SHOWN)}>
          {t('inspector.showMore', { count: rest })}
        </Button>
      )}
    </InspectorSection>
  )
}

type StatementProps = { readonly statement: RatedStatement; readonly names: DerivedNames }

function StatementItem({ statement, names }: StatementProps) {
  const t = useTranslate()
  const { evidenceId, hypothesisId, consistency } = statement
  const evidence = useRows('evidence.list', {}).find(row => row.evidenceId === evidenceId)
  const cited = useQuery('evidence.passages', { evidenceId })
  return (
    <li className={classes.said}>
      <div className={classes.saidHead}>
        <ConsistencyMark consistency={consistency} />
        <DerivedName id={hypothesisId} names={names} />
      </div>
      {evidence?.summary && (
        <p className={classes.summary} dir="auto">
          {evidence.summary}
        </p>
      )}
      {cited.status === 'loading' && <Busy />}
      {cited.status === 'failed' && <ProblemBanner problem={cited.problem} />}
      {cited.status === 'ready' && cited.rows.length === 0 && (
        <p className={shared.remark}>{t('evidence.noPassage')}</p>
      )}
      {cited.status === 'ready' && cited.rows.length > 0 && (
        <ul className={passages.passages}>
          {cited.rows.map(passage => (
            <PassageItem key={passage.citationId} passage={passage} />
          ))}
        </ul>
      )}
    </li>
  )
}
