/**
 * Keeps the program's own files in the browser, so that the browser host opens when its server is gone.
 *
 * Must stay true: while the server answers, its page is shown and never a kept one, so nothing is
 * stale after an update; a kept page and what it loads are of one build; what another program on our
 * port answers counts as no answer, for it would run with access to the journals; nothing is kept that is not on
 * the server's list, and so nothing of a project, which never goes over a connection at all.
 */
export type Offer = { readonly build: string; readonly files: readonly string[] }

/** The server writes its offer before this script, which is therefore another one in each build. */
declare const self: ServiceWorkerGlobalScope & { readonly tarjihOffer: Offer }

const { build, files } = self.tarjihOffer
const CACHE = `tarjih-${build}`
const PAGE = '/'
const listed: ReadonlySet<string> = new Set(files)

self.addEventListener('install', event =>
  event.waitUntil(keepFiles().then(() => self.skipWaiting())),
)
self.addEventListener('activate', event => event.waitUntil(takeOver()))
self.addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(keptOrServed(request))
  else if (listed.has(pathname)) event.respondWith(servedOrKept(request, pathname))
})

/** Files asked for at the same time while the program is being kept: it is not to hold up the work. */
const AT_ONCE = 6

async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE)
  const waiting = [...files]
  async function keepNext(): Promise<void> {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const answer = await fetch(name)
      if (!answer.ok || !isOfBuild(name, answer)) throw new Error(`${name} is not of ${build}`)
      await cache.put(name, answer)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, keepNext))
}

/** What is named after its contents may come from the browser's own cache, and from an earlier build. */
function isOfBuild(name: string, { headers }: Response): boolean {
  const from = headers.get('Tarjih-Build')
  return name.startsWith('/assets/') ? from !== null : from === build
}

/** Takes over at once. The build before stays: its windows may be open, and still need parts of it. */
async function takeOver(): Promise<void> {
  const earlier = (await caches.keys()).filter(name => name !== CACHE) // the oldest first
  await Promise.all(earlier.slice(0, -1).map(name => caches.delete(name)))
  await self.clients.claim()
}

/** What our server answers, or undefined when it is gone or somebody else answers in its place. */
async function served(request: Request): Promise<Response | undefined> {
  try {
    const answer = await fetch(request)
    return answer.headers.has('Tarjih-Build') ? answer : undefined
  } catch {
    return undefined // the server is gone
  }
}

async function kept(name: string): Promise<Response> {
  const cache = await caches.open(CACHE)
  return (await cache.match(name)) ?? Response.error()
}

async function servedOrKept(request: Request, name: string): Promise<Response> {
  const ours = await served(request)
  if (ours !== undefined) return ours
  return request.mode === 'navigate' ? keptPage() : kept(name)
}

/** The names of these files are made of their contents: whatever build they are kept of, they are right. */
async function keptOrServed(request: Request): Promise<Response> {
  return (await caches.match(request.url)) ?? fetch(request)
}

/** The kept page, with a nonce of its own for each load, as the server would give it. */
async function keptPage(): Promise<Response> {
  const page = await kept(PAGE)
  const policy = page.headers.get('Content-Security-Policy') ?? ''
  const [, last] = /'nonce-([^']+)'/.exec(policy) ?? []
  if (last === undefined) return page
  const nonce = freshNonce()
  const headers = new Headers(page.headers)
  headers.set('Content-Security-Policy', policy.replaceAll(last, nonce))
  headers.delete('Content-Length')
  return new Response((await page.text()).replaceAll(last, nonce), { headers })
}

function freshNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
}
