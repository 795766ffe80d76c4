/**
 * The beginning of a project file that is protected with a passphrase. Fields are big-endian.
 *
 * |   0 | 16 | `Tarjih protected`                                                        |
 * |  16 |  4 | format, 1                                                                 |
 * |  20 |  4 | length of the whole file                                                  |
 * |  24 |  4 | schema version of the project inside                                      |
 * |  28 | 32 | salt of this very save: each has a key of its own                         |
 * |  60 |108 | key slot: the project's key, wrapped with the passphrase's (`KeySlot`)    |
 * | 168 | 32 | SHA-256 of all before                                                     |
 * | 200 |    | the project in chunks (`store/sealedFile`)                                |
 *
 * Must stay true: what hosts need (length, schema version) is in the first hundred bytes; nothing of
 * what the analyst wrote is in any of them.
 */

const MAGIC = 'Tarjih protected'
const FORMAT = 1

export const SEALED_HEADER_LENGTH = 200
/** Authenticates each chunk together with the header: the SHA-256 at its end. */
export const HEADER_DIGEST = { start: 168, end: 200 } as const
export const SLOT_LENGTH = 108

export type SealedHeader = {
  /** In bytes, of the whole file. */
  readonly length: number
  readonly schemaVersion: number
  readonly salt: Uint8Array<ArrayBuffer>
  readonly slot: Uint8Array<ArrayBuffer>
}

/** What the first hundred bytes say; null where they are not of a protected project of this format. */
export function readSealedStart(
  bytes: Uint8Array,
): Pick<SealedHeader, 'length' | 'schemaVersion'> | null {
  if (!isSealed(bytes) || bytes.length < 28) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  if (view.getUint32(16) !== FORMAT) return null
  return { length: view.getUint32(20), schemaVersion: view.getUint32(24) }
}

/** Whether bytes begin like a protected project, of whatever format. */
export function isSealed(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, MAGIC.length)) === MAGIC
}

/** Null where the bytes are too few or of a format that this program does not know. */
export function readSealedHeader(bytes: Uint8Array): SealedHeader | null {
  const start = readSealedStart(bytes)
  if (start === null || bytes.length < SEALED_HEADER_LENGTH) return null
  const copyOf = (from: number, to: number) => new Uint8Array(bytes.subarray(from, to))
  return { ...start, salt: copyOf(28, 60), slot: copyOf(60, 60 + SLOT_LENGTH) }
}

/** The header with room for its digest, which the caller puts in. */
export function writeSealedHeader(header: SealedHeader): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(SEALED_HEADER_LENGTH)
  bytes.set(formatMark(), 0)
  const view = new DataView(bytes.buffer)
  view.setUint32(20, header.length)
  view.setUint32(24, header.schemaVersion)
  bytes.set(header.salt, 28)
  bytes.set(header.slot, 60)
  return bytes
}

/** Magic and format: the first twenty bytes. */
export function formatMark(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(20)
  for (let index = 0; index < MAGIC.length; index++) bytes[index] = MAGIC.charCodeAt(index)
  new DataView(bytes.buffer).setUint32(16, FORMAT)
  return bytes
}
