/** The tokens of Markdown to paragraphs. */
import type { Token } from 'markdown-it'
import type { ImportedParagraph } from '../importedSource'

type Role = Pick<ImportedParagraph, 'kind' | 'level'>

const deepestItem = 9

export interface MarkdownBlocks {
  readonly paragraphs: readonly ImportedParagraph[]
  readonly pictures: number
}

export function markdownBlocks(tokens: readonly Token[]): MarkdownBlocks {
  const paragraphs: ImportedParagraph[] = []
  /** What stands around: lists, quotations, headings, cells. */
  const open: string[] = []
  let pictures = 0
  for (const token of tokens) {
    if (token.nesting > 0) open.push(token.type === 'heading_open' ? token.tag : token.type)
    if (token.nesting < 0) open.pop()
    if (token.type === 'fence' || token.type === 'code_block') {
      paragraphs.push({ ...roleIn(open), text: token.content })
    }
    if (token.type !== 'inline') continue
    const children = token.children ?? []
    pictures += children.filter(({ type }) => type === 'image').length
    paragraphs.push({ ...roleIn(open), text: children.map(inlineText).join('') })
  }
  return { paragraphs, pictures }
}

function roleIn(open: readonly string[]): Role {
  const heading = open.findLast(name => /^h[1-6]$/.test(name))
  if (heading !== undefined) return { kind: 'heading', level: Number(heading.slice(1)) }
  if (open.includes('th_open') || open.includes('td_open'))
    return { kind: 'tableCell', level: null }
  const inner = open.findLast(name => name === 'list_item_open' || name === 'blockquote_open')
  if (inner === 'blockquote_open') return { kind: 'quotation', level: null }
  if (inner === undefined) return { kind: 'body', level: null }
  const depth = open.filter(name => name === 'list_item_open').length
  return { kind: 'listItem', level: Math.min(depth, deepestItem) }
}

/** A line end is a space, as Markdown shows it, unless it is marked as a break. */
function inlineText({ type, content }: Token): string {
  switch (type) {
    case 'softbreak':
      return ' '
    case 'hardbreak':
      return '\n'
    case 'image':
      return ''
    default:
      return content
  }
}
