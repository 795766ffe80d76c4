/** Child processes that are killed, and what they said before. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileName } from './scenario'
import type { Variant } from './variants'
import type { Promised } from './verify'

export type ChildCall = {
  readonly child: string
  readonly mode: string
  readonly folder: string
  /** A plan's number, or a file's name. */
  readonly plan: string
  readonly variant?: Variant
  /** What the mode takes in the place of a variant. */
  readonly value?: string
  readonly env?: Readonly<Record<string, string>>
  /** Runs in front of Node, such as strace with its options. */
  readonly under?: readonly string[]
}

export type ChildEnd = {
  readonly lines: readonly (readonly string[])[]
  readonly promised: Promised
  readonly isFinished: boolean
  readonly status: number | null
}

const longestMs = 120_000

function commandOf({ child, mode, folder, plan, under = [], ...call }: ChildCall) {
  const last = call.value ?? call.variant ?? 'none'
  const [program = '', ...args] = [...under, process.execPath, child, mode, folder, plan, last]
  return { program, args }
}

function environment(env: ChildCall['env']) {
  // One thread for the file system, so that the n-th call is the same one in every run.
  return { ...process.env, UV_THREADPOOL_SIZE: '1', NODE_OPTIONS: '', ...env }
}

/** Runs to its end, however that comes. */
export function runChild(call: ChildCall): ChildEnd {
  const { program, args } = commandOf(call)
  const { stdout, status } = spawnSync(program, args, {
    env: environment(call.env),
    timeout: longestMs,
    killSignal: 'SIGKILL',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return endOf(stdout, status)
}

export function endOf(stdout: string, status: number | null): ChildEnd {
  // The last piece is what was not said to its end.
  const lines = stdout
    .split('\n')
    .slice(0, -1)
    .map(line => line.split('\t'))
  return {
    lines,
    promised: promisedIn(lines),
    isFinished: lines.some(([word]) => word === 'finished'),
    status,
  }
}

function promisedIn(lines: ChildEnd['lines']): Promised {
  let promised: Promised = { acknowledged: 0, saved: 0, name: fileName }
  for (const [word, sequence, name = fileName] of lines) {
    if (word === 'acknowledged') promised = { ...promised, acknowledged: Number(sequence) }
    if (word === 'saved') promised = { ...promised, saved: Number(sequence), name }
  }
  return promised
}

/** A child that goes on running; lines are handed out one by one. */
export function startChild(call: ChildCall) {
  const { program, args } = commandOf(call)
  const started = spawn(program, args, {
    env: environment(call.env),
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  let said = ''
  let wake: () => void = () => undefined
  let hasEnded = false
  started.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    wake()
  })
  const ended = new Promise<void>(resolve =>
    started.once('close', () => {
      hasEnded = true
      wake()
      resolve()
    }),
  )
  let handedOut = 0
  return {
    tell: (line: string) => started.stdin.write(`${line}\n`),
    /** Kills it and waits until it is gone. */
    async kill() {
      started.kill('SIGKILL')
      await ended
    },
    /** Ends it and waits until it is gone; one that does not go is killed after a while. */
    async end(signal: NodeJS.Signals): Promise<ChildEnd> {
      started.kill(signal)
      const timer = setTimeout(() => started.kill('SIGKILL'), longestMs)
      await ended
      clearTimeout(timer)
      return endOf(said, started.exitCode)
    },
    said: () => said,
    /** The next line, or null when there is none to come. */
    async nextLine(): Promise<string | null> {
      for (;;) {
        const line = said.split('\n').slice(0, -1)[handedOut]
        if (line !== undefined) {
          handedOut += 1
          return line
        }
        if (hasEnded) return null
        await new Promise<void>(resolve => {
          wake = resolve
        })
      }
    },
  }
}

/** Whether a tool is there and works. */
export function canRun(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}

/** A folder that is gone when the work is done. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tarjih-fault-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
