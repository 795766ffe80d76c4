/** Plain text to a source: decoded, parted into paragraphs whose kinds are recognised, with what its bylines say. */
import { saidInBylines } from '../../shared/analysis/bylines'
import { hasJoinedLines, splitIntoParagraphs } from '../../shared/analysis/paragraphRecognition'
import { completeDocument } from './completeDocument'
import { decodeText } from './decodeText'
import type { ImportedDocument, ImportRequest } from './importedSource'
import { cost, refuseHungry, timesIn } from './memoryBudget'

/** Raises 'source-empty', 'source-not-text' and 'import-out-of-memory'. */
export async function importPlainText(request: ImportRequest): Promise<ImportedDocument> {
  const { text, warnings, ...encoding } = await decodeText(request)
  refuseHungry(timesIn(text, /\n/g) * cost.textLine, request.fileName)
  const isJoined = hasJoinedLines(text)
  const paragraphs = splitIntoParagraphs(text)
  return completeDocument({
    fileName: request.fileName,
    metadata: saidInBylines(paragraphs),
    paragraphs,
    warnings: isJoined ? [...warnings, { code: 'lines-joined' }] : warnings,
    encoding,
  })
}
