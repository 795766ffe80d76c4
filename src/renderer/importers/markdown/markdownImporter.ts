/**
 * Markdown to a source: blocks with the kinds that its marks give them, words without the marks.
 *
 * HTML in it is text like any other. Notes (`[^1]: …`) follow at the end, as they are written.
 */
import MarkdownIt from 'markdown-it'
import { ProblemError } from '../../../shared/problem'
import { completeDocument } from '../completeDocument'
import { decodeText } from '../decodeText'
import type { ImportedDocument, ImportRequest } from '../importedSource'
import { warningIf } from '../importWarnings'
import { cost, refuseHungry, timesIn } from '../memoryBudget'
import { readFrontMatter } from './frontMatter'
import { markdownBlocks } from './markdownBlocks'

/** Raises 'source-empty', 'source-not-text', 'source-too-deep' and 'import-out-of-memory'. */
export async function importMarkdown(request: ImportRequest): Promise<ImportedDocument> {
  const { text, warnings, ...encoding } = await decodeText(request)
  refuseHungry(mostTokens(text) * cost.markdownToken, request.fileName)
  const { fields, rest } = readFrontMatter(text)
  const { notes, body } = withoutNotes(rest)
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })
  markdown.set({ maxNesting: deepest })
  const tokens = markdown.parse(body, {})
  refuseTooDeep(tokens, request.fileName)
  const { paragraphs, pictures } = markdownBlocks(tokens)
  const title = paragraphs.find(({ kind, level }) => kind === 'heading' && level === 1)
  return completeDocument({
    fileName: request.fileName,
    title: fields.get('title') || title?.text,
    metadata: {
      author: fields.get('author') ?? '',
      publisher: fields.get('publisher') ?? '',
      url: fields.get('url') ?? fields.get('source') ?? '',
      published: (fields.get('date') ?? '').slice(0, 'YYYY-MM-DD'.length),
      language: fields.get('lang') ?? fields.get('language') ?? '',
    },
    paragraphs: [
      ...paragraphs,
      ...notes.map(note => ({ kind: 'footnote', level: null, text: note }) as const),
    ],
    warnings: [...warnings, ...warningIf('pictures-left-out', pictures)],
    encoding,
  })
}

/** What it may be parted into: blocks that begin with a line, and marks inside of them. */
function mostTokens(text: string): number {
  return timesIn(text, /\n/g) * 5 + timesIn(text, /[*_`~[\]|!]/g) * 2
}

const deepest = 100

/** What is nested deeper the parser would leave out without a word. */
function refuseTooDeep(tokens: readonly { readonly level: number }[], fileName: string): void {
  if (tokens.every(({ level }) => level < deepest - 1)) return
  throw new ProblemError({ code: 'source-too-deep', details: { fileName, limit: deepest } })
}

/** Markdown itself takes short notes for addresses of links, and leaves them out. */
function withoutNotes(text: string): { readonly notes: readonly string[]; readonly body: string } {
  const notes: string[] = []
  const body = text.replace(/^ {0,3}\[\^[^\]\n]+\]:.*(?:\n(?: {4}|\t).*)*$/gm, note => {
    notes.push(note.trim().replace(/\s*\n\s*/g, ' '))
    return ''
  })
  return { notes, body }
}
