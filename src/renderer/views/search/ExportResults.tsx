/** Writes all results of the search to a CSV file. */
import { Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { problemOf } from '../../../shared/problem'
import { showProblem, useProjectSession } from '../../client/projectSession'
import { writeCsv } from '../../exporters/csv'
import { useTranslate, type WordKey } from '../../i18n/words'
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
  const host = useProjectSession(session => session.host)
  const [isBusy, setBusy] = useState(false)

  async function save(isFormulaSafe: boolean) {
    if (host === null) return
    setBusy(true)
    try {
      const rows = await allResultRows(t)
      const bytes = writeCsv(
        COLUMNS.map(column => t(column)),
        rows,
        { isFormulaSafe },
      )
      const suggestedName = `${t('search.fileName')}.csv`
      const { name } = await host.call('export.save', {
        suggestedName,
        mediaType: 'text/csv',
        bytes,
      })
      if (name !== null) notifications.show({ message: t('search.exported', { name }) })
    } catch (thrown) {
      showProblem(problemOf(thrown))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Menu>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          disabled={!isEnabled}
          loading={isBusy}
          leftSection={<IconDownload size={15} aria-hidden />}
        >
          {t('search.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save(true)}>{t('search.exportSafe')}</Menu.Item>
        <Menu.Item onClick={() => void save(false)}>{t('search.exportPlain')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
