/** Actors of a diagram, one a row. */
import { ActionIcon, Checkbox, Group, NativeSelect, Table, Tooltip } from '@mantine/core'
import { IconPin, IconPinFilled, IconTrash } from '@tabler/icons-react'
import { memo } from 'react'
import type { ActorTypeRow } from '../../../../shared/domain/actors'
import type { DiagramActorRow } from '../../../../shared/domain/diagrams'
import { type ActorId, ActorTypeId } from '../../../../shared/domain/ids'
import { runCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { EditableText } from '../../../components/EditableText'
import { useTranslate } from '../../../i18n/words'
import { ActorGlyph } from '../../parts/ActorGlyph'
import { type Column, ShowMore, SortHeader, useSorted } from '../../parts/sortedTable'
import { bareActorType } from './bareNames'
import classes from './Diagram.module.css'
import { FactionCell } from './FactionCell'
import { goThroughRows } from './tableKeys'
import type { DiagramOperations } from './useDiagramOperations'

type Props = {
  readonly rows: readonly DiagramActorRow[]
  /** Of all actors by id. */
  readonly names: ReadonlyMap<string, string>
  readonly selected: readonly ActorId[]
  readonly operations: DiagramOperations
  readonly onToggle: (actorId: ActorId) => void
}

export function ActorTable({ rows, names, selected, operations, onToggle }: Props) {
  const t = useTranslate()
  const types = useRows('actorType.list', {})
  const factionOf = ({ factionActorId }: DiagramActorRow) =>
    factionActorId === null ? '' : (names.get(factionActorId) ?? '')
  const columns: readonly Column<DiagramActorRow>[] = [
    { id: 'name', label: 'common.name', sortBy: row => row.name },
    {
      id: 'type',
      label: 'common.type',
      sortBy: row => bareActorType(t, row.typeKey, row.typeName),
    },
    { id: 'faction', label: 'diagramTable.faction', sortBy: factionOf },
    {
      id: 'relationships',
      label: 'diagramTable.relationships',
      sortBy: row => row.relationships,
    },
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
        aria-label={t('diagram.actorList')}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th aria-label={t('diagramTable.selected')} w={36} />
            {columns.map(column => (
              <SortHeader key={column.id} column={column} sorting={sorting} onSort={sort} />
            ))}
            <Table.Th aria-label={t('diagramTable.tools')} w={72} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody onKeyDownCapture={goThroughRows}>
          {sorted.map(row => (
            <ActorRow
              key={row.actorId}
              row={row}
              types={types}
              faction={factionOf(row)}
              isSelected={chosen.has(row.actorId)}
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
  readonly row: DiagramActorRow
  readonly types: readonly ActorTypeRow[]
  readonly faction: string
  readonly isSelected: boolean
}

const ActorRow = memo(function ActorRow(props: RowProps) {
  const { row, types, faction, isSelected, operations, onToggle } = props
  const t = useTranslate()
  const { actorId, name } = row
  const isPinned = row.isPinned === 1
  return (
    <Table.Tr className={isSelected ? classes.selectedRow : undefined} aria-selected={isSelected}>
      <Table.Td>
        <Checkbox
          size="xs"
          aria-label={t('diagramTable.select', { name })}
          checked={isSelected}
          onChange={() => onToggle(actorId)}
        />
      </Table.Td>
      <Table.Td className={classes.cellName}>
        <Group gap={6} wrap="nowrap">
          <ActorGlyph shape={row.shape} colour={row.colour} />
          <EditableText
            label={t('common.name')}
            value={name}
            onCommit={text => void runCommand('actor.rename', { actorId, name: text })}
          />
        </Group>
      </Table.Td>
      <Table.Td>
        <NativeSelect
          className={classes.cellSelect}
          size="xs"
          variant="unstyled"
          aria-label={t('diagramTable.typeOf', { name })}
          data={types.map(type => ({
            value: type.typeId,
            label: bareActorType(t, type.key, type.name),
          }))}
          value={row.typeId}
          onChange={event => {
            const typeId = ActorTypeId.parse(event.currentTarget.value)
            void runCommand('actor.setType', { actorId, typeId })
          }}
        />
      </Table.Td>
      <Table.Td className={classes.cellSelect}>
        <FactionCell row={row} faction={faction} />
      </Table.Td>
      <Table.Td>{row.relationships}</Table.Td>
      <Table.Td>
        <Group gap={2} wrap="nowrap">
          <Tooltip label={t(isPinned ? 'diagram.unpin' : 'diagram.pin')}>
            <ActionIcon
              size={24}
              aria-label={t('diagramTable.pinName', { name })}
              aria-pressed={isPinned}
              onClick={() => operations.pin([actorId])}
            >
              {isPinned ? (
                <IconPinFilled size={15} aria-hidden />
              ) : (
                <IconPin size={15} aria-hidden />
              )}
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('diagram.remove')}>
            <ActionIcon
              size={24}
              aria-label={t('diagramTable.removeName', { name })}
              onClick={() => operations.remove({ actorIds: [actorId], relationshipIds: [] })}
            >
              <IconTrash size={15} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
      </Table.Td>
    </Table.Tr>
  )
})
