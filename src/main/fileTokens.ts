/**
 * Tokens for files that the analyst chose. The window holds tokens; only main knows the paths.
 *
 * Must stay true: a token is never made from what the window sends, so the window can reach no file
 * that was not chosen in a dialog, opened from the system, or kept in the recent list.
 */
import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import { FileRef, FileToken } from '../shared/hostApi'
import { ProblemError } from '../shared/problem'
import { reasonText } from '../shared/problemReasons'

export type FileTokens = {
  /** The reference for a chosen path; the same path keeps its token until the program ends. */
  readonly refFor: (path: string) => FileRef
  /** @throws ProblemError `host-refused` for a token that was never given out. */
  readonly pathOf: (file: FileToken) => string
}

/** Tokens live as long as the program runs, and no longer. */
export function createFileTokens(): FileTokens {
  const pathByToken = new Map<FileToken, string>()
  const tokenByPath = new Map<string, FileToken>()
  return {
    refFor(path) {
      const file = tokenByPath.get(path) ?? FileToken.parse(randomBytes(18).toString('base64url'))
      tokenByPath.set(path, file)
      pathByToken.set(file, path)
      return FileRef.parse({ file, name: basename(path) })
    },
    pathOf(file) {
      const path = pathByToken.get(file)
      if (path !== undefined) return path
      throw new ProblemError({
        code: 'host-refused',
        details: { reason: reasonText('file-not-chosen') },
      })
    },
  }
}
