/** Asks for the size that an annotation was given on screen as one command, or takes it back. */
import type { AnnotationId } from '../../../../shared/domain/ids'
import { runCommand } from '../../../client/useCommand'
import { announce } from '../../../components/Announcer'
import type { Translate } from '../../../i18n/words'
import type { DiagramCanvas } from './diagramCanvas'

export async function keepSize(
  shown: DiagramCanvas,
  annotationId: AnnotationId,
  t: Translate,
): Promise<void> {
  const { x, y, width, height } = shown.frameOf(annotationId)
  const size = { width: Math.round(width), height: Math.round(height) }
  const changes = { x: Math.round(x), y: Math.round(y), ...size }
  if (!(await runCommand('annotation.describe', { annotationId, changes }))) shown.restore()
  else announce(t('annotation.resized', size))
}
