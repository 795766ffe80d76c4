/** The picture that will be exported, composed again only when something in it changes. */
import { useMemo, useState } from 'react'
import type { DiagramRow } from '../../../../shared/domain/diagrams'
import { useSettings } from '../../../client/settings'
import { useQuery } from '../../../client/useQuery'
import type { Picture } from '../../../exporters/diagramMarks'
import { composePanels } from '../../../exporters/diagramPanels'
import { composePicture } from '../../../exporters/diagramPicture'
import { useFormat } from '../../../i18n/format'
import { useTranslate } from '../../../i18n/words'
import { sceneOf } from './diagramScene'
import type { DiagramRows } from './diagramView'
import type { ExportOptions } from './exportOptions'
import { measureText } from './measureText'
import { type PanelChoice, panelFigureOf, rowsOfPair, usualPair } from './panelFigure'

/** Which hypotheses stand beside each other; null when there are not two. */
export function usePanelChoice({ lens, hypotheses }: DiagramRows) {
  const [chosen, setChosen] = useState<PanelChoice | null>(null)
  const usual = useMemo(() => {
    const pair = usualPair(lens, hypotheses)
    const mode = lens.kind === 'none' ? 'emphasise' : lens.mode
    return pair === null ? null : { ...pair, mode }
  }, [lens, hypotheses])
  return [chosen ?? usual, setChosen] as const
}

type Figure = Pick<ExportOptions, 'hasTitle' | 'hasLegend'> & {
  /** Null: the diagram as it is shown. */
  readonly panels: PanelChoice | null
}

/** `isComplete` is false while rows for it are still being read. */
export function usePicture(
  rows: DiagramRows,
  { title, caption }: Pick<DiagramRow, 'title' | 'caption'>,
  { hasTitle, hasLegend, panels }: Figure,
): { readonly picture: Picture; readonly isComplete: boolean } {
  const t = useTranslate()
  const format = useFormat()
  const direction = useSettings(({ language }) => (language === 'ar' ? 'rtl' : 'ltr'))
  const found = useQuery('relationship.standings', panels === null ? null : {})
  const standings = found.status === 'ready' ? found.rows : null
  const picture = useMemo(() => {
    const heading = hasTitle ? { title, caption } : { title: '', caption: '' }
    const footer = hasTitle ? t('exportDiagram.madeOn', { day: format.day(new Date()) }) : ''
    const parts = { ...heading, footer, direction, hasLegend } as const
    if (panels === null || standings === null) {
      return composePicture(sceneOf(rows, t, parts), measureText)
    }
    const pair = rowsOfPair(rows, panels, standings)
    return composePanels(panelFigureOf(pair, panels, t, parts), measureText)
  }, [rows, standings, panels, t, format, title, caption, hasTitle, hasLegend, direction])
  const named = useMemo(() => ({ ...picture, name: title }), [picture, title])
  return { picture: named, isComplete: panels === null || standings !== null }
}
