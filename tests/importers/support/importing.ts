/** Importing in a test: the whole way from bytes, and what a refusal says. */
import { importDocument } from '../../../src/renderer/importers/importDocument'
import type { ImportedSource, ImportRequest } from '../../../src/renderer/importers/importedSource'
import { type Problem, ProblemError } from '../../../src/shared/problem'

export function importBytes(
  bytes: Uint8Array,
  fileName: string,
  choices: Pick<ImportRequest, 'encoding' | 'format'> = {},
): Promise<ImportedSource> {
  return importDocument(
    { bytes: Uint8Array.from(bytes), fileName, ...choices },
    { progress: () => {} },
  )
}

/** Paragraphs as short lines: `heading1 …`, `body …`. */
export function linesOf({ paragraphs }: Pick<ImportedSource, 'paragraphs'>): readonly string[] {
  return paragraphs.map(({ kind, level, text }) => `${kind}${level ?? ''} ${text}`)
}

/** What is refused and why; undefined if nothing is. Bugs are thrown on. */
export async function refusalOf(work: () => unknown): Promise<Problem | undefined> {
  try {
    await work()
    return undefined
  } catch (thrown) {
    if (thrown instanceof ProblemError) return thrown.problem
    throw thrown
  }
}
