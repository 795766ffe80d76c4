/** What can be done on the matrix screen from the menu, the palette and the keyboard. */
import { type Action, useActions } from '../../client/actions'
import { busily } from '../../client/projectSession'
import { type Format, useFormat } from '../../i18n/format'
import { type Translate, useTranslate } from '../../i18n/words'
import { exportMatrix } from './file/exportMatrix'
import { matrixFormats } from './file/matrixFileWords'
import { printMatrix } from './file/printMatrix'
import { MATRIX_PANELS } from './matrixPanels'
import { changeMatrixView, sortMatrix, toggleMatrixPanel, useMatrixView } from './matrixView'
import { startRound } from './rounds/roundSession'

export function useMatrixActions(): void {
  const t = useTranslate()
  const format = useFormat()
  const isTransposed = useMatrixView(view => view.isTransposed)
  const isFiltering = useMatrixView(view => view.isFiltering)
  useActions([
    {
      id: 'matrix.turn',
      label: 'matrix.turn',
      menu: 'view',
      startsGroup: true,
      isEnabled: true,
      run: () => changeMatrixView({ isTransposed: !isTransposed }),
    },
    {
      id: 'matrix.sortDiagnosticity',
      label: 'matrix.orderDiagnosticity',
      menu: 'view',
      isEnabled: true,
      run: () => sortMatrix('diagnosticity'),
    },
    {
      id: 'matrix.filter',
      label: 'matrix.filter',
      menu: 'view',
      isEnabled: true,
      run: () => changeMatrixView({ isFiltering: !isFiltering }),
    },
    ...MATRIX_PANELS.map(
      ({ panel, words }): Action => ({
        id: `matrix.panel.${panel}`,
        label: words,
        menu: 'view',
        isEnabled: true,
        run: () => toggleMatrixPanel(panel),
      }),
    ),
    {
      id: 'matrix.startRound',
      label: 'rounds.start',
      menu: 'view',
      isEnabled: true,
      run: () => void startRound(),
    },
    ...fileActions(t, format),
  ])
}

function fileActions(t: Translate, format: Format): readonly Action[] {
  return [
    {
      id: 'matrix.import',
      label: 'matrixFile.import',
      menu: 'file',
      startsGroup: true,
      isEnabled: true,
      run: () => changeMatrixView({ isImporting: true }),
    },
    printAction(() => void busily(() => printMatrix(t, format))),
    ...matrixFormats.map(
      (file): Action => ({
        id: `matrix.export.${file.format}`,
        label: file.words,
        menu: 'file',
        isEnabled: true,
        run: () => void exportMatrix(t, file),
      }),
    ),
  ]
}

function printAction(run: () => void): Action {
  return {
    id: 'matrix.print',
    label: 'print.matrix',
    menu: 'file',
    shortcut: 'mod+KeyP',
    isEnabled: true,
    run,
  }
}
