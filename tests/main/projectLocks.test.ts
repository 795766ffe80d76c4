/** Locks beside real files: one writer at a time, and nothing that a dead program holds for ever. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { livenessOf, ownIdentity, type ProcessIdentity } from '../../src/main/processIdentity'
import { createProjectLocks } from '../../src/main/projectLocks'
import { temporaryFolder } from './temporaryFolder'

const own = ownIdentity()

/** Another program of this computer that runs: the one that started this one. */
const running: ProcessIdentity = { ...own, pid: process.ppid, began: null, user: 'سمية' }
const ended: ProcessIdentity = { ...own, pid: endedPid() }
const elsewhere: ProcessIdentity = { ...own, boot: 'other', host: 'desk-4', user: 'Yann' }

function endedPid(): number {
  return spawnSync(process.execPath, ['--version']).pid
}

/** A lock of somebody else on `a.tarjih`. */
async function lockedBy(holder: ProcessIdentity) {
  const path = join(temporaryFolder(), 'a.tarjih')
  expect(await createProjectLocks(holder).hold(path)).toBeNull()
  return path
}

describe('holding', () => {
  it('is refused while another program holds it, who is named', async () => {
    const path = await lockedBy(running)
    expect(await createProjectLocks().hold(path)).toEqual({
      holder: `سمية (${own.host})`,
      canTakeOver: false,
    })
    expect(await createProjectLocks().hold(path, true)).toMatchObject({ canTakeOver: false })
  })

  it('is free again after release, and leaves nothing beside the project', async () => {
    const path = join(temporaryFolder(), 'a.tarjih')
    const first = createProjectLocks(running)
    await first.hold(path)
    await first.hold(path)
    expect(readdirSync(join(path, '..'))).toHaveLength(1)
    await first.release(path)
    expect(readdirSync(join(path, '..'))).toEqual([])
    expect(await createProjectLocks().hold(path)).toBeNull()
  })

  it.each([
    ['whose process has ended', ended],
    ['from before the computer was started', { ...own, boot: 'earlier' }],
    ['whose process number is used by another now', { ...running, began: '1' }],
    ['of this process, from before its window started over', own],
  ])('takes over without a word a lock %s', async (_what, holder) => {
    const path = await lockedBy(holder)
    expect(await createProjectLocks().hold(path)).toBeNull()
    expect(readdirSync(join(path, '..'))).toHaveLength(1)
  })

  it.each([
    ['on another computer', elsewhere, 'Yann (desk-4)'],
    ['in another container', { ...own, pidSpace: 'pid:[1]', user: 'u', host: 'h' }, 'u (h)'],
  ])('takes over a lock held %s only when the analyst says so', async (_where, holder, name) => {
    const path = await lockedBy(holder)
    const locks = createProjectLocks()
    expect(await locks.hold(path)).toEqual({ holder: name, canTakeOver: true })
    expect(await locks.hold(path, true)).toBeNull()
  })

  it('does not write over a lock that it cannot read', async () => {
    const path = await lockedBy(ended)
    const [name = ''] = readdirSync(join(path, '..'))
    writeFileSync(join(path, '..', name), 'half a')
    expect(await createProjectLocks().hold(path)).toEqual({ holder: '?', canTakeOver: true })
  })

  it('sees through a symbolic link, and keeps projects of one folder apart', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'real'))
    const path = join(folder, 'real', 'a.tarjih')
    writeFileSync(path, '')
    symlinkSync(path, join(folder, 'link.tarjih'))
    await createProjectLocks(running).hold(join(folder, 'link.tarjih'))
    expect(await createProjectLocks().hold(path)).not.toBeNull()
    expect(await createProjectLocks().hold(join(folder, 'real', 'b.tarjih'))).toBeNull()
  })

  it('notices that its lock was taken over', async () => {
    const path = join(temporaryFolder(), 'a.tarjih')
    const here = createProjectLocks()
    await here.hold(path)
    await createProjectLocks(elsewhere).hold(path, true)
    expect(await here.hold(path)).toMatchObject({ holder: 'Yann (desk-4)' })
  })

  it('is never given to two that come at once', async () => {
    const path = join(temporaryFolder(), 'a.tarjih')
    for (let race = 0; race < 20; race += 1) {
      const racers = [own, running].map(identity => createProjectLocks(identity))
      const results = await Promise.all(racers.map(locks => locks.hold(path)))
      expect(results.filter(other => other === null).length).toBeLessThanOrEqual(1)
      await Promise.all(racers.map(locks => locks.releaseAll()))
    }
  })
})

describe('livenessOf', () => {
  it('asks no clock, and does not guess where the system says nothing', () => {
    const silent = { ...own, boot: null, began: null }
    expect(livenessOf({ ...silent, pid: process.pid }, silent)).toBe('running')
    expect(livenessOf({ ...silent, pid: ended.pid }, silent)).toBe('ended')
    expect(livenessOf({ ...silent, host: 'desk-4' }, silent)).toBe('unknown')
    expect(livenessOf({ ...own, host: 'renamed since' }, own)).toBe('running')
  })
})
