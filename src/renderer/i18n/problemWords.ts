/** Problems in words: what happened (title), what is safe and what to do next (body). */
import type { Problem, ProblemCode } from '../../shared/problem'
import { type ReasonCode, readReason } from '../../shared/problemReasons'
import type { Translate, WordKey, WordValues } from './words'

type Words = { readonly title: WordKey; readonly body: WordKey }

const WORDS: Readonly<Record<ProblemCode, Words>> = {
  'row-not-found': { title: 'problem.row-not-found', body: 'problem.row-not-found.body' },
  'name-taken': { title: 'problem.name-taken', body: 'problem.name-taken.body' },
  'span-outside-paragraph': {
    title: 'problem.span-outside-paragraph',
    body: 'problem.span-outside-paragraph.body',
  },
  'last-diagram': { title: 'problem.last-diagram', body: 'problem.last-diagram.body' },
  'faction-of-itself': {
    title: 'problem.faction-of-itself',
    body: 'problem.faction-of-itself.body',
  },
  'code-inside-itself': {
    title: 'problem.code-inside-itself',
    body: 'problem.code-inside-itself.body',
  },
  'still-in-use': { title: 'problem.still-in-use', body: 'problem.still-in-use.body' },
  'invalid-request': { title: 'problem.invalid-request', body: 'problem.invalid-request.body' },
  'nothing-to-undo': { title: 'problem.nothing-to-undo', body: 'problem.nothing-to-undo.body' },
  'nothing-to-redo': { title: 'problem.nothing-to-redo', body: 'problem.nothing-to-redo.body' },
  'step-does-not-fit': {
    title: 'problem.step-does-not-fit',
    body: 'problem.step-does-not-fit.body',
  },
  'no-project-open': { title: 'problem.no-project-open', body: 'problem.no-project-open.body' },
  'project-file-not-ours': {
    title: 'problem.project-file-not-ours',
    body: 'problem.project-file-not-ours.body',
  },
  'project-file-damaged': {
    title: 'problem.project-file-damaged',
    body: 'problem.project-file-damaged.body',
  },
  'project-file-too-new': {
    title: 'problem.project-file-too-new',
    body: 'problem.project-file-too-new.body',
  },
  'project-file-too-large': {
    title: 'problem.project-file-too-large',
    body: 'problem.project-file-too-large.body',
  },
  'project-file-too-slow': {
    title: 'problem.project-file-too-slow',
    body: 'problem.project-file-too-slow.body',
  },
  'project-read-only': {
    title: 'problem.project-read-only',
    body: 'problem.project-read-only.body',
  },
  'nothing-to-copy-out': {
    title: 'problem.nothing-to-copy-out',
    body: 'problem.nothing-to-copy-out.body',
  },
  'passphrase-needed': {
    title: 'problem.passphrase-needed',
    body: 'problem.passphrase-needed.body',
  },
  'passphrase-wrong': {
    title: 'problem.passphrase-wrong',
    body: 'problem.passphrase-wrong.body',
  },
  'project-file-missing': {
    title: 'problem.project-file-missing',
    body: 'problem.project-file-missing.body',
  },
  'project-file-unreadable': {
    title: 'problem.project-file-unreadable',
    body: 'problem.project-file-unreadable.body',
  },
  'project-file-changed': {
    title: 'problem.project-file-changed',
    body: 'problem.project-file-changed.body',
  },
  'project-file-read-only': {
    title: 'problem.project-file-read-only',
    body: 'problem.project-file-read-only.body',
  },
  'project-folder-read-only': {
    title: 'problem.project-folder-read-only',
    body: 'problem.project-folder-read-only.body',
  },
  'project-locked': {
    title: 'problem.project-locked',
    body: 'problem.project-locked.body',
  },
  'project-in-use': { title: 'problem.project-in-use', body: 'problem.project-in-use.body' },
  'project-not-saved': {
    title: 'problem.project-not-saved',
    body: 'problem.project-not-saved.body',
  },
  'save-would-shrink': {
    title: 'problem.save-would-shrink',
    body: 'problem.save-would-shrink.body',
  },
  'save-needs-analyst': {
    title: 'problem.save-needs-analyst',
    body: 'problem.save-needs-analyst.body',
  },
  'backup-not-made': { title: 'problem.backup-not-made', body: 'problem.backup-not-made.body' },
  'backup-unreadable': {
    title: 'problem.backup-unreadable',
    body: 'problem.backup-unreadable.body',
  },
  'backups-not-reprotected': {
    title: 'problem.backups-not-reprotected',
    body: 'problem.backups-not-reprotected.body',
  },
  'backup-of-another-project': {
    title: 'problem.backup-of-another-project',
    body: 'problem.backup-of-another-project.body',
  },
  'journal-not-written': {
    title: 'problem.journal-not-written',
    body: 'problem.journal-not-written.body',
  },
  'journals-not-listed': {
    title: 'problem.journals-not-listed',
    body: 'problem.journals-not-listed.body',
  },
  'journals-unreadable': {
    title: 'problem.journals-unreadable',
    body: 'problem.journals-unreadable.body',
  },
  'journal-not-set-aside': {
    title: 'problem.journal-not-set-aside',
    body: 'problem.journal-not-set-aside.body',
  },
  'work-not-recovered': {
    title: 'problem.work-not-recovered',
    body: 'problem.work-not-recovered.body',
  },
  'journal-too-large': {
    title: 'problem.journal-too-large',
    body: 'problem.journal-too-large.body',
  },
  'journal-damaged': { title: 'problem.journal-damaged', body: 'problem.journal-damaged.body' },
  'journal-foreign': { title: 'problem.journal-foreign', body: 'problem.journal-foreign.body' },
  'export-not-written': {
    title: 'problem.export-not-written',
    body: 'problem.export-not-written.body',
  },
  'host-refused': { title: 'problem.host-refused', body: 'problem.host-refused.body' },
  'source-not-text': { title: 'problem.source-not-text', body: 'problem.source-not-text.body' },
  'source-empty': { title: 'problem.source-empty', body: 'problem.source-empty.body' },
  'source-too-large': { title: 'problem.source-too-large', body: 'problem.source-too-large.body' },
  'source-format-unread': {
    title: 'problem.source-format-unread',
    body: 'problem.source-format-unread.body',
  },
  'source-encrypted': { title: 'problem.source-encrypted', body: 'problem.source-encrypted.body' },
  'source-protected': { title: 'problem.source-protected', body: 'problem.source-protected.body' },
  'source-truncated': { title: 'problem.source-truncated', body: 'problem.source-truncated.body' },
  'source-damaged': { title: 'problem.source-damaged', body: 'problem.source-damaged.body' },
  'source-has-doctype': {
    title: 'problem.source-has-doctype',
    body: 'problem.source-has-doctype.body',
  },
  'source-too-deep': { title: 'problem.source-too-deep', body: 'problem.source-too-deep.body' },
  'source-too-many-parts': {
    title: 'problem.source-too-many-parts',
    body: 'problem.source-too-many-parts.body',
  },
  'source-page-too-full': {
    title: 'problem.source-page-too-full',
    body: 'problem.source-page-too-full.body',
  },
  'source-too-long': { title: 'problem.source-too-long', body: 'problem.source-too-long.body' },
  'source-unpacks-too-large': {
    title: 'problem.source-unpacks-too-large',
    body: 'problem.source-unpacks-too-large.body',
  },
  'source-archive-unsafe': {
    title: 'problem.source-archive-unsafe',
    body: 'problem.source-archive-unsafe.body',
  },
  'matrix-not-found': { title: 'problem.matrix-not-found', body: 'problem.matrix-not-found.body' },
  'import-out-of-memory': {
    title: 'problem.import-out-of-memory',
    body: 'problem.import-out-of-memory.body',
  },
  'import-crashed': { title: 'problem.import-crashed', body: 'problem.import-crashed.body' },
  'import-timed-out': { title: 'problem.import-timed-out', body: 'problem.import-timed-out.body' },
  'network-file-unread': {
    title: 'problem.network-file-unread',
    body: 'problem.network-file-unread.body',
  },
  'network-file-damaged': {
    title: 'problem.network-file-damaged',
    body: 'problem.network-file-damaged.body',
  },
  'network-has-doctype': {
    title: 'problem.network-has-doctype',
    body: 'problem.network-has-doctype.body',
  },
  'network-too-deep': { title: 'problem.network-too-deep', body: 'problem.network-too-deep.body' },
  'network-too-many': { title: 'problem.network-too-many', body: 'problem.network-too-many.body' },
  'network-empty': { title: 'problem.network-empty', body: 'problem.network-empty.body' },
  'network-duplicate-id': {
    title: 'problem.network-duplicate-id',
    body: 'problem.network-duplicate-id.body',
  },
  'layout-failed': { title: 'problem.layout-failed', body: 'problem.layout-failed.body' },
  'store-stopped': { title: 'problem.store-stopped', body: 'problem.store-stopped.body' },
  unexpected: { title: 'problem.unexpected', body: 'problem.unexpected.body' },
}

const REASON_WORDS: Readonly<Record<ReasonCode, WordKey>> = {
  'disk-full': 'reason.disk-full',
  'disk-error': 'reason.disk-error',
  'not-allowed': 'reason.not-allowed',
  'place-read-only': 'reason.place-read-only',
  'file-gone': 'reason.file-gone',
  'file-in-use': 'reason.file-in-use',
  'not-a-file': 'reason.not-a-file',
  'name-too-long': 'reason.name-too-long',
  'too-many-files': 'reason.too-many-files',
  'drive-gone': 'reason.drive-gone',
  'out-of-memory': 'reason.out-of-memory',
  'reads-back-differently': 'reason.reads-back-differently',
  'not-what-was-written': 'reason.not-what-was-written',
  'file-empty': 'reason.file-empty',
  'file-cut-off': 'reason.file-cut-off',
  'pages-damaged': 'reason.pages-damaged',
  'rows-missing': 'reason.rows-missing',
  'seal-broken': 'reason.seal-broken',
  'protection-not-known': 'reason.protection-not-known',
  'no-project-in-file': 'reason.no-project-in-file',
  'project-without-id': 'reason.project-without-id',
  'file-not-chosen': 'reason.file-not-chosen',
  'nothing-saved-yet': 'reason.nothing-saved-yet',
  'journal-not-flushed': 'reason.journal-not-flushed',
  'journal-without-beginning': 'reason.journal-without-beginning',
  'journal-too-large': 'reason.journal-too-large',
  'changes-damaged': 'reason.changes-damaged',
  'text-too-long': 'reason.text-too-long',
  'text-missing': 'reason.text-missing',
  'number-out-of-range': 'reason.number-out-of-range',
  'form-not-known': 'reason.form-not-known',
  'built-in-stays': 'reason.built-in-stays',
  'one-and-the-same': 'reason.one-and-the-same',
  'changed-meanwhile': 'reason.changed-meanwhile',
  'nothing-behind': 'reason.nothing-behind',
  'nothing-left': 'reason.nothing-left',
  'project-there': 'reason.project-there',
  'round-goes-on': 'reason.round-goes-on',
  'round-finished': 'reason.round-finished',
  'row-locked': 'reason.row-locked',
  'row-not-rated': 'reason.row-not-rated',
}

export type ProblemWords = Words & {
  /** What title and body may use. */
  readonly values: WordValues
  /** Why, in a sentence of its own; null where we have no words for it. */
  readonly reason: string | null
  /** What the system said, for whoever has to look further. */
  readonly detail: string | null
}

export function problemWords(problem: Problem, t: Translate): ProblemWords {
  const { code, details } = problem
  // Details hold texts and numbers only.
  const words = { ...WORDS[code], values: details as WordValues }
  if (!('reason' in details)) return { ...words, reason: null, detail: null }
  const read = readReason(details.reason)
  const reason = read.code && t('reason.is', { words: t(REASON_WORDS[read.code]) })
  return { ...words, reason, detail: read.detail }
}
