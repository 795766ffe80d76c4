/** What the window and the layout worker say to each other. */
import type { LayoutRequest, Placement } from './layouts'

export type ToLayoutWorker = LayoutRequest

export type FromLayoutWorker =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly placements: readonly Placement[] }
