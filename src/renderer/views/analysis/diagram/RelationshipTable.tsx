/** Relationships of a diagram, one a row. */
import { ActionIcon, Checkbox, NativeSelect, Table, Tooltip } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { memo } from 'react'
import { type RelationshipId, RelationshipTypeId } from '../../../../shared/domain/ids'
import {
  type RelationshipRow,
  type RelationshipTypeRow,
  Sign,
} from '../../../../shared/domain/relationships'
import { runCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { useTranslate } from '../../../i18n/words'
import { type Column, ShowMore, SortHeader, useSorted } from '../../parts/sortedTable'
import { RelationshipDate, RelationshipWeight } from '../inspector/RelationshipFigures'
import { signWords } from '../inspector/signWords'
import { bareRelationshipType } from './bareNames'
import classes from './Diagram.module.css'
import { goThroughRows } from './tableKeys'
import type { DiagramOperations } from './useDiagramOperations'

type Props = {
  readonly rows: readonly RelationshipRow[]
  readonly selected: readonly RelationshipId[]
  readonly operations: DiagramOperations
  readonly onToggle: (relationshipId: RelationshipId) => void
}

export function RelationshipTable({ rows, selected, operations, onToggle }: Props) {
  const t = useTranslate()
  const types = useRows('relationshipType.list', {})
  const columns: readonly Column<RelationshipRow>[] = [
    { id: 'from', label: 'diagramTable.from', sortBy: row => row.fromName },
    { id: 'type', label: 'common.type', sortBy: row => bareRelationshipType(t, row) },
    { id: 'to', label: 'diagramTable.to', sortBy: row => row.toName },
    { id: 'sign', label: 'relationship.sign', sortBy: row => t(signWords[row.sign]) },
    { id: 'directed', label: 'diagramTable.directed', sortBy: row => row.isDirected },
    { id: 'weight', label: 'relationship.weight', sortBy: row => row.weight ?? row.citations },
    { id: 'start', label: 'diagramTable.since', sortBy: row => row.startDate },
    { id: 'end', label: 'diagramTable.until', sortBy: row => row.endDate },
    { id: 'citations', label: 'diagramTable.citations', sortBy: row => row.citations },
  ]
  const { sorted, sorting, sort, showMore } = useSorted(rows, columns)
  const chosen = new Set(selected)
  return (
    <>
      <Table
        className={classes.grid}
        stickyHeader
        highlightOnHover
        verticalSpacing={2}
        aria-label={t('diagram.relationshipList')}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th aria-label={t('diagramTable.selected')} w={36} />
            {columns.map(column => (
              <SortHeader key={column.id} column={column} sorting={sorting} onSort={sort} />
            ))}
            <Table.Th aria-label={t('diagramTable.tools')} w={40} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody onKeyDownCapture={goThroughRows}>
          {sorted.map(row => (
            <Row
              key={row.relationshipId}
              row={row}
              types={types}
              isSelected={chosen.has(row.relationshipId)}
              operations={operations}
              onToggle={onToggle}
            />
          ))}
        </Table.Tbody>
      </Table>
      <ShowMore onShow={showMore} />
    </>
  )
}

type RowProps = Pick<Props, 'operations' | 'onToggle'> & {
  readonly row: RelationshipRow
  readonly types: readonly RelationshipTypeRow[]
  readonly isSelected: boolean
}

const Row = memo(function Row({ row, types, isSelected, operations, onToggle }: RowProps) {
  const t = useTranslate()
  const { relationshipId } = row
  const type = bareRelationshipType(t, row)
  const name = t('diagram.relationshipShort', { from: row.fromName, type, to: row.toName })
  return (
    <Table.Tr className={isSelected ? classes.selectedRow : undefined} aria-selected={isSelected}>
      <Table.Td>
        <Checkbox
          size="xs"
          aria-label={t('diagramTable.select', { name })}
          checked={isSelected}
          onChange={() => onToggle(relationshipId)}
        />
      </Table.Td>
      <Table.Td>
        <bdi>{row.fromName}</bdi>
      </Table.Td>
      <Table.Td>
        <NativeSelect
          className={classes.cellSelect}
          size="xs"
          variant="unstyled"
          aria-label={t('diagramTable.typeOf', { name })}
          data={types.map(one => ({
            value: one.typeId,
            label: bareRelationshipType(t, { typeKey: one.key, typeName: one.name }),
          }))}
          value={row.typeId}
          onChange={event => {
            const typeId = RelationshipTypeId.parse(event.currentTarget.value)
            void runCommand('relationship.describe', { relationshipId, changes: { typeId } })
          }}
        />
      </Table.Td>
      <Table.Td>
        <bdi>{row.toName}</bdi>
      </Table.Td>
      <Table.Td>
        <NativeSelect
          className={classes.cellSelect}
          size="xs"
          variant="unstyled"
          aria-label={t('diagramTable.partOf', { part: t('relationship.sign'), name })}
          data={Sign.options.map(value => ({ value, label: t(signWords[value]) }))}
          value={row.sign}
          onChange={event => {
            const sign = Sign.parse(event.currentTarget.value)
            void runCommand('relationship.describe', { relationshipId, changes: { sign } })
          }}
        />
      </Table.Td>
      <Table.Td>
        <NativeSelect
          className={classes.cellSelect}
          size="xs"
          variant="unstyled"
          aria-label={t('diagramTable.partOf', { part: t('diagramTable.directed'), name })}
          data={[
            { value: '1', label: t('diagramTable.oneWay') },
            { value: '0', label: t('diagramTable.bothWays') },
          ]}
          value={String(row.isDirected)}
          onChange={event => {
            const isDirected = event.currentTarget.value === '1'
            void runCommand('relationship.describe', { relationshipId, changes: { isDirected } })
          }}
        />
      </Table.Td>
      <Table.Td className={classes.cellFigure}>
        <RelationshipWeight relationship={row} nameInCell={name} />
      </Table.Td>
      <Table.Td className={classes.cellDate}>
        <RelationshipDate relationship={row} end="startDate" nameInCell={name} />
      </Table.Td>
      <Table.Td className={classes.cellDate}>
        <RelationshipDate relationship={row} end="endDate" nameInCell={name} />
      </Table.Td>
      <Table.Td>{row.citations}</Table.Td>
      <Table.Td>
        <Tooltip label={t('diagram.remove')}>
          <ActionIcon
            size={24}
            aria-label={t('diagramTable.removeName', { name })}
            onClick={() => operations.remove({ actorIds: [], relationshipIds: [relationshipId] })}
          >
            <IconTrash size={15} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Table.Td>
    </Table.Tr>
  )
})
