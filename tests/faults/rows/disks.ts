/**
 * F03, F10, F15: disks that lose power, that are full, and that may not be written to. They need root
 * and file systems of their own; where those are not to be had, the row says so.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { loadSqlite } from '../../../src/renderer/store/database'
import { createFaultHost, projectPath } from '../support/faultHost'
import { isRoot, mountImage, onExt4, unmount, whyNoLoopDisk } from '../support/loopDisk'
import { canRun, endOf, inFolder, runChild, startChild } from '../support/processes'
import { type RowResult, type Scale, skippedRow, tally } from '../support/row'
import { fileName, plans, play, referenceFor } from '../support/scenario'
import type { Variant } from '../support/variants'
import { findLoss, type Promised, remainsIn } from '../support/verify'

export type DiskParts = {
  readonly child: string
  readonly scale: Scale
  readonly variant?: Variant
}

/** EXT4_IOC_SHUTDOWN with NOLOGFLUSH: from now on nothing reaches the disk. Source: linux/fs/ext4. */
const cutPower =
  'open(my $d, "<", $ARGV[0]) or die; my $how = pack("L", 2); ioctl($d, 0x8004587D, $how) or die'

async function whyNoPowerCut(): Promise<string | null> {
  const why = await whyNoLoopDisk()
  if (why !== null) return why
  return inFolder(async folder => {
    const at = join(folder, 'disk')
    return onExt4(join(folder, 'image'), at, async () =>
      canRun('perl', ['-e', cutPower, at]) ? null : 'the file system cannot be shut down',
    )
  })
}

/** F03: the power goes before the n-th change, and what was not flushed is gone. */
export async function powerLost({ child, scale, variant }: DiskParts): Promise<RowResult> {
  const why = await whyNoPowerCut()
  if (why !== null) return skippedRow('F03', why)
  const { add, result } = tally('F03')
  const sqlite = await loadSqlite()
  const isBroken = variant !== undefined
  for (const plan of scale === 'full' && !isBroken ? [0, 1, 5, 6, 7] : [0]) {
    const reference = referenceFor(sqlite, plans[plan] ?? [])
    const step = scale === 'full' ? 1 : 12
    for (let stopAt = 2; stopAt < 500; stopAt += step) {
      const end = await inFolder(async folder => {
        const at = join(folder, 'disk')
        const image = join(folder, 'image')
        const promised = await onExt4(image, at, () =>
          untilPowerCut({ child, mode: 'play', folder: at, plan: String(plan), variant }, stopAt),
        )
        mountImage(image, at)
        const loss = await findLoss(sqlite, remainsIn(at, promised), promised, reference)
        unmount(at)
        add(loss, `plan ${plan}, change ${stopAt}`)
        return { isThrough: promised.isFinished, loss }
      })
      if (end.isThrough || (isBroken && end.loss !== null)) break
    }
  }
  return result()
}

async function untilPowerCut(call: Parameters<typeof startChild>[0], stopAt: number) {
  const running = startChild({ ...call, env: { FAULT_STOP_AT: String(stopAt) } })
  let line = await running.nextLine()
  while (line !== null && line !== 'stopped' && line !== 'finished') line = await running.nextLine()
  execFileSync('perl', ['-e', cutPower, call.folder])
  await running.kill()
  const { promised, isFinished } = endOf(running.said(), null)
  return { ...promised, isFinished }
}

/** F10: full at every size from nothing to enough; the old file stays, and work goes on with room. */
export async function fullDisk({
  scale,
  variant,
}: Pick<DiskParts, 'scale' | 'variant'>): Promise<RowResult> {
  if (!isRoot) return skippedRow('F10', 'needs root')
  const { add, check, result } = tally('F10')
  const sqlite = await loadSqlite()
  const plan = plans[6] ?? []
  const reference = referenceFor(sqlite, plan)
  const sizes = Array.from({ length: 64 }, (_, index) => 25 * (index + 1))
  for (const kilobytes of scale === 'full' ? sizes : [25, 50, 300, 550, 1075, 1600]) {
    await inFolder(async folder => {
      const mounting = ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]
      if (spawnSync('mount', mounting).status !== 0) return check('no tmpfs', `size ${kilobytes}k`)
      try {
        let promised: Promised = { acknowledged: 0, saved: 0, name: fileName }
        const host = createFaultHost(folder, variant)
        await play({ sqlite, host }, plan, {
          acknowledged: acknowledged => {
            promised = { ...promised, acknowledged }
          },
          saved: (saved, name) => {
            promised = { ...promised, saved, name }
          },
          refused: () => undefined,
        }).catch(() => undefined)
        const where = `${kilobytes}k`
        add(await findLoss(sqlite, remainsIn(folder, promised), promised, reference), where)
        spawnSync('mount', ['-o', 'remount,size=64m', folder])
        const again = await roomAgain(folder, host)
        check(again, `${where}, with room again`)
        await host.close()
      } finally {
        spawnSync('umount', ['-l', folder])
      }
    })
  }
  return result()
}

/** Saving works as soon as there is room. */
async function roomAgain(
  folder: string,
  host: ReturnType<typeof createFaultHost>,
): Promise<string | null> {
  const { file } = await host.chooseSave(`later-${fileName}`)
  const bytes = new Uint8Array(50_000).fill(7)
  await host.projects.save({ file, bytes })
  const isSaved = readFileSync(projectPath(folder, `later-${fileName}`)).equals(bytes)
  return isSaved ? null : 'could not be saved'
}

type Protection = {
  readonly what: string
  readonly name?: string
  /** Makes it so. @returns how it is undone */
  readonly protect?: (path: string) => () => void
  readonly expected: string
}

const other = 'setpriv --reuid=65534 --regid=65534 --clear-groups'.split(' ')

const run = (program: string, ...args: readonly string[]) => {
  execFileSync(program, args)
}

const folderOf = (path: string) => join(path, '..')

/** What each says at opening and when saving: `<access> <answer to the save>`. */
const protections: readonly Protection[] = [
  { what: 'nothing', expected: 'readWrite saved' },
  { what: 'an Arabic name', name: 'انقلاب مالي ٢٠٢٥.tarjih', expected: 'readWrite saved' },
  {
    what: 'a name with a turned direction',
    name: 'a\u202egpj.tarjih',
    expected: 'readWrite saved',
  },
  { what: 'a name of two lines', name: 'two\nlines.tarjih', expected: 'readWrite saved' },
  {
    what: 'a name as long as can be',
    name: `${'n'.repeat(248)}.tarjih`,
    expected: 'readWrite saved',
  },
  { what: 'a name with a tab', name: 'a\tb.tarjih', expected: 'readWrite saved' },
  { what: 'a hidden name', name: '.hidden.tarjih', expected: 'readWrite saved' },
  { what: 'no ending', name: 'project', expected: 'readWrite saved' },
  { what: 'an emoji', name: '🙂🙃.tarjih', expected: 'readWrite saved' },
  { what: 'blanks', name: '  a  .tarjih', expected: 'readWrite saved' },
  {
    what: 'a file that may only be read',
    protect: path => {
      chmodSync(path, 0o444)
      return () => undefined
    },
    expected: 'file project-file-read-only',
  },
  {
    what: 'a folder that may only be read',
    protect: path => {
      chmodSync(folderOf(path), 0o555)
      return () => undefined
    },
    expected: 'folder project-folder-read-only',
  },
  {
    what: 'a file of somebody else',
    protect: path => {
      run('chown', 'root:root', path)
      chmodSync(path, 0o644)
      return () => undefined
    },
    expected: 'file project-file-read-only',
  },
  {
    what: 'a file of somebody else in a shared folder',
    protect: path => {
      run('chown', 'root:root', path, folderOf(path))
      chmodSync(path, 0o666)
      chmodSync(folderOf(path), 0o1777)
      return () => undefined
    },
    expected: 'folder project-folder-read-only',
  },
  {
    what: 'an immutable file',
    protect: path => {
      run('chattr', '+i', path)
      return () => run('chattr', '-i', path)
    },
    expected: 'file project-file-read-only',
  },
  {
    what: 'a drive mounted for reading',
    protect: path => {
      run('mount', '--bind', folderOf(path), folderOf(path))
      run('mount', '-o', 'remount,bind,ro', folderOf(path))
      return () => run('umount', '-l', folderOf(path))
    },
    expected: 'folder project-folder-read-only',
  },
  {
    what: 'a symbolic link',
    protect: path => {
      run('mv', path, join(folderOf(path), 'real'))
      symlinkSync(join(folderOf(path), 'real'), path)
      return () => undefined
    },
    expected: 'readWrite saved',
  },
  {
    what: 'a symbolic link to a protected file',
    protect: path => {
      run('mv', path, join(folderOf(path), 'real'))
      symlinkSync(join(folderOf(path), 'real'), path)
      chmodSync(join(folderOf(path), 'real'), 0o444)
      return () => undefined
    },
    expected: 'file project-file-read-only',
  },
  {
    what: 'a hard link',
    protect: path => {
      run('ln', path, join(folderOf(path), 'other'))
      return () => undefined
    },
    expected: 'readWrite saved',
  },
  {
    what: 'a broken symbolic link',
    protect: path => {
      rmSync(path)
      symlinkSync(join(folderOf(path), 'gone'), path)
      return () => undefined
    },
    expected: 'project-file-missing',
  },
]

/** F15: what may not be written says so at opening, and stays as it is to the byte. */
export async function protectedPlaces(parts: DiskParts): Promise<RowResult> {
  const { child, scale, variant } = parts
  const canBecomeOther = isRoot && canRun('setpriv', [...other.slice(1), 'true'])
  if (!canBecomeOther) return skippedRow('F15', 'needs root and setpriv')
  const { check, result } = tally('F15')
  const bytes = Buffer.from('project '.repeat(100))
  const chosen = protections.filter(
    ({ expected }) => scale === 'full' || expected !== 'readWrite saved',
  )
  for (const { what, name = fileName, protect, expected } of chosen) {
    await inFolder(async folder => {
      const path = projectPath(folder, name)
      for (const each of ['', 'projects', 'data'])
        mkdirSync(join(folder, each), { recursive: true })
      writeFileSync(path, bytes)
      run('chown', '-R', '65534:65534', folder)
      chmodSync(folder, 0o755)
      const undo = protect?.(path) ?? (() => undefined)
      try {
        const end = runChild({ child, mode: 'access', folder, plan: name, variant, under: other })
        const [kind, ...words] = end.lines.at(-1) ?? ['no answer']
        const answer = kind === 'problem' ? words[0] : words.join(' ')
        check(answer === expected ? null : `${answer}, not ${expected}`, what)
        if (expected.endsWith('read-only')) {
          check(readFileSync(path).equals(bytes) ? null : 'the file was changed', what)
          const added = readdirSync(folderOf(path)).filter(each => each.startsWith('.tarjih-'))
          check(added.length === 0 ? null : 'something was left beside it', what)
        }
      } finally {
        undo()
      }
    })
  }
  return result()
}
