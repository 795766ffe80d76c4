/** What can be done on the matrix screen from the menu, the palette and the keyboard. */
import { type Action, useActions } from '../../client/actions'
import { MATRIX_PANELS } from './matrixPanels'
import { changeMatrixView, sortMatrix, toggleMatrixPanel, useMatrixView } from './matrixView'

export function useMatrixActions(): void {
  const isTransposed = useMatrixView(view => view.isTransposed)
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
    ...MATRIX_PANELS.map(
      ({ panel, words }): Action => ({
        id: `matrix.panel.${panel}`,
        label: words,
        menu: 'view',
        isEnabled: true,
        run: () => toggleMatrixPanel(panel),
      }),
    ),
  ])
}
