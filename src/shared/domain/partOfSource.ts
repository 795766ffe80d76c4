/** Parameters of queries over a source: all of it, one page of it, or one paragraph. */
import { z } from '../zod'
import { ParagraphId, SourceId } from './ids'

/** Paragraphs in reading order; `first` counts from 0. */
export const Page = z.strictObject({ first: z.int().min(0), count: z.int().min(1).max(2_000) })
export type Page = z.infer<typeof Page>

/** Without a page and without a paragraph: all of the source. Long sources are read by pages. */
export const partOfSource = {
  sourceId: SourceId,
  page: Page.optional(),
  paragraphId: ParagraphId.optional(),
}
