/** What can be open beside the matrix, in the order of its buttons. */
import {
  IconBook2,
  IconChartBarPopular,
  IconEyeOff,
  IconFileDescription,
  IconHistory,
  IconTagOff,
  IconWritingSign,
} from '@tabler/icons-react'
import type { WordKey } from '../../i18n/words'
import type { MatrixPanel } from './matrixView'

export const MATRIX_PANELS: readonly {
  readonly panel: MatrixPanel
  readonly words: WordKey
  readonly icon: typeof IconBook2
}[] = [
  { panel: 'reader', words: 'matrix.reader', icon: IconBook2 },
  { panel: 'details', words: 'matrix.details', icon: IconFileDescription },
  { panel: 'untagged', words: 'untagged.title', icon: IconTagOff },
  { panel: 'sensitivity', words: 'sensitivity.title', icon: IconChartBarPopular },
  { panel: 'rounds', words: 'rounds.title', icon: IconEyeOff },
  { panel: 'judgement', words: 'judgement.title', icon: IconWritingSign },
  { panel: 'history', words: 'history.title', icon: IconHistory },
]
