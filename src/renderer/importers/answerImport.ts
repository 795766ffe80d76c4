/** How the import worker answers a request. */
import { problemOf } from '../../shared/problem'
import type { ImportAnswer, ImportQuestion } from './importMessages'
import { importPlainText } from './plainTextImporter'

/** Every failure becomes a problem, since errors do not survive the border between workers. */
export async function answerImport({ id, ...request }: ImportQuestion): Promise<ImportAnswer> {
  try {
    return { id, kind: 'imported', source: await importPlainText(request) }
  } catch (thrown) {
    return { id, kind: 'failed', problem: problemOf(thrown) }
  }
}
