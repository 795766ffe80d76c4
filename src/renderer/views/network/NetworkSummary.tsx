/** The network as a whole, what is chosen in it, where it would fall apart, and what was left out. */
import { useMemo } from 'react'
import { remainingWeights } from '../../../shared/analysis/network/robustness'
import type { RelationshipRow } from '../../../shared/domain/relationships'
import { useSession } from '../../client/session'
import { useFormat } from '../../i18n/format'
import { useTranslate, type WordKey } from '../../i18n/words'
import { InspectorSection } from '../parts/InspectorSection'
import shared from '../parts/inspector.module.css'
import { RelationshipLine } from '../parts/RelationshipLine'
import { RelationshipReasons } from '../parts/RelationshipReasons'
import { Definition } from './Definition'
import type { NetworkRows } from './networkRows'
import type { MeasuredNetwork } from './networkView'

type Props = { readonly measured: MeasuredNetwork; readonly rows: NetworkRows }

/** More than anyone reads in a list. */
const MOST_LINES = 100

export function NetworkSummary({ measured, rows }: Props) {
  const t = useTranslate()
  const bridges = useMemo(
    () => bridgeRelationships(measured, rows.relationships),
    [measured, rows.relationships],
  )
  return (
    <aside className={shared.pane} aria-label={t('network.summary')}>
      <Figures measured={measured} />
      <ChosenRelationship rows={rows} />
      {measured.compared !== null && <LeftOut measured={measured} rows={rows} />}
      <InspectorSection
        title={t('network.bridges')}
        count={bridges.length}
        actions={
          <Definition name={t('network.bridges')} definition={t('network.bridgesDefinition')} />
        }
      >
        <Lines relationships={bridges} nothing="network.noBridges" />
      </InspectorSection>
    </aside>
  )
}

function Figures({ measured: { base, compared } }: Pick<Props, 'measured'>) {
  const t = useTranslate()
  const format = useFormat()
  const largest = (groups: Float64Array) => groups.reduce((most, group) => Math.max(most, group), 0)
  const cutPoints = (cuts: Uint8Array) => cuts.reduce((sum, one) => sum + one, 0)
  const lines: readonly { readonly label: WordKey; readonly of: (one: typeof base) => string }[] = [
    { label: 'network.density', of: one => format.share(one.density) },
    { label: 'network.components', of: one => format.number(largest(one.component)) },
    { label: 'network.communities', of: one => format.number(largest(one.community)) },
    { label: 'network.modularity', of: one => format.share(one.modularity) },
    { label: 'network.cutPoints', of: one => format.number(cutPoints(one.isCutPoint)) },
  ]
  return (
    <dl className={shared.figures}>
      {lines.map(({ label, of }) => (
        <div key={label}>
          <dt>{t(label)}</dt>
          <dd>
            {compared === null
              ? of(base)
              : t('network.nowAndWithout', { now: of(base), without: of(compared) })}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A relationship pressed in one of the lists: the words it rests on. */
function ChosenRelationship({ rows }: Pick<Props, 'rows'>) {
  const t = useTranslate()
  const selection = useSession(session => session.selection)
  const chosenId = selection.kind === 'network' ? selection.relationshipIds[0] : undefined
  const chosen = rows.relationships.find(row => row.relationshipId === chosenId)
  if (chosen === undefined) return null
  return (
    <InspectorSection title={t('inspector.restsOn')}>
      <ul className={shared.lines}>
        <RelationshipLine relationship={chosen} />
      </ul>
      <RelationshipReasons relationshipId={chosen.relationshipId} />
    </InspectorSection>
  )
}

/** Relationships that no passage asserts any more once the chosen passages are left out. */
function LeftOut({ measured, rows }: Props) {
  const t = useTranslate()
  const { filter } = measured.basis
  const gone = useMemo(() => {
    const left = remainingWeights(rows.relationships, rows.citations, filter)
    return rows.relationships.filter(({ relationshipId }) => !left.has(relationshipId))
  }, [rows, filter])
  return (
    <InspectorSection title={t('network.leftOut')} count={gone.length}>
      <Lines relationships={gone} nothing="network.nothingLeftOut" />
    </InspectorSection>
  )
}

function Lines({
  relationships,
  nothing,
}: {
  readonly relationships: readonly RelationshipRow[]
  readonly nothing: WordKey
}) {
  const t = useTranslate()
  if (relationships.length === 0) return <p className={shared.remark}>{t(nothing)}</p>
  const rest = relationships.length - MOST_LINES
  return (
    <>
      <ul className={shared.lines}>
        {relationships.slice(0, MOST_LINES).map(row => (
          <RelationshipLine key={row.relationshipId} relationship={row} />
        ))}
      </ul>
      {rest > 0 && <p className={shared.remark}>{t('network.more', { count: rest })}</p>}
    </>
  )
}

/** The relationships between the two actors of each bridge. */
function bridgeRelationships(
  { base, actorIds }: MeasuredNetwork,
  relationships: readonly RelationshipRow[],
): readonly RelationshipRow[] {
  const pairs = new Set(base.bridges.map(([one, other]) => pairKey(actorIds[one], actorIds[other])))
  return relationships.filter(({ fromActorId, toActorId }) =>
    pairs.has(pairKey(fromActorId, toActorId)),
  )
}

function pairKey(one = '', other = ''): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}
