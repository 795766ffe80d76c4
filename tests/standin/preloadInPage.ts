/**
 * Runs the built preload script inside a Chromium page, where Electron would run it in a world of
 * its own. What it does not show: that worlds are kept apart.
 */

/** Name of the one binding between page and stand-in; the page never sees it. */
export const bindingName = '__electronStandin'

/** The script to run before any of the page's own: `electron` for the preload, then the preload. */
export function preloadInitScript(preloadSource: string): string {
  return `(() => {
${pack.toString()}
${unpack.toString()}
(${installPreload.toString()})(
  ${JSON.stringify(bindingName)},
  (require, module, exports) => {
${preloadSource}
  },
)
})()`
}

/** As `wire.ts` does it, with what a page has. Serialised into the page, like the next two. */
function pack(value: unknown): unknown {
  if (value === undefined) return { $undefined: true }
  if (value instanceof Uint8Array) {
    let binary = ''
    for (let at = 0; at < value.length; at += 32_768) {
      binary += String.fromCharCode(...value.subarray(at, at + 32_768))
    }
    return { $bytes: btoa(binary) }
  }
  if (Array.isArray(value)) return value.map(pack)
  if (typeof value === 'function' || typeof value === 'symbol') {
    throw new Error('An object could not be cloned.')
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pack(inner)]))
}

function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack)
  if (typeof value !== 'object' || value === null) return value
  if ('$undefined' in value) return undefined
  if ('$bytes' in value) return Uint8Array.from(atob(String(value.$bytes)), c => c.charCodeAt(0))
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpack(inner)]))
}

type PageGlobal = Record<string, unknown>
type Binding = (message: string) => Promise<string>
type Preload = (
  requireModule: (name: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
) => void

/** Serialised into the page: may use nothing from outside but `pack` and `unpack`. */
function installPreload(name: string, preload: Preload): void {
  const page = globalThis as unknown as PageGlobal
  const binding = page[name] as Binding
  delete page[name]
  if (window !== window.top) return // a preload script does not run in frames

  const listeners = new Map<string, ((event: unknown, ...args: unknown[]) => void)[]>()
  const invoke = async (channel: string, ...args: unknown[]): Promise<unknown> => {
    const call = JSON.stringify({ kind: 'invoke', channel, args: pack(args) })
    const answer = JSON.parse(await binding(call)) as { error?: string; value?: unknown }
    if (answer.error !== undefined) {
      throw new Error(`Error invoking remote method '${channel}': ${answer.error}`)
    }
    return unpack(answer.value)
  }
  const receive = async (): Promise<void> => {
    for (;;) {
      const sent = JSON.parse(await binding(JSON.stringify({ kind: 'next' }))) as {
        channel: string
        args: unknown
      }
      const args = unpack(sent.args) as unknown[]
      for (const listener of listeners.get(sent.channel) ?? []) listener({}, ...args)
    }
  }

  const electron: PageGlobal = {
    ipcRenderer: {
      invoke,
      on(channel: string, listener: (event: unknown, ...args: unknown[]) => void) {
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      },
    },
    contextBridge: {
      exposeInMainWorld(key: string, api: object) {
        Object.defineProperty(page, key, { value: Object.freeze(api), enumerable: true })
      },
    },
  }
  const requireModule = (module: string): unknown => {
    if (module === 'electron') return electron
    throw new Error(`a sandboxed preload script has no module ${module}`)
  }
  const module = { exports: {} }
  preload(requireModule, module, module.exports)
  receive().catch(() => undefined) // the page went away
}
