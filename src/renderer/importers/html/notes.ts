/**
 * Notes of a page: which they are, and their marks.
 *
 * A note is proved by two links: its mark in the text leads to it, and it begins with the same mark,
 * which leads back. So do LibreOffice, Word, Google Docs and many others, whatever they call the
 * links. Its element gets the role by which DPUB-ARIA tells a note.
 */
import { elementsIn, isElement, textIn } from '../xmlQueries'
import type { XmlElement, XmlNode } from '../xmlReader'

const noteRoles: ReadonlySet<string> = new Set(['doc-footnote', 'doc-endnote'])

export function isNote({ attributes }: XmlElement): boolean {
  return noteRoles.has(attributes.get('role') ?? '')
}

/** The same tree, with marks written as «[1]» in the text and in front of the notes. */
export function withNotes(body: XmlElement): XmlElement {
  const links = [...linksIn(body)]
  const notes = notesOf(links)
  const holders = new Map(holdersIn(body, notes))
  if (holders.size === 0) return body
  const found = new Set([...holders.values()].map(({ name }) => name))
  const inside = (node: XmlNode): XmlNode => {
    if (!isElement(node)) return node
    const link = linkOf(node)
    const note = notes.get(link?.name ?? '')
    if (note?.link === node && found.has(note.name)) return { ...node, children: [`${note.mark} `] }
    const target = notes.get(link?.target ?? '')
    if (target && found.has(target.name) && markIn(node) !== undefined) {
      return { ...node, children: [target.mark] }
    }
    const attributes = holders.has(node)
      ? new Map([...node.attributes, ['role', 'doc-footnote']])
      : node.attributes
    return { ...node, attributes, children: node.children.map(inside) }
  }
  return { ...body, children: body.children.map(inside) }
}

interface Link {
  readonly element: XmlElement
  readonly name: string
  /** The name of the link that it leads to. */
  readonly target: string
}

interface Note {
  readonly name: string
  readonly mark: string
  /** The one that leads back to the text. */
  readonly link: XmlElement
}

function* linksIn(element: XmlElement): Generator<Link> {
  for (const child of elementsIn(element)) {
    const link = linkOf(child)
    if (link) yield link
    else yield* linksIn(child)
  }
}

function linkOf(element: XmlElement): Link | undefined {
  const { name, attributes } = element
  const own = attributes.get('name') || attributes.get('id') || ''
  const target = /^#(.+)$/.exec(attributes.get('href') ?? '')?.[1]
  return name === 'a' && target !== undefined ? { element, name: own, target } : undefined
}

/** By the names of their links: the second of two links that lead to each other with the same mark. */
function notesOf(links: readonly Link[]): ReadonlyMap<string, Note> {
  const notes = new Map<string, Note>()
  const before = new Map<string, Link>()
  for (const link of links) {
    const first = before.get(link.target)
    const mark = markIn(link.element)
    const isPair = first?.target === link.name && mark !== undefined
    if (isPair && mark === markIn(first.element)) {
      notes.set(link.name, { name: link.name, mark: `[${mark}]`, link: link.element })
    }
    if (link.name !== '' && !before.has(link.name)) before.set(link.name, link)
  }
  return notes
}

/** A number, a letter or a sign, without the brackets round it. */
function markIn(link: XmlElement): string | undefined {
  const mark = textIn(link).replace(/[[\](){}.\s]/g, '')
  return /^(?:\p{Nd}{1,4}|[ivxlc]{1,8}|\p{L}|[*†‡§]{1,3})$/iu.test(mark) ? mark : undefined
}

const blocks: ReadonlySet<string> = new Set(['div', 'section', 'aside', 'li', 'p', 'dd', 'td'])

/** The largest element that begins with the mark of a note and holds no other note. */
function* holdersIn(
  element: XmlElement,
  notes: ReadonlyMap<string, Note>,
): Generator<readonly [XmlElement, Note]> {
  for (const child of elementsIn(element)) {
    const note = blocks.has(child.name) ? noteAtStart(child, notes) : undefined
    if (note && notesIn(child, notes) === 1) yield [child, note]
    else yield* holdersIn(child, notes)
  }
}

function noteAtStart(element: XmlElement, notes: ReadonlyMap<string, Note>): Note | undefined {
  const first = element.children.find(child => isElement(child) || child.trim() !== '')
  if (first === undefined || !isElement(first)) return undefined
  const note = notes.get(linkOf(first)?.name ?? '')
  return note?.link === first ? note : noteAtStart(first, notes)
}

function notesIn(element: XmlElement, notes: ReadonlyMap<string, Note>): number {
  let count = 0
  for (const { element: link, name } of linksIn(element)) {
    if (notes.get(name)?.link === link) count += 1
  }
  return count
}
