/**
 * What the page may ask of main: the channels of `hostChannels`, by name, and nothing else.
 *
 * Runs sandboxed, so it is built as one CommonJS file; it imports types only, to stay that small.
 * Must stay true: no object of Electron reaches the page, only functions and plain data.
 */
import { contextBridge, ipcRenderer } from 'electron'
import type { HostBridge, HostChannel } from '../shared/hostApi'
import { hostEventChannel } from '../shared/hostEventChannel'

/** A channel that `hostChannels` gains or loses does not compile here. */
const channels: Readonly<Record<HostChannel, true>> = {
  'project.chooseOpen': true,
  'project.read': true,
  'project.chooseSave': true,
  'project.save': true,
  'project.close': true,
  'backup.list': true,
  'backup.read': true,
  'backup.replace': true,
  'journal.start': true,
  'journal.append': true,
  'journal.read': true,
  'journal.remove': true,
  'journal.setAside': true,
  'journal.close': true,
  'journal.list': true,
  'recent.list': true,
  'recent.forget': true,
  'export.save': true,
  'window.setState': true,
  'menu.set': true,
  'window.close': true,
}

const listeners: ((event: unknown) => void)[] = []
let early: unknown[] = []

ipcRenderer.on(hostEventChannel, (_event, hostEvent: unknown) => {
  if (listeners.length === 0) early.push(hostEvent)
  for (const listener of listeners) listener(hostEvent)
})

const bridge: HostBridge = Object.freeze({
  call(channel: string, request: unknown): Promise<unknown> {
    if (typeof channel === 'string' && Object.hasOwn(channels, channel)) {
      return ipcRenderer.invoke(channel, request)
    }
    return Promise.reject(new Error('unknown channel'))
  },
  onEvent(listener: (event: unknown) => void): void {
    listeners.push(listener)
    // What happened while the page was still loading is told to whoever listens first.
    const waiting = early
    early = []
    for (const hostEvent of waiting) listener(hostEvent)
  },
})

contextBridge.exposeInMainWorld('tarjihHost', bridge)
