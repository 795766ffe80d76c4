/** F12, F13: other programs at the same file. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { sha256Of } from '../../../src/main/fingerprint'
import { problemOf } from '../../../src/shared/problem'
import { createFaultHost, projectPath } from '../support/faultHost'
import { inFolder, startChild } from '../support/processes'
import { type RowResult, type Scale, tally } from '../support/row'
import { fileName } from '../support/scenario'
import type { Variant } from '../support/variants'

/** F12: two programs run for one lock; never do both get it, and a dead one's is taken over. */
export async function races(parts: {
  readonly child: string
  readonly scale: Scale
  readonly variant?: Variant
}): Promise<RowResult> {
  const { child, scale, variant } = parts
  const { check, result } = tally('F12')
  await inFolder(async folder => {
    mkdirSync(join(folder, 'projects'))
    const start = () => startChild({ child, mode: 'race', folder, plan: '0', variant })
    const racers = [start(), start()]
    for (const racer of racers) await racer.nextLine()
    let wins = 0
    const times = scale === 'full' ? 200 : 15
    for (let race = 0; race < times; race += 1) {
      for (const racer of racers) racer.tell('hold')
      const answers = await Promise.all(racers.map(racer => racer.nextLine()))
      const held = answers.filter(answer => answer === 'held').length
      wins += held
      check(held <= 1 ? null : 'both hold the lock', `race ${race}`)
      for (const racer of racers) racer.tell('release')
      await Promise.all(racers.map(racer => racer.nextLine()))
    }
    // A lock that nobody ever gets would be safe and useless.
    check(wins > times / 2 ? null : `only ${wins} of ${times} races were won`, 'all races')
    const [first, second] = racers
    first?.tell('hold')
    await first?.nextLine()
    second?.tell('hold')
    check((await second?.nextLine()) === 'refused' ? null : 'got a held lock', 'held')
    await first?.kill()
    second?.tell('hold')
    check((await second?.nextLine()) === 'held' ? null : 'was not taken over', 'killed holder')
    await second?.kill()
  })
  return result()
}

const theirs = Buffer.from('theirs')

/** What others do to a file between two saves. */
const swaps: Readonly<Record<string, (path: string) => void>> = {
  'written over': path => writeFileSync(path, theirs),
  'written over, with its old times': path => {
    writeFileSync(path, 'mine 0'.replace('mine', 'thei'))
    utimesSync(path, 1, 1)
  },
  'replaced by another file': path => {
    writeFileSync(`${path}.new`, theirs)
    renameSync(`${path}.new`, path)
  },
  'cut off': path => truncateSync(path, 2),
  emptied: path => truncateSync(path, 0),
  'moved away': path => renameSync(path, `${path}.moved`),
  deleted: path => rmSync(path),
  'moved away and replaced': path => {
    renameSync(path, `${path}.moved`)
    writeFileSync(path, theirs)
  },
  'one bit changed': path => {
    const bytes = readFileSync(path)
    bytes[0] = (bytes[0] ?? 0) ^ 1
    writeFileSync(path, bytes)
  },
  'made longer': path => writeFileSync(path, '\0', { flag: 'a' }),
}

/** F13: noticed before anything is written, and both versions kept. */
export async function changedUnderneath(parts: { readonly variant?: Variant }): Promise<RowResult> {
  const { check, result } = tally('F13')
  for (const [what, swap] of Object.entries(swaps)) {
    for (const isSavedBefore of [false, true]) {
      await inFolder(async folder => {
        const host = createFaultHost(folder, parts.variant)
        const path = projectPath(folder, fileName)
        writeFileSync(path, 'mine 0')
        const { file } = host.chooseOpen(fileName)
        await host.projects.read({ file })
        if (isSavedBefore) await host.projects.save({ file, bytes: Buffer.from('mine 0') })
        swap(path)
        const before = contentsOf(folder)
        const bytes = Buffer.from('mine 1')
        const refusal = await host.projects.save({ file, bytes }).then(() => 'saved', problemOf)
        const isRefused = typeof refusal !== 'string' && refusal.code === 'project-file-changed'
        const isUntouched = [...contentsOf(folder)].join() === [...before].join()
        check(isRefused && isUntouched ? null : 'was written over', what)
        await host.projects.save({ file, bytes, ifChanged: 'keepBoth' })
        const after = contentsOf(folder)
        const areKept = [...before, sha256Of(bytes)].every(each => after.has(each))
        check(areKept ? null : 'not both were kept', what)
        await host.close()
      })
    }
  }
  return result()
}

/** The checksums of what lies in the analyst's folder. */
function contentsOf(folder: string): ReadonlySet<string> {
  const projects = join(folder, 'projects')
  const names = readdirSync(projects).filter(name => !name.endsWith('.lock'))
  return new Set(names.map(name => sha256Of(readFileSync(join(projects, name)))))
}
