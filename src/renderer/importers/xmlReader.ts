/**
 * Reads the XML of word processors: strictly, without definitions, in parts small enough to keep.
 *
 * Refused: a DOCTYPE in any encoding and case, entities other than the five of XML, more depth or
 * length than allowed, and what is not well-formed. Names come with the prefix we know their
 * namespace by, whatever prefix the document uses. Attributes are maps, so that no name of theirs
 * can reach a prototype.
 * Not here: what encoding it is in (xmlText.ts), what the names mean (docx, odt).
 */
import { ProblemError } from '../../shared/problem'
import { importLimits } from './importLimits'
import { cost, refuseHungry } from './memoryBudget'
import { canonicalPrefix } from './xmlNamespaces'

export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
}

/** Text stands between elements as it is written, entities resolved. */
export type XmlNode = XmlElement | string

/** A part of a document that holds XML; the names say where, when something is wrong. */
export interface XmlPart {
  readonly text: string
  readonly fileName: string
  readonly part: string
}

/**
 * Hands over, one after the other, the children of `containers` that are no containers themselves,
 * each with all it holds; nothing of the document is kept. `done`: how far the reading is, 0 to 1.
 */
export function readXmlBlocks(
  source: XmlPart,
  containers: ReadonlySet<string>,
  onBlock: (block: XmlElement, done: number) => void,
): void {
  new XmlReader(source, containers, onBlock).read()
}

/** The whole of a small part. */
export function readXml(source: XmlPart): XmlElement {
  let root: XmlElement | undefined
  readXmlBlocks(source, new Set(), block => {
    root = block
  })
  if (root === undefined) throw damaged(source, 0)
  return root
}

interface OpenElement {
  readonly name: string
  readonly writtenName: string
  /** Undefined for containers, whose content is handed over and not kept. */
  readonly children: XmlNode[] | undefined
  readonly prefixesOutside: ReadonlyMap<string, string>
}

const tag = /<([^\s<>/="'&]+)((?:\s+[^\s<>/="'&]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const attribute = /([^\s<>/="'&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g
const closingTag = /<\/([^\s<>/="'&]+)\s*>/y
const cdata = '<![CDATA['
const mostPrefixes = 200
const mostElements = 5_000_000

class XmlReader {
  private readonly open: OpenElement[] = []
  private prefixes: ReadonlyMap<string, string> = new Map()
  private at = 0
  private elements = 0
  private roots = 0
  /** Bytes that the block which is open takes. */
  private held = 0
  /** The one that is open now, if any. */
  private block: XmlElement | undefined

  constructor(
    private readonly source: XmlPart,
    private readonly containers: ReadonlySet<string>,
    private readonly onBlock: (block: XmlElement, done: number) => void,
  ) {}

  read(): void {
    const { text } = this.source
    this.at = text.startsWith('\ufeff') ? 1 : 0
    while (this.at < text.length) {
      const next = text.indexOf('<', this.at)
      const end = next < 0 ? text.length : next
      if (end > this.at) this.addText(resolved(text.slice(this.at, end), this.source, this.at))
      this.at = end
      if (next >= 0) this.readMarkup()
    }
    if (this.open.length > 0 || this.roots !== 1) throw damaged(this.source, this.at)
  }

  private readMarkup(): void {
    const { text } = this.source
    const startsWith = (start: string) => text.startsWith(start, this.at)
    if (startsWith('<?')) this.skipPast('?>')
    else if (startsWith('<!--')) this.skipPast('-->')
    else if (startsWith(cdata)) this.readCdata()
    else if (startsWith('<!')) throw this.refusedDeclaration()
    else if (startsWith('</')) this.closeElement()
    else this.openElement()
  }

  private readCdata(): void {
    const start = this.at + cdata.length
    this.skipPast(']]>')
    this.addText(this.source.text.slice(start, this.at - ']]>'.length))
  }

  private refusedDeclaration(): ProblemError {
    const { text, fileName, part } = this.source
    const isDoctype = /^<!doctype/i.test(text.slice(this.at, this.at + 9))
    if (!isDoctype) return damaged(this.source, this.at)
    return new ProblemError({ code: 'source-has-doctype', details: { fileName, part } })
  }

  private skipPast(end: string): void {
    const found = this.source.text.indexOf(end, this.at + 2)
    if (found < 0) throw damaged(this.source, this.at)
    this.at = found + end.length
  }

  private openElement(): void {
    tag.lastIndex = this.at
    const found = tag.exec(this.source.text)
    if (!found) throw damaged(this.source, this.at)
    const [whole, writtenName = '', written = '', slash] = found
    if (this.open.length === 0 && this.roots > 0) throw damaged(this.source, this.at)
    const prefixesOutside = this.prefixes
    const attributes = this.attributesOf(written)
    this.refuseTooMuch(attributes.size)
    const name = this.canonical(writtenName, true)
    const parent = this.open.at(-1)
    const isContainer = parent?.children === undefined && this.containers.has(name)
    const children: XmlNode[] | undefined = isContainer ? undefined : []
    if (children) this.begin({ name, attributes, children }, parent)
    this.open.push({ name, writtenName, children, prefixesOutside })
    this.at += whole.length
    if (slash === '/') this.endElement()
  }

  /** Blocks are remembered until they end; inner elements stand in their parents at once. */
  private begin(element: XmlElement, parent: OpenElement | undefined): void {
    if (parent?.children) parent.children.push(element)
    else {
      this.block = element
      this.held = 0
    }
  }

  private closeElement(): void {
    closingTag.lastIndex = this.at
    const found = closingTag.exec(this.source.text)
    if (!found || found[1] !== this.open.at(-1)?.writtenName) throw damaged(this.source, this.at)
    this.at += found[0].length
    this.endElement()
  }

  private endElement(): void {
    const ended = this.open.pop()
    if (!ended) return
    this.prefixes = ended.prefixesOutside
    if (this.open.length === 0) this.roots++
    const isBlock = ended.children !== undefined && this.open.at(-1)?.children === undefined
    if (!isBlock || !this.block) return
    const { block } = this
    this.block = undefined
    this.onBlock(block, this.at / this.source.text.length)
  }

  private addText(text: string): void {
    const parent = this.open.at(-1)
    if (parent?.children) parent.children.push(text)
    else if (text.trim() !== '') throw damaged(this.source, this.at)
  }

  private refuseTooMuch(attributes: number): void {
    const { fileName } = this.source
    const limit = importLimits.xmlDepth
    if (this.open.length >= limit) {
      throw new ProblemError({ code: 'source-too-deep', details: { fileName, limit } })
    }
    this.held += cost.xmlElement + attributes * cost.xmlAttribute
    refuseHungry(this.held, fileName)
    this.elements++
    if (this.elements <= mostElements) return
    throw new ProblemError({ code: 'source-too-long', details: { fileName } })
  }

  private attributesOf(written: string): ReadonlyMap<string, string> {
    if (written === '') return noAttributes
    const found: (readonly [name: string, value: string])[] = []
    for (const [, name = '', double, single] of written.matchAll(attribute)) {
      const value = resolved(double ?? single ?? '', this.source, this.at)
      if (name === 'xmlns') this.declare('', value)
      else if (name.startsWith('xmlns:')) this.declare(name.slice('xmlns:'.length), value)
      else found.push([name, value])
    }
    return new Map(found.map(([name, value]) => [this.canonical(name, false), value]))
  }

  private declare(prefix: string, uri: string): void {
    const known = canonicalPrefix(uri)
    if (this.prefixes.get(prefix) === known) return
    if (this.prefixes.size >= mostPrefixes) throw damaged(this.source, this.at)
    const next = new Map(this.prefixes)
    if (known === undefined) next.delete(prefix)
    else next.set(prefix, known)
    this.prefixes = next
  }

  private canonical(name: string, isElement: boolean): string {
    const colon = name.indexOf(':')
    if (colon < 0 && !isElement) return name
    const own = colon < 0 ? '' : name.slice(0, colon)
    const known = this.prefixes.get(own)
    if (known === undefined || known === own) return name
    return `${known}:${name.slice(colon + 1)}`
  }
}

const noAttributes: ReadonlyMap<string, string> = new Map()

const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

function resolved(text: string, source: XmlPart, at: number): string {
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  if (!plain.includes('&')) return plain
  return plain.replace(/&([^;&\s]{0,12});?/g, (whole, name: string) => {
    const character = entities.get(name) ?? numbered(name)
    if (character === undefined || !whole.endsWith(';')) throw damaged(source, at)
    return character
  })
}

function numbered(name: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([0-9a-f]{1,8})|(\d{1,8}))$/i.exec(name) ?? []
  if (hex === undefined && decimal === undefined) return undefined
  const codePoint = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return codePoint > 0x10ffff ? '\ufffd' : String.fromCodePoint(codePoint)
}

function damaged({ fileName, part }: XmlPart, at: number): ProblemError {
  return new ProblemError({ code: 'source-damaged', details: { fileName, part: `${part}:${at}` } })
}
