/** Questions about elements that both word processors' formats need. */
import type { XmlElement, XmlNode } from './xmlReader'

export function elementsIn(element: XmlElement | undefined): readonly XmlElement[] {
  return (element?.children ?? []).filter(isElement)
}

export function childrenNamed(
  element: XmlElement | undefined,
  name: string,
): readonly XmlElement[] {
  return elementsIn(element).filter(child => child.name === name)
}

/** The first child of a name, or of names one inside the other. */
export function childAt(
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (parent, name) => elementsIn(parent).find(child => child.name === name),
    element,
  )
}

/** All of a name at any depth, in reading order, none inside another. */
export function outermostNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsIn(element).flatMap(child =>
    child.name === name ? [child] : outermostNamed(child, name),
  )
}

/** All text inside, as it stands. */
export function textIn(element: XmlElement | undefined): string {
  return (element?.children ?? []).map(child => (isElement(child) ? textIn(child) : child)).join('')
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string'
}
