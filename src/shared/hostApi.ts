/**
 * What a host must offer: choose, read and save project files, keep the journal, write exports.
 *
 * The one list from which the types, the preload script, the main process and the browser host
 * follow. The window never names a path: it holds a token for a file the analyst chose.
 * Must stay true: an answer to `journal.append`, `journal.start` and `project.save` means that the
 * bytes are flushed to the disk.
 * Not here: what a journal line contains (`journalFormat.ts`), what a project file contains (`db/`).
 */

import type { Problem } from './problem'
import { z } from './zod'

/** Stands for a file that the analyst chose in a dialog or from the recent list. Means nothing outside the host. */
export const FileToken = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,64}$/)
  .brand<'FileToken'>()
export type FileToken = z.infer<typeof FileToken>

/** A chosen file: its token, and its name without folders, for showing. */
export const FileRef = z.strictObject({ file: FileToken, name: z.string().max(1024) })
export type FileRef = z.infer<typeof FileRef>

/** Names a journal. Project files carry it as the project's id; a UUID, so that it can be a file name. */
export const JournalId = z.uuid()

/**
 * Whether a project that was read can be saved where it is. Found out by trying; the lock is held when
 * it can. `locked`: `holder` runs it elsewhere, and `canTakeOver` says that nobody can know whether
 * they still do (another computer). `holder` is null otherwise. `newer`: of a later format.
 */
export const ProjectAccess = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('readWrite') }),
  z.strictObject({
    kind: z.literal('readOnly'),
    reason: z.enum(['folder', 'file', 'locked', 'newer']),
    holder: z.string().max(1024).nullable(),
    canTakeOver: z.boolean(),
  }),
])
export type ProjectAccess = z.infer<typeof ProjectAccess>

/** Names a backup of a file; means something only together with the file. */
const BackupId = z.string().regex(/^[A-Za-z0-9-]{1,120}$/)

const Bytes = z.instanceof(Uint8Array)
const None = z.strictObject({})
/** One line of a journal or several, with a line feed between them and none at the end. */
const Lines = z.string().max(256 * 1024 * 1024)

/** A native menu entry. `command` is sent back as `menu.chosen`; `role` is one of the platform's own. */
export type MenuEntry =
  | { readonly kind: 'separator' }
  | {
      readonly kind: 'command'
      readonly command: string
      readonly label: string
      readonly shortcut: string | null
      readonly isEnabled: boolean
    }
  | { readonly kind: 'submenu'; readonly label: string; readonly entries: readonly MenuEntry[] }

export const MenuEntry: z.ZodType<MenuEntry> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('separator') }),
    z.strictObject({
      kind: z.literal('command'),
      command: z.string().max(100),
      label: z.string().max(200),
      shortcut: z.string().max(60).nullable(),
      isEnabled: z.boolean(),
    }),
    z.strictObject({
      kind: z.literal('submenu'),
      label: z.string().max(200),
      entries: z.array(MenuEntry).max(100),
    }),
  ]),
)

export const hostChannels = {
  'project.chooseOpen': {
    request: None,
    response: z.strictObject({ file: FileRef.nullable() }),
  },
  /**
   * Reads a project and holds its lock until `project.close`. `takeOver`: the analyst says that the
   * holder of whom `canTakeOver` was answered does not run any more. `sinceSaved`: whether these are
   * the bytes that were saved here last; `changed` means that somebody else wrote the file or that it
   * has rotted, and is the moment to offer its backups.
   */
  'project.read': {
    request: z.strictObject({ file: FileToken, takeOver: z.boolean().default(false) }),
    response: z.strictObject({
      name: z.string(),
      bytes: Bytes,
      access: ProjectAccess,
      sinceSaved: z.enum(['unchanged', 'changed', 'unknown']),
    }),
  },
  'project.chooseSave': {
    request: z.strictObject({ suggestedName: z.string().max(200) }),
    response: z.strictObject({ file: FileRef.nullable() }),
  },
  /**
   * Writes the whole project, unless the file is not what this host read or saved last, is locked by
   * somebody else, write-protected or newer (`project-locked`, `project-file-read-only`,
   * `project-folder-read-only`, `project-file-too-new`); then nothing is written.
   * `ifChanged`: `refuse` raises `project-file-changed` and writes nothing; `keepBoth` leaves the
   * changed file alone and saves beside it, under a name with the time in it.
   * `isRestore`: what is replaced is backed up first whatever the policy says, so that restoring can
   * be undone; without a backup nothing is written (`backup-not-made`; so it is before a migration).
   * `mayAsk`: whether the host may put a question of its own to the analyst; when it would have to and
   * may not, it raises `save-needs-analyst` and nothing is written.
   * `file` in the answer: where the bytes are now, which after `keepBoth` is another file. `backup`:
   * `failed` is worth a word, since the version before this one is then gone.
   */
  'project.save': {
    request: z.strictObject({
      file: FileToken,
      bytes: Bytes,
      ifChanged: z.enum(['refuse', 'keepBoth']).default('refuse'),
      isRestore: z.boolean().default(false),
      mayAsk: z.boolean().default(true),
    }),
    response: z.strictObject({
      savedAt: z.iso.datetime(),
      file: FileRef,
      backup: z.enum(['made', 'notDue', 'failed']).optional(),
    }),
  },
  /** Lets go of the lock that `project.read` or `project.save` holds. */
  'project.close': { request: z.strictObject({ file: FileToken }), response: None },
  /** The backups of a project file, newest first. `size` in bytes; the policy: `backupPolicy.ts`. */
  'backup.list': {
    request: z.strictObject({ file: FileToken }),
    response: z.strictObject({
      backups: z.array(
        z.strictObject({
          backupId: BackupId,
          madeAt: z.iso.datetime(),
          size: z.int().min(0),
          sha256: z.string(),
          /** With a passphrase. */
          isProtected: z.boolean(),
        }),
      ),
    }),
  },
  /** The bytes of a backup, checked against its checksum. Open them as a copy, or save them back. */
  'backup.read': {
    request: z.strictObject({ file: FileToken, backupId: BackupId }),
    response: z.strictObject({ bytes: Bytes }),
  },
  /**
   * Puts the same project, protected otherwise, in a backup's place: its number and moment stay, and it
   * goes by another id. Raises `backup-unreadable`; then the backup is as it was.
   */
  'backup.replace': {
    request: z.strictObject({ file: FileToken, backupId: BackupId, bytes: Bytes }),
    response: None,
  },
  /** Starts the journal anew: the header line, then steps; what it held before is gone. */
  'journal.start': {
    request: z.strictObject({ journalId: JournalId, lines: Lines }),
    response: None,
  },
  'journal.append': {
    request: z.strictObject({ journalId: JournalId, lines: Lines }),
    response: None,
  },
  /**
   * `generation`: SHA-256 of the file that is being opened. Two files can be of one project (a copy, a
   * "Save as"); a journal that was set aside when the other was opened comes back for its own file.
   */
  'journal.read': {
    request: z.strictObject({ journalId: JournalId, generation: z.string().max(64).optional() }),
    response: z.strictObject({ text: z.string().nullable() }),
  },
  'journal.remove': { request: z.strictObject({ journalId: JournalId }), response: None },
  /**
   * Keeps a journal that may not be replayed, or cannot be read, under another name, which is answered.
   * `foreign`: it is of another file. Raises `journal-not-set-aside`; then it is where it was.
   */
  'journal.setAside': {
    request: z.strictObject({
      journalId: JournalId,
      why: z.enum(['damaged', 'foreign']).default('damaged'),
    }),
    response: z.strictObject({ name: z.string() }),
  },
  /** Releases the single-writer claim that `journal.read` or `journal.start` took. */
  'journal.close': { request: z.strictObject({ journalId: JournalId }), response: None },
  /**
   * Journals on this machine with their header lines, newest first: unsaved work to recover. One that
   * cannot be read, or is too large to be, hides none of the others.
   */
  'journal.list': {
    request: None,
    response: z.strictObject({
      journals: z.array(
        z.strictObject({
          journalId: JournalId,
          header: z.string(),
          lines: z.int().min(0),
          changedAt: z.iso.datetime(),
        }),
      ),
      unreadable: z.array(
        z.strictObject({
          journalId: JournalId,
          reason: z.string(),
          changedAt: z.iso.datetime().nullable(),
        }),
      ),
    }),
  },
  'recent.list': {
    request: None,
    response: z.strictObject({
      files: z.array(
        z.strictObject({ file: FileToken, name: z.string(), openedAt: z.iso.datetime() }),
      ),
    }),
  },
  'recent.forget': { request: z.strictObject({ file: FileToken }), response: None },
  /** Asks where to, and writes. `name` is null when the analyst cancelled. */
  'export.save': {
    request: z.strictObject({
      suggestedName: z.string().max(200),
      mediaType: z.string().max(100),
      bytes: Bytes,
    }),
    response: z.strictObject({ name: z.string().nullable() }),
  },
  'window.setState': {
    request: z.strictObject({
      title: z.string().max(400),
      hasUnsavedChanges: z.boolean(),
      language: z.enum(['ar', 'en']),
    }),
    response: None,
  },
  'menu.set': {
    request: z.strictObject({ entries: z.array(MenuEntry).max(20) }),
    response: None,
  },
  /** The analyst has answered the question about unsaved changes: close the window now. */
  'window.close': { request: None, response: None },
} as const

export type HostChannel = keyof typeof hostChannels
export type HostRequest<C extends HostChannel> = z.input<(typeof hostChannels)[C]['request']>
export type HostResponse<C extends HostChannel> = z.output<(typeof hostChannels)[C]['response']>

/** How an answer crosses the border: problems are data. */
export type HostAnswer<C extends HostChannel> =
  | { readonly ok: true; readonly value: HostResponse<C> }
  | { readonly ok: false; readonly problem: Problem }

/** What the host tells the window unasked. */
export const HostEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('menu.chosen'), command: z.string() }),
  z.strictObject({ kind: z.literal('window.closeRequested') }),
  /** The analyst opened a project file from the system (double click, command line). */
  z.strictObject({ kind: z.literal('project.openRequested'), file: FileRef }),
  /** A journal is asked for that a window which has gone has not let go of yet; it is waited for. */
  z.strictObject({ kind: z.literal('journal.waiting'), isWaiting: z.boolean() }),
])
export type HostEvent = z.infer<typeof HostEvent>

/** What the preload script puts on the window, as `tarjihHost`, and nothing else. */
export type HostBridge = {
  readonly call: (channel: string, request: unknown) => Promise<unknown>
  readonly onEvent: (listener: (event: unknown) => void) => void
}

/** What the window works with, whichever host it is. */
export type Host = {
  readonly kind: 'desktop' | 'browser'
  /** Raises the host's problem as a `ProblemError`. */
  readonly call: <C extends HostChannel>(
    channel: C,
    request: HostRequest<C>,
  ) => Promise<HostResponse<C>>
  /** Returns a function that stops listening. */
  readonly onEvent: (listener: (event: HostEvent) => void) => () => void
}
