/** Which columns of a CSV list mean what, beside its first rows. */
import { Checkbox, Group, Select, Table, Text } from '@mantine/core'
import { isolate, useTranslate, type WordKey } from '../../../i18n/words'
import {
  EDGE_COLUMNS,
  type EdgeColumn,
  type EdgeList,
  type EdgeMapping,
} from '../../../importers/network/networkFile'
import classes from './Exchange.module.css'

const COLUMN_WORDS: Readonly<Record<EdgeColumn, WordKey>> = {
  from: 'network.from',
  to: 'network.to',
  type: 'common.type',
  weight: 'relationship.weight',
  sign: 'relationship.sign',
  startDate: 'exchange.starts',
  endDate: 'exchange.ends',
  note: 'common.note',
}

/** Wider lists show their first columns; all can be chosen. */
const COLUMNS_SHOWN = 8

type Props = {
  readonly list: EdgeList
  readonly mapping: EdgeMapping
  readonly onChange: (mapping: EdgeMapping) => void
}

export function EdgeColumns({ list, mapping, onChange }: Props) {
  const t = useTranslate()
  const columns = list.columns.map((name, index) => ({
    value: `${index}`,
    label: name === '' ? t('exchange.column', { number: index + 1 }) : isolate(name),
  }))
  return (
    <section aria-label={t('exchange.columns')}>
      <div className={classes.mapping}>
        {EDGE_COLUMNS.map(column => {
          const isEnd = column === 'from' || column === 'to'
          return (
            <Select
              key={column}
              size="xs"
              label={t(COLUMN_WORDS[column])}
              placeholder={t('common.none')}
              data={columns}
              clearable={!isEnd}
              clearButtonProps={{ 'aria-label': t('common.none') }}
              allowDeselect={!isEnd}
              value={mapping[column] === null ? null : `${mapping[column]}`}
              onChange={value =>
                onChange({ ...mapping, [column]: value === null ? null : Number(value) })
              }
            />
          )
        })}
      </div>
      <Group mt="xs">
        <Checkbox
          size="xs"
          label={t('exchange.directed')}
          checked={mapping.isDirected}
          onChange={event => onChange({ ...mapping, isDirected: event.currentTarget.checked })}
        />
        <Text size="xs" c="dimmed">
          {t('exchange.rows', { count: list.rowCount })}
        </Text>
      </Group>
      <div className={classes.head}>
        <Table verticalSpacing={2} aria-label={t('exchange.firstRows')}>
          <Table.Thead>
            <Table.Tr>
              {columns.slice(0, COLUMNS_SHOWN).map(({ value, label }) => (
                <Table.Th key={value}>{label}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {list.head.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the first rows of a file stay in their order
              <Table.Tr key={index}>
                {columns.slice(0, COLUMNS_SHOWN).map(({ value }) => (
                  <Table.Td key={value}>
                    <bdi>{row[Number(value)] ?? ''}</bdi>
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  )
}
