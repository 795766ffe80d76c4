/** Asks what the ranking hangs on, away from the window's thread. */
import { answerJob } from '../../../client/job'
import { answerSensitivity, type SensitivityQuestion } from './sensitivityQuestion'

self.addEventListener('message', ({ data }: MessageEvent<SensitivityQuestion>) => {
  answerJob(
    () => answerSensitivity(data),
    answer => self.postMessage(answer),
  )
})
