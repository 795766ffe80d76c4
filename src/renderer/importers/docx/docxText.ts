/**
 * The words of a Word paragraph, in the order they are read.
 *
 * Word keeps text in logical order whatever way it runs, so right-to-left runs need no care. Fields
 * show their results, tracked changes their new text. Each note leaves its number in brackets where
 * it is referred to.
 */
import { childAt, elementsIn, isElement, outermostNamed, textIn } from '../xmlQueries'
import type { XmlElement } from '../xmlReader'
import { isOn } from './docxStyles'

/** What was met on the way and is not in the text. */
export interface DocxFindings {
  pictures: number
  deletions: number
  hidden: number
  comments: number
  /** Texts in boxes; they come behind the paragraph that they are anchored in. */
  readonly boxes: XmlElement[]
  /** The numbers of notes (`footnote 3` by kind and id) in the order of their first mention. */
  readonly notes: Map<string, number>
}

export function startFindings(): DocxFindings {
  return { pictures: 0, deletions: 0, hidden: 0, comments: 0, boxes: [], notes: new Map() }
}

/** Elements that only stand round others. */
const wrappers: ReadonlySet<string> = new Set([
  ...['w:hyperlink', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:sdt', 'w:sdtContent', 'w:fldSimple'],
  ...['w:customXml', 'w:bdo', 'w:dir', 'w:ruby', 'w:rubyBase', 'm:oMath', 'm:oMathPara'],
])

export function docxText(element: XmlElement, findings: DocxFindings): string {
  return elementsIn(element)
    .map(child => inlineText(child, findings))
    .join('')
}

function inlineText(element: XmlElement, findings: DocxFindings): string {
  const { name } = element
  if (name === 'w:r') return runText(element, findings)
  if (wrappers.has(name)) return docxText(element, findings)
  if (name === 'mc:AlternateContent') return docxText(alternative(element), findings)
  if (name === 'w:del' || name === 'w:moveFrom') {
    if (outermostNamed(element, 'w:r').length > 0) findings.deletions++
    return ''
  }
  // Formulas nest their text in many elements of their own.
  return name.startsWith('m:') ? mathText(element, findings) : runPart(element, findings)
}

function runText(run: XmlElement, findings: DocxFindings): string {
  const text = docxText(run, findings)
  if (text !== '' && isOn(childAt(run, 'w:rPr', 'w:vanish'))) findings.hidden++
  return text
}

function runPart(element: XmlElement, findings: DocxFindings): string {
  switch (element.name) {
    case 'w:t':
      return textIn(element)
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
      return element.attributes.has('w:type') ? breakText(element) : '\n'
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '\u2011'
    case 'w:softHyphen':
      return '\u00ad'
    case 'w:sym':
      return symbol(element)
    case 'w:footnoteReference':
      return noteMark('footnote', element, findings)
    case 'w:endnoteReference':
      return noteMark('endnote', element, findings)
    case 'w:commentReference':
      findings.comments++
      return ''
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      collectDrawing(element, findings)
      return ''
    default:
      return ''
  }
}

/** Breaks of pages and columns part no words; a new line does. */
function breakText(element: XmlElement): string {
  return element.attributes.get('w:type') === 'textWrapping' ? '\n' : ''
}

function symbol(element: XmlElement): string {
  const codePoint = Number.parseInt(element.attributes.get('w:char') ?? '', 16)
  return codePoint > 0 && codePoint <= 0xffff ? String.fromCodePoint(codePoint) : ''
}

function noteMark(kind: string, element: XmlElement, findings: DocxFindings): string {
  const id = `${kind} ${element.attributes.get('w:id') ?? ''}`
  const isMarkedByHand = ['1', 'true', 'on'].includes(
    element.attributes.get('w:customMarkFollows') ?? '',
  )
  const number = findings.notes.get(id) ?? findings.notes.size + 1
  findings.notes.set(id, number)
  return isMarkedByHand ? '' : `[${number}]`
}

function collectDrawing(element: XmlElement, findings: DocxFindings): void {
  const boxes = outermostNamed(element, 'w:txbxContent')
  if (boxes.length === 0) findings.pictures++
  for (const box of boxes) findings.boxes.push(box)
}

/** Of several versions of the same content, the first is what the program meant. */
function alternative(element: XmlElement): XmlElement {
  const choice = childAt(element, 'mc:Choice') ?? childAt(element, 'mc:Fallback')
  return choice ?? { ...element, children: [] }
}

function mathText(element: XmlElement, findings: DocxFindings): string {
  return element.name === 'm:t'
    ? textIn(element)
    : element.children
        .filter(isElement)
        .map(child => inlineText(child, findings))
        .join('')
}
