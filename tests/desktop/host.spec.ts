/** The desktop host seen from the page: what the preload script offers, and what main does on the disk. */
import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { HostBridge, HostChannel, HostRequest, MenuEntry } from '../../src/shared/hostApi'
import { type Desktop, type DesktopOptions, launchDesktop } from './driver'

let folder: string
let desktop: Desktop

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tarjih-host-'))
})

test.afterEach(async () => {
  await desktop.close()
  await rm(folder, { recursive: true, force: true })
})

/** Starts the program; its page has done what it does by itself when this resolves. */
async function launch(options: DesktopOptions = {}): Promise<void> {
  desktop = await launchDesktop(options)
  await desktop.page.waitForLoadState('networkidle')
}

/** Calls main as the page would, through the preload script; bytes are given as text. */
async function call<C extends HostChannel>(channel: C, request: HostRequest<C>): Promise<unknown> {
  return desktop.page.evaluate(
    ([name, asked]) => {
      const { tarjihHost } = window as unknown as { tarjihHost: HostBridge }
      return tarjihHost.call(String(name), asked)
    },
    [channel, request] as const,
  )
}

/** The token in an answer such as `{ ok, value: { file: { file, name } } }`. */
function tokenIn(answer: unknown): HostRequest<'project.read'>['file'] {
  const match = /"file":"([\w-]+)"/.exec(JSON.stringify(answer))
  return (match?.[1] ?? '') as HostRequest<'project.read'>['file']
}

test('every response carries the policy, and the page gets a new nonce each time', async () => {
  await launch()
  const nonces = await desktop.page.evaluate(async () => {
    const seen: string[] = []
    for (const address of ['/index.html', '/index.html', '/not-there.js']) {
      const response = await fetch(address)
      const policy = response.headers.get('content-security-policy') ?? ''
      seen.push(/default-src 'none';.*'nonce-([^']+)'/.exec(policy)?.[1] ?? 'no policy')
    }
    return seen
  })
  expect(new Set(nonces).size).toBe(3)
  expect(nonces).not.toContain('no policy')
})

test('the page has one object of ours, which cannot be changed and calls no other channel', async () => {
  await launch()
  const found = await desktop.page.evaluate(async () => {
    const page = window as unknown as Record<string, unknown> & { tarjihHost: HostBridge }
    const refusal = await page.tarjihHost.call('shell.openExternal', {}).catch(String)
    return {
      members: Object.keys(page.tarjihHost).sort(),
      isFrozen: Object.isFrozen(page.tarjihHost),
      node: ['require', 'process', 'module', '__electronStandin'].filter(name => name in page),
      refusal,
    }
  })
  expect(found).toEqual({
    members: ['call', 'onEvent'],
    isFrozen: true,
    node: [],
    refusal: expect.stringContaining('unknown channel'),
  })
})

test('saves the bytes under the chosen name and reads them back after another start', async () => {
  const path = join(folder, 'مالي.tarjih')
  const userData = join(folder, 'user data')
  await launch({ userData, saveDialogAnswers: [path] })
  const chosen = await call('project.chooseSave', { suggestedName: 'مالي.tarjih' })
  expect(JSON.stringify(chosen)).not.toContain(folder)
  const saved = await desktop.page.evaluate(async file => {
    const { tarjihHost } = window as unknown as { tarjihHost: HostBridge }
    const bytes = new Uint8Array(300_000).map((_, at) => at % 251)
    return tarjihHost.call('project.save', { file, bytes })
  }, tokenIn(chosen))
  expect(saved).toMatchObject({ ok: true })

  const onDisk = await readFile(path)
  expect(onDisk.equals(Buffer.from(new Uint8Array(300_000).map((_, at) => at % 251)))).toBe(true)
  expect(await readdir(folder)).toEqual(expect.not.arrayContaining([expect.stringMatching('tmp')]))
  await desktop.close()

  await launch({ userData })
  const recent = await call('recent.list', {})
  expect(recent).toMatchObject({ ok: true, value: { files: [{ name: 'مالي.tarjih' }] } })
  const length = await desktop.page.evaluate(async file => {
    const { tarjihHost } = window as unknown as { tarjihHost: HostBridge }
    const answer = await tarjihHost.call('project.read', { file })
    const { value } = answer as { value: { bytes: Uint8Array } }
    return value.bytes instanceof Uint8Array && value.bytes.at(250) === 250 && value.bytes.length
  }, tokenIn(recent))
  expect(length).toBe(300_000)
})

test('refuses tokens and requests that it did not hand out or does not know', async () => {
  await launch()
  const invented = 'aW52ZW50ZWQtdG9rZW4' as HostRequest<'project.read'>['file']
  expect(await call('project.read', { file: invented })).toMatchObject({
    ok: false,
    problem: { code: 'host-refused' },
  })
  const path = { file: '../../etc/passwd' } as unknown as HostRequest<'project.read'>
  expect(await call('project.read', path)).toMatchObject({
    ok: false,
    problem: { code: 'invalid-request' },
  })
})

test('keeps journal lines through an end without warning', async () => {
  const userData = join(folder, 'user data')
  const journalId = randomUUID()
  await launch({ userData })
  await call('journal.start', { journalId, lines: '{"header":1}' })
  expect(await call('journal.append', { journalId, lines: '{"line":"سطر"}' })).toEqual({
    ok: true,
    value: {},
  })
  await desktop.close()

  await launch({ userData })
  expect(await call('journal.read', { journalId })).toEqual({
    ok: true,
    value: { text: '{"header":1}\n{"line":"سطر"}\n' },
  })
  expect(await call('journal.list', {})).toMatchObject({
    value: { journals: [{ journalId, header: '{"header":1}', lines: 1 }] },
  })
})

test('asks before closing over unsaved changes, and ends when the page says so', async () => {
  await launch()
  await listen()
  await call('window.setState', { title: 'مالي — ترجيح', hasUnsavedChanges: true, language: 'ar' })
  expect(await desktop.windowTitle()).toBe('مالي — ترجيح')
  await desktop.requestClose()
  await expect.poll(heard).toContainEqual({ kind: 'window.closeRequested' })
  await call('window.close', {}).catch(() => undefined) // the page goes with its window
  await desktop.exited
})

test('tells the page which menu entry was chosen and which file was opened', async () => {
  await launch()
  await listen()
  const save: MenuEntry = {
    kind: 'command',
    command: 'test.save',
    label: 'حفظ',
    shortcut: 'mod+S',
    isEnabled: true,
  }
  await call('menu.set', { entries: [{ kind: 'submenu', label: 'للاختبار', entries: [save] }] })
  await desktop.chooseMenu('للاختبار', 'حفظ')
  await writeFile(join(folder, 'a.tarjih'), 'x')
  await desktop.openFromSystem(join(folder, 'a.tarjih'))
  await expect.poll(heard).toEqual([
    { kind: 'menu.chosen', command: 'test.save' },
    { kind: 'project.openRequested', file: { name: 'a.tarjih', file: expect.any(String) } },
  ])
})

test('the page stays where it is, opens no window and reaches no other address', async () => {
  await launch()
  const before = desktop.page.url()
  const outcome = await desktop.page.evaluate(async () => {
    const opened = window.open('https://example.invalid/')
    window.location.href = 'https://example.invalid/'
    const fetched = await fetch('https://example.invalid/').catch(() => 'refused')
    return { isOpened: opened !== null && !opened.closed, fetched }
  })
  expect(outcome.fetched).toBe('refused')
  await expect.poll(() => desktop.page.context().pages().length).toBe(1)
  expect(desktop.page.url()).toBe(before)
})

async function listen(): Promise<void> {
  await desktop.page.evaluate(() => {
    const page = window as unknown as { tarjihHost: HostBridge; heard: unknown[] }
    page.heard = []
    page.tarjihHost.onEvent(event => page.heard.push(event))
  })
}

function heard(): Promise<unknown> {
  return desktop.page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)
}
