/** A small ext4 of its own, in a file; needs root and loop devices. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inFolder } from './processes'

export const isRoot = process.getuid?.() === 0

export function mountImage(image: string, at: string): void {
  execFileSync('mount', ['-o', 'loop', image, at])
}

/** Also while files in it are open, as when a drive is pulled out. */
export function unmount(at: string): void {
  spawnSync('umount', ['-l', at])
}

/** Makes and mounts it for the work. */
export async function onExt4<T>(image: string, at: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(at)
  execFileSync('truncate', ['-s', '24M', image])
  execFileSync('mkfs.ext4', ['-q', '-F', image])
  mountImage(image, at)
  try {
    return await work()
  } finally {
    unmount(at)
  }
}

/** Null when there are such disks here; otherwise why not. */
export async function whyNoLoopDisk(): Promise<string | null> {
  if (!isRoot) return 'needs root'
  return inFolder(folder =>
    onExt4(join(folder, 'image'), join(folder, 'disk'), async () => null).catch(
      () => 'no loop devices',
    ),
  )
}
