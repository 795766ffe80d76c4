/** Where a bench ran: without it, a figure says nothing. */
import { readFileSync, statfsSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import { join } from 'node:path'

export type Machine = {
  readonly at: string
  readonly processor: string
  readonly cores: number
  readonly memoryGb: number
  readonly system: string
  /** Of the folder that files are written to. */
  readonly fileSystem: string
  readonly loadAverageAtStart: readonly number[]
  readonly loadAverageAtEnd: readonly number[]
  readonly versions: Readonly<Record<string, string>>
}

const COMPARED = [
  'electron',
  'react',
  'react-dom',
  'sql.js',
  '@mantine/core',
  'cytoscape',
  'flexsearch',
  'minisearch',
  'vite',
]

/** From Linux's statfs(2); elsewhere the number says as much. */
const FILE_SYSTEMS: ReadonlyMap<number, string> = new Map([
  [0xef53, 'ext4'],
  [0x01021994, 'tmpfs'],
  [0x58465342, 'xfs'],
  [0x9123683e, 'btrfs'],
  [0x794c7630, 'overlayfs'],
])

/** What stays the same during a run. @param folder where the bench writes its files */
export function describeMachine(root: string, folder: string): Omit<Machine, 'loadAverageAtEnd'> {
  const processors = os.cpus()
  const { type } = statfsSync(folder)
  return {
    at: new Date().toISOString(),
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    fileSystem: FILE_SYSTEMS.get(type) ?? `0x${type.toString(16)}`,
    loadAverageAtStart: os.loadavg(),
    versions: { node: process.versions.node, ...packageVersions(root) },
  }
}

export function machineLines(machine: Machine): readonly string[] {
  const load = (values: readonly number[]) => values.map(value => value.toFixed(1)).join(' ')
  const versions = Object.entries(machine.versions).map(([name, version]) => `${name} ${version}`)
  return [
    `${machine.cores} x ${machine.processor}, ${machine.memoryGb} GB, ${machine.system}, ${machine.fileSystem}`,
    `load average ${load(machine.loadAverageAtStart)} before, ${load(machine.loadAverageAtEnd)} after; ${machine.at}`,
    versions.join(', '),
  ]
}

function packageVersions(root: string): Record<string, string> {
  const require = createRequire(join(root, 'package.json'))
  const versions: Record<string, string> = {}
  for (const name of COMPARED) {
    const folders = require.resolve.paths(name) ?? []
    const file = join(folders[0] ?? '', name, 'package.json')
    versions[name] = JSON.parse(readFileSync(file, 'utf8')).version
  }
  return versions
}
