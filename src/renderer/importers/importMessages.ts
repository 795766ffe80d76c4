/** Messages between the window and an import worker. */
import type { Problem } from '../../shared/problem'
import type { ImportedSource, ImportProgress, ImportRequest } from './importedSource'

export interface ImportQuestion extends ImportRequest {
  readonly id: number
}

export type ImportAnswer =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: ImportProgress }
  | { readonly id: number; readonly kind: 'imported'; readonly source: ImportedSource }
  | { readonly id: number; readonly kind: 'failed'; readonly problem: Problem }
