/** What is left over the diagram while it is presented: its name, fitting it, and the way back. */
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowsMaximize, IconX } from '@tabler/icons-react'
import { useRows } from '../../../client/useQuery'
import { useTranslate } from '../../../i18n/words'
import classes from './Diagram.module.css'
import type { DiagramCanvas } from './diagramCanvas'
import type { DiagramRows } from './diagramView'

type Props = {
  readonly rows: DiagramRows
  readonly canvas: DiagramCanvas | null
  readonly onLeave: () => void
}

export function PresentBar({ rows, canvas, onLeave }: Props) {
  const t = useTranslate()
  const details = useRows('diagram.list', {}).find(one => one.diagramId === rows.diagramId)
  return (
    <header className={classes.presentBar}>
      <h2>
        <bdi>{details?.title}</bdi>
      </h2>
      <Tooltip label={t('diagram.fit')}>
        <ActionIcon size="lg" aria-label={t('diagram.fit')} onClick={() => canvas?.fit()}>
          <IconArrowsMaximize size={19} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('present.leave')}>
        <ActionIcon size="lg" aria-label={t('present.leave')} onClick={onLeave}>
          <IconX size={19} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </header>
  )
}
