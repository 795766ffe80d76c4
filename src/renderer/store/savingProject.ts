/**
 * What a save writes, and the question before one that would lose much.
 *
 * Not here: when it is written and what becomes of the journal (`storeService`).
 */
import type { HostRequest } from '../../shared/hostApi'
import { ProblemError } from '../../shared/problem'
import type { StoreRequest } from '../../shared/storeProtocol'
import { protectedWith } from './keyring'
import type { ProjectKey } from './keySlot'
import type { OpenProject } from './openProject'
import { sha256 } from './sha256'

type SaveRequest = Extract<StoreRequest, { kind: 'save' }>

export type Exported = {
  /** As the file will hold them. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** What they are protected with. */
  readonly key: ProjectKey | null
  /** SHA-256 of the bytes. */
  readonly generation: string
  /** The last step in them, and how many rows. */
  readonly sequence: number
  readonly rows: number
  /** Whether they replace on purpose what the analyst might want back: the host backs that up. */
  readonly isReplacement: boolean
}

/** Losing fewer rows than this is everyday work, however small the project. */
const FEWEST_LOST_ROWS = 20

/**
 * The project's bytes, protected with the key if there is one.
 * Raises `save-would-shrink` where half of the file would go unasked.
 */
export async function exportForSaving(
  project: OpenProject,
  key: ProjectKey | null,
  { file, mayShrink = false }: SaveRequest,
): Promise<Exported> {
  const { store, savedSequence, savedRows } = project
  const rows = store.countRows()
  const shrinks =
    file.file === project.file && rows * 2 < savedRows && savedRows - rows >= FEWEST_LOST_ROWS
  if (shrinks && !mayShrink) {
    const details = { name: file.name, before: savedRows, after: rows }
    throw new ProblemError({ code: 'save-would-shrink', details })
  }
  const plain = store.database.toBytes()
  const { sequence } = store
  const isReplacement = shrinks || store.hasRestoredSince(savedSequence)
  const bytes = await protectedWith(key, plain)
  const generation = await sha256(bytes)
  return { bytes, key, generation, sequence, rows, isReplacement }
}

/** What the host is asked. The bytes are handed over by it. */
export function saveRequest(
  { file, ifChanged, mayAsk }: SaveRequest,
  { bytes, isReplacement }: Exported,
): HostRequest<'project.save'> {
  return { file: file.file, bytes, ifChanged, mayAsk, isRestore: isReplacement }
}
