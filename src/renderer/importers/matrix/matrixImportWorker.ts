/** Reads matrix files, which may be hostile or huge, where that can be stopped. */
import { problemOf } from '../../../shared/problem'
import type { ImportQuestion } from '../importMessages'
import { readMatrix } from './readMatrix'

addEventListener('message', ({ data: { id, ...request } }: MessageEvent<ImportQuestion>) => {
  readMatrix(request).then(
    source => postMessage({ id, kind: 'imported', source }),
    thrown => postMessage({ id, kind: 'failed', problem: problemOf(thrown) }),
  )
})
