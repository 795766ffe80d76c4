/** The actors, one a row. A row shows its card; a tick takes it along for merging. */
import { Checkbox, Table, UnstyledButton } from '@mantine/core'
import { memo } from 'react'
import type { ActorRow } from '../../../shared/domain/actors'
import type { ActorId } from '../../../shared/domain/ids'
import { selectActor } from '../../client/session'
import { useFormat } from '../../i18n/format'
import { actorTypeName } from '../../i18n/typeWords'
import { useTranslate } from '../../i18n/words'
import { ActorGlyph } from '../parts/ActorGlyph'
import { aliasNames } from '../parts/filterActors'
import { type Column, ShowMore, SortHeader, useSorted } from '../parts/sortedTable'
import classes from './ActorsScreen.module.css'
import { toggleTicked, useActorsView } from './actorsView'

type Props = { readonly actors: readonly ActorRow[]; readonly chosenId: ActorId | null }

export function ActorsTable({ actors, chosenId }: Props) {
  const t = useTranslate()
  const ticked = useActorsView(view => view.ticked)
  const columns: readonly Column<ActorRow>[] = [
    { id: 'name', label: 'common.name', sortBy: row => row.name },
    {
      id: 'type',
      label: 'common.type',
      sortBy: row => actorTypeName(t, row.typeKey, row.typeName),
    },
    { id: 'faction', label: 'actor.faction', sortBy: row => row.factionName ?? '' },
    { id: 'aliases', label: 'actor.aliases', sortBy: row => aliasNames(row).length },
    { id: 'mentions', label: 'actors.mentions', sortBy: row => row.mentions },
    { id: 'relationships', label: 'inspector.relationships', sortBy: row => row.relationships },
  ]
  const { sorted, sorting, sort, showMore } = useSorted(actors, columns)
  return (
    <div className={classes.table}>
      <Table stickyHeader highlightOnHover verticalSpacing={4} aria-label={t('actors.table')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th aria-label={t('actors.ticked')} w={36} />
            {columns.map(column => (
              <SortHeader key={column.id} column={column} sorting={sorting} onSort={sort} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map(actor => (
            <Row
              key={actor.actorId}
              actor={actor}
              isChosen={actor.actorId === chosenId}
              isTicked={ticked.has(actor.actorId)}
            />
          ))}
        </Table.Tbody>
      </Table>
      {actors.length === 0 && <p className={classes.noCard}>{t('navigator.noActorFound')}</p>}
      <ShowMore onShow={showMore} />
    </div>
  )
}

type RowProps = {
  readonly actor: ActorRow
  readonly isChosen: boolean
  readonly isTicked: boolean
}

const Row = memo(function Row({ actor, isChosen, isTicked }: RowProps) {
  const t = useTranslate()
  const format = useFormat()
  const { actorId, name, shape, colour, factionName, mentions, relationships } = actor
  return (
    <Table.Tr className={classes.row} aria-selected={isChosen} onClick={() => selectActor(actorId)}>
      <Table.Td onClick={event => event.stopPropagation()}>
        <Checkbox
          size="xs"
          aria-label={t('diagramTable.select', { name })}
          checked={isTicked}
          onChange={() => toggleTicked(actorId)}
        />
      </Table.Td>
      <Table.Td>
        <UnstyledButton className={classes.name} onClick={() => selectActor(actorId)}>
          <ActorGlyph shape={shape} colour={colour} />
          <bdi>{name}</bdi>
        </UnstyledButton>
      </Table.Td>
      <Table.Td>
        <bdi>{actorTypeName(t, actor.typeKey, actor.typeName)}</bdi>
      </Table.Td>
      <Table.Td>
        <bdi>{factionName}</bdi>
      </Table.Td>
      <Table.Td>
        <span className={classes.names}>
          {aliasNames(actor).map((alias, index) => (
            <span key={alias}>
              {index > 0 && t('common.listComma')}
              <bdi>{alias}</bdi>
            </span>
          ))}
        </span>
      </Table.Td>
      <Table.Td className={classes.number}>{format.number(mentions)}</Table.Td>
      <Table.Td className={classes.number}>{format.number(relationships)}</Table.Td>
    </Table.Tr>
  )
})
