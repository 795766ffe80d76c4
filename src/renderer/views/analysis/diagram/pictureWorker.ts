/** Writes pictures whose words are set letter by letter, away from the window's thread. */
import { answerJob } from '../../../client/job'
import { writeDiagramSvg } from '../../../exporters/diagramSvg'
import { typesetterOf } from '../../../exporters/letters/typesetter'
import { loadLetterFiles } from './letterFiles'
import type { PictureQuestion } from './pictureMessages'

async function write({ picture, background, language }: PictureQuestion) {
  const words = { kind: 'outlines', setLine: typesetterOf(await loadLetterFiles()) } as const
  const svg = writeDiagramSvg(picture, { words, background, language })
  return new TextEncoder().encode(svg)
}

self.addEventListener('message', ({ data }: MessageEvent<PictureQuestion>) => {
  void answerJob(
    () => write(data),
    message => self.postMessage(message),
  )
})
