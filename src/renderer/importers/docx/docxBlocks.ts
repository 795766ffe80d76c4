/** Blocks of a Word document to paragraphs: paragraphs, tables cell by cell, texts in boxes. */
import type { ImportedParagraph } from '../importedSource'
import { childAt, childrenNamed, elementsIn } from '../xmlQueries'
import type { XmlElement } from '../xmlReader'
import { type DocxStyles, type ParagraphRole, roleOf } from './docxStyles'
import { type DocxFindings, docxText } from './docxText'

/** Elements that only stand round blocks. */
const wrappers: ReadonlySet<string> = new Set([
  ...['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'],
])

export class DocxBlocks {
  readonly paragraphs: ImportedParagraph[] = []

  constructor(
    private readonly styles: DocxStyles,
    private readonly findings: DocxFindings,
  ) {}

  /** `given` is what the surroundings make of every paragraph in the block. */
  add(block: XmlElement, given?: ParagraphRole): void {
    const { name } = block
    if (name === 'w:p') this.addParagraph(block, given)
    else if (name === 'w:tbl') this.addTable(block, given)
    else if (name === 'mc:AlternateContent') {
      this.addAll(childAt(block, 'mc:Choice') ?? childAt(block, 'mc:Fallback'), given)
    } else if (wrappers.has(name)) this.addAll(block, given)
  }

  addAll(element: XmlElement | undefined, given?: ParagraphRole): void {
    for (const child of elementsIn(element)) this.add(child, given)
  }

  private addParagraph(paragraph: XmlElement, given: ParagraphRole | undefined): void {
    const role = given ?? roleOf(childAt(paragraph, 'w:pPr'), this.styles)
    this.paragraphs.push({ ...role, text: docxText(paragraph, this.findings) })
    const boxes = this.findings.boxes.splice(0)
    for (const box of boxes) this.addAll(box)
  }

  /** A table of one cell is a frame round ordinary text. */
  private addTable(table: XmlElement, given: ParagraphRole | undefined): void {
    const cells = rowsIn(table).flatMap(row => cellsIn(row))
    const role = cells.length === 1 ? given : (given ?? tableCell)
    for (const cell of cells) this.addAll(cell, role)
  }
}

const tableCell: ParagraphRole = { kind: 'tableCell', level: null }

/** Rows and cells may stand in content controls. */
function rowsIn(element: XmlElement): readonly XmlElement[] {
  return elementsIn(element).flatMap(child => {
    if (child.name === 'w:tr') return childAt(child, 'w:trPr', 'w:del') ? [] : [child]
    return wraps(child) ? rowsIn(child) : []
  })
}

function cellsIn(element: XmlElement): readonly XmlElement[] {
  return elementsIn(element).flatMap(child => {
    if (child.name === 'w:tc') return [child]
    return wraps(child) ? cellsIn(child) : []
  })
}

function wraps({ name }: XmlElement): boolean {
  return name === 'w:sdt' || name === 'w:sdtContent' || name === 'w:customXml'
}

/** The notes of a part by their id, separators left out. */
export function notesIn(
  part: XmlElement | undefined,
  kind: 'footnote' | 'endnote',
): ReadonlyMap<string, XmlElement> {
  const notes = childrenNamed(part, `w:${kind}`).filter(note => !note.attributes.has('w:type'))
  return new Map(notes.map(note => [`${kind} ${note.attributes.get('w:id') ?? ''}`, note]))
}
