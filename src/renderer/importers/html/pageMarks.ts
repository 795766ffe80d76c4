/** What word processors write into a page of what stood at the edges of their printed pages. */
import { childAt, elementsIn, isElement, outermostNamed, textIn } from '../xmlQueries'
import type { XmlElement } from '../xmlReader'

export interface WithoutPageMarks {
  readonly body: XmlElement
  /** Headers and footers with words in them. */
  readonly leftOut: number
}

/** LibreOffice and OpenOffice put the header in front of the text and the footer behind it. */
export function withoutPageMarks(root: XmlElement): WithoutPageMarks {
  const body = outermostNamed(root, 'body')[0] ?? root
  if (!isOfOffice(root)) return { body, leftOut: 0 }
  const isMark = ({ name, attributes }: XmlElement) =>
    name === 'div' && /^(?:header|footer)$/.test(attributes.get('title') ?? '')
  const marks = elementsIn(body).filter(isMark)
  return {
    body: { ...body, children: body.children.filter(child => !isElement(child) || !isMark(child)) },
    leftOut: marks.filter(mark => textIn(mark).trim() !== '').length,
  }
}

function isOfOffice(root: XmlElement): boolean {
  return elementsIn(childAt(root, 'head')).some(
    ({ name, attributes }) =>
      name === 'meta' &&
      attributes.get('name')?.toLowerCase() === 'generator' &&
      /^(?:LibreOffice|OpenOffice|StarOffice)/i.test(attributes.get('content') ?? ''),
  )
}
