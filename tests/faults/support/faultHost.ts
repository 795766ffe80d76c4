/**
 * The desktop host's own modules on a folder of a test, as the store reaches them, with the broken
 * variants that every fault test has to catch.
 *
 * In the folder: `projects/` with what the analyst sees, `data/` with what the program keeps.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Disk, nodeDisk } from '../../../src/main/atomicFile'
import { createBackups } from '../../../src/main/backups'
import { createFileTokens } from '../../../src/main/fileTokens'
import { createJournalFiles, type JournalFiles } from '../../../src/main/journalFiles'
import { createProjectFiles, type ProjectFiles } from '../../../src/main/projectFiles'
import { createProjectLocks } from '../../../src/main/projectLocks'
import { createSavedChecksums, type SavedChecksums } from '../../../src/main/savedChecksums'
import type { HostForStore } from '../../../src/renderer/store/hostForStore'
import {
  type FileRef,
  FileToken,
  type HostChannel,
  type HostRequest,
  type HostResponse,
} from '../../../src/shared/hostApi'

/** How the host is broken; `none` is the program as it is. */
export const variants = [
  'none',
  'noFlush',
  'noFolderFlush',
  'inPlace',
  'acknowledgeFirst',
  'noLock',
  'noCompare',
  'noChecksum',
] as const
export type Variant = (typeof variants)[number]

export type FaultHost = {
  readonly call: HostForStore
  /** The file of this name, as if the analyst had just chosen it for saving. */
  readonly chooseSave: (name: string) => Promise<FileRef>
  /** The file of this name, as if the analyst had just chosen it for opening. */
  readonly chooseOpen: (name: string) => FileRef
  readonly projects: ProjectFiles
  readonly close: () => Promise<void>
}

type Answers = {
  readonly [C in HostChannel]?: (request: HostRequest<C>) => Promise<HostResponse<C>>
}

export const projectPath = (folder: string, name: string) => join(folder, 'projects', name)
export const journalPath = (folder: string, journalId: string) =>
  join(folder, 'data', 'journals', `${journalId}.journal`)

/** Sees no difference. */
const blind: SavedChecksums = { note: async () => undefined, compare: async () => 'unchanged' }

/** The bytes of the only journal. */
export function remainingJournal(folder: string): Buffer {
  const journals = join(folder, 'data', 'journals')
  return readFileSync(join(journals, readdirSync(journals)[0] ?? ''))
}

export function createFaultHost(
  folder: string,
  variant: Variant = 'none',
  base: Disk = nodeDisk,
): FaultHost {
  mkdirSync(join(folder, 'projects'), { recursive: true })
  const disk = brokenDisk(variant, base)
  const tokens = createFileTokens()
  let chosenPath = ''
  const locks = createProjectLocks()
  const data = join(folder, 'data')
  const journals = createJournalFiles({ folder: join(data, 'journals'), disk })
  const files = createProjectFiles({
    tokens,
    locks,
    backups: createBackups({ folder: join(data, 'backups'), disk }),
    checksums: variant === 'noChecksum' ? blind : createSavedChecksums({ folder: data, disk }),
    chooseOpenPath: async () => chosenPath,
    chooseSavePath: async () => chosenPath,
    onUsed: async () => undefined,
    disk,
  })
  // As if the analyst had agreed to replace whatever is there.
  const saveUnseen: ProjectFiles['save'] = async request => {
    chosenPath = tokens.pathOf(request.file)
    await files.chooseSave('unused')
    return files.save(request)
  }
  const projects = variant === 'noCompare' ? { ...files, save: saveUnseen } : files
  const answers: Answers = {
    ...journalAnswers(journals, variant),
    'project.read': ({ file }) => projects.read({ file: FileToken.parse(file) }),
    'project.save': async request => {
      const file = FileToken.parse(request.file)
      if (variant !== 'inPlace') return projects.save({ ...request, file })
      const path = tokens.pathOf(file)
      await saveInPlace(path, request.bytes, disk)
      return { savedAt: new Date().toISOString(), file: tokens.refFor(path) }
    },
  }
  return {
    call: async (channel, request) => {
      const answer = answers[channel]
      if (answer === undefined) throw new Error(`the store does not use ${channel}`)
      return answer(request)
    },
    async chooseSave(name) {
      chosenPath = projectPath(folder, name)
      const file = await projects.chooseSave(name)
      if (file === null) throw new Error('nothing was chosen')
      return file
    },
    chooseOpen: name => tokens.refFor(projectPath(folder, name)),
    projects,
    close: async () => {
      await Promise.all([journals.closeAll(), locks.releaseAll()])
    },
  }
}

/** What the store asks of its journal; `acknowledgeFirst` answers before the line is written. */
function journalAnswers(journals: JournalFiles, variant: Variant): Answers {
  const append = ({ journalId, lines }: HostRequest<'journal.append'>) =>
    journals.append(journalId, lines).then(() => ({}))
  return {
    'journal.start': ({ journalId, lines }) => journals.start(journalId, lines).then(() => ({})),
    'journal.append': async request => {
      if (variant !== 'acknowledgeFirst') return append(request)
      setTimeout(() => void append(request), 2)
      return {}
    },
    'journal.read': async ({ journalId, generation }) => ({
      text: await journals.read(journalId, generation),
    }),
    'journal.remove': ({ journalId }) => journals.remove(journalId).then(() => ({})),
    'journal.setAside': async ({ journalId, why }) => ({
      name: await journals.setAside(journalId, why),
    }),
    'journal.close': ({ journalId }) => journals.close(journalId).then(() => ({})),
  }
}

/** Everything that a save must not be: the old bytes are gone before the new ones are there. */
async function saveInPlace(path: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  const handle = await disk.open(path, 'w')
  try {
    const half = Math.floor(bytes.length / 2)
    await handle.write(bytes, 0, half, 0)
    await handle.write(bytes, half, bytes.length - half, half)
    await handle.sync()
  } finally {
    await handle.close()
  }
  const folder = await disk.open(dirname(path), 'r')
  await folder.sync()
  await folder.close()
}

function brokenDisk(variant: Variant, base: Disk): Disk {
  if (variant !== 'noFlush' && variant !== 'noFolderFlush') return base
  const open: Disk['open'] = async (...args) => {
    const handle = await base.open(...args)
    const isFolder = (await handle.stat()).isDirectory()
    if (variant === 'noFolderFlush' && !isFolder) return handle
    return new Proxy(handle, {
      get(target, member) {
        if (member === 'sync' || member === 'datasync') return async () => undefined
        const value: unknown = Reflect.get(target, member)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  }
  return { ...base, open }
}
