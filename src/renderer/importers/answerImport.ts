/** How the import worker answers a request. */
import { problemOf } from '../../shared/problem'
import { importDocument } from './importDocument'
import type { ImportRun } from './importedSource'
import type { ImportAnswer, ImportQuestion } from './importMessages'

/** Every failure becomes a problem, since errors do not survive the border between workers. */
export async function answerImport(
  { id, ...request }: ImportQuestion,
  say: (answer: ImportAnswer) => void,
): Promise<void> {
  try {
    const run: ImportRun = {
      progress: progress => say({ id, kind: 'progress', progress }),
    }
    say({ id, kind: 'imported', source: await importDocument(request, run) })
  } catch (thrown) {
    say({ id, kind: 'failed', problem: problemOf(thrown) })
  }
}
