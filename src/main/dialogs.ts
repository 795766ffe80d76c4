/** The system's file dialogs. They carry no words of ours: the system speaks the analyst's language. */
import { dirname, extname, join } from 'node:path'
import type { BrowserWindow, Dialog, FileFilter } from 'electron'

/** The ending of project files, without the dot. */
const projectEnding = 'tarjih'

export type FileDialogs = {
  /** The chosen path, or null when the analyst cancelled. */
  readonly chooseOpenPath: () => Promise<string | null>
  readonly chooseSavePath: (suggestedName: string) => Promise<string | null>
}

/** @param firstFolder where the first dialog starts; later ones start where the last one ended. */
export function createFileDialogs(
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>,
  window: BrowserWindow,
  firstFolder: string,
): FileDialogs {
  let folder = firstFolder
  const remember = (path: string | undefined) => {
    if (path === undefined || path === '') return null
    folder = dirname(path)
    return path
  }
  return {
    async chooseOpenPath() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        defaultPath: folder,
        properties: ['openFile'],
        filters: [filterFor(projectEnding), { name: '*', extensions: ['*'] }],
      })
      return canceled ? null : remember(filePaths[0])
    },
    async chooseSavePath(suggestedName) {
      const ending = extname(suggestedName).slice(1)
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: join(folder, suggestedName),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
        filters: ending === '' ? [] : [filterFor(ending)],
      })
      return canceled ? null : remember(filePath)
    },
  }
}

function filterFor(ending: string): FileFilter {
  return { name: ending === projectEnding ? 'Tarjih' : ending.toUpperCase(), extensions: [ending] }
}
