/** What the window asks of the worker that writes pictures. */
import type { Picture } from '../../../exporters/diagramMarks'

export type PictureQuestion = {
  readonly format: 'svg' | 'pdf'
  readonly picture: Picture
  /** Null: transparent. */
  readonly background: string | null
  /** BCP 47, of the interface. */
  readonly language: string
}
