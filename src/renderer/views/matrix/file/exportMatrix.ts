/** Writes the matrix to a file that the analyst names. */
import { runJob } from '../../../client/job'
import { useSettings } from '../../../client/settings'
import { readRows } from '../../../client/useQuery'
import type { MatrixFileQuestion } from '../../../exporters/matrix/writeMatrix'
import type { Translate } from '../../../i18n/words'
import { exportFile } from '../../parts/exportFile'
import { ratingTable } from '../matrixModel'
import { weightingName } from '../weightingWords'
import { type matrixFormats, matrixWords } from './matrixFileWords'
import { matrixReport } from './matrixReport'

export async function exportMatrix(
  t: Translate,
  { format, ending, mediaType }: (typeof matrixFormats)[number],
): Promise<void> {
  const suggestedName = `${t('matrixFile.fileName')}.${ending}`
  await exportFile(t, { suggestedName, mediaType }, async () => {
    const { result } = runJob<MatrixFileQuestion, Uint8Array<ArrayBuffer>>(
      () => new Worker(new URL('./matrixWriteWorker.ts', import.meta.url), { type: 'module' }),
      { format, ...(await reportInWords(t)) },
      () => {},
    )
    return result
  })
}

export async function reportInWords(t: Translate): Promise<Omit<MatrixFileQuestion, 'format'>> {
  const [[project], hypotheses, items, evidence, assessments, weightings] = await Promise.all([
    readRows('project.details', {}),
    readRows('hypothesis.standing', {}),
    readRows('matrix.items', {}),
    readRows('evidence.list', {}),
    readRows('assessment.list', {}),
    readRows('weighting.list', {}),
  ])
  const chosen = weightings.find(row => row.isChosen === 1)
  const weighting = chosen === undefined ? '' : weightingName(t, chosen)
  const table = ratingTable(assessments)
  const { title = '', question = '' } = project ?? {}
  return {
    report: matrixReport({ project: { title, question }, hypotheses, items, evidence, table }),
    words: matrixWords(t, useSettings.getState().language, weighting),
  }
}
