// @ts-check
/**
 * The browser host's server: hands the built renderer to a browser on this machine, and nothing else.
 *
 * Must stay true: it listens on 127.0.0.1 only; it answers only requests addressed to it by name
 * (another site's page that reaches it through its own DNS name is refused); it knows the files it
 * found when it started and never turns an address into a path; every answer carries the same
 * content security policy as the desktop host's, because a worker obeys that of its own response.
 */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { filesBelow } from './support/contentHash.mjs'
import { inRoot } from './support/run.mjs'

/** Part of the origin, and so of where the browser keeps the journals: never change it. */
export const fixedPort = 47823

const address = '127.0.0.1'
const noncePlaceholder = /__CSP_NONCE__/g
/** @type {Readonly<Record<string, string>>} */
const mediaTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.sql': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.tarjih': 'application/vnd.sqlite3',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}
const fixedHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
}

/**
 * Starts the server.
 * @param {{ port: number, root: string, build: string }} options `port` 0 takes any free one (for
 *   tests); `root` is the folder with index.html; `build` names what is served, see `identify`.
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} rejects with
 *   EADDRINUSE when the port is taken
 */
export async function serveRenderer({ port, root, build }) {
  const files = listFiles(root)
  const { policy, permissions } = JSON.parse(
    readFileSync(inRoot('src', 'shared', 'contentSecurityPolicy.json'), 'utf8'),
  )
  let boundPort = port
  const server = createServer((request, response) => {
    const nonce = randomBytes(18).toString('base64url')
    const answer = answerTo(request, { files, build, port: boundPort, nonce })
    response.writeHead(answer.status, {
      ...fixedHeaders,
      'Content-Security-Policy': policy.replace('NONCE', nonce),
      'Permissions-Policy': permissions,
      'Content-Type': answer.type,
      'Content-Length': answer.body.length,
      'Cache-Control': answer.isImmutable ? 'public, max-age=31536000, immutable' : 'no-store',
      ...(answer.status === 405 ? { Allow: 'GET, HEAD' } : {}),
    })
    response.end(request.method === 'HEAD' ? undefined : answer.body)
  })
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, () => resolve(undefined))
  })
  const bound = server.address()
  if (bound !== null && typeof bound === 'object') boundPort = bound.port
  return {
    url: `http://${address}:${boundPort}/`,
    port: boundPort,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/**
 * Who listens on a port of this machine.
 * @param {number} port
 * @returns {Promise<{ kind: 'nobody' } | { kind: 'stranger' } | { kind: 'ours', build: string }>}
 */
export async function identify(port) {
  try {
    const answer = await fetch(`http://${address}:${port}/__tarjih`, {
      signal: AbortSignal.timeout(2_000),
      redirect: 'error',
    })
    const said = await answer.json()
    if (said?.application === 'tarjih' && typeof said.build === 'string') {
      return { kind: 'ours', build: said.build }
    }
    return { kind: 'stranger' }
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined
    const isRefused = cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED'
    return { kind: isRefused ? 'nobody' : 'stranger' }
  }
}

/** @typedef {{ bytes: Buffer, type: string, isPage: boolean, isImmutable: boolean }} ServedFile */

/** @param {string} root @returns {Map<string, ServedFile>} by the exact address path */
function listFiles(root) {
  const files = new Map()
  for (const name of filesBelow(root, '.')) {
    const type = mediaTypes[path.extname(name)]
    if (type === undefined || path.basename(name).startsWith('.')) continue
    const urlPath = `/${name.replaceAll('\\', '/')}`
    const isPage = type === mediaTypes['.html']
    // The build puts a hash of the contents into the names below assets/.
    const isImmutable = urlPath.startsWith('/assets/')
    files.set(urlPath, { bytes: readFileSync(path.join(root, name)), type, isPage, isImmutable })
  }
  const index = files.get('/index.html')
  if (index === undefined) throw new Error(`no index.html in ${root}`)
  files.set('/', index)
  return files
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {{ files: Map<string, ServedFile>, build: string, port: number, nonce: string }} context
 * @returns {{ status: number, type: string, body: Buffer, isImmutable: boolean }}
 */
function answerTo(request, { files, build, port, nonce }) {
  const { host } = request.headers
  if (host !== `${address}:${port}` && host !== `localhost:${port}`)
    return refusal(403, 'Forbidden')
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refusal(405, 'Method not allowed')
  const urlPath = (request.url ?? '').split('?', 1)[0] ?? ''
  if (urlPath === '/__tarjih') {
    const body = Buffer.from(JSON.stringify({ application: 'tarjih', build }))
    return { status: 200, type: 'application/json', body, isImmutable: false }
  }
  const file = files.get(urlPath)
  if (file === undefined) return refusal(404, 'Not found')
  const { type, isImmutable } = file
  if (!file.isPage) return { status: 200, type, body: file.bytes, isImmutable }
  const page = file.bytes.toString('utf8').replace(noncePlaceholder, nonce)
  return { status: 200, type, body: Buffer.from(page), isImmutable: false }
}

/** @param {number} status @param {string} words */
function refusal(status, words) {
  return {
    status,
    type: 'text/plain; charset=utf-8',
    body: Buffer.from(`${words}\n`),
    isImmutable: false,
  }
}
