/**
 * A page's tree to paragraphs: blocks of text with kinds, as a reader would see them.
 *
 * White space counts as one space, as browsers show it; line breaks stay, two of them part
 * paragraphs. What a page does not show is left out.
 */
import type { ImportedParagraph } from '../importedSource'
import { elementsIn, isElement, outermostNamed, textIn } from '../xmlQueries'
import type { XmlElement, XmlNode } from '../xmlReader'
import { isNote } from './notes'

type Role = Pick<ImportedParagraph, 'kind' | 'level'>

const unseen: ReadonlySet<string> = new Set([
  ...['head', 'script', 'style', 'noscript', 'template', 'iframe', 'object', 'embed', 'svg'],
  ...[
    'math',
    'canvas',
    'audio',
    'video',
    'select',
    'button',
    'input',
    'textarea',
    'map',
    'rt',
    'rp',
  ],
])
const inline: ReadonlySet<string> = new Set([
  ...['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em'],
  ...['font', 'i', 'ins', 'kbd', 'label', 'mark', 'o:p', 'q', 'ruby', 'rb', 's', 'samp', 'small'],
  ...['span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr', 'st1:place'],
])
const deepestItem = 9
const body: Role = { kind: 'body', level: null }

/** The paragraphs of everything inside an element. */
export function htmlParagraphs(element: XmlElement): readonly ImportedParagraph[] {
  const blocks = new HtmlBlocks()
  blocks.addChildren(element, { role: body, depth: 0 })
  blocks.end(body)
  return blocks.paragraphs
}

export function isUnseen({ name, attributes }: XmlElement): boolean {
  return (
    unseen.has(name) ||
    attributes.has('hidden') ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.get('style') ?? '')
  )
}

interface Surroundings {
  readonly role: Role
  /** Of lists in each other. */
  readonly depth: number
  readonly isPreformatted?: boolean
}

class HtmlBlocks {
  readonly paragraphs: ImportedParagraph[] = []
  private text = ''

  addChildren(element: XmlElement, around: Surroundings): void {
    for (const child of element.children) this.addNode(child, around)
  }

  /** Ends the paragraph that is being put together. */
  end(role: Role): void {
    for (const part of this.text.split(/\n[ \n]*\n/)) {
      const text = part.replace(/ *\n */g, '\n').trim()
      if (text !== '') this.paragraphs.push({ ...role, text })
    }
    this.text = ''
  }

  private addNode(node: XmlNode, around: Surroundings): void {
    if (!isElement(node)) this.addText(node, around)
    else if (isUnseen(node)) return
    else if (node.name === 'br') this.text += '\n'
    else if (inline.has(node.name)) this.addChildren(node, around)
    else this.addBlock(node, around)
  }

  private addText(text: string, { isPreformatted }: Surroundings): void {
    if (isPreformatted) {
      this.text += text
      return
    }
    // No-break spaces stay: they belong to the words around them.
    const collapsed = text.replace(/[ \t\n\r\f]+/g, ' ')
    const isDouble = collapsed.startsWith(' ') && /(?:^|[ \n])$/.test(this.text)
    this.text += isDouble ? collapsed.slice(1) : collapsed
  }

  private addBlock(block: XmlElement, around: Surroundings): void {
    this.end(around.role)
    const inside = surroundingsIn(block, around)
    if (block.name === 'table') this.addTable(block, around)
    else this.addChildren(block, inside)
    this.end(inside.role)
  }

  private addTable(table: XmlElement, around: Surroundings): void {
    const role: Role = isDataTable(table) ? { kind: 'tableCell', level: null } : around.role
    this.addChildren(table, { ...around, role })
    this.end(role)
  }
}

function surroundingsIn(block: XmlElement, around: Surroundings): Surroundings {
  const { name } = block
  if (isNote(block)) return { ...around, role: { kind: 'footnote', level: null } }
  if (around.role.kind === 'footnote' && name !== 'pre') return around
  const isInCell = around.role.kind === 'tableCell'
  const heading = /^h([1-6])$/.exec(name)?.[1]
  if (heading !== undefined && !isInCell) {
    return { ...around, role: { kind: 'heading', level: Number(heading) } }
  }
  if (name === 'pre') return { ...around, isPreformatted: true }
  if (name === 'caption') return { ...around, role: body }
  if (isInCell) return around
  switch (name) {
    case 'ul':
    case 'ol':
    case 'menu':
      return { ...around, depth: around.depth + 1 }
    case 'li':
      return { ...around, role: itemRole(Math.max(1, around.depth)) }
    case 'blockquote':
      return { ...around, role: { kind: 'quotation', level: null } }
    case 'figcaption':
    case 'dt':
    case 'dd':
      return { ...around, role: body }
    default:
      return around
  }
}

function itemRole(depth: number): Role {
  return { kind: 'listItem', level: Math.min(depth, deepestItem) }
}

const longestCell = 400

/** Tables once laid out whole pages; one that holds data has several short cells in a row. */
function isDataTable(table: XmlElement): boolean {
  if (outermostNamed(table, 'table').length > 0) return false
  if (['presentation', 'none'].includes(table.attributes.get('role') ?? '')) return false
  const rows = outermostNamed(table, 'tr').map(row =>
    elementsIn(row).filter(({ name }) => name === 'td' || name === 'th'),
  )
  const cells = rows.flat()
  const isWide = rows.some(row => row.length > 1)
  return isWide && cells.every(cell => textIn(cell).length <= longestCell)
}
