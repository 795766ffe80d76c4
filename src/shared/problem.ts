/**
 * Problems: everything that can go wrong and that the analyst should hear of, as data with a code.
 *
 * A problem survives the borders to the worker and to the host, which an `Error` subclass does not.
 * Each code has words in both languages (`problem.<code>` in i18n); a code without words does not compile.
 * Not here: bugs. They are ordinary errors and reach the error boundary.
 */
import { type ReasonCode, reasonText } from './problemReasons'
import { z } from './zod'

type ProblemDetails = {
  readonly 'row-not-found': { readonly table: string; readonly id: string }
  readonly 'name-taken': { readonly name: string }
  readonly 'span-outside-paragraph': { readonly paragraphId: string }
  readonly 'last-diagram': Record<string, never>
  readonly 'faction-of-itself': { readonly actorId: string }
  readonly 'code-inside-itself': { readonly codeId: string }
  readonly 'still-in-use': { readonly table: string; readonly id: string }
  readonly 'invalid-request': { readonly reason: string }
  readonly 'nothing-to-undo': Record<string, never>
  readonly 'nothing-to-redo': Record<string, never>
  /** A step of an earlier session whose rows are not as it left them. */
  readonly 'step-does-not-fit': Record<string, never>
  readonly 'no-project-open': Record<string, never>
  readonly 'project-file-not-ours': { readonly name: string }
  readonly 'project-file-damaged': { readonly name: string; readonly reason: string }
  readonly 'project-file-too-new': {
    readonly name: string
    readonly fileVersion: number
    readonly knownVersion: number
  }
  readonly 'project-file-too-large': {
    readonly name: string
    readonly megabytes: number
    readonly limitMegabytes: number
  }
  readonly 'project-file-too-slow': { readonly name: string; readonly seconds: number }
  readonly 'project-read-only': { readonly name: string }
  readonly 'nothing-to-copy-out': { readonly name: string }
  /** Protected with a passphrase that has not been given ... */
  readonly 'passphrase-needed': { readonly name: string }
  /** ... or is another one. */
  readonly 'passphrase-wrong': { readonly name: string }
  readonly 'project-file-missing': { readonly name: string }
  readonly 'project-file-unreadable': { readonly name: string; readonly reason: string }
  readonly 'project-file-changed': { readonly name: string }
  readonly 'project-file-read-only': { readonly name: string }
  readonly 'project-folder-read-only': { readonly name: string }
  /** Held by a program elsewhere; `holder` is a user and a computer. */
  readonly 'project-locked': { readonly name: string; readonly holder: string }
  readonly 'project-in-use': { readonly name: string }
  readonly 'project-not-saved': { readonly name: string; readonly reason: string }
  /** Half of the rows of the file would be gone. */
  readonly 'save-would-shrink': {
    readonly name: string
    readonly before: number
    readonly after: number
  }
  /** The browser wants to be asked by a key or a click before it writes. */
  readonly 'save-needs-analyst': { readonly name: string }
  readonly 'backup-not-made': { readonly name: string; readonly reason: string }
  readonly 'backup-unreadable': { readonly name: string; readonly reason: string }
  /** Backups that are not protected as the project now is. */
  readonly 'backups-not-reprotected': { readonly name: string; readonly count: number }
  readonly 'backup-of-another-project': { readonly name: string }
  readonly 'journal-not-written': { readonly reason: string }
  readonly 'journals-not-listed': { readonly reason: string }
  /** `count`: of how many journals; `reason`: of the first. */
  readonly 'journals-unreadable': { readonly count: number; readonly reason: string }
  readonly 'journal-not-set-aside': { readonly reason: string }
  /** Work that lies in no file. */
  readonly 'work-not-recovered': { readonly reason: string }
  readonly 'journal-too-large': { readonly megabytes: number; readonly limitMegabytes: number }
  readonly 'journal-damaged': { readonly name: string; readonly sequence: number }
  readonly 'journal-foreign': { readonly name: string }
  readonly 'export-not-written': { readonly name: string; readonly reason: string }
  readonly 'host-refused': { readonly reason: string }
  readonly 'source-not-text': { readonly fileName: string }
  readonly 'source-empty': { readonly fileName: string }
  readonly 'source-too-large': {
    readonly fileName: string
    readonly megabytes: number
    readonly limitMegabytes: number
  }
  /** `format` is the name people know it by: "RTF", "Word 97–2003 (.doc)". */
  readonly 'source-format-unread': { readonly fileName: string; readonly format: string }
  readonly 'source-encrypted': { readonly fileName: string }
  /** By rights management: even a password would not do. */
  readonly 'source-protected': { readonly fileName: string }
  readonly 'source-truncated': { readonly fileName: string }
  /** `part` is a file inside the document, with the place where that helps. */
  readonly 'source-damaged': { readonly fileName: string; readonly part: string }
  readonly 'source-has-doctype': { readonly fileName: string; readonly part: string }
  readonly 'source-too-deep': { readonly fileName: string; readonly limit: number }
  readonly 'source-too-many-parts': { readonly fileName: string; readonly limit: number }
  readonly 'source-too-long': { readonly fileName: string }
  /** `page` is counted from 1; `limit` is of its characters. */
  readonly 'source-page-too-full': {
    readonly fileName: string
    readonly page: number
    readonly limit: number
  }
  readonly 'source-unpacks-too-large': { readonly fileName: string }
  readonly 'source-archive-unsafe': { readonly fileName: string; readonly part: string }
  /** No table of evidence by hypotheses in it. */
  readonly 'matrix-not-found': { readonly fileName: string }
  readonly 'import-timed-out': { readonly fileName: string }
  readonly 'import-out-of-memory': { readonly fileName: string }
  readonly 'import-crashed': { readonly fileName: string; readonly reason: string }
  /** In no format of networks that is read here. */
  readonly 'network-file-unread': { readonly fileName: string }
  readonly 'network-file-damaged': { readonly fileName: string; readonly part: string }
  readonly 'network-has-doctype': { readonly fileName: string }
  readonly 'network-too-deep': { readonly fileName: string; readonly limit: number }
  readonly 'network-too-many': { readonly fileName: string }
  readonly 'network-empty': { readonly fileName: string }
  readonly 'network-duplicate-id': { readonly fileName: string; readonly id: string }
  readonly 'layout-failed': { readonly reason: string }
  /** The worker that holds the project has died, or answers nothing. */
  readonly 'store-stopped': Record<string, never>
  readonly unexpected: { readonly reason: string }
}

export type ProblemCode = keyof ProblemDetails

export type Problem = {
  [Code in ProblemCode]: { readonly code: Code; readonly details: ProblemDetails[Code] }
}[ProblemCode]

/** Thrown for what the analyst should hear; caught at the borders, which pass on `.problem`. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`${problem.code} ${JSON.stringify(problem.details)}`)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

/** The problem an unknown throwable stands for; anything that is not a `ProblemError` is `unexpected`. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof ProblemError) return thrown.problem
  if (thrown instanceof z.ZodError) {
    const reason = reasonText(reasonOfIssue(thrown.issues[0]), z.prettifyError(thrown))
    return { code: 'invalid-request', details: { reason } }
  }
  const reason = thrown instanceof Error ? thrown.message : String(thrown)
  return { code: 'unexpected', details: { reason } }
}

/** What an analyst can do something about: an entry that is too long, empty or out of range. */
function reasonOfIssue(issue: z.core.$ZodIssue | undefined): ReasonCode {
  if (issue?.code !== 'too_big' && issue?.code !== 'too_small') return 'form-not-known'
  if (issue.origin !== 'string') return 'number-out-of-range'
  return issue.code === 'too_big' ? 'text-too-long' : 'text-missing'
}
