/** The border between window and main: whom it answers, and how. */
import type { IpcMainInvokeEvent, WebFrameMain } from 'electron'
import { describe, expect, it } from 'vitest'
import { type HostHandlers, serveHost } from '../../src/main/ipc'
import { hostChannels } from '../../src/shared/hostApi'
import { ProblemError } from '../../src/shared/problem'

type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown

/** Serves with handlers that count their calls; `journal.read` answers what is given. */
function served(journalRead: HostHandlers['journal.read'] = () => ({ text: null })) {
  const listeners = new Map<string, Listener>()
  const calls: string[] = []
  const counted = Object.fromEntries(
    Object.keys(hostChannels).map(channel => [channel, () => void calls.push(channel)]),
  )
  // Only `journal.read` is called with a valid request here; the others must not be reached.
  const handlers = { ...counted, 'journal.read': journalRead } as unknown as HostHandlers
  const ipcMain = {
    handle: (channel: string, listener: Listener) => listeners.set(channel, listener),
  }
  serveHost(ipcMain, frame => frame?.url === 'app://bundle/index.html', handlers)
  const call = (
    channel: string,
    request: unknown,
    url: string | null = 'app://bundle/index.html',
  ) => {
    // The border looks at nothing of the event but its frame.
    const event = { senderFrame: url === null ? null : ({ url } as WebFrameMain) }
    return listeners.get(channel)?.(event as IpcMainInvokeEvent, request)
  }
  return { call, calls, channels: [...listeners.keys()] }
}

const journalId = '6f1c1a53-6f6c-4c0e-9a53-0d6f2d7a5c11'

describe('serveHost', () => {
  it('listens on every channel of the list and on no other', () => {
    expect(served().channels).toEqual(Object.keys(hostChannels))
  })

  it('answers with the value', async () => {
    const { call } = served(() => ({ text: 'header\n' }))
    expect(await call('journal.read', { journalId })).toEqual({
      ok: true,
      value: { text: 'header\n' },
    })
  })

  it('answers with the problem as data', async () => {
    const { call } = served(() => {
      throw new ProblemError({ code: 'journal-damaged', details: { name: 'x', sequence: 4 } })
    })
    expect(await call('journal.read', { journalId })).toEqual({
      ok: false,
      problem: { code: 'journal-damaged', details: { name: 'x', sequence: 4 } },
    })
  })

  it('names no file when the system refuses something that nobody foresaw', async () => {
    const { call } = served(() => {
      const message = "ENOENT: no such file or directory, open '/home/analyst/x'"
      throw Object.assign(new Error(message), { code: 'ENOENT' })
    })
    expect(await call('journal.read', { journalId })).toEqual({
      ok: false,
      problem: { code: 'unexpected', details: { reason: 'ENOENT: no such file or directory' } },
    })
  })

  it.each([null, 'about:blank', 'https://bundle/index.html', 'app://other/index.html'])(
    'does nothing for a call from %s',
    async url => {
      const { call, calls, channels } = served()
      for (const channel of channels) {
        expect(await call(channel, {}, url)).toMatchObject({
          ok: false,
          problem: { code: 'host-refused' },
        })
      }
      expect(calls).toEqual([])
    },
  )

  const nonsense: readonly unknown[] = [
    undefined,
    null,
    7,
    'x',
    [],
    { extra: 1 },
    { file: '../../etc/passwd' },
    { journalId: '../x' },
    { journalId, text: new Uint8Array(3) },
    JSON.parse('{"__proto__":{"polluted":true}}'),
  ]
  it('does nothing for a request that does not fit', async () => {
    const { call, calls, channels } = served()
    for (const channel of channels) {
      for (const request of nonsense) {
        expect(await call(channel, request)).toMatchObject({
          ok: false,
          problem: { code: 'invalid-request' },
        })
      }
    }
    expect(calls).toEqual([])
  })

  it('lets nothing out that the channel does not promise', async () => {
    const leaking = { text: null, path: '/home/analyst' }
    const { call } = served(() => leaking)
    expect(JSON.stringify(await call('journal.read', { journalId }))).not.toContain('/home/analyst')
  })
})
