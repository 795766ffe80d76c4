/**
 * The desktop host's own modules on a folder of a test, as the store reaches them.
 *
 * In the folder: `projects/` with what the analyst sees, `data/` with what the program keeps.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Disk, nodeDisk } from '../../../src/main/atomicFile'
import { createBackups } from '../../../src/main/backups'
import { createFileTokens } from '../../../src/main/fileTokens'
import { createJournalFiles, type JournalFiles } from '../../../src/main/journalFiles'
import { createProjectFiles, type ProjectFiles } from '../../../src/main/projectFiles'
import { createProjectLocks } from '../../../src/main/projectLocks'
import { createSavedChecksums } from '../../../src/main/savedChecksums'
import type { HostForStore } from '../../../src/renderer/store/hostForStore'
import {
  type FileRef,
  FileToken,
  type HostChannel,
  type HostRequest,
  type HostResponse,
} from '../../../src/shared/hostApi'
import { appendBrokenly, blind, brokenDisk, brokenProjects, copyingDisk } from './brokenHost'
import type { Variant } from './variants'

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
  const backups = join(data, 'backups')
  const files = createProjectFiles({
    tokens,
    locks,
    backups: createBackups({
      folder: backups,
      disk: variant === 'backsUpInPlace' ? copyingDisk(disk) : disk,
    }),
    checksums: variant === 'noChecksum' ? blind : createSavedChecksums({ folder: data, disk }),
    chooseOpenPath: async () => chosenPath,
    chooseSavePath: async () => chosenPath,
    onUsed: async () => undefined,
    disk,
  })
  const choose = (path: string) => {
    chosenPath = path
  }
  const projects = brokenProjects(variant, { files, tokens, disk, backups, choose })
  const answers: Answers = {
    ...journalAnswers(journals, variant),
    'project.read': ({ file }) => projects.read({ file: FileToken.parse(file) }),
    'project.save': request => projects.save({ ...request, file: FileToken.parse(request.file) }),
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

function journalAnswers(journals: JournalFiles, variant: Variant): Answers {
  return {
    'journal.start': ({ journalId, lines }) => journals.start(journalId, lines).then(() => ({})),
    'journal.append': request => appendBrokenly(variant, journals, request),
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
