/**
 * Reasons of problems: what a disk, a browser or SQLite said, under a code that has words.
 *
 * A reason travels as one text: a code of ours, what follows a colon being for specialists, or what the
 * system said, such as `ENOSPC: no space left on device`. What is under no code has no words of ours.
 */

export const REASON_CODES = [
  'disk-full',
  'disk-error',
  'not-allowed',
  'place-read-only',
  'file-gone',
  'file-in-use',
  'not-a-file',
  'name-too-long',
  'too-many-files',
  'drive-gone',
  'out-of-memory',
  'reads-back-differently',
  'not-what-was-written',
  'file-empty',
  'file-cut-off',
  'pages-damaged',
  'rows-missing',
  'no-project-in-file',
  'seal-broken',
  'protection-not-known',
  'project-without-id',
  'file-not-chosen',
  'nothing-saved-yet',
  'journal-not-flushed',
  'journal-without-beginning',
  'journal-too-large',
  'changes-damaged',
  'text-too-long',
  'text-missing',
  'number-out-of-range',
  'form-not-known',
  'built-in-stays',
  'one-and-the-same',
  'changed-meanwhile',
  'nothing-behind',
  'nothing-left',
  'project-there',
  'round-goes-on',
  'round-finished',
  'row-locked',
  'row-not-rated',
] as const

export type ReasonCode = (typeof REASON_CODES)[number]

/** Null where there is none: no words of ours, or nothing for specialists. */
export type ReadReason = { readonly code: ReasonCode | null; readonly detail: string | null }

/** A reason of ours as it travels. */
export function reasonText(code: ReasonCode, detail = ''): string {
  return detail === '' ? code : `${code}: ${detail}`
}

/** What the browser's refusals and the operating system's are called by us. */
const FOREIGN: Readonly<Record<string, ReasonCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EIO: 'disk-error',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EROFS: 'place-read-only',
  ENOENT: 'file-gone',
  ENOTDIR: 'file-gone',
  EBUSY: 'file-in-use',
  ETXTBSY: 'file-in-use',
  EISDIR: 'not-a-file',
  ELOOP: 'not-a-file',
  ENAMETOOLONG: 'name-too-long',
  EMFILE: 'too-many-files',
  ENFILE: 'too-many-files',
  ENODEV: 'drive-gone',
  ENXIO: 'drive-gone',
  ENOTCONN: 'drive-gone',
  ESTALE: 'drive-gone',
  ETIMEDOUT: 'drive-gone',
  ENOMEM: 'out-of-memory',
  QuotaExceededError: 'disk-full',
  NotReadableError: 'disk-error',
  NotAllowedError: 'not-allowed',
  SecurityError: 'not-allowed',
  NotFoundError: 'file-gone',
  NoModificationAllowedError: 'file-in-use',
  TypeMismatchError: 'not-a-file',
}

const OURS: ReadonlyMap<string, ReasonCode> = new Map(REASON_CODES.map(code => [code, code]))

/** Takes a reason apart. */
export function readReason(text: string): ReadReason {
  const [, name = '', rest = ''] = /^([A-Za-z-]+)(?:: (.*))?$/s.exec(text) ?? []
  const own = OURS.get(name)
  if (own !== undefined) return { code: own, detail: rest === '' ? null : rest }
  const foreign = Object.hasOwn(FOREIGN, name) ? FOREIGN[name] : undefined
  return { code: foreign ?? null, detail: text === '' ? null : text }
}

/** What a browser refused, under the name that it gives. */
export function reasonOfError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.name in FOREIGN ? `${error.name}: ${error.message}` : error.message
}
