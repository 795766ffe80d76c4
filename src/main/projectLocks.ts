/**
 * Locks: at most one running program writes to a project file.
 *
 * A lock is a small hidden file beside the project, `.tarjih-<name>-<own>.lock`, saying which process
 * holds it. Beside the project and not in the program's own folder, because those who must see it are
 * programs of other users, other computers on a shared drive and other profiles; two programs of one
 * profile do not exist. That the lock cannot be written says that nothing can be saved there.
 *
 * Must stay true: everyone writes a file of their own first and looks for others second, so of two
 * that come at once at least one sees the other and withdraws; and nobody removes a file of a process
 * that may still run. What a dead process left is removed without a word.
 */
import { createHash, randomBytes } from 'node:crypto'
import * as fs from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ProblemError } from '../shared/problem'
import { z } from '../shared/zod'
import { type Liveness, livenessOf, ownIdentity, ProcessIdentity } from './processIdentity'
import { systemErrorCode } from './systemError'

const attempts = 4
const longestPauseMs = 60

const Lock = z.object({ holder: ProcessIdentity, since: z.iso.datetime() })

/** Somebody else who holds a lock. `canTakeOver`: whether they run could not be found out. */
export type OtherHolder = { readonly holder: string; readonly canTakeOver: boolean }

export type ProjectLocks = {
  /**
   * Holds the lock of the path, which need not exist yet, until `release`. Null when it is held now.
   * @param takeOver also from a holder of whom it cannot be known whether it runs
   * @throws the system's error when no lock can be written in the folder
   */
  readonly hold: (path: string, takeOver?: boolean) => Promise<OtherHolder | null>
  readonly release: (path: string) => Promise<void>
  /** Before the program ends or the window starts over. */
  readonly releaseAll: () => Promise<void>
}

/** @param identity who holds the locks; tests give others than this process. */
export function createProjectLocks(identity: ProcessIdentity = ownIdentity()): ProjectLocks {
  const ownByPath = new Map<string, string>()

  const release = async (path: string) => {
    const own = ownByPath.get(path)
    ownByPath.delete(path)
    // A lock that cannot be removed any more is recognised as left behind once this process ends.
    if (own !== undefined) await fs.rm(own, { force: true }).catch(() => undefined)
  }

  return {
    async hold(path, takeOver = false) {
      const place = await placeOf(path)
      const own = ownByPath.get(path)
      if (own?.startsWith(place.start) && (await isThere(own))) return null
      await release(path)
      const held = await claim(place, identity, takeOver)
      if (typeof held !== 'string') return held
      ownByPath.set(path, held)
      return null
    },
    release,
    async releaseAll() {
      await Promise.all([...ownByPath.keys()].map(release))
    },
  }
}

/** The problem to tell when somebody else holds the lock. */
export function projectLocked(path: string, { holder }: OtherHolder): ProblemError {
  return new ProblemError({ code: 'project-locked', details: { name: basename(path), holder } })
}

/** Where locks of a file are: `start` is the path that all of them begin with. */
type Place = { readonly folder: string; readonly prefix: string; readonly start: string }

/** Behind a symbolic link, so that both names of a project have one lock. */
async function placeOf(path: string): Promise<Place> {
  const real = await fs.realpath(path).catch(async error => {
    if (systemErrorCode(error) !== 'ENOENT') throw error
    return join(await fs.realpath(dirname(path)), basename(path))
  })
  const folder = dirname(real)
  // The analyst's name may be as long as names can be.
  const name = createHash('sha256').update(basename(real)).digest('hex').slice(0, 16)
  const prefix = `.tarjih-${name}-`
  return { folder, prefix, start: join(folder, prefix) }
}

/** @returns the path of our own lock file, or who else holds the lock */
async function claim(
  place: Place,
  identity: ProcessIdentity,
  takeOver: boolean,
): Promise<string | OtherHolder> {
  const own = `${place.start}${randomBytes(8).toString('hex')}.lock`
  for (let attempt = 1; ; attempt += 1) {
    const before = await otherHolder(place, own, identity, takeOver)
    if (before === null) {
      await writeLock(own, identity)
      const after = await otherHolder(place, own, identity, takeOver)
      if (after === null) return own
      await fs.rm(own, { force: true })
      if (attempt === attempts) return after
    } else if (attempt === attempts) return before
    // Two that come at once both withdraw; the pause lets one of them be first.
    await new Promise(resolve => setTimeout(resolve, longestPauseMs * Math.random()))
  }
}

/** Whole at once: a lock that is being written must not look damaged. */
async function writeLock(path: string, holder: ProcessIdentity): Promise<void> {
  const aside = `${path}.tmp`
  const lock: z.infer<typeof Lock> = { holder, since: new Date().toISOString() }
  await fs.writeFile(aside, JSON.stringify(lock), { flag: 'wx', mode: 0o644 })
  await fs.rename(aside, path)
}

/** Another holder that runs or may run. Removes on the way what is certainly left behind. */
async function otherHolder(
  { folder, prefix }: Place,
  own: string,
  identity: ProcessIdentity,
  takeOver: boolean,
): Promise<OtherHolder | null> {
  for (const name of await fs.readdir(folder)) {
    const path = join(folder, name)
    if (!name.startsWith(prefix) || !name.endsWith('.lock') || path === own) continue
    const holder = await holderIn(path)
    if (holder === null) continue
    const liveness = holder === 'damaged' ? 'unknown' : livenessSeen(holder, identity)
    if (liveness === 'ended' || (liveness === 'unknown' && takeOver)) {
      await fs.rm(path, { force: true })
      continue
    }
    return {
      holder: holder === 'damaged' ? '?' : `${holder.user} (${holder.host})`,
      canTakeOver: liveness === 'unknown',
    }
  }
  return null
}

/** A lock of this very process that is not `own` was left by a window that started over. */
function livenessSeen(holder: ProcessIdentity, identity: ProcessIdentity): Liveness {
  const isThisProcess =
    holder.pid === identity.pid &&
    holder.began === identity.began &&
    holder.boot === identity.boot &&
    holder.pidSpace === identity.pidSpace &&
    holder.host === identity.host
  return isThisProcess ? 'ended' : livenessOf(holder, identity)
}

/** Null when the lock has gone meanwhile. */
async function holderIn(path: string): Promise<ProcessIdentity | 'damaged' | null> {
  try {
    const lock = Lock.safeParse(JSON.parse(await fs.readFile(path, 'utf8')))
    return lock.success ? lock.data.holder : 'damaged'
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null
    // A damaged lock, or one of another user that may not be read, is no reason to write.
    return 'damaged'
  }
}

async function isThere(path: string): Promise<boolean> {
  return fs.stat(path).then(
    () => true,
    () => false,
  )
}
