/** What the page that measures moving bytes, its worker and the bench say to each other. */

/** `asSent`: as our store sends it. `cloned`: the same message, copied. The worker's name says which. */
export type Way = 'asSent' | 'cloned'

/** What arrived at the host. `sha256` as hex. */
export type Arrived = { readonly byteCount: number; readonly sha256: string }

export type TransferBench = {
  /** Opens the project at an address in a store of its own for each way; both when none is named. */
  readonly open: (address: string, ways?: readonly Way[]) => Promise<void>
  /** Saves. @returns milliseconds from the worker's post to the host's call */
  readonly save: (way: Way) => Promise<number>
  /** Looks at what the last save brought; apart, because it keeps the window's thread busy. */
  readonly look: (way: Way) => Promise<Arrived>
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
