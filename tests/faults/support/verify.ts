/**
 * What is found after a fault, opened as the program opens it and compared with the oracle.
 */
import { existsSync, readFileSync } from 'node:fs'
import { sha256Of } from '../../../src/main/fingerprint'
import type { Sqlite } from '../../../src/renderer/store/database'
import type { HostForStore } from '../../../src/renderer/store/hostForStore'
import { Keyring, type OpenedBytes } from '../../../src/renderer/store/keyring'
import { emptyDatabase } from '../../../src/renderer/store/migrate'
import { openProjectBytes } from '../../../src/renderer/store/projectFile'
import { ProjectStore } from '../../../src/renderer/store/projectStore'
import { reopenFile, replayAll } from '../../../src/renderer/store/unsavedWork'
import { decodeJournalHeader, decodeJournalSteps } from '../../../src/shared/journalFormat'
import { problemOf } from '../../../src/shared/problem'
import { journalPath, projectPath } from './faultHost'
import { dumpOf, fileName, passphrases, projectId, type Reference } from './scenario'

/** What is on the disk. Null: there is no such file. */
export type Remains = { readonly project: Uint8Array | null; readonly journal: string | null }

/** What the analyst had been told before the fault. */
export type Promised = {
  readonly acknowledged: number
  readonly saved: number
  /** The file that was saved to last. */
  readonly name: string
}

/** What comes back, or in words why nothing does. */
type Recovered = { readonly sequence: number; readonly dump: string } | string

/** Reads what is left of the plan's project. */
export function remainsIn(folder: string, { name }: Promised): Remains {
  const path = projectPath(folder, name)
  const journal = journalPath(folder, projectId)
  return {
    project: existsSync(path) ? readFileSync(path) : null,
    journal: existsSync(journal) ? readFileSync(journal, 'utf8') : null,
  }
}

/** Null when nothing that was promised is lost; otherwise what is wrong. */
export async function findLoss(
  sqlite: Sqlite,
  remains: Remains,
  promised: Promised,
  reference: Reference,
): Promise<string | null> {
  if (remains.project === null && promised.saved > 0) return 'the saved file is gone'
  if (promised.acknowledged === 0 && remains.project === null) return null // nothing was promised yet
  const recovered = await recover(sqlite, remains)
  if (typeof recovered === 'string') return recovered
  if (recovered.sequence < promised.acknowledged) {
    return `step ${promised.acknowledged} was promised, ${recovered.sequence} came back`
  }
  const expected = reference[recovered.sequence] ?? ''
  return recovered.dump === expected
    ? null
    : `other rows came back: ${firstDifference(recovered.dump, expected)}`
}

/** Opens what is left the way the store does. */
export async function recover(sqlite: Sqlite, remains: Remains): Promise<Recovered> {
  try {
    // A copy of its own: what Node reads from files is a Buffer, which SQLite would write into.
    const project = remains.project === null ? null : new Uint8Array(remains.project)
    const store =
      project === null ? fromJournal(sqlite, remains) : await fromFile(sqlite, project, remains)
    if (typeof store === 'string') return store
    const recovered = { sequence: store.sequence, dump: dumpOf(store.database) }
    store.database.close()
    return recovered
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function fromFile(
  sqlite: Sqlite,
  project: Uint8Array,
  { journal }: Remains,
): Promise<ProjectStore | string> {
  const host: HostForStore = async channel => {
    if (channel === 'journal.read') return { text: journal } as never // this channel's answer
    return { name: 'set aside' } as never // likewise
  }
  const { bytes, key } = await openBytes(project)
  const { store, problem } = await reopenFile({
    host,
    open: () => new ProjectStore(openProjectBytes(sqlite, bytes, fileName)),
    generation: sha256Of(project),
    name: fileName,
    key,
  })
  if (problem === null) return store
  store.database.close()
  return `the journal was set aside: ${problem.code}`
}

/** Keys that were derived once open what they fit at once. */
const keyring = new Keyring()

/** Of a protected project, with the passphrase that holds. */
export async function openBytes(bytes: Uint8Array): Promise<OpenedBytes> {
  const [first, second] = passphrases
  const open = (passphrase: string) => keyring.open({ name: fileName, bytes, passphrase })
  return open(second).catch(error => {
    if (problemOf(error).code !== 'passphrase-wrong') throw error
    return open(first)
  })
}

function fromJournal(sqlite: Sqlite, { journal }: Remains): ProjectStore | string {
  const header = journal === null ? undefined : decodeJournalHeader(journal)
  if (journal === null || header === undefined) return 'there is neither file nor journal'
  if (header.base.kind !== 'empty') return 'the journal belongs to a file that is gone'
  const store = new ProjectStore(emptyDatabase(sqlite))
  replayAll(store, decodeJournalSteps(journal, '').steps, '')
  return store
}

/** Where two dumps part, with a little of both, to look at. */
function firstDifference(found: string, expected: string): string {
  let at = 0
  while (at < found.length && found[at] === expected[at]) at += 1
  const part = (dump: string) => dump.slice(Math.max(0, at - 90), at + 60)
  return `…${part(found)}… not …${part(expected)}…`
}
