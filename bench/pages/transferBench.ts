/** What the page that measures moving bytes, its worker and the bench say to each other. */

/** `asSent`: as our store sends it. `cloned`: the same message, copied. The worker's name says which. */
export type Way = 'asSent' | 'cloned'

/** One move of a project's bytes from the store worker to the host in the window. */
export type Move = {
  readonly ms: number
  readonly byteCount: number
  /** SHA-256 of what arrived, as hex. */
  readonly sha256: string
}

export type TransferBench = {
  /** Opens the project at an address in a store of its own for each way. */
  readonly open: (address: string) => Promise<void>
  /** Saves; measures from the worker's post to the host's call. */
  readonly save: (way: Way) => Promise<Move>
}

/** The request as the watched worker sends it. */
export type StampedSave = { readonly bytes: Uint8Array<ArrayBuffer>; readonly departedAt: number }

declare global {
  interface Window {
    transferBench?: TransferBench
  }
}

/** A moment that worker and window agree on, in milliseconds. */
export function moment(): number {
  return performance.timeOrigin + performance.now()
}
