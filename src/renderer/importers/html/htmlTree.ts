/**
 * A page as a plain tree: parsed without running, loading or drawing anything of it.
 *
 * Nothing of this tree is kept; blocks of text are made from it (htmlBlocks.ts).
 */
import { parseHTML } from 'linkedom/worker'
import { ProblemError } from '../../../shared/problem'
import { importLimits } from '../importLimits'
import { cost, refuseHungry, timesIn } from '../memoryBudget'
import type { XmlElement, XmlNode } from '../xmlReader'

/** What is used of a node, whoever made it. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly localName?: string | null
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>
  readonly childNodes: Iterable<PageNode>
}

export interface Page {
  /** For Readability, which changes it. */
  readonly document: unknown
  readonly root: XmlElement
  readonly elements: number
  readonly depth: number
}

/** Raises 'source-too-deep' and 'import-out-of-memory'. */
export function parsePage(html: string, fileName: string): Page {
  refuseHungry(bytesOf(html), fileName)
  // The types of linkedom are those of a browser's window, which a worker does not know.
  const { document } = parseHTML(whole(html)) as unknown as {
    readonly document: { readonly documentElement: PageNode }
  }
  return { document, ...treeOf(document.documentElement, fileName) }
}

function bytesOf(html: string): number {
  const elements = timesIn(html, /<[a-z]/gi)
  return elements * cost.htmlElement + timesIn(html, /[^\s=]=["']?/g) * cost.htmlAttribute
}

/** The parser wants one root. */
function whole(html: string): string {
  if (/<html[\s>]/i.test(html)) return html
  const inner = html.replace(/^\s*<!doctype[^>]*>/i, '')
  return /<body[\s>]/i.test(inner) ? `<html>${inner}</html>` : `<html><body>${inner}</body></html>`
}

const elementType = 1
const textType = 3

/** Goes down without recursion, since a page may be nested deeper than a stack is. */
export function treeOf(
  start: PageNode,
  fileName: string,
): { readonly root: XmlElement; readonly elements: number; readonly depth: number } {
  const root = emptyElement(start)
  const waiting = [{ node: start, children: root.children, depth: 1 }]
  let elements = 1
  let deepest = 1
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, children, depth } = next
    if (depth > importLimits.xmlDepth) {
      const details = { fileName, limit: importLimits.xmlDepth }
      throw new ProblemError({ code: 'source-too-deep', details })
    }
    deepest = Math.max(deepest, depth)
    for (const child of node.childNodes) {
      if (child.nodeType === textType) children.push(child.nodeValue ?? '')
      if (child.nodeType !== elementType) continue
      const element = emptyElement(child)
      elements++
      children.push(element)
      waiting.push({ node: child, children: element.children, depth: depth + 1 })
    }
  }
  return { root, elements, depth: deepest }
}

function emptyElement(node: PageNode): XmlElement & { readonly children: XmlNode[] } {
  const attributes = new Map<string, string>()
  for (const { name, value } of node.attributes ?? []) attributes.set(name.toLowerCase(), value)
  return { name: (node.localName ?? '').toLowerCase(), attributes, children: [] }
}
