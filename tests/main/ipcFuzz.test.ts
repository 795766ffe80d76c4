/**
 * Thousands of hostile calls on every channel, answered by the real modules over a real folder: none
 * crashes main, none reaches a file that was not chosen, and none is answered with what a page that
 * was taken over could use.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IpcMainInvokeEvent, WebFrameMain } from 'electron'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBackups } from '../../src/main/backups'
import { createExportFiles } from '../../src/main/exportFiles'
import { createFileTokens } from '../../src/main/fileTokens'
import { hostHandlers } from '../../src/main/hostHandlers'
import { serveHost } from '../../src/main/ipc'
import { createJournalFiles } from '../../src/main/journalFiles'
import { createAppMenu } from '../../src/main/menu'
import { createProjectFiles } from '../../src/main/projectFiles'
import { createProjectLocks } from '../../src/main/projectLocks'
import { createRecentFiles } from '../../src/main/recentFiles'
import { createSavedChecksums } from '../../src/main/savedChecksums'
import type { AppWindow } from '../../src/main/window'
import { type HostChannel, hostChannels } from '../../src/shared/hostApi'
import { temporaryFolder } from './temporaryFolder'

/** `TARJIH_FUZZ_CALLS=10000` is the full run: ten thousand calls on each channel. */
const callsPerChannel = Number(process.env.TARJIH_FUZZ_CALLS ?? 1_000)
const seed = 20_260_707
const journalId = '6f1c1a53-6f6c-4c0e-9a53-0d6f2d7a5c11'
const channels = Object.keys(hostChannels) as HostChannel[]
/** More than any text that a channel takes but a journal's. */
const HUGE_LENGTH = 100_000_000

/** Main as it is, but that every dialog is cancelled and there is no window to see. */
function mainOver(folder: string) {
  const tokens = createFileTokens()
  const inside = join(folder, 'inside')
  const cancelled = { chooseOpenPath: async () => null, chooseSavePath: async () => null }
  const recents = createRecentFiles({ folder: inside, tokens })
  const nobody = () => undefined
  const window = { setState: nobody, close: nobody } as unknown as AppWindow // no other member is used
  const handlers = hostHandlers({
    projects: createProjectFiles({
      tokens,
      onUsed: recents.note,
      locks: createProjectLocks(),
      backups: createBackups({ folder: join(inside, 'backups') }),
      checksums: createSavedChecksums({ folder: inside }),
      ...cancelled,
    }),
    journals: createJournalFiles({ folder: join(inside, 'journals') }),
    exports: createExportFiles(cancelled),
    recents,
    menu: createAppMenu({
      // Electron's own part begins here; the template has been made.
      menu: { buildFromTemplate: nobody as never, setApplicationMenu: nobody },
      platform: 'linux',
      send: nobody,
    }),
    window,
  })
  const listeners = new Map<string, (event: IpcMainInvokeEvent, raw: unknown) => unknown>()
  serveHost(
    { handle: (name, listener) => void listeners.set(name, listener) },
    () => true,
    handlers,
  )
  const event = { senderFrame: {} as WebFrameMain } as IpcMainInvokeEvent
  return async (channel: HostChannel, raw: unknown) => listeners.get(channel)?.(event, raw)
}

/** Texts that have opened files for others before. */
function hostileTexts(outside: string): readonly string[] {
  const secret = join(outside, 'secret.txt')
  return [
    '',
    '.',
    '..',
    secret,
    '../../outside/secret.txt',
    '..\\..\\outside\\secret.txt',
    join(outside, 'link.txt'),
    `${secret}\0.tarjih`,
    '\0',
    `file://${secret}`,
    '\\\\server\\share\\x',
    'CON',
    'a'.repeat(64),
    '__proto__',
    'constructor',
    'مالي\u202Etxt.exe',
    '\ud800',
    '%2e%2e%2f',
    '$(touch x)',
    `${journalId}/../../../outside/secret.txt`,
  ]
}

/** Requests with the channel's own names and hostile values, with names too many, and anything else. */
function requests(channel: HostChannel, outside: string): fc.Arbitrary<unknown> {
  const names = Object.keys(hostChannels[channel].request.shape)
  const value = fc.oneof(
    fc.constantFrom<unknown>(...hostileTexts(outside), 'AAAAAAAAAAAA', journalId, 'damaged', 'ar'),
    fc.uint8Array({ maxLength: 40 }),
    fc.constantFrom<unknown>(null, true, -1, Number.NaN, 2 ** 53, {}, [], [[]]),
    fc.anything({ maxDepth: 2, withTypedArray: true, withNullPrototype: true }),
  )
  const own = fc.record(Object.fromEntries(names.map(name => [name, value])))
  const more = fc.dictionary(fc.constantFrom('__proto__', 'path', 'constructor', ...names), value)
  return fc.oneof(
    { weight: 4, arbitrary: own },
    { weight: 2, arbitrary: more },
    { weight: 1, arbitrary: value },
  )
}

/** Every file below a folder with its bytes and its time. */
function contentsOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => {
      const path = join(folder, name)
      const { mtimeMs } = statSync(path)
      return `${name} ${mtimeMs} ${statSync(path).isFile() ? readFileSync(path, 'utf8') : ''}`
    })
    .sort()
}

function guardedFolder(): { readonly folder: string; readonly outside: string } {
  const folder = temporaryFolder()
  const outside = join(folder, 'outside')
  mkdirSync(outside)
  mkdirSync(join(folder, 'inside'))
  writeFileSync(join(outside, 'secret.txt'), 'SECRET OF ANOTHER PROGRAM')
  symlinkSync(join(outside, 'secret.txt'), join(outside, 'link.txt'))
  return { folder, outside }
}

describe('hostile calls', () => {
  it.each(channels)('on %s are answered, and touch no file outside', async channel => {
    const { folder, outside } = guardedFolder()
    const call = mainOver(folder)
    const before = contentsOf(outside)
    await fc.assert(
      fc.asyncProperty(requests(channel, outside), async raw => {
        const answer = JSON.stringify(await call(channel, raw))
        expect(answer).toMatch(/^\{"ok":(true|false),/)
        expect(answer).not.toContain('SECRET')
        expect(answer).not.toContain(join(folder, 'inside'))
      }),
      { numRuns: callsPerChannel, seed },
    )
    expect(contentsOf(outside)).toEqual(before)
    expect(readdirSync(folder).sort()).toEqual(['inside', 'outside'])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('of a hundred million characters are refused as what they are', async () => {
    const { folder } = guardedFolder()
    const call = mainOver(folder)
    const huge = 'x'.repeat(HUGE_LENGTH)
    for (const channel of channels) {
      const names = Object.keys(hostChannels[channel].request.shape)
      const answer = await call(channel, Object.fromEntries(names.map(name => [name, huge])))
      if (names.length > 0) {
        expect(answer).toMatchObject({ ok: false, problem: { code: 'invalid-request' } })
      }
    }
  })
})
