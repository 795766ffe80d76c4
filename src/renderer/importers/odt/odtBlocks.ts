/** Blocks of an OpenDocument text to paragraphs: headings, lists, tables cell by cell, boxes. */
import type { ImportedParagraph } from '../importedSource'
import { childrenNamed, elementsIn } from '../xmlQueries'
import type { XmlElement } from '../xmlReader'
import type { OdtStyles } from './odtStyles'
import { type OdtFindings, odtText } from './odtText'

type Role = Pick<ImportedParagraph, 'kind' | 'level'>

/** Elements that only stand round blocks. */
const wrappers: ReadonlySet<string> = new Set([
  ...['text:section', 'text:index-body', 'text:index-title', 'text:table-of-content'],
  ...['text:illustration-index', 'text:table-index', 'text:object-index', 'text:user-index'],
  ...['text:alphabetical-index', 'text:bibliography', 'text:numbered-paragraph'],
])

const deepestHeading = 6
const deepestItem = 9

export class OdtBlocks {
  readonly paragraphs: ImportedParagraph[] = []

  constructor(
    private readonly styles: OdtStyles,
    private readonly findings: OdtFindings,
  ) {}

  /** `given` is what the surroundings make of ordinary paragraphs in the block. */
  add(block: XmlElement, given?: Role): void {
    const { name } = block
    if (name === 'text:p' || name === 'text:h') this.addParagraph(block, given)
    else if (name === 'text:list') this.addList(block, given)
    else if (name === 'table:table') this.addTable(block, given)
    else if (wrappers.has(name)) this.addAll(block, given)
    else if (name.startsWith('draw:')) this.addDrawing(block)
  }

  addAll(element: XmlElement, given?: Role): void {
    for (const child of elementsIn(element)) this.add(child, given)
  }

  private addParagraph(paragraph: XmlElement, given: Role | undefined): void {
    const text = odtText(paragraph, this.styles, this.findings)
    this.paragraphs.push({ ...this.roleOf(paragraph, given), text })
    const boxes = this.findings.boxes.splice(0)
    for (const box of boxes) this.addAll(box)
  }

  private roleOf({ name, attributes }: XmlElement, given: Role | undefined): Role {
    const isFixed = given?.kind === 'tableCell' || given?.kind === 'footnote'
    if (isFixed) return given
    const style = attributes.get('text:style-name')
    const level =
      name === 'text:h'
        ? Number(attributes.get('text:outline-level') ?? 1)
        : this.styles.headingLevel(style)
    if (level !== undefined) {
      return { kind: 'heading', level: Math.min(Math.max(1, level || 1), deepestHeading) }
    }
    if (given) return given
    const isQuotation = this.styles.isQuotation(style)
    return { kind: isQuotation ? 'quotation' : 'body', level: null }
  }

  private addList(list: XmlElement, given: Role | undefined): void {
    const isFixed = given?.kind === 'tableCell' || given?.kind === 'footnote'
    const depth = given?.kind === 'listItem' ? (given.level ?? 0) + 1 : 1
    const level = Math.min(depth, deepestItem)
    const role: Role = isFixed ? given : { kind: 'listItem', level }
    for (const item of elementsIn(list)) {
      // A header of a list has no bullet; it is an ordinary paragraph.
      if (item.name === 'text:list-header') this.addAll(item, isFixed ? given : undefined)
      else if (item.name === 'text:list-item') this.addAll(item, role)
    }
  }

  /** A table of one cell is a frame round ordinary text. */
  private addTable(table: XmlElement, given: Role | undefined): void {
    const cells = rowsIn(table).flatMap(row => childrenNamed(row, 'table:table-cell'))
    const role = cells.length === 1 ? given : (given ?? { kind: 'tableCell', level: null })
    for (const cell of cells) this.addAll(cell, role)
  }

  /** Drawings that are anchored to a page stand between the paragraphs. */
  private addDrawing(drawing: XmlElement): void {
    const holder: XmlElement = { name: 'text:p', attributes: new Map(), children: [drawing] }
    this.addParagraph(holder, undefined)
  }
}

const rowGroups: ReadonlySet<string> = new Set([
  ...['table:table-header-rows', 'table:table-rows', 'table:table-row-group'],
])

function rowsIn(element: XmlElement): readonly XmlElement[] {
  return elementsIn(element).flatMap(child => {
    if (child.name === 'table:table-row') return [child]
    return rowGroups.has(child.name) ? rowsIn(child) : []
  })
}
