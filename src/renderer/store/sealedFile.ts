/**
 * A project's bytes, protected: a header (`shared/sealedHeader`), then AES-256-GCM in chunks.
 *
 * Each chunk is sealed under its number, a mark on the last one and the header's digest, with a key that
 * is this save's own. Must stay true: a file that was cut off, put together anew or changed in any bit
 * opens nothing; a wrong passphrase is told apart from that.
 */
import { ProblemError } from '../../shared/problem'
import { type ReasonCode, reasonText } from '../../shared/problemReasons'
import {
  assertSizeIsServed,
  LARGEST_PROJECT_BYTES,
  readProjectHeader,
} from '../../shared/projectHeader'
import {
  HEADER_DIGEST,
  isSealed,
  readSealedHeader,
  SEALED_HEADER_LENGTH,
  writeSealedHeader,
} from '../../shared/sealedHeader'
import { keyFor, keyIdOf, openSlot, type ProjectKey, random } from './keySlot'

type Bytes = Uint8Array<ArrayBuffer>

const CHUNK_LENGTH = 64 * 1024
const TAG_LENGTH = 16

export type Unsealed = { readonly bytes: Bytes; readonly key: ProjectKey }

/** The file with these bytes of a project in it. */
export async function sealFile(project: ProjectKey, plain: Bytes): Promise<Bytes> {
  const chunks = Math.max(1, Math.ceil(plain.length / CHUNK_LENGTH))
  const length = SEALED_HEADER_LENGTH + plain.length + chunks * TAG_LENGTH
  const schemaVersion = readProjectHeader(plain)?.schemaVersion ?? 0
  const salt = random(32)
  const header = writeSealedHeader({ length, schemaVersion, salt, slot: project.slot })
  header.set(await digestOf(header), HEADER_DIGEST.start)
  const file = new Uint8Array(length)
  file.set(header)
  const key = await keyFor(project, 'file', salt)
  for (let number = 0; number < chunks; number++) {
    const chunk = plain.subarray(number * CHUNK_LENGTH, (number + 1) * CHUNK_LENGTH)
    const params = chunkParams(header, number, number === chunks - 1)
    const sealed = await crypto.subtle.encrypt(params, key, chunk)
    file.set(new Uint8Array(sealed), SEALED_HEADER_LENGTH + number * (CHUNK_LENGTH + TAG_LENGTH))
  }
  return file
}

/**
 * The project's bytes, and its key. `keys`: those known in this session; one of them opens the file
 * where it can, and else the passphrase.
 * Raises `passphrase-needed`, `passphrase-wrong`, `project-file-damaged`.
 */
export async function unsealFile(
  bytes: Uint8Array,
  { name, keys, passphrase }: Opening,
): Promise<Unsealed> {
  assertSizeIsServed(name, bytes.length)
  const header = await checkedHeader(bytes, name)
  const known = keys.get(keyIdOf(header.slot))
  const key = known === undefined ? await byPassphrase(header.slot, passphrase, name) : known
  const plain = await openChunks(bytes, await keyFor(key, 'file', header.salt), () => {
    throw damaged(name, 'seal-broken')
  })
  return { bytes: plain, key: { ...key, slot: header.slot } }
}

/**
 * The same of a file that was changed or cut off: each chunk that still opens, and zeros for the others.
 * Raises `passphrase-needed`, `passphrase-wrong`, and `nothing-to-copy-out` where not even the header is left.
 */
export async function salvageFile(
  bytes: Uint8Array,
  { name, keys, passphrase }: Opening,
): Promise<Unsealed> {
  const header = readSealedHeader(bytes)
  if (header === null) throw new ProblemError({ code: 'nothing-to-copy-out', details: { name } })
  const key = keys.get(keyIdOf(header.slot)) ?? (await byPassphrase(header.slot, passphrase, name))
  const fileKey = await keyFor(key, 'file', header.salt)
  const length = header.length > LARGEST_PROJECT_BYTES ? bytes.length : header.length
  const whole = new Uint8Array(length)
  whole.set(bytes.subarray(0, length))
  return { bytes: await openChunks(whole, fileKey, () => null), key: { ...key, slot: header.slot } }
}

export type Opening = {
  readonly name: string
  readonly keys: ReadonlyMap<string, ProjectKey>
  readonly passphrase?: string | undefined
}

async function byPassphrase(slot: Bytes, passphrase: string | undefined, name: string) {
  if (passphrase === undefined) {
    throw new ProblemError({ code: 'passphrase-needed', details: { name } })
  }
  return openSlot(slot, passphrase, name)
}

/** What lies in the open is checked first: rot in it must not pass for a wrong passphrase. */
async function checkedHeader(bytes: Uint8Array, name: string) {
  if (!isSealed(bytes)) throw damaged(name, 'seal-broken')
  const header = readSealedHeader(bytes)
  if (header === null) {
    throw damaged(
      name,
      bytes.length < SEALED_HEADER_LENGTH ? 'file-cut-off' : 'protection-not-known',
    )
  }
  const digest = await digestOf(bytes)
  if (digest.some((byte, index) => byte !== bytes[HEADER_DIGEST.start + index])) {
    throw damaged(name, 'seal-broken')
  }
  if (header.length !== bytes.length) throw damaged(name, 'file-cut-off')
  return header
}

/** `onBroken` raises, or answers null for a chunk that stays zeros. */
async function openChunks(bytes: Uint8Array, key: CryptoKey, onBroken: () => null): Promise<Bytes> {
  const body = bytes.length - SEALED_HEADER_LENGTH
  const chunks = Math.ceil(body / (CHUNK_LENGTH + TAG_LENGTH))
  if (chunks <= 0) onBroken()
  const plain = new Uint8Array(Math.max(0, body - chunks * TAG_LENGTH))
  for (let number = 0; number < chunks; number++) {
    const start = SEALED_HEADER_LENGTH + number * (CHUNK_LENGTH + TAG_LENGTH)
    const chunk = bytes.slice(start, start + CHUNK_LENGTH + TAG_LENGTH)
    const params = chunkParams(bytes, number, number === chunks - 1)
    const opened = await crypto.subtle.decrypt(params, key, chunk).catch(onBroken)
    if (opened !== null) plain.set(new Uint8Array(opened), number * CHUNK_LENGTH)
  }
  return plain
}

function chunkParams(header: Uint8Array, number: number, isLast: boolean): AesGcmParams {
  const iv = new Uint8Array(12)
  new DataView(iv.buffer).setUint32(7, number)
  iv[11] = isLast ? 1 : 0
  const additionalData = header.slice(HEADER_DIGEST.start, HEADER_DIGEST.end)
  return { name: 'AES-GCM', iv, additionalData }
}

async function digestOf(header: Uint8Array): Promise<Bytes> {
  const before = header.slice(0, HEADER_DIGEST.start)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', before))
}

function damaged(name: string, reason: ReasonCode): ProblemError {
  const details = { name, reason: reasonText(reason) }
  return new ProblemError({ code: 'project-file-damaged', details })
}
