/** The title of a panel beside the matrix, and the button that closes it. */
import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslate } from '../../i18n/words'
import { changeMatrixView } from './matrixView'
import classes from './SidePanel.module.css'

export function PanelHead({ title }: { readonly title: string }) {
  const t = useTranslate()
  return (
    <header className={classes.head}>
      <h2>{title}</h2>
      <ActionIcon
        size="sm"
        aria-label={t('common.close')}
        onClick={() => changeMatrixView({ panel: null })}
      >
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </header>
  )
}
