/** Writes a matrix away from the window's thread. */

import { answerJob } from '../../../client/job'
import { type MatrixFileQuestion, writeMatrix } from '../../../exporters/matrix/writeMatrix'

self.addEventListener('message', ({ data }: MessageEvent<MatrixFileQuestion>) => {
  void answerJob(
    () => writeMatrix(data),
    message => self.postMessage(message),
  )
})
