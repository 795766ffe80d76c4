/** The diagram on paper, whole and as sharp as the printer: drawn as in an exported SVG. */
import { useSettings } from '../../../client/settings'
import { readRows } from '../../../client/useQuery'
import { printSheet } from '../../../components/PrintSheet'
import { composePicture } from '../../../exporters/diagramPicture'
import { useFormat } from '../../../i18n/format'
import { useTranslate } from '../../../i18n/words'
import classes from './Diagram.module.css'
import { sceneOf } from './diagramScene'
import type { DiagramRows } from './diagramView'
import { MEDIA_TYPES, USUAL_EXPORT } from './exportOptions'
import { loadLabelFaces, measureText } from './measureText'
import { writePicture } from './writePicture'

export function usePrintDiagram(rows: DiagramRows): () => Promise<void> {
  const t = useTranslate()
  const format = useFormat()
  const language = useSettings(settings => settings.language)
  return async () => {
    const [[project], diagrams] = await Promise.all([
      readRows('project.details', {}),
      readRows('diagram.list', {}),
      loadLabelFaces(),
    ])
    const details = diagrams.find(({ diagramId }) => diagramId === rows.diagramId)
    const { title = '', caption = '' } = details ?? {}
    const direction = language === 'ar' ? 'rtl' : 'ltr'
    const scene = sceneOf(rows, t, { title: '', caption, footer: '', direction, hasLegend: true })
    const picture = { ...composePicture(scene, measureText), name: title }
    const bytes = await writePicture(picture, { ...USUAL_EXPORT, format: 'svg' }, language)
    if (bytes === null) return
    const address = URL.createObjectURL(new Blob([bytes], { type: MEDIA_TYPES.svg }))
    printSheet({
      title,
      details: [project?.title ?? '', format.day(new Date())],
      isWide: picture.width > picture.height,
      content: <img className={classes.printed} src={address} alt={title} />,
      dispose: () => URL.revokeObjectURL(address),
    })
  }
}
