/** The app scheme: exactly the built files, with the policy on every answer. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerFromBundle, isAppAddress, readBundle } from '../../src/main/appProtocol'
import { contentSecurityPolicy } from '../../src/shared/contentSecurityPolicy'
import { temporaryFolder } from './temporaryFolder'

async function builtBundle() {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(
    join(folder, 'renderer', 'index.html'),
    '<meta nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>',
  )
  for (const name of [
    'index-1a.js',
    'sql-2b.wasm',
    'face-3c.woff2',
    'main-4d.css',
    'x.tarjih',
    'x.strange',
  ]) {
    writeFileSync(join(folder, 'renderer', 'assets', name), name)
  }
  return readBundle(join(folder, 'renderer'))
}

const get = (url: string) => ({ url, method: 'GET' })

describe('answerFromBundle', () => {
  it.each([
    ['assets/index-1a.js', 'text/javascript; charset=utf-8'],
    ['assets/sql-2b.wasm', 'application/wasm'],
    ['assets/face-3c.woff2', 'font/woff2'],
    ['assets/main-4d.css', 'text/css; charset=utf-8'],
    ['assets/x.tarjih', 'application/vnd.sqlite3'],
    ['assets/x.strange', 'application/octet-stream'],
    ['index.html', 'text/html; charset=utf-8'],
    ['', 'text/html; charset=utf-8'],
  ])('serves «%s» as %s', async (path, mediaType) => {
    const response = await answerFromBundle(await builtBundle(), get(`app://bundle/${path}`))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(mediaType)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('puts one fresh nonce in the page and in its policy', async () => {
    const bundle = await builtBundle()
    const nonces = new Set<string>()
    for (let load = 0; load < 3; load += 1) {
      const response = await answerFromBundle(bundle, get('app://bundle/index.html'))
      const policy = response.headers.get('content-security-policy') ?? ''
      const [, nonce = 'none'] = /'nonce-([^']+)'/.exec(policy) ?? []
      expect(await response.text()).toBe(`<meta nonce="${nonce}"><style nonce="${nonce}"></style>`)
      expect(policy).toBe(contentSecurityPolicy(nonce))
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(3)
  })

  const climbs = ['..', '%2e%2e', '.%2e', '%252e%252e', '..%c0%af', '%c0%ae%c0%ae', '..;', '...']
  const separators = ['/', '%2f', '\\', '%5c', '//', '%252f', '／']
  const targets = ['secret.txt', 'etc/passwd', 'secret.txt%00.js', 'secret.txt?', 'secret.txt#']
  const traversals = climbs.flatMap(climb =>
    separators.flatMap(separator =>
      [1, 2, 6].flatMap(depth =>
        targets.flatMap(target =>
          ['', 'assets/'].map(
            start => `app://bundle/${start}${(climb + separator).repeat(depth)}${target}`,
          ),
        ),
      ),
    ),
  )
  const others = [
    'app://bundle/assets',
    'app://bundle/assets/',
    'app://bundle/assets/INDEX-1A.JS',
    'app://bundle/assets/index-1a.js/',
    'app://bundle/assets/index-1a.js%00',
    'app://bundle/assets//index-1a.js',
    'app://bundle//index.html',
    'app://bundle/index.html%20',
    'app://host@x/index.html',
    'app://user@bundle/index.html',
    'app://bundle:80/index.html',
    'app://bundle.evil/index.html',
    'app://BUNDLE/index.html',
    'app:index.html',
    'app:///index.html',
    'https://bundle/index.html',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'not an address',
    '',
    'app://bundle/__proto__',
    'app://bundle/constructor',
  ]

  it('answers 404 with the policy to everything else', async () => {
    const bundle = await builtBundle()
    expect(traversals.length).toBeGreaterThan(1_000)
    for (const url of [...traversals, ...others]) {
      const response = await answerFromBundle(bundle, get(url))
      expect([url, response.status, await response.text()]).toEqual([url, 404, 'not found'])
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(response.headers.get('permissions-policy')).toContain('camera=()')
    }
  })

  it('answers 404 to everything but GET', async () => {
    const bundle = await builtBundle()
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']) {
      const response = await answerFromBundle(bundle, { url: 'app://bundle/index.html', method })
      expect(response.status).toBe(404)
    }
  })
})

describe('isAppAddress', () => {
  it('knows only the bundle', () => {
    expect(isAppAddress('app://bundle/index.html')).toBe(true)
    for (const url of ['app://other/', 'https://bundle/', 'about:blank', 'data:text/html,x', '']) {
      expect(isAppAddress(url)).toBe(false)
    }
  })
})
