import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { identify, serveRenderer } from '../../scripts/serveRenderer.mjs'

const folder = mkdtempSync(path.join(os.tmpdir(), 'tarjih-served-'))
const root = path.join(folder, 'renderer')
const page = '<head><script nonce="__CSP_NONCE__"></script><link nonce="__CSP_NONCE__"></head>'
let server: Awaited<ReturnType<typeof serveRenderer>>

beforeAll(async () => {
  mkdirSync(path.join(root, 'assets'), { recursive: true })
  writeFileSync(path.join(folder, 'secret.txt'), 'secret')
  writeFileSync(path.join(root, 'index.html'), page)
  writeFileSync(path.join(root, 'offlineWorker.js'), 'kept()')
  writeFileSync(path.join(root, '.stamp.txt'), 'hidden')
  writeFileSync(path.join(root, 'notes.unknown'), 'unknown kind')
  writeFileSync(path.join(root, 'assets', 'worker-1a2b.js'), 'self')
  writeFileSync(path.join(root, 'assets', 'sql-3c4d.wasm'), 'wasm')
  server = await serveRenderer({ port: 0, root, build: 'build-1' })
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

type Asking = {
  readonly method?: string
  readonly host?: string
  /** Headers by which a browser says whose page asks. */
  readonly from?: Readonly<Record<string, string>>
}

function ask(target: string, { method = 'GET', host, from }: Asking = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { host: host ?? `127.0.0.1:${server.port}`, ...from }
    const options = { host: '127.0.0.1', port: server.port, path: target, method, headers }
    const sent = request(options, response => {
      let body = ''
      response.on('data', piece => {
        body += String(piece)
      })
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}

/** Sends bytes that no well-behaved client would, and hands back the status line. */
function sendRaw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.end(text))
    let answer = ''
    socket.on('data', piece => {
      answer += String(piece)
    })
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''))
    socket.on('error', reject)
  })
}

const traversals = [
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/..%252fsecret.txt',
  '/..\\secret.txt',
  '/..%5csecret.txt',
  '/assets/..%c0%afsecret.txt',
  '/..%e0%80%afsecret.txt',
  '/....//secret.txt',
  '/./../secret.txt',
  '/index.html%00.js',
  '/%00',
  '//secret.txt',
  '/assets',
  '/assets/',
  '/.stamp.txt',
  '/notes.unknown',
  '/index.html/',
  '/INDEX.HTML',
  '/constructor',
  '/__proto__',
  'file:///etc/passwd',
  'http://example.invalid/index.html',
  '/etc/passwd',
  '/C:/secret.txt',
  path.join(folder, 'secret.txt'),
]

describe('the server of the browser host', () => {
  it('writes a fresh nonce into the page and into its policy at every load', async () => {
    const first = await ask('/')
    const second = await ask('/index.html?x=1')

    const nonces = [first, second].map(answer => {
      const policy = String(answer.headers['content-security-policy'])
      const [, nonce = 'none'] = /'nonce-([^']+)'/.exec(policy) ?? []
      expect(answer.body).toBe(page.replaceAll('__CSP_NONCE__', nonce))
      expect(answer.headers['cache-control']).toBe('no-store')
      return nonce
    })
    expect(nonces[0]).not.toBe(nonces[1])
    expect(nonces[0]).toMatch(/^[A-Za-z0-9_-]{24}$/)
  })

  it('sends the policy and the closed-in headers with every answer, whatever it is', async () => {
    const answers = await Promise.all([
      ask('/'),
      ask('/assets/worker-1a2b.js'),
      ask('/assets/sql-3c4d.wasm'),
      ask('/__tarjih'),
      ask('/not-there'),
      ask('/', { method: 'POST' }),
      ask('/', { host: 'example.invalid' }),
    ])

    expect(answers.map(answer => answer.status)).toEqual([200, 200, 200, 200, 404, 405, 403])
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; .*frame-ancestors 'none'/,
      )
      expect(headers['content-security-policy']).not.toContain('unsafe-inline')
      expect(headers['permissions-policy']).toMatch(/^camera=\(\), microphone=\(\), /)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
      })
    }
  })

  it('says what kind each file is and lets hashed ones be kept', async () => {
    const worker = await ask('/assets/worker-1a2b.js')
    const wasm = await ask('/assets/sql-3c4d.wasm')

    expect(worker.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(wasm.headers['content-type']).toBe('application/wasm')
    expect(wasm.headers['cache-control']).toContain('immutable')
  })

  it.each(traversals)('finds nothing at %s', async target => {
    const answer = await sendRaw(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n\r\n`)

    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /)
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('refuses %s', async method => {
    expect((await ask('/', { method })).status).toBe(405)
  })

  it('answers HEAD without a body', async () => {
    const answer = await ask('/', { method: 'HEAD' })

    expect(answer).toMatchObject({ status: 200, body: '' })
  })

  it('answers only to its own two names', async () => {
    const statuses = async (hosts: string[]) =>
      Promise.all(hosts.map(async host => (await ask('/', { host })).status))

    expect(await statuses([`127.0.0.1:${server.port}`, `localhost:${server.port}`])).toEqual([
      200, 200,
    ])
    expect(
      await statuses([
        '127.0.0.1',
        'localhost',
        `127.0.0.1:${server.port + 1}`,
        `example.invalid:${server.port}`,
        `127.0.0.1.example.invalid:${server.port}`,
        `0.0.0.0:${server.port}`,
        `[::1]:${server.port}`,
        `user@127.0.0.1:${server.port}`,
      ]),
    ).toEqual([403, 403, 403, 403, 403, 403, 403, 403])
    expect(await sendRaw('GET / HTTP/1.0\r\n\r\n')).toMatch(/ 403 /)
  })

  it('refuses what the page of another origin sends or embeds', async () => {
    const own = `http://127.0.0.1:${server.port}`
    const statusFrom = async (from: Record<string, string>) => (await ask('/', { from })).status

    for (const origin of [own, `http://localhost:${server.port}`]) {
      expect(await statusFrom({ origin, 'sec-fetch-site': 'same-origin' })).toBe(200)
    }
    expect(await statusFrom({ 'sec-fetch-site': 'none' })).toBe(200)
    for (const origin of [
      'https://example.invalid',
      'null',
      `http://127.0.0.1:${server.port + 1}`,
      `https://127.0.0.1:${server.port}`,
      `${own}.example.invalid`,
      'file://',
    ]) {
      expect(await statusFrom({ origin })).toBe(403)
    }
    for (const site of ['cross-site', 'same-site']) {
      expect(await statusFrom({ 'sec-fetch-site': site })).toBe(403)
      expect(await statusFrom({ 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' })).toBe(403)
    }
  })

  it('listens on this machine only', async () => {
    const outward = Object.values(os.networkInterfaces())
      .flatMap(addresses => addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
    for (const { address } of outward) {
      const attempt = new Promise((resolve, reject) => {
        const socket = connect(server.port, address, () => reject(new Error('it answered')))
        socket.on('error', error => resolve(error))
      })
      await expect(attempt).resolves.toMatchObject({ code: 'ECONNREFUSED' })
    }
  })

  it('tells who it is, and which build it serves', async () => {
    expect(await identify(server.port)).toEqual({ kind: 'ours', build: 'build-1' })
  })

  it('refuses to share its port', async () => {
    await expect(
      serveRenderer({ port: server.port, root, build: 'build-2' }),
    ).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it('offers to be kept only where that is asked for, with every file but the worker itself', async () => {
    expect((await ask('/offlineWorker.js')).body).toBe('kept()')
    expect((await ask('/manifest.webmanifest')).status).toBe(404)
    const other = await serveRenderer({ port: 0, root, build: 'build-2', isInstallable: true })
    const read = async (name: string) => {
      const answer = await fetch(`${other.url}${name}`)
      return { type: answer.headers.get('content-type'), text: await answer.text() }
    }
    try {
      expect((await read('')).text).toContain('<link rel="manifest" href="./manifest.webmanifest">')
      const manifest = await read('manifest.webmanifest')
      expect(manifest.type).toBe('application/manifest+json; charset=utf-8')
      expect(JSON.parse(manifest.text)).toMatchObject({ display: 'standalone', scope: '/' })
      const [, offer = ''] =
        /^self\.tarjihOffer = (.*);\nkept\(\)$/.exec((await read('offlineWorker.js')).text) ?? []
      const { build, files } = JSON.parse(offer)
      expect(build).toBe('build-2')
      expect([...files].sort()).toEqual([
        '/',
        '/assets/sql-3c4d.wasm',
        '/assets/worker-1a2b.js',
        '/icon-256.png',
        '/icon-512.png',
        '/manifest.webmanifest',
      ])
    } finally {
      await other.close()
    }
  })

  it('does not start without a page', async () => {
    await expect(
      serveRenderer({ port: 0, root: path.join(root, 'assets'), build: 'x' }),
    ).rejects.toThrow('no index.html')
  })
})
