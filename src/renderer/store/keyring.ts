/**
 * The keys of protected projects that were opened in this session. They live in this worker alone.
 */

import { problemOf } from '../../shared/problem'
import { isSealed } from '../../shared/sealedHeader'
import type { ProtectionChange } from '../../shared/storeProtocol'
import { newProjectKey, openSlot, type PassphraseCost, type ProjectKey, rewrapped } from './keySlot'
import { salvageFile, sealFile, unsealFile } from './sealedFile'

type Bytes = Uint8Array<ArrayBuffer>

/** A project's bytes, and the key that they were protected with; null where they were not. */
export type OpenedBytes = { readonly bytes: Uint8Array; readonly key: ProjectKey | null }

export type NamedBytes = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly passphrase?: string | undefined
}

export class Keyring {
  readonly #keys = new Map<string, ProjectKey>()
  readonly #cost: PassphraseCost | undefined

  /** `cost`: of new passphrases; tests take the least. */
  constructor(cost?: PassphraseCost) {
    this.#cost = cost
  }

  /** Raises `passphrase-needed`, `passphrase-wrong`, `project-file-damaged`. */
  async open({ name, bytes, passphrase }: NamedBytes): Promise<OpenedBytes> {
    if (!isSealed(bytes)) return { bytes, key: null }
    return this.#remembered(await unsealFile(bytes, { name, keys: this.#keys, passphrase }))
  }

  /** The same for what is left of a file that was changed or cut off: what does not open is zeros. */
  async salvage({ name, bytes, passphrase }: NamedBytes): Promise<OpenedBytes> {
    if (!isSealed(bytes)) return { bytes, key: null }
    return this.#remembered(await salvageFile(bytes, { name, keys: this.#keys, passphrase }))
  }

  /** The key that a project has after a change of its protection. Raises `passphrase-wrong`. */
  async changed(
    key: ProjectKey | null,
    change: ProtectionChange,
    name: string,
  ): Promise<ProjectKey | null> {
    const current = change.current ?? ''
    if (change.kind === 'remove') {
      if (key !== null) await openSlot(key.slot, current, name)
      return null
    }
    const next =
      key === null
        ? await newProjectKey(change.passphrase, this.#cost)
        : await rewrapped(
            key.slot,
            { from: current, to: change.passphrase, cost: this.#cost },
            name,
          )
    this.#keys.set(next.keyId, next)
    return next
  }

  async isPassphrase(key: ProjectKey | null, passphrase: string): Promise<boolean> {
    if (key === null) return false
    try {
      await openSlot(key.slot, passphrase, '')
      return true
    } catch (thrown) {
      if (problemOf(thrown).code === 'passphrase-wrong') return false
      throw thrown
    }
  }

  #remembered<T extends { readonly key: ProjectKey }>(opened: T): T {
    this.#keys.set(opened.key.keyId, opened.key)
    return opened
  }
}

/** The bytes of a project as its file holds them. */
export function protectedWith(key: ProjectKey | null, plain: Bytes): Promise<Bytes> {
  return key === null ? Promise.resolve(plain) : sealFile(key, plain)
}
