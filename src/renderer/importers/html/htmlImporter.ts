/**
 * Pages to a source: the main text as paragraphs, and what the page says of itself.
 *
 * Must stay true: no HTML is kept and nothing of the page is run or loaded; only words, kinds and
 * metadata leave this function.
 */
import { completeDocument } from '../completeDocument'
import type {
  ImportedDocument,
  ImportedParagraph,
  ImportRequest,
  ImportRun,
} from '../importedSource'
import { decodeHtml } from './htmlEncoding'
import { pageMetadata } from './htmlMetadata'
import { parsePage } from './htmlTree'
import { findMainText } from './mainText'

/** Raises 'source-empty', 'source-not-text', 'source-too-deep' and 'import-out-of-memory'. */
export async function importHtml(
  request: ImportRequest,
  run: ImportRun,
): Promise<ImportedDocument> {
  const { fileName } = request
  const { text, warnings, ...encoding } = await decodeHtml(request)
  run.progress({ stage: 'reading', done: 0, total: 0 })
  const page = parsePage(text, fileName)
  const { title, ...metadata } = pageMetadata(page.root, text)
  run.progress({ stage: 'finishing', done: 0, total: 0 })
  const main = findMainText(page, fileName)
  const author = metadata.author || main.byline
  return completeDocument({
    fileName,
    title,
    metadata: { ...metadata, author },
    paragraphs: withByline(main.paragraphs, author, main.byline),
    warnings: [...warnings, ...main.warnings],
    encoding,
  })
}

const firstFew = 5
const longestByline = 200
/** Of what stands beside the name: "by", the place, the date. */
const longestSurplus = 60

/** Marks the line that names the author; where Readability has taken it out, puts it back. */
function withByline(
  paragraphs: readonly ImportedParagraph[],
  author: string,
  byline: string,
): readonly ImportedParagraph[] {
  if (author === '') return paragraphs
  const at = paragraphs
    .slice(0, firstFew)
    .findIndex(
      ({ kind, text }) =>
        kind === 'body' && text.includes(author) && text.length <= author.length + longestSurplus,
    )
  const named = paragraphs[at]
  if (named) return paragraphs.with(at, { ...named, kind: 'byline' })
  const isThere = paragraphs.slice(0, firstFew).some(({ text }) => text.includes(byline))
  if (byline.length > longestByline || isThere) return paragraphs
  const title = paragraphs.slice(0, firstFew).findIndex(({ kind }) => kind === 'heading')
  return paragraphs.toSpliced(title + 1, 0, { kind: 'byline', level: null, text: byline })
}
