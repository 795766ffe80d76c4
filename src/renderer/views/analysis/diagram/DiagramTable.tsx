/** The same diagram as tables, for the keyboard and the screen reader: select, rename, retype, remove. */
import { Tabs, Text } from '@mantine/core'
import type { ActorId, RelationshipId } from '../../../../shared/domain/ids'
import { select, useSession } from '../../../client/session'
import { useTranslate } from '../../../i18n/words'
import { ActorTable } from './ActorTable'
import type { NetworkSelection } from './canvasTypes'
import classes from './Diagram.module.css'
import type { DiagramRows } from './diagramView'
import { RelationshipTable } from './RelationshipTable'
import type { DiagramOperations } from './useDiagramOperations'
import { networkOf } from './useDiagramRows'

type Props = {
  readonly rows: DiagramRows
  readonly selection: NetworkSelection
  readonly operations: DiagramOperations
}

function toggled<Id>(ids: readonly Id[], id: Id): readonly Id[] {
  return ids.includes(id) ? ids.filter(one => one !== id) : [...ids, id]
}

function selectNetwork(network: NetworkSelection): void {
  const isEmpty = network.actorIds.length + network.relationshipIds.length === 0
  select(isEmpty ? { kind: 'nothing' } : { kind: 'network', ...network })
}

function toggleActor(actorId: ActorId): void {
  const now = networkOf(useSession.getState().selection)
  selectNetwork({ ...now, actorIds: toggled(now.actorIds, actorId) })
}

function toggleRelationship(relationshipId: RelationshipId): void {
  const now = networkOf(useSession.getState().selection)
  selectNetwork({ ...now, relationshipIds: toggled(now.relationshipIds, relationshipId) })
}

export function DiagramTable({ rows, selection, operations }: Props) {
  const t = useTranslate()
  return (
    <Tabs className={classes.table} defaultValue="actors" keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="actors">
          {t('diagramTable.actors')} ({rows.actors.length})
        </Tabs.Tab>
        <Tabs.Tab value="relationships">
          {t('diagramTable.relationships')} ({rows.relationships.length})
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="actors">
        {rows.actors.length === 0 ? (
          <Text size="sm" c="dimmed" p="md">
            {t('diagram.emptyTitle')}
          </Text>
        ) : (
          <ActorTable
            rows={rows.actors}
            names={rows.names}
            selected={selection.actorIds}
            operations={operations}
            onToggle={toggleActor}
          />
        )}
      </Tabs.Panel>
      <Tabs.Panel value="relationships">
        {rows.relationships.length === 0 ? (
          <Text size="sm" c="dimmed" p="md">
            {t('diagramTable.noRelationships')}
          </Text>
        ) : (
          <RelationshipTable
            rows={rows.relationships}
            selected={selection.relationshipIds}
            operations={operations}
            onToggle={toggleRelationship}
          />
        )}
      </Tabs.Panel>
    </Tabs>
  )
}
