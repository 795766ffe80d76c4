/**
 * What must never happen while a test runs: errors, breaches of the content security policy, and
 * requests to anywhere but this machine.
 */
import type { BrowserContext, Page } from '@playwright/test'

export type FaultLog = {
  /** Hands over what was found so far and forgets it: for a test that provokes a fault. */
  readonly take: () => string[]
  /** From now on this fault is provoked on purpose, however often and however late it is told of. */
  readonly expect: (fault: string) => void
}

/** Starts to watch every page that the context has or will open. Call before the first page opens. */
export async function watchForFaults(context: BrowserContext): Promise<FaultLog> {
  let faults: string[] = []
  const provoked = new Set<string>()
  const add = (fault: string) => {
    if (!provoked.has(fault)) faults.push(fault)
  }

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
    expect: fault => void provoked.add(fault),
    take: () => {
      const taken = faults
      faults = []
      return taken
    },
  }
}

function watchPage(page: Page, add: (fault: string) => void): void {
  page.on('pageerror', error => add(`uncaught: ${error.stack ?? error.message}`))
  page.on('crash', () => add('the page crashed'))
  page.on('console', message => {
    if (message.type() === 'error') add(`console: ${message.text()} (${message.location().url})`)
  })
}

declare global {
  interface Window {
    reportPolicyBreach?: (breach: string) => void
  }
}
