/** Elements by their name without the prefix, which every program chooses for itself. */
import { elementsIn } from '../xmlQueries'
import type { XmlElement } from '../xmlReader'

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

export function childrenCalled(
  element: XmlElement | undefined,
  name: string,
): readonly XmlElement[] {
  return elementsIn(element).filter(child => localName(child.name) === name)
}

/** The first of a name at any depth. */
export function firstCalled(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of elementsIn(element)) {
    const found = localName(child.name) === name ? child : firstCalled(child, name)
    if (found !== undefined) return found
  }
  return undefined
}
