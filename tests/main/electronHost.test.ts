/** The window's side of the desktop host. */
import { describe, expect, it } from 'vitest'
import { electronHost } from '../../src/renderer/host/electronHost'
import type { HostEvent } from '../../src/shared/hostApi'
import { problemOf } from '../../src/shared/problem'

/** A bridge that answers what it is given, and keeps its listeners. */
function bridgeAnswering(answer: unknown) {
  const listeners: ((event: unknown) => void)[] = []
  return {
    listeners,
    host: electronHost({
      call: async () => answer,
      onEvent: listener => void listeners.push(listener),
    }),
  }
}

describe('electronHost', () => {
  it('gives the value of a good answer', async () => {
    const { host } = bridgeAnswering({ ok: true, value: { text: 'header\n' } })
    expect(await host.call('journal.read', { journalId: 'x' })).toEqual({ text: 'header\n' })
  })

  it('raises the problem of a bad one', async () => {
    const problem = { code: 'project-file-missing', details: { name: 'مالي.tarjih' } }
    const { host } = bridgeAnswering({ ok: false, problem })
    await expect(host.call('project.chooseOpen', {}).catch(problemOf)).resolves.toEqual(problem)
  })

  it.each([null, 'x', { ok: true }, { ok: true, value: { text: 5 } }, { ok: false, problem: 'x' }])(
    'uses no answer that does not fit: %j',
    async answer => {
      const { host } = bridgeAnswering(answer)
      await expect(host.call('journal.read', { journalId: 'x' })).rejects.toThrow()
    },
  )

  it('tells all who listen, until they stop, and asks the bridge once', () => {
    const { host, listeners } = bridgeAnswering(null)
    const first: HostEvent[] = []
    const second: HostEvent[] = []
    const stop = host.onEvent(event => first.push(event))
    host.onEvent(event => second.push(event))
    expect(listeners).toHaveLength(1)
    listeners[0]?.({ kind: 'window.closeRequested' })
    stop()
    listeners[0]?.({ kind: 'menu.chosen', command: 'project.save' })
    expect(first).toEqual([{ kind: 'window.closeRequested' }])
    expect(second).toHaveLength(2)
  })
})
