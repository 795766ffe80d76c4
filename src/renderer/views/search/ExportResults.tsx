/** Writes all results of the search to a CSV file. */
import { useTranslate, type WordKey } from '../../i18n/words'
import { ExportCsv } from '../parts/ExportCsv'
import { allResultRows } from './resultRows'

const COLUMNS: readonly WordKey[] = [
  'search.columnKind',
  'search.columnWhere',
  'search.columnNumber',
  'search.columnDate',
  'search.columnFound',
  'search.columnText',
  'search.columnId',
]

export function ExportResults({ isEnabled }: { readonly isEnabled: boolean }) {
  const t = useTranslate()
  return (
    <ExportCsv
      fileName={t('search.fileName')}
      isEnabled={isEnabled}
      contents={async () => ({
        columns: COLUMNS.map(column => t(column)),
        rows: await allResultRows(t),
      })}
    />
  )
}
