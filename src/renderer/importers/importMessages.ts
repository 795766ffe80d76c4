/** Messages between the window and an import worker. */
import type { Problem } from '../../shared/problem'
import type { ImportedSource, ImportProgress, ImportRequest } from './importedSource'

export interface ImportQuestion extends ImportRequest {
  readonly id: number
}

/** `Source`: what the worker reads. */
export type ImportAnswer<Source = ImportedSource> =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: ImportProgress }
  | { readonly id: number; readonly kind: 'imported'; readonly source: Source }
  | { readonly id: number; readonly kind: 'failed'; readonly problem: Problem }
