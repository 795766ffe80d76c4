/** Every actor with its measures: sorted, found by name, each measure explained one click away. */
import { Table, UnstyledButton } from '@mantine/core'
import { IconScissors } from '@tabler/icons-react'
import { memo } from 'react'
import { selectActor, useSession } from '../../client/session'
import { useFormat } from '../../i18n/format'
import { useTranslate } from '../../i18n/words'
import { ActorGlyph } from '../parts/ActorGlyph'
import {
  ALL_MEASURES,
  definitionWords,
  isCount,
  type Column as MeasureColumn,
  measureWords,
} from '../parts/measureWords'
import { type Column, ShowMore, SortHeader, useSorted } from '../parts/sortedTable'
import { Definition } from './Definition'
import { type MeasureCell, type MeasureRow, rankGain } from './measureRows'
import classes from './Network.module.css'

const COLUMNS: readonly (Column<MeasureRow> & { readonly id: MeasureColumn | 'name' })[] = [
  { id: 'name', label: 'common.name', sortBy: row => row.actor.name },
  ...ALL_MEASURES.map(measure => ({
    id: measure,
    label: measureWords[measure],
    sortBy: (row: MeasureRow) => row.cells[measure].value ?? -1,
    isLargestFirst: true,
  })),
  { id: 'component', label: 'measure.component', sortBy: row => row.component },
  { id: 'community', label: 'measure.community', sortBy: row => row.community },
  {
    id: 'cutPoint',
    label: 'measure.cutPoint',
    sortBy: row => (row.isCutPoint ? 1 : 0),
    isLargestFirst: true,
  },
]

export function MeasureTable({ rows }: { readonly rows: readonly MeasureRow[] }) {
  const t = useTranslate()
  const { sorted, sorting, sort, showMore } = useSorted(rows, COLUMNS)
  const selection = useSession(session => session.selection)
  const chosen = selection.kind === 'network' ? selection.actorIds[0] : undefined
  return (
    <div className={classes.table}>
      <Table stickyHeader highlightOnHover verticalSpacing={4} aria-label={t('network.table')}>
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map(column => (
              <SortHeader key={column.id} column={column} sorting={sorting} onSort={sort}>
                {column.id !== 'name' && (
                  <Definition name={t(column.label)} definition={t(definitionWords[column.id])} />
                )}
              </SortHeader>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map(row => (
            <Row key={row.actorId} row={row} isChosen={row.actorId === chosen} />
          ))}
        </Table.Tbody>
      </Table>
      {rows.length === 0 && <p className={classes.nothing}>{t('navigator.noActorFound')}</p>}
      <ShowMore onShow={showMore} />
    </div>
  )
}

type RowProps = { readonly row: MeasureRow; readonly isChosen: boolean }

const Row = memo(function Row({ row, isChosen }: RowProps) {
  const t = useTranslate()
  const format = useFormat()
  const { actorId, actor, cells, component, community, isCutPoint } = row
  return (
    <Table.Tr className={classes.row} aria-selected={isChosen} onClick={() => selectActor(actorId)}>
      <Table.Td className={classes.nameCell}>
        <UnstyledButton className={classes.name} onClick={() => selectActor(actorId)}>
          <ActorGlyph shape={actor.shape} colour={actor.colour} />
          <bdi>{actor.name}</bdi>
        </UnstyledButton>
      </Table.Td>
      {ALL_MEASURES.map(measure => (
        <Table.Td key={measure} className={classes.number}>
          <Figure cell={cells[measure]} isCount={isCount(measure)} />
        </Table.Td>
      ))}
      <Table.Td className={classes.number}>{format.number(component)}</Table.Td>
      <Table.Td className={classes.number}>{format.number(community)}</Table.Td>
      <Table.Td>
        {isCutPoint && <IconScissors size={15} aria-label={t('measure.isCutPoint')} />}
      </Table.Td>
    </Table.Tr>
  )
})

function Figure({ cell, isCount }: { readonly cell: MeasureCell; readonly isCount: boolean }) {
  const t = useTranslate()
  const format = useFormat()
  const written = (value: number | null) => {
    if (value === null) return t('measure.undefined')
    return isCount ? format.number(value) : format.share(value)
  }
  const gain = rankGain(cell)
  if (cell.compared === null) return <>{written(cell.value)}</>
  const hint = t('network.ranksWithout', {
    rank: cell.rank ?? 0,
    rankWithout: cell.compared.rank ?? 0,
    value: written(cell.compared.value),
  })
  return (
    <span title={hint}>
      {written(cell.value)}
      {gain !== 0 && (
        <span className={classes.gain} data-rises={gain > 0 || undefined}>
          <span aria-hidden>{gain > 0 ? '▲' : '▼'}</span>
          <span className={classes.spoken}>
            {t(gain > 0 ? 'network.ranksUp' : 'network.ranksDown', { count: Math.abs(gain) })}
          </span>
          <span aria-hidden>{format.number(Math.abs(gain))}</span>
        </span>
      )}
    </span>
  )
}
