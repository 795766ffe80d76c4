/** A picture as the bytes of a file in the chosen format. */
import { runJob } from '../../../client/job'
import { PALETTES } from '../../../exporters/diagramLook'
import type { Picture } from '../../../exporters/diagramMarks'
import { possibleScale, writeDiagramPng } from '../../../exporters/diagramPng'
import { writeDiagramSvg } from '../../../exporters/diagramSvg'
import { withResolution } from '../../../exporters/pngResolution'
import { loadEmbeddedFaces } from './embeddedFaces'
import { type ExportOptions, PIXELS_PER_INCH, wantedScale } from './exportOptions'
import type { PictureQuestion } from './pictureMessages'

/** The file's bytes; null when it was stopped. */
export async function writePicture(
  picture: Picture,
  options: ExportOptions,
  language: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const background = options.isTransparent ? null : PALETTES.light.paper
  if (options.format === 'png') {
    const scale = possibleScale(picture, wantedScale(picture, options))
    const png = await writeDiagramPng(picture, { scale, background })
    return withResolution(png, scale * PIXELS_PER_INCH)
  }
  if (options.format === 'svg' && options.areWordsText) {
    const words = { kind: 'text', faces: await loadEmbeddedFaces() } as const
    return new TextEncoder().encode(writeDiagramSvg(picture, { words, background, language }))
  }
  return runJob<PictureQuestion, Uint8Array<ArrayBuffer>>(
    () => new Worker(new URL('./pictureWorker.ts', import.meta.url), { type: 'module' }),
    { format: options.format, picture, background, language },
    () => {},
  ).result
}
