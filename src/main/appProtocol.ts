/**
 * The `app://bundle/` scheme: the built renderer, and nothing else on this computer.
 *
 * The list of files is made once at the start; a path that is not on it is a 404, so there is no
 * path to escape with. Every response carries the content security policy, also a refusal, because
 * a worker obeys the policy of its own response.
 */
import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs/promises'
import { extname, join } from 'node:path'
import {
  contentSecurityPolicy,
  noncePlaceholder,
  permissionsPolicy,
} from '../shared/contentSecurityPolicy'

export const appScheme = 'app'
const appHost = 'bundle'
export const appUrl = `${appScheme}://${appHost}/index.html`

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.tarjih': 'application/vnd.sqlite3',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** Files by the path part of their address, such as `/assets/index-1a2b.js`. */
export type Bundle = ReadonlyMap<string, string>

/** Lists the built renderer. @param folder where `index.html` is. */
export async function readBundle(folder: string): Promise<Bundle> {
  const files = new Map<string, string>()
  const visit = async (below: string, address: string): Promise<void> => {
    for (const entry of await fs.readdir(below, { withFileTypes: true })) {
      const path = join(below, entry.name)
      const entryAddress = `${address}/${encodeURIComponent(entry.name)}`
      if (entry.isDirectory()) await visit(path, entryAddress)
      else if (entry.isFile()) files.set(entryAddress, path)
    }
  }
  await visit(folder, '')
  const index = files.get('/index.html')
  if (index !== undefined) files.set('/', index)
  return files
}

/** Answers one request of the window. Never rejects because of what the address says. */
export async function answerFromBundle(
  bundle: Bundle,
  request: { readonly url: string; readonly method: string },
): Promise<Response> {
  const nonce = randomBytes(16).toString('base64')
  const address = request.method === 'GET' ? addressOf(request.url) : null
  const path = address === null ? undefined : bundle.get(address)
  if (path === undefined) return respond('not found', 404, '.txt', nonce)

  const ending = extname(path).toLowerCase()
  const bytes = await fs.readFile(path)
  if (ending !== '.html') return respond(bytes, 200, ending, nonce)
  return respond(bytes.toString('utf8').replaceAll(noncePlaceholder, nonce), 200, ending, nonce)
}

/** Whether an address belongs to the window's own page and files. */
export function isAppAddress(url: string): boolean {
  return addressOf(url) !== null
}

function addressOf(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, host, username, password, pathname } = new URL(url)
  const isOurs = protocol === `${appScheme}:` && host === appHost && username + password === ''
  return isOurs ? pathname : null
}

function respond(
  body: string | Buffer<ArrayBuffer>,
  status: number,
  ending: string,
  nonce: string,
): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': mediaTypes[ending] ?? 'application/octet-stream',
      'content-security-policy': contentSecurityPolicy(nonce),
      'permissions-policy': permissionsPolicy,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  })
}
