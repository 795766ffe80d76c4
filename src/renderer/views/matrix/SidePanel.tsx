/** What is open beside the matrix. */
import type { ReactNode } from 'react'
import { useTranslate } from '../../i18n/words'
import { HistoryPanel } from './history/HistoryPanel'
import { JudgementPanel } from './judgement/JudgementPanel'
import { MATRIX_PANELS } from './matrixPanels'
import { useMatrixView } from './matrixView'
import { PanelHead } from './PanelHead'
import { RoundsPanel } from './rounds/RoundsPanel'
import classes from './SidePanel.module.css'
import { SensitivityPanel } from './sensitivity/SensitivityPanel'
import { UntaggedBar } from './untagged/UntaggedBar'
import { UntaggedPanel } from './untagged/UntaggedPanel'

/** As the analysis screen shows them. */
export type Beside = {
  /** The text of the sources. */
  readonly reader: ReactNode
  /** What the selected evidence item cites. */
  readonly passages: ReactNode
  /** All that is known of the selected evidence item. */
  readonly details: ReactNode
}

export function SidePanel({ reader, passages, details }: Beside) {
  const t = useTranslate()
  const panel = useMatrixView(view => view.panel)
  const words = MATRIX_PANELS.find(one => one.panel === panel)?.words
  if (panel === null || words === undefined) return null
  return (
    <section className={classes.panel} aria-label={t(words)}>
      <PanelHead title={t(words)} />
      <div className={classes.content}>
        {panel === 'reader' && (
          <div className={classes.reading}>
            <UntaggedBar />
            <div className={classes.passages}>{passages}</div>
            <div className={classes.reader}>{reader}</div>
          </div>
        )}
        {panel === 'details' && details}
        {panel === 'untagged' && <UntaggedPanel />}
        {panel === 'sensitivity' && <SensitivityPanel />}
        {panel === 'judgement' && <JudgementPanel />}
        {panel === 'history' && <HistoryPanel />}
        {panel === 'rounds' && <RoundsPanel />}
      </div>
    </section>
  )
}
