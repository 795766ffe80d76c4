/** What is open beside the matrix. */
import type { ReactNode } from 'react'
import { useTranslate } from '../../i18n/words'
import { HistoryPanel } from './history/HistoryPanel'
import { JudgementPanel } from './judgement/JudgementPanel'
import { MATRIX_PANELS } from './matrixPanels'
import { useMatrixView } from './matrixView'
import { PanelHead } from './PanelHead'
import classes from './SidePanel.module.css'
import { SensitivityPanel } from './sensitivity/SensitivityPanel'

export function SidePanel({ reader }: { readonly reader: ReactNode }) {
  const t = useTranslate()
  const panel = useMatrixView(view => view.panel)
  const words = MATRIX_PANELS.find(one => one.panel === panel)?.words
  if (panel === null || words === undefined) return null
  return (
    <section className={classes.panel} aria-label={t(words)}>
      <PanelHead title={t(words)} />
      <div className={classes.content}>
        {panel === 'reader' && reader}
        {panel === 'sensitivity' && <SensitivityPanel />}
        {panel === 'judgement' && <JudgementPanel />}
        {panel === 'history' && <HistoryPanel />}
      </div>
    </section>
  )
}
