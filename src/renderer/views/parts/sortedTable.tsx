/** Sorting of a table by its columns: the order kept, and the header cell that changes it. */
import { Button, Table, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useSettings } from '../../client/settings'
import { useTranslate, type WordKey } from '../../i18n/words'
import classes from './sortedTable.module.css'

export type Column<Row> = {
  readonly id: string
  readonly label: WordKey
  readonly sortBy: (row: Row) => string | number
  /** Whether the first press puts the largest on top. */
  readonly isLargestFirst?: boolean
}

export type Sorting = { readonly column: string; readonly isDescending: boolean }

/** Rows carry controls: more than this at once would make the window wait. */
const ROWS_AT_ONCE = 250

/** Rows in the order the analyst asked for; names are compared in the interface's language. */
export function useSorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[]) {
  const language = useSettings(settings => settings.language)
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const column = columns.find(({ id }) => id === sorting?.column)
  const collator = new Intl.Collator(language, { numeric: true })
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(`${a}`, `${b}`)
  const sorted =
    column === undefined
      ? rows
      : rows.toSorted((a, b) => {
          const order = compare(column.sortBy(a), column.sortBy(b))
          return sorting?.isDescending ? -order : order
        })
  const sort = (id: string) => {
    const isFirst = columns.find(one => one.id === id)?.isLargestFirst === true
    setSorting(now => ({
      column: id,
      isDescending: now?.column === id ? !now.isDescending : isFirst,
    }))
  }
  const [limit, setLimit] = useState(ROWS_AT_ONCE)
  return {
    sorted: sorted.slice(0, limit),
    sorting,
    sort,
    showMore: sorted.length > limit ? () => setLimit(limit + ROWS_AT_ONCE) : null,
  }
}

/** Under a table whose rows are not all shown. */
export function ShowMore({ onShow }: { readonly onShow: (() => void) | null }) {
  const t = useTranslate()
  if (onShow === null) return null
  return (
    <Button size="compact-xs" variant="default" m="xs" onClick={onShow}>
      {t('diagramTable.more')}
    </Button>
  )
}

type HeaderProps<Row> = {
  readonly column: Column<Row>
  readonly sorting: Sorting | null
  readonly onSort: (id: string) => void
  /** What stands beside the name, such as an explanation. */
  readonly children?: ReactNode
}

export function SortHeader<Row>({ column, sorting, onSort, children }: HeaderProps<Row>) {
  const t = useTranslate()
  const isSorted = sorting?.column === column.id
  const order = sorting?.isDescending ? 'descending' : 'ascending'
  const Chevron = sorting?.isDescending ? IconChevronDown : IconChevronUp
  return (
    <Table.Th aria-sort={isSorted ? order : 'none'}>
      <UnstyledButton
        className={classes.sort}
        title={t('diagramTable.sortBy', { column: t(column.label) })}
        onClick={() => onSort(column.id)}
      >
        {t(column.label)}
        {isSorted && <Chevron size={13} aria-hidden />}
      </UnstyledButton>
      {children}
    </Table.Th>
  )
}
