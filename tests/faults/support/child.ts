/**
 * The program that is killed: plays a plan on the real host and store, and tells on standard output
 * what it promises, at the moment it does. `child <mode> <folder> <plan> <variant>`.
 */
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { type Disk, nodeDisk } from '../../../src/main/atomicFile'
import { sha256Of } from '../../../src/main/fingerprint'
import { createProjectLocks } from '../../../src/main/projectLocks'
import { Database, loadSqlite } from '../../../src/renderer/store/database'
import { problemOf } from '../../../src/shared/problem'
import type { StoreRequest } from '../../../src/shared/storeProtocol'
import { opener } from './brokenHost'
import { createFaultHost, projectPath } from './faultHost'
import { readPlan } from './planFile'
import { fileName, openFile, type Plan, plans, play, projectId, startService } from './scenario'
import { type Variant, variants } from './variants'

const [mode = '', folder = '', planNumber = '0', wanted = 'none'] = process.argv.slice(2)
const variant: Variant = variants.find(name => name === wanted) ?? 'none'
const stopAt = Number(process.env.FAULT_STOP_AT ?? 0)

const say = (...words: readonly (string | number)[]) => {
  writeSync(1, `${words.join('\t')}\n`)
}

const told = {
  acknowledged: (sequence: number) => say('acknowledged', sequence),
  saved: (sequence: number, name: string) => say('saved', sequence, name),
  refused: (code: string) => say('refused', code),
}

const modes: Readonly<Record<string, () => Promise<void>>> = {
  async play() {
    const host = createFaultHost(folder, variant, stoppingDisk())
    await play({ sqlite: await loadSqlite(), host }, plan(), told)
    say('finished')
  },
  /** Opens what a crash left, the way the window does, and saves it. `plan`: the file's name. */
  async recover() {
    const host = createFaultHost(folder, variant)
    const { service, historyNow } = startService({ sqlite: await loadSqlite(), host })
    const ask = (request: unknown) => service.answer(request as StoreRequest) // ours
    let file = host.chooseOpen(planNumber)
    try {
      const { bytes } = await host.projects.read({ file: file.file })
      await openFile(ask, file, bytes)
    } catch (error) {
      if (problemOf(error).code !== 'project-file-missing') throw error
      await ask({ kind: 'recover', journalId: projectId })
      file = await host.chooseSave(planNumber)
    }
    const sequence = historyNow()?.sequence ?? 0
    say('acknowledged', sequence)
    await ask({ kind: 'save', file })
    say('saved', sequence, file.name)
    say('finished')
  },
  /** Whether a project can be saved here, as an analyst finds out. `plan`: the file's name. */
  async access() {
    const host = createFaultHost(folder, variant)
    const { file } = host.chooseOpen(planNumber)
    const { access, bytes } = await host.projects.read({ file })
    const saved = await host.projects.save({ file, bytes }).then(
      () => 'saved',
      error => problemOf(error).code,
    )
    say('access', access.kind === 'readOnly' ? access.reason : access.kind, saved)
    await host.close()
  },
  /** Opens the files that come in, line by line as base64, and says what came of each. */
  async openEach() {
    const sqlite = await loadSqlite()
    say('ready')
    for await (const line of createInterface({ input: process.stdin })) {
      const bytes = new Uint8Array(Buffer.from(line, 'base64'))
      const before = sha256Of(bytes)
      let answer = 'opened'
      try {
        opener(variant, fileName)(sqlite, bytes).close()
      } catch (error) {
        answer = problemOf(error).code
      }
      say(sha256Of(bytes) === before ? answer : 'the bytes were changed')
    }
  },
  /** Plays with so many bytes of memory for SQLite and no more. `variant`: how many. */
  async lowMemory() {
    const sqlite = await loadSqlite()
    const limit = new Database(sqlite)
    limit.script(`PRAGMA hard_heap_limit = ${Number(wanted)}`)
    const host = createFaultHost(folder)
    await play({ sqlite, host }, plan(), told)
    say('finished')
  },
  /** Holds and lets go of the lock as it is told, line by line. */
  async race() {
    const locks = createProjectLocks()
    const path = projectPath(folder, fileName)
    say('ready')
    for await (const line of createInterface({ input: process.stdin })) {
      if (line === 'hold') {
        const isHeld = variant === 'noLock' || (await locks.hold(path)) === null
        say(isHeld ? 'held' : 'refused')
      }
      if (line === 'release') {
        await locks.releaseAll()
        say('released')
      }
    }
  },
}

/** One of the fixed plans by its number, or one in a file. */
function plan(): Plan {
  return /^\d+$/.test(planNumber) ? (plans[Number(planNumber)] ?? []) : readPlan(planNumber)
}

/** A disk that stops for ever before its n-th change, so that the power can be cut right there. */
function stoppingDisk(): Disk {
  if (stopAt === 0) return nodeDisk
  let changes = 0
  const before = async () => {
    changes += 1
    if (changes < stopAt) return
    say('stopped')
    setInterval(() => undefined, 1000)
    await new Promise(() => undefined)
  }
  const changing = new Set(['write', 'writeFile', 'sync', 'datasync', 'truncate'])
  return {
    ...nodeDisk,
    async open(...args) {
      const handle = await nodeDisk.open(...args)
      return new Proxy(handle, {
        get(target, member) {
          const value: unknown = Reflect.get(target, member)
          if (typeof value !== 'function') return value
          const original = value.bind(target)
          if (!changing.has(String(member))) return original
          return async (...given: unknown[]) => {
            await before()
            return original(...given)
          }
        },
      })
    },
    async rename(...args) {
      await before()
      return nodeDisk.rename(...args)
    },
    async rm(...args) {
      await before()
      return nodeDisk.rm(...args)
    },
  }
}

const run = modes[mode]
if (run === undefined) throw new Error(`there is no mode ${mode}`)
run().then(
  () => process.exit(0),
  error => {
    say('problem', problemOf(error).code, error instanceof Error ? error.message : '')
    process.exit(2)
  },
)
