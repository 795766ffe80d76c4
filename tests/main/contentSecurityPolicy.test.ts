/** The policy that both hosts send. */
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../src/shared/contentSecurityPolicy'

describe('contentSecurityPolicy', () => {
  const policy = contentSecurityPolicy('c29tZSByYW5kb20gYnl0ZXM=')

  it('forbids by default and allows what the program is made of', () => {
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "style-src 'self' 'nonce-c29tZSByYW5kb20gYnl0ZXM='",
      "img-src 'self' blob: data:",
      "font-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
    ])
  })

  it('takes no nonce that could be guessed or that could add to the policy', () => {
    for (const nonce of ['', 'short', "x'; script-src *; '", 'c29tZSByYW5kb20gYnl0ZXM= *']) {
      expect(() => contentSecurityPolicy(nonce)).toThrow()
    }
  })
})
