/** Writes a table to a CSV file: exactly, or so that a spreadsheet runs none of its cells. */
import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { writeCsv } from '../../exporters/csv'
import { useTranslate } from '../../i18n/words'
import { exportFile } from './exportFile'

export type CsvContents = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

type Props = {
  /** Without the ending. */
  readonly fileName: string
  readonly isEnabled: boolean
  readonly contents: () => CsvContents | Promise<CsvContents>
}

export function ExportCsv({ fileName, isEnabled, contents }: Props) {
  const t = useTranslate()
  const [isBusy, setBusy] = useState(false)

  async function save(isFormulaSafe: boolean) {
    setBusy(true)
    const file = { suggestedName: `${fileName}.csv`, mediaType: 'text/csv' }
    await exportFile(t, file, async () => {
      const { columns, rows } = await contents()
      return writeCsv(columns, rows, { isFormulaSafe })
    })
    setBusy(false)
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
          {t('csv.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save(true)}>{t('csv.exportSafe')}</Menu.Item>
        <Menu.Item onClick={() => void save(false)}>{t('csv.exportPlain')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
