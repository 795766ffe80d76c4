/** What the preload script puts on the window; absent in the browser host. */
import type { HostBridge } from '../../shared/hostApi'

declare global {
  interface Window {
    readonly tarjihHost?: HostBridge
  }
}
