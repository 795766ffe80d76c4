/** A page with nothing but the browser host, for testing the host alone. */
import { z } from 'zod'
import type { Host } from '../../../../src/shared/hostApi'

declare global {
  interface Window {
    host?: Host
  }
}

// As the program's own start does: without it zod tries to compile code, which the policy forbids.
z.config({ jitless: true })
const { browserHost } = await import('../../../../src/renderer/host/browserHost')
window.host = browserHost()
