/**
 * What must never happen while a test runs: errors, breaches of the content security policy, and
 * requests to anywhere but this machine.
 */
import type { BrowserContext, Page } from '@playwright/test'

export type FaultLog = {
  /** Hands over what was found so far and forgets it: for a test that provokes a fault. */
  readonly take: () => string[]
}

/** Starts to watch every page that the context has or will open. Call before the first page opens. */
export async function watchForFaults(context: BrowserContext): Promise<FaultLog> {
  let faults: string[] = []
  const add = (fault: string) => faults.push(fault)

  context.on('request', request => {
    const { protocol, hostname } = new URL(request.url())
    const isLocal = ['data:', 'blob:', 'about:'].includes(protocol) || hostname === '127.0.0.1'
    if (!isLocal) add(`request to ${request.url()}`)
  })
  context.on('page', page => watchPage(page, add))
  await context.exposeBinding('reportPolicyBreach', (_source, breach: string) => add(breach))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', event => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event
      window.reportPolicyBreach?.(
        `policy breach: ${effectiveDirective} ${blockedURI} at ${sourceFile}:${lineNumber}`,
      )
    })
  })

  return {
    take: () => {
      const taken = faults
      faults = []
      return taken
    },
  }
}

function watchPage(page: Page, add: (fault: string) => void): void {
  page.on('pageerror', error => add(`uncaught: ${error.stack ?? error.message}`))
  // The browser may tell of one crash twice.
  page.once('crash', () => add('the page crashed'))
  page.on('console', message => {
    if (message.type() === 'error') add(`console: ${message.text()} (${message.location().url})`)
  })
}

declare global {
  interface Window {
    reportPolicyBreach?: (breach: string) => void
  }
}
