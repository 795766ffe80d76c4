/**
 * The words of a LibreOffice paragraph, in the order they are read.
 *
 * White space counts as one space, unless an element says how many; each note leaves its mark in
 * brackets where it is referred to.
 */
import { childAt, elementsIn, isElement, outermostNamed, textIn } from '../xmlQueries'
import type { XmlElement, XmlNode } from '../xmlReader'
import type { OdtStyles } from './odtStyles'

/** What was met on the way and is not in the text. */
export interface OdtFindings {
  pictures: number
  comments: number
  hidden: number
  attachments: number
  /** Texts in boxes; they come behind the paragraph that they are anchored in. */
  readonly boxes: XmlElement[]
  /** With their marks, in reading order. */
  readonly notes: { readonly mark: string; readonly body: XmlElement }[]
}

export function startFindings(): OdtFindings {
  return { pictures: 0, comments: 0, hidden: 0, attachments: 0, boxes: [], notes: [] }
}

/** Stands for white space of the markup until the paragraph is whole; no text has it. */
const softSpace = '\ufdd0'

export function odtText(paragraph: XmlElement, styles: OdtStyles, findings: OdtFindings): string {
  const text = paragraph.children.map(node => nodeText(node, styles, findings)).join('')
  return text
    .replace(/\ufdd0+/g, '\ufdd0')
    .replace(/^\ufdd0|\ufdd0$/g, '')
    .replaceAll(softSpace, ' ')
}

function nodeText(node: XmlNode, styles: OdtStyles, findings: OdtFindings): string {
  if (!isElement(node)) return node.replace(/[ \t\n\r]+/g, softSpace)
  switch (node.name) {
    case 'text:s':
      return ' '.repeat(Math.min(1_000, Number(node.attributes.get('text:c') ?? 1) || 1))
    case 'text:tab':
      return '\t'
    case 'text:line-break':
      return '\n'
    case 'text:note':
      return noteMark(node, findings)
    case 'office:annotation':
      findings.comments++
      return ''
    case 'text:ruby':
      return inner(childAt(node, 'text:ruby-base'), styles, findings)
    case 'text:span':
      return spanText(node, styles, findings)
    case 'text:hidden-text':
      findings.hidden++
      return node.attributes.get('text:string-value') ?? textIn(node)
    default:
      return otherText(node, styles, findings)
  }
}

function otherText(element: XmlElement, styles: OdtStyles, findings: OdtFindings): string {
  if (element.name.startsWith('draw:')) return collectDrawing(element, styles, findings)
  // Scripts and the like stand in the paragraph but are no part of its text.
  const isText = element.name.startsWith('text:') && element.name !== 'text:script'
  return isText ? inner(element, styles, findings) : ''
}

function inner(element: XmlElement | undefined, styles: OdtStyles, findings: OdtFindings): string {
  return (element?.children ?? []).map(node => nodeText(node, styles, findings)).join('')
}

function spanText(span: XmlElement, styles: OdtStyles, findings: OdtFindings): string {
  const text = inner(span, styles, findings)
  if (text !== '' && styles.isHidden(span.attributes.get('text:style-name'))) findings.hidden++
  return text
}

function noteMark(note: XmlElement, findings: OdtFindings): string {
  const body = childAt(note, 'text:note-body')
  const citation = childAt(note, 'text:note-citation')
  const written = citation?.attributes.get('text:label') ?? textIn(citation)
  const mark = `[${written.trim() || findings.notes.length + 1}]`
  if (body) findings.notes.push({ mark, body })
  return mark
}

function collectDrawing(element: XmlElement, styles: OdtStyles, findings: OdtFindings): string {
  if (element.name === 'draw:a') return inner(element, styles, findings)
  const boxes = outermostNamed(element, 'draw:text-box')
  for (const box of boxes) findings.boxes.push(box)
  if (boxes.length > 0) return ''
  const isObject = elementsIn(element).some(({ name }) => name.startsWith('draw:object'))
  if (isObject) findings.attachments++
  else if (childAt(element, 'text:p')) findings.boxes.push(element)
  else findings.pictures++
  return ''
}
