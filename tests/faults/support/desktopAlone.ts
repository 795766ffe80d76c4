/**
 * The built main process over the Electron stand-in without a browser: where the page would be, the
 * store plays a plan, asks main through the same channels, and answers as an analyst who keeps
 * everything. `desktopAlone <ending> <folder> <plan> <variant>`; SIGTERM quits as Electron does on Linux.
 */
import { mkdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from '@playwright/test'
import { electronHost } from '../../../src/renderer/host/electronHost'
import { loadSqlite } from '../../../src/renderer/store/database'
import type { HostForStore } from '../../../src/renderer/store/hostForStore'
import type { FileRef, HostBridge } from '../../../src/shared/hostApi'
import { problemOf } from '../../../src/shared/problem'
import type {
  HistoryState,
  ProtectionChange,
  StoreRequest,
} from '../../../src/shared/storeProtocol'
import { electronDouble } from '../../standin/electronDouble'
import { Standin } from '../../standin/standin'
import { fromWire, toWire } from '../../standin/wire'
import { readPlan } from './planFile'
import { creation, fileName, type Plan, startService } from './scenario'
import { countedStamps } from './stamps'

const [ending = 'term', folder = '', planPath = '', variant = 'none'] = process.argv.slice(2)
const appFolder = process.env.FAULT_APP_FOLDER ?? ''

const say = (...words: readonly (string | number)[]) => {
  writeSync(1, `${words.join('\t')}\n`)
}

type Receive = (source: { readonly frame: unknown }, message: string) => Promise<string>

const frame = { url: () => 'https://bundle.app.invalid/index.html', parentFrame: () => null }

/** What the preload script offers, over the binding that the stand-in gives to a page. */
function bridgeOver(receive: Receive): HostBridge {
  const ask = async (message: string) => JSON.parse(await receive({ frame }, message)) as Answer
  return {
    async call(channel, request) {
      const message = `{"channel":${JSON.stringify(channel)},"args":${toWire([request])}}`
      const { error, value } = await ask(message)
      if (error !== undefined) throw new Error(error)
      return fromWire(JSON.stringify(value))
    },
    onEvent(listener) {
      const next = async (): Promise<void> => {
        for (;;) {
          const [event] = fromWire(JSON.stringify((await ask('{}')).args)) as unknown[]
          listener(event)
        }
      }
      void next()
    },
  }
}

type Answer = { readonly error?: string; readonly value?: unknown; readonly args?: unknown }

/** The window: the store, the words to main about unsaved changes, and the question before closing. */
async function openWindow(receive: Receive): Promise<void> {
  const host = electronHost(bridgeOver(receive))
  const sqlite = await loadSqlite()
  const { service, historyNow } = startService({
    sqlite,
    host: { call: host.call as HostForStore }, // the store asks for channels of its own only
    stamps: countedStamps().stamps,
  })
  const ask = (request: unknown) => service.answer(request as StoreRequest) // ours
  let isClosing = false
  const tell = async () => {
    const history = historyNow()
    if (history === null || isClosing) return
    acknowledge(history)
    const hasUnsavedChanges = !history.isSaved
    await host.call('window.setState', { title: 'مالي', language: 'ar', hasUnsavedChanges })
  }
  let file: FileRef | null = null
  const save = async (protection?: ProtectionChange) => {
    if (file === null) return
    await ask({ kind: 'save', file, protection })
    say('saved', historyNow()?.sequence ?? 0, file.name)
  }
  host.onEvent(async event => {
    if (event.kind !== 'window.closeRequested' || isClosing) return
    isClosing = true
    say('asked')
    await save()
    await ask({ kind: 'close', discardChanges: false })
    say('closed')
    await host.call('window.close', {})
  })
  await ask({ kind: 'create', payload: creation })
  await tell()
  file = (await host.call('project.chooseSave', { suggestedName: fileName })).file
  await save()
  say('ready')
  await playOn(readPlan(planPath), { ask, save, tell, isClosing: () => isClosing })
  say('finished')
}

function acknowledge(history: HistoryState): void {
  if (history.journalProblem === null) say('acknowledged', history.sequence)
}

async function playOn(
  plan: Plan,
  window: {
    readonly ask: (request: unknown) => Promise<unknown>
    readonly save: (protection?: ProtectionChange) => Promise<void>
    readonly tell: () => Promise<void>
    readonly isClosing: () => boolean
  },
): Promise<void> {
  for (const act of plan) {
    if (window.isClosing()) return
    if (act.kind === 'save') {
      say('saving')
      await window.save(act.protection)
    } else if (act.kind !== 'saveAs') {
      await window.ask(act.kind === 'command' ? { ...act, reason: '' } : act)
    }
    await window.tell()
  }
}

/** As much of Playwright's page and context as the stand-in uses. */
function contextOfNoBrowser(): BrowserContext {
  let receive: Receive | null = null
  const page = {
    exposeBinding: async (_name: string, binding: Receive) => {
      receive = binding
    },
    addInitScript: async () => undefined,
    on: () => page,
    goto: async () => {
      if (receive !== null) openWindow(receive).catch(fail)
    },
    close: async () => undefined,
  }
  const context = { route: async () => undefined, on: () => context, newPage: async () => page }
  return context as unknown as BrowserContext // see above
}

function fail(error: unknown): void {
  const { code } = problemOf(error)
  // A project that was closed meanwhile takes no further act.
  if (code === 'no-project-open') return
  say('problem', code, error instanceof Error ? (error.stack ?? '').replaceAll('\n', ' | ') : '')
}

function leave(): void {
  say('exited')
  process.exit(0)
}

mkdirSync(join(folder, 'projects'), { recursive: true })
const standin = new Standin({
  context: contextOfNoBrowser(),
  userData: join(folder, 'data'),
  answers: { open: [], save: [join(folder, 'projects', fileName)] },
})
process.on('SIGTERM', () => {
  if (variant === 'leavesAtOnce') leave()
  if (ending === 'close') standin.windows[0]?.close()
  else standin.quit()
})
setInterval(() => undefined, 1000) // a window waits for its analyst
void standin.exited.then(leave)
void standin.start(appFolder, electronDouble(standin))
