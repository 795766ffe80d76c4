/** What main does for each channel: which module answers, and nothing more. */
import type { ExportFiles } from './exportFiles'
import type { HostHandlers } from './ipc'
import type { JournalFiles } from './journalFiles'
import type { AppMenu } from './menu'
import type { ProjectFiles } from './projectFiles'
import type { RecentFiles } from './recentFiles'
import type { AppWindow } from './window'

/** The modules that answer the window. */
export type HostModules = {
  readonly projects: ProjectFiles
  readonly journals: JournalFiles
  readonly recents: RecentFiles
  readonly exports: ExportFiles
  readonly menu: AppMenu
  readonly window: AppWindow
}

const nothing = {}

/** The table of contents of the desktop host. */
export function hostHandlers(modules: HostModules): HostHandlers {
  const { projects, journals, recents, exports, menu, window } = modules
  return {
    'project.chooseOpen': async () => ({ file: await projects.chooseOpen() }),
    'project.read': request => projects.read(request),
    'project.chooseSave': async ({ suggestedName }) => ({
      file: await projects.chooseSave(suggestedName),
    }),
    'project.save': request => projects.save(request),
    'project.close': ({ file }) => projects.close(file).then(() => nothing),
    'backup.list': ({ file }) => projects.listBackups(file),
    'backup.read': async ({ file, backupId }) => ({
      bytes: await projects.readBackup(file, backupId),
    }),
    'backup.replace': ({ file, backupId, bytes }) =>
      projects.replaceBackup(file, backupId, bytes).then(() => nothing),
    'journal.start': ({ journalId, lines }) => journals.start(journalId, lines).then(() => nothing),
    'journal.append': ({ journalId, lines }) =>
      journals.append(journalId, lines).then(() => nothing),
    'journal.read': async ({ journalId, generation }) => ({
      text: await journals.read(journalId, generation),
    }),
    'journal.remove': ({ journalId }) => journals.remove(journalId).then(() => nothing),
    'journal.setAside': async ({ journalId, why }) => ({
      name: await journals.setAside(journalId, why),
    }),
    'journal.close': ({ journalId }) => journals.close(journalId).then(() => nothing),
    'journal.list': () => journals.list(),
    'recent.list': () => recents.list(),
    'recent.forget': ({ file }) => recents.forget(file).then(() => nothing),
    'export.save': request => exports.save(request),
    'window.setState': state => {
      window.setState(state)
      return nothing
    },
    'menu.set': ({ entries }) => {
      menu.set(entries)
      return nothing
    },
    'window.close': () => {
      window.close()
      return nothing
    },
  }
}
