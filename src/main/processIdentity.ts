/**
 * Which running program this is, so that a lock it left behind can be told from one it still holds.
 *
 * A process number is used again after a while, and after every start of the computer; the number of
 * the boot and the time the process began tell the two apart where the system says them (Linux).
 * No clock is asked: a clock that is set must not make a held lock look old.
 */
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { z } from '../shared/zod'
import { systemErrorCode } from './systemError'

export const ProcessIdentity = z.object({
  pid: z.int().min(1),
  /** When the process began, in ticks since the boot; null where the system does not say. */
  began: z.string().nullable(),
  /** Changes with every start of the computer; null where the system does not say. */
  boot: z.string().nullable(),
  /** Process numbers mean something only within it (containers); null where there is none. */
  pidSpace: z.string().nullable(),
  host: z.string().max(300),
  user: z.string().max(300),
})
export type ProcessIdentity = z.infer<typeof ProcessIdentity>

/** `ended`: certainly no longer there. `unknown`: on another computer, or the system does not say. */
export type Liveness = 'running' | 'ended' | 'unknown'

/** This very process. */
export function ownIdentity(): ProcessIdentity {
  return {
    pid: process.pid,
    began: beginningOf(process.pid),
    boot: lineOrNull('/proc/sys/kernel/random/boot_id'),
    pidSpace: pidSpaceOrNull(),
    host: hostname().slice(0, 300),
    user: userName(),
  }
}

/** Whether the other process still runs, seen from `own`. */
export function livenessOf(other: ProcessIdentity, own: ProcessIdentity): Liveness {
  if (other.boot === null || own.boot === null) {
    return other.host === own.host ? runningHere(other) : 'unknown'
  }
  if (other.boot !== own.boot) return other.host === own.host ? 'ended' : 'unknown'
  return other.pidSpace === own.pidSpace ? runningHere(other) : 'unknown'
}

function runningHere({ pid, began }: ProcessIdentity): Liveness {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    if (systemErrorCode(error) === 'ESRCH') return 'ended'
  }
  const beganNow = beginningOf(pid)
  return began !== null && beganNow !== null && began !== beganNow ? 'ended' : 'running'
}

/** Field 22 of `/proc/<pid>/stat`; the name in field 2 may contain spaces and brackets. */
function beginningOf(pid: number): string | null {
  const line = lineOrNull(`/proc/${pid}/stat`)
  return (
    line
      ?.slice(line.lastIndexOf(')') + 2)
      .split(' ')
      .at(19) ?? null
  )
}

function lineOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return null // not this system
  }
}

function pidSpaceOrNull(): string | null {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return null // not this system
  }
}

function userName(): string {
  try {
    return userInfo().username.slice(0, 300)
  } catch {
    return '' // a user without an account, as in some containers
  }
}
