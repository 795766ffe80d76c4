// @ts-check
/**
 * The browser host's server: hands the built renderer to a browser on this machine, and nothing else.
 *
 * Must stay true: it listens on 127.0.0.1 only; it answers only requests addressed to it by name
 * (another site's page that reaches it through its own DNS name is refused) and only its own pages
 * (what another site's page sends or embeds is refused); it knows the files it
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
  '.webmanifest': 'application/manifest+json; charset=utf-8',
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
/** What the browser shows of the installed program. Icons are added where it is served. */
const appManifest = {
  id: '/',
  name: 'ترجيح · Tarjih',
  short_name: 'ترجيح',
  description:
    'Offline workbench for analysts: sources, actor networks and competing hypotheses, each claim one click from its words.',
  lang: 'ar',
  dir: 'rtl',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#f6f7f7',
  theme_color: '#0a6b66',
}
const manifestLink = '<link rel="manifest" href="./manifest.webmanifest">'
const fixedHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
}

/**
 * Starts the server.
 * @param {{ port: number, root: string, build: string, isInstallable?: boolean }} options `port` 0
 *   takes any free one (for tests); `root` is the folder with index.html; `build` names what is
 *   served, see `identify`; `isInstallable`: the browser may keep the program and run it without us.
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} rejects with
 *   EADDRINUSE when the port is taken
 */
export async function serveRenderer({ port, root, build, isInstallable = false }) {
  const files = listFiles(root)
  if (isInstallable) offerToKeep(files, build)
  const { policy, permissions } = JSON.parse(
    readFileSync(inRoot('src', 'shared', 'contentSecurityPolicy.json'), 'utf8'),
  )
  let boundPort = port
  const server = createServer((request, response) => {
    const nonce = randomBytes(18).toString('base64url')
    const answer = answerTo(request, { files, build, port: boundPort, nonce })
    response.writeHead(answer.status, {
      ...fixedHeaders,
      // By it the offline worker tells us from another program that took our port.
      'Tarjih-Build': build,
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
 * Lets a browser install the program, and keep it for when this server is gone.
 * @param {Map<string, ServedFile>} files gets the manifest and its icons
 * @param {string} build
 */
function offerToKeep(files, build) {
  const worker = files.get('/offlineWorker.js')
  const index = files.get('/')
  if (worker === undefined || index === undefined) throw new Error('the build is not complete')
  const icons = [256, 512].map(size => {
    const src = `/icon-${size}.png`
    const bytes = readFileSync(inRoot('build', 'icons', `${size}x${size}.png`))
    files.set(src, { bytes, type: 'image/png', isPage: false, isImmutable: false })
    return { src, sizes: `${size}x${size}`, type: 'image/png' }
  })
  const manifest = Buffer.from(JSON.stringify({ ...appManifest, icons }))
  const type = mediaTypes['.webmanifest'] ?? ''
  files.set('/manifest.webmanifest', { bytes: manifest, type, isPage: false, isImmutable: false })
  const page = index.bytes.toString('utf8').replace('</head>', `${manifestLink}</head>`)
  files.set('/', { ...index, bytes: Buffer.from(page) })
  files.set('/index.html', { ...index, bytes: Buffer.from(page) })
  const kept = [...files.keys()].filter(
    name => !['/index.html', '/offlineWorker.js'].includes(name),
  )
  const offer = `self.tarjihOffer = ${JSON.stringify({ build, files: kept })};\n`
  files.set('/offlineWorker.js', { ...worker, bytes: Buffer.from(offer + worker.bytes) })
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {{ files: Map<string, ServedFile>, build: string, port: number, nonce: string }} context
 * @returns {{ status: number, type: string, body: Buffer, isImmutable: boolean }}
 */
function answerTo(request, { files, build, port, nonce }) {
  if (!isOwnRequest(request.headers, port)) return refusal(403, 'Forbidden')
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

/**
 * Addressed to us by name, and neither sent nor embedded by another origin's page. Browsers say where
 * a request comes from; what says nothing (Node, older browsers) is held off by the other headers.
 * @param {import('node:http').IncomingHttpHeaders} headers @param {number} port
 */
function isOwnRequest(headers, port) {
  const names = [`${address}:${port}`, `localhost:${port}`]
  if (!names.includes(headers.host ?? '')) return false
  const { origin } = headers
  if (origin !== undefined && !names.some(name => origin === `http://${name}`)) return false
  return ['none', 'same-origin', undefined].includes(firstOf(headers['sec-fetch-site']))
}

/** @param {string | string[] | undefined} value */
function firstOf(value) {
  return Array.isArray(value) ? value[0] : value
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
