/** Bytes to a matrix: CSV of our own or of others, or a file of PARC ACH. */
import { matrixLimits } from '../../../shared/domain/matrixFile'
import { ProblemError } from '../../../shared/problem'
import type { ImportRequest } from '../importedSource'
import { refuseLargerThan } from '../importLimits'
import { isGzip, readAchz } from './achz'
import type { ReadMatrix } from './foundMatrix'
import { readMatrixCsv } from './matrixCsv'

/** Of the file as received. */
const FILE_MEGABYTES = 20

/**
 * Raises 'source-empty', 'source-too-large', 'source-too-long', 'matrix-not-found' where there are
 * no ratings, and for PARC files what is wrong with gzip or XML.
 */
export async function readMatrix(request: ImportRequest): Promise<ReadMatrix> {
  const { bytes, fileName } = request
  if (bytes.length === 0) throw new ProblemError({ code: 'source-empty', details: { fileName } })
  refuseLargerThan(FILE_MEGABYTES, bytes, fileName)
  const matrix = isGzip(bytes) ? readAchz(bytes, fileName) : await readMatrixCsv(request)
  const { hypotheses, items } = matrix
  if (hypotheses.length === 0 || items.length === 0) {
    throw new ProblemError({ code: 'matrix-not-found', details: { fileName } })
  }
  const isTooLong =
    hypotheses.length > matrixLimits.hypotheses ||
    items.length > matrixLimits.items ||
    items.length * hypotheses.length > matrixLimits.cells
  if (isTooLong) throw new ProblemError({ code: 'source-too-long', details: { fileName } })
  return matrix
}
