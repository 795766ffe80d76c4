/** The ties of a derived network in a table: sorted, each opening its statements. */
import { Table, UnstyledButton } from '@mantine/core'
import { useMemo } from 'react'
import { type DerivedOptions, isTwoMode } from '../../../../shared/analysis/network/derivedNetwork'
import type { DerivedTie } from '../../../../shared/analysis/network/derivedTies'
import { useFormat } from '../../../i18n/format'
import { useTranslate } from '../../../i18n/words'
import { type Column, ShowMore, SortHeader, useSorted } from '../../parts/sortedTable'
import shared from '../Network.module.css'
import { DerivedName } from './DerivedName'
import type { DerivedNames } from './derivedNames'
import { useDerivedView } from './derivedView'

type Props = {
  readonly options: DerivedOptions
  readonly ties: readonly DerivedTie[]
  readonly names: DerivedNames
}

export function DerivedTable({ options, ties, names }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const chosen = useDerivedView(view => view.tie)
  const isOfConcepts = isTwoMode(options.kind)
  const columns = useMemo(
    (): readonly Column<DerivedTie>[] => [
      { id: 'from', label: 'derived.speaker', sortBy: tie => names.nameOf(tie.from) },
      {
        id: 'to',
        label: isOfConcepts ? 'derived.hypothesis' : 'derived.otherSpeaker',
        sortBy: tie => names.nameOf(tie.to),
      },
      { id: 'value', label: 'derived.value', sortBy: tie => tie.value, isLargestFirst: true },
    ],
    [names, isOfConcepts],
  )
  const { sorted, sorting, sort, showMore } = useSorted(ties, columns)
  const open = ({ from, to }: DerivedTie) => useDerivedView.setState({ tie: { from, to } })
  return (
    <div className={shared.table}>
      <Table stickyHeader highlightOnHover verticalSpacing={4} aria-label={t('derived.tableOf')}>
        <Table.Thead>
          <Table.Tr>
            {columns.map(column => (
              <SortHeader key={column.id} column={column} sorting={sorting} onSort={sort} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map(tie => (
            <Table.Tr
              key={`${tie.from} ${tie.to}`}
              className={shared.row}
              aria-selected={tie.from === chosen?.from && tie.to === chosen.to}
              onClick={() => open(tie)}
            >
              <Table.Td className={shared.nameCell}>
                <UnstyledButton onClick={() => open(tie)}>
                  <DerivedName id={tie.from} names={names} />
                </UnstyledButton>
              </Table.Td>
              <Table.Td>
                <DerivedName id={tie.to} names={names} isLong />
              </Table.Td>
              <Table.Td className={shared.number}>{format.share(tie.value)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {ties.length === 0 && <p className={shared.nothing}>{t('derived.noTies')}</p>}
      <ShowMore onShow={showMore} />
    </div>
  )
}
