/** Files of the matrix: written for spreadsheets, pages and other projects, and read. */
import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useTranslate } from '../../../i18n/words'
import { changeMatrixView } from '../matrixView'
import { exportMatrix } from './exportMatrix'
import { matrixFormats } from './matrixFileWords'

/** `isEmpty`: there is nothing to write. */
export function MatrixFileMenu({ isEmpty }: { readonly isEmpty: boolean }) {
  const t = useTranslate()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={t('matrixFile.menu')}>
          <ActionIcon variant="default" aria-label={t('matrixFile.menu')}>
            <IconFileExport size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {matrixFormats.map(format => (
          <Menu.Item
            key={format.format}
            disabled={isEmpty}
            onClick={() => void exportMatrix(t, format)}
          >
            {t(format.words)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => changeMatrixView({ isImporting: true })}>
          {t('matrixFile.import')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
