/** Which host this is: the desktop program when its preload script has run, otherwise the browser. */
import type { Host } from '../../shared/hostApi'
import { electronHost } from './electronHost'

/** The browser host is loaded only where it is needed. */
export async function currentHost(): Promise<Host> {
  const bridge = window.tarjihHost
  if (bridge !== undefined) return electronHost(bridge)
  const { browserHost } = await import('./browserHost')
  return browserHost()
}
