/**
 * Messages between the window and the store worker.
 *
 * The window asks (`StoreRequest`), the worker answers once per request (`StoreAnswer`), tells when
 * rows changed (`ChangeNotice`), and asks the window to reach the host for it (`HostCall`).
 * Must stay true: the answer to a command is sent after its journal line is flushed.
 */

import type { CommandName } from './catalogue'
import { projectCommands } from './domain/project'
import { FileRef, JournalId } from './hostApi'
import type { Problem } from './problem'
import { z } from './zod'

const Bytes = z.instanceof(Uint8Array)
/** Of a protected project; left out where it is not known or not needed. */
const Passphrase = z.string().max(1000).optional()

/**
 * Protects the project with a passphrase, gives it another one, or takes the protection away.
 * `current`: the passphrase until now, of a project that is protected.
 */
const ProtectionChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('set'),
    passphrase: z.string().min(1).max(1000),
    current: Passphrase,
  }),
  z.strictObject({ kind: z.literal('remove'), current: Passphrase }),
])
export type ProtectionChange = z.output<typeof ProtectionChange>

export const StoreRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('query'), name: z.string(), params: z.unknown() }),
  z.strictObject({
    kind: z.literal('command'),
    name: z.string(),
    payload: z.unknown(),
    reason: z.string().max(10_000),
  }),
  /** Makes the open project what it is in the bytes of a backup, in one step that can be undone. */
  z.strictObject({
    kind: z.literal('restore'),
    name: z.string(),
    bytes: Bytes,
    passphrase: Passphrase,
    reason: z.string().max(10_000),
  }),
  /** What the bytes of a project hold (`ProjectContents`); opens nothing. */
  z.strictObject({ kind: z.literal('inspect'), name: z.string(), bytes: Bytes }),
  /**
   * Copies what can be read of a project that may not be opened into the bytes of a new one
   * (`CopiedOut`), protected as it was. Raises `nothing-to-copy-out`. May take for ever: the worker is
   * there to be ended.
   */
  z.strictObject({
    kind: z.literal('copyOut'),
    name: z.string(),
    bytes: Bytes,
    passphrase: Passphrase,
  }),
  /** Whether it is the passphrase of the open project. */
  z.strictObject({ kind: z.literal('isPassphrase'), passphrase: z.string().max(1000) }),
  /** The bytes of a backup, protected as the open project is now. */
  z.strictObject({ kind: z.literal('reprotect'), name: z.string(), bytes: Bytes }),
  /** The id of the project in bytes that may not be opened, or null. May take for ever, as above. */
  z.strictObject({ kind: z.literal('identify'), name: z.string(), bytes: Bytes }),
  z.strictObject({ kind: z.literal('undo') }),
  z.strictObject({ kind: z.literal('redo') }),
  /** A new project that has no file yet. */
  z.strictObject({
    kind: z.literal('create'),
    payload: projectCommands['project.create'],
  }),
  /**
   * Whether bytes are a project that can be opened. Raises why not, and else keeps them for
   * `openChecked`. `isAsSaved`: the host knows that they are what was saved there last.
   */
  z.strictObject({
    kind: z.literal('check'),
    name: z.string(),
    bytes: Bytes,
    isAsSaved: z.boolean().optional(),
    passphrase: Passphrase,
  }),
  /** The file whose bytes were checked last, as `openFile`. */
  z.strictObject({ kind: z.literal('openChecked'), file: FileRef }),
  /** A file the analyst chose; its journal, if it matches, is replayed. */
  z.strictObject({
    kind: z.literal('openFile'),
    file: FileRef,
    bytes: Bytes,
    passphrase: Passphrase,
  }),
  /** A copy of shipped bytes as a project that has no file yet. */
  z.strictObject({
    kind: z.literal('openCopy'),
    journalId: JournalId,
    name: z.string(),
    bytes: Bytes,
    passphrase: Passphrase,
  }),
  /** Unsaved work of an earlier session that never had a file. */
  z.strictObject({
    kind: z.literal('recover'),
    journalId: JournalId,
    passphrase: Passphrase,
  }),
  /**
   * `ifChanged`: what to do when somebody else changed the file meanwhile; without it, refuse.
   * `mayShrink`: the analyst wants half of the file's rows gone. `mayAsk`: the analyst is there.
   * `protection`: also changes that, and the journal with it.
   */
  z.strictObject({
    kind: z.literal('save'),
    file: FileRef,
    ifChanged: z.enum(['refuse', 'keepBoth']).optional(),
    mayShrink: z.boolean().optional(),
    mayAsk: z.boolean().optional(),
    protection: ProtectionChange.optional(),
  }),
  /** Ends the session; the journal goes when nothing in it is worth keeping or the analyst said so. */
  z.strictObject({ kind: z.literal('close'), discardChanges: z.boolean() }),
])
export type StoreRequest = z.output<typeof StoreRequest>

/** What became of the parts of a project that was copied row by row. */
export type SalvageReport = {
  readonly rows: number
  /** Rows that were read and do not fit. */
  readonly lostRows: number
  /** Tables that are missing, or of which a part could not be read. */
  readonly unreadableTables: number
  /** Tables and columns that this program does not know. */
  readonly unknownParts: number
}

export type CopiedOut = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly report: SalvageReport
}

/** What can be undone and redone, and whether the file on disk holds everything. */
export type HistoryState = {
  readonly undo: CommandName | null
  readonly redo: CommandName | null
  readonly sequence: number
  readonly isSaved: boolean
  /** Whether file and journal are protected with a passphrase. */
  readonly isProtected: boolean
  /** Set while changes are only in memory, because the journal could not be written. */
  readonly journalProblem: Problem | null
}

export type OpenResult = {
  readonly journalId: string
  /** Steps replayed from the journal: work that had not been saved. */
  readonly recoveredSteps: number
  /** Which they are, and when the last one was done; null when there are none. */
  readonly recovered: Recovered | null
  /** Why a journal was set aside instead of replayed. */
  readonly journalProblem: Problem | null
}

export type Recovered = {
  readonly lastAt: string
  /** Steps by what they did, the most frequent first. */
  readonly commands: readonly { readonly command: CommandName; readonly count: number }[]
}

/** `file`: where the project is now, which after keeping both is another file. */
export type SaveResult = HistoryState & { readonly file: FileRef }

export type QueryResult = { readonly reads: readonly string[]; readonly rows: readonly unknown[] }

export type StoreAnswer =
  | { readonly kind: 'answer'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly ok: false; readonly problem: Problem }

/** `tables` null: another project is open, everything may differ. */
export type ChangeNotice = {
  readonly kind: 'changed'
  readonly tables: readonly string[] | null
  readonly history: HistoryState
}

export type HostCall = {
  readonly kind: 'hostCall'
  readonly id: number
  readonly channel: string
  readonly request: unknown
}

export type FromStore = StoreAnswer | ChangeNotice | HostCall

/** With `connect` comes the port of a worker that reads, such as the text index. */
export type ToStore =
  | { readonly kind: 'connect' }
  | { readonly kind: 'request'; readonly id: number; readonly request: StoreRequest }
  | { readonly kind: 'hostAnswer'; readonly id: number; readonly ok: true; readonly value: unknown }
  | {
      readonly kind: 'hostAnswer'
      readonly id: number
      readonly ok: false
      readonly problem: Problem
    }
