/**
 * Answers with the bytes of a picture.
 *
 * Must stay true: this file listens before it loads what it works with. HarfBuzz waits for its machine
 * code while it is loaded, and a question that comes in meanwhile would be heard by nobody.
 */
import { answerJob } from '../../../client/job'
import type { PictureQuestion } from './pictureMessages'

self.addEventListener('message', ({ data }: MessageEvent<PictureQuestion>) => {
  void answerJob(
    async () => (await import('./letteredPicture')).writeLettered(data),
    message => self.postMessage(message),
  )
})
