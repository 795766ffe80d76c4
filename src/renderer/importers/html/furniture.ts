/** What stands around the text of a page: menus, advertisements, links to share and to read on. */
import { elementsIn, isElement, outermostNamed, textIn } from '../xmlQueries'
import type { XmlElement } from '../xmlReader'
import { isUnseen } from './htmlBlocks'

const names: ReadonlySet<string> = new Set([
  ...['nav', 'footer', 'aside', 'form', 'dialog', 'iframe', 'button'],
])
const roles: ReadonlySet<string> = new Set([
  ...['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'dialog', 'menu'],
])
const classes =
  /(?:^|[\s_-])(?:share|sharing|social|related|recommended|recommendations?|comments?|cookies?|advert\w*|ads?|promo|newsletter|subscribe|breadcrumbs?|tags|sidebar|popup|modal|outbrain|taboola|read-?more|most-?read)(?:[\s_-]|$)/i

/** By what the page itself calls it. */
function isFurniture(element: XmlElement): boolean {
  const { name, attributes } = element
  if (names.has(name) || roles.has(attributes.get('role') ?? '')) return true
  return name === 'header' && outermostNamed(element, 'nav').length > 0
}

/** The CSS of `isFurniture`, for a document that another library will read. */
export const furnitureSelector = [
  ...names,
  ...[...roles].map(role => `[role="${role}"]`),
  'header:has(nav)',
].join(',')

/** True if any of it stands anywhere inside. */
export function hasFurniture(element: XmlElement): boolean {
  return elementsIn(element).some(child => isFurniture(child) || hasFurniture(child))
}

/** More than this share of the text is the text, whatever it is called. */
export const largestShare = 0.4
const linkShare = 0.7

/** The same tree without furniture: what is called so, and lists of links to elsewhere. */
export function withoutFurniture(element: XmlElement): XmlElement {
  const most = textIn(element).length * largestShare
  const isLeft = (child: XmlElement) => {
    if (isFurniture(child)) return true
    const { attributes } = child
    const isNamed = isNamedFurniture(attributes.get('class') ?? '', attributes.get('id') ?? '')
    return (isNamed || isOfLinks(child)) && textIn(child).length <= most
  }
  const cleaned = (parent: XmlElement): XmlElement => ({
    ...parent,
    children: parent.children
      .filter(child => !isElement(child) || !(isUnseen(child) || isLeft(child)))
      .map(child => (isElement(child) ? cleaned(child) : child)),
  })
  return cleaned(element)
}

export function isNamedFurniture(className: string, id: string): boolean {
  return classes.test(className) || classes.test(id)
}

const groups: ReadonlySet<string> = new Set(['ul', 'ol', 'div', 'section', 'menu'])

function isOfLinks(element: XmlElement): boolean {
  if (!groups.has(element.name)) return false
  const links = outermostNamed(element, 'a')
  if (links.length < 2) return false
  return linkedLength(links) > textIn(element).trim().length * linkShare
}

/** Letters inside links to other pages. */
export function linkedLength(links: readonly XmlElement[]): number {
  return links
    .filter(({ attributes }) => attributes.has('href'))
    .reduce((sum, link) => sum + textIn(link).trim().length, 0)
}
