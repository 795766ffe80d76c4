/** A disk that fails at one step, for tests: everything else goes to the real one. */
import type { FileHandle } from 'node:fs/promises'
import { type Disk, nodeDisk } from '../../src/main/atomicFile'

type HandleMethod = 'sync' | 'datasync' | 'write' | 'writeFile'

/** The error that the system would give. */
export function systemError(code: string, words: string): Error {
  return Object.assign(new Error(`${code}: ${words}, write '/secret/folder/file'`), { code })
}

/**
 * @param replaced stands in for one method of every opened file; `original` is the real one.
 */
export function diskWithBroken(
  method: HandleMethod,
  replaced: (handle: FileHandle, original: (...args: never[]) => unknown, args: never[]) => unknown,
): Disk {
  const open: Disk['open'] = async (...args) => {
    const handle = await nodeDisk.open(...args)
    return new Proxy(handle, {
      get(target, member) {
        const value: unknown = Reflect.get(target, member)
        if (typeof value !== 'function') return value
        const original = value.bind(target)
        return member === method
          ? (...given: never[]) => replaced(target, original, given)
          : original
      },
    })
  }
  return { ...nodeDisk, open }
}
