/**
 * The key of a protected project, and the slot in its header that holds it for who knows the passphrase.
 *
 * A slot says how the passphrase becomes a key (Argon2id, RFC 9106) and holds the project's own random
 * key, wrapped with that one. So the passphrase can change while file, journal and backups stay readable.
 * Must stay true: no key and no passphrase leaves this worker; a slot that asks for more memory or time
 * than any of ours is refused before any is spent.
 */
import { ProblemError } from '../../shared/problem'
import { reasonText } from '../../shared/problemReasons'
import { formatMark, SLOT_LENGTH } from '../../shared/sealedHeader'

type Bytes = Uint8Array<ArrayBuffer>

/** What a passphrase costs who guesses it. */
export type PassphraseCost = { readonly memoryKib: number; readonly passes: number }

/**
 * RFC 9106's second choice (64 MiB, three passes) on one lane, as there is one thread to do it: about
 * half a second. Each slot says its own, so that this may grow.
 */
const PASSPHRASE_COST: PassphraseCost = { memoryKib: 64 * 1024, passes: 3 }

const LEAST_MEMORY_KIB = 8 * 1024
const MOST_MEMORY_KIB = 256 * 1024
const MOST_PASSES = 16
/** Memory times passes: what bounds the time. */
const MOST_WORK_KIB = 1024 * 1024

/** A project's key. It opens files and journals; the slot goes into every file. */
export type ProjectKey = {
  /** Base for the keys of files and journals (HKDF); cannot be taken out. */
  readonly key: CryptoKey
  readonly keyId: string
  readonly slot: Bytes
}

/** Argon2id, version 1.3. */
const KDF = 1
/** kdf, memory, passes, lanes, salt (16), key id (16), nonce (12), wrapped key (32 + 16). */
const AT = { memory: 4, passes: 8, lanes: 12, salt: 16, keyId: 32, nonce: 48, wrapped: 60 } as const

/** A new project key behind a passphrase. */
export function newProjectKey(passphrase: string, cost = PASSPHRASE_COST): Promise<ProjectKey> {
  const keyId = random(AT.nonce - AT.keyId)
  return wrapped(random(32), { passphrase, keyId, cost })
}

/** The key that a slot holds. Raises `passphrase-wrong`, and `project-file-damaged` for a slot not ours. */
export async function openSlot(slot: Bytes, passphrase: string, name: string): Promise<ProjectKey> {
  const raw = await unwrapped(slot, passphrase, name)
  return projectKey(raw, slot)
}

/** The same project key behind another passphrase. Raises what `openSlot` raises. */
export async function rewrapped(
  slot: Bytes,
  change: { readonly from: string; readonly to: string; readonly cost?: PassphraseCost },
  name: string,
): Promise<ProjectKey> {
  const { from, to: passphrase, cost = PASSPHRASE_COST } = change
  const keyId = slot.slice(AT.keyId, AT.nonce)
  return wrapped(await unwrapped(slot, from, name), { passphrase, keyId, cost })
}

/** Which project key a slot holds, without opening it. */
export function keyIdOf(slot: Bytes): string {
  return Array.from(slot.subarray(AT.keyId, AT.nonce), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

type Wrapping = {
  readonly passphrase: string
  readonly keyId: Bytes
  readonly cost: PassphraseCost
}

async function wrapped(raw: Bytes, { passphrase, keyId, cost }: Wrapping): Promise<ProjectKey> {
  const slot = new Uint8Array(SLOT_LENGTH)
  const view = new DataView(slot.buffer)
  view.setUint32(0, KDF)
  view.setUint32(AT.memory, cost.memoryKib)
  view.setUint32(AT.passes, cost.passes)
  view.setUint32(AT.lanes, 1)
  slot.set(random(AT.keyId - AT.salt), AT.salt)
  slot.set(keyId, AT.keyId)
  slot.set(random(AT.wrapped - AT.nonce), AT.nonce)
  const wrapping = await passphraseKey(slot, passphrase)
  slot.set(new Uint8Array(await crypto.subtle.encrypt(sealingOf(slot), wrapping, raw)), AT.wrapped)
  return projectKey(raw, slot)
}

async function unwrapped(slot: Bytes, passphrase: string, name: string): Promise<Bytes> {
  if (!isServed(slot)) {
    const details = { name, reason: reasonText('protection-not-known') }
    throw new ProblemError({ code: 'project-file-damaged', details })
  }
  if (passphrase === '') throw wrong(name) // Argon2 knows no empty one
  const wrapping = await passphraseKey(slot, passphrase)
  try {
    const raw = await crypto.subtle.decrypt(sealingOf(slot), wrapping, slot.slice(AT.wrapped))
    return new Uint8Array(raw)
  } catch {
    throw wrong(name)
  }
}

function wrong(name: string): ProblemError {
  return new ProblemError({ code: 'passphrase-wrong', details: { name } })
}

function isServed(slot: Bytes): boolean {
  const view = new DataView(slot.buffer, slot.byteOffset)
  const [memory, passes] = [view.getUint32(AT.memory), view.getUint32(AT.passes)]
  const isKnown = view.getUint32(0) === KDF && view.getUint32(AT.lanes) === 1
  const isBounded = memory <= MOST_MEMORY_KIB && passes <= MOST_PASSES
  const isEnough = memory >= LEAST_MEMORY_KIB && passes >= 1
  return isKnown && isBounded && isEnough && memory * passes <= MOST_WORK_KIB
}

async function passphraseKey(slot: Bytes, passphrase: string): Promise<CryptoKey> {
  const { argon2id } = await import('hash-wasm')
  const view = new DataView(slot.buffer, slot.byteOffset)
  const hash = await argon2id({
    // One passphrase, however a keyboard composes its letters.
    password: new TextEncoder().encode(passphrase.normalize('NFC')),
    salt: slot.slice(AT.salt, AT.keyId),
    memorySize: view.getUint32(AT.memory),
    iterations: view.getUint32(AT.passes),
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  })
  const usages: KeyUsage[] = ['encrypt', 'decrypt']
  return crypto.subtle.importKey('raw', new Uint8Array(hash), 'AES-GCM', false, usages)
}

function sealingOf(slot: Bytes): AesGcmParams {
  const additionalData = new Uint8Array([...formatMark(), ...slot.subarray(0, AT.nonce)])
  return { name: 'AES-GCM', iv: slot.slice(AT.nonce, AT.wrapped), additionalData }
}

async function projectKey(raw: Bytes, slot: Bytes): Promise<ProjectKey> {
  const key = await crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveKey'])
  raw.fill(0)
  return { key, keyId: keyIdOf(slot), slot }
}

/** The key of one file or one journal: each has a salt of its own, so that no nonce meets it twice. */
export function keyFor(
  { key }: ProjectKey,
  use: 'file' | 'journal',
  salt: Bytes,
): Promise<CryptoKey> {
  const info = new TextEncoder().encode(`tarjih ${use} 1`)
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info },
    key,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

export function random(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length))
}
