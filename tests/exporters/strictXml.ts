/**
 * A strict reader of the XML our exporters write: elements, attributes and text, nothing else.
 *
 * It refuses what XML 1.0 refuses and what an export must never hold: a document type, processing
 * instructions, comments, character data sections and entities other than the predefined ones.
 */

export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Of this element and all in it. */
  readonly text: string
}

const NAME = '[A-Za-z_:][\\w:.-]*'
const TAG = new RegExp(`^<(/?)(${NAME})((?:\\s+${NAME}\\s*=\\s*"[^"<]*")*)\\s*(/?)>`)
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*"([^"<]*)"`, 'g')
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#9;': '\t',
  '&#10;': '\n',
  '&#13;': '\r',
}

function resolveEntities(text: string): string {
  return text.replace(/&[^;]*;?/g, entity => {
    const character = ENTITIES[entity]
    if (character === undefined) throw new Error(`unknown entity ${entity}`)
    return character
  })
}

function attributesOf(source: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', value = ''] of source.matchAll(ATTRIBUTE)) {
    if (Object.hasOwn(attributes, name)) throw new Error(`attribute ${name} twice`)
    attributes[name] = resolveEntities(value)
  }
  return attributes
}

type Open = {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

/** The root element. Raises an `Error` that says what is wrong. */
export function parseStrictXml(source: string): XmlElement {
  if (FORBIDDEN.test(source)) throw new Error('a character that XML forbids')
  let rest = source.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
  const document: Open = { name: '', attributes: {}, children: [], text: '' }
  const open: Open[] = [document]
  const close = (element: Open) => {
    const parent = open.at(-1) ?? document
    parent.children.push(element)
    parent.text += element.text
  }
  while (rest !== '') {
    const current = open.at(-1) ?? document
    if (!rest.startsWith('<')) {
      const end = rest.indexOf('<')
      const text = end === -1 ? rest : rest.slice(0, end)
      current.text += resolveEntities(text)
      rest = rest.slice(text.length)
      continue
    }
    const [tag, closing, name = '', attributes = '', alone] = TAG.exec(rest) ?? []
    if (tag === undefined) throw new Error(`not well-formed: ${rest.slice(0, 40)}`)
    rest = rest.slice(tag.length)
    if (closing === '/') {
      if (open.length === 1 || current.name !== name) throw new Error(`</${name}> closes nothing`)
      open.pop()
      close(current)
      continue
    }
    const element = { name, attributes: attributesOf(attributes), children: [], text: '' }
    if (alone === '/') close(element)
    else open.push(element)
  }
  const [root, second] = document.children
  if (open.length > 1 || root === undefined || second !== undefined) {
    throw new Error('one root element, closed, is needed')
  }
  return root
}

/** The element and all in it, in document order. */
export function allElements(root: XmlElement): readonly XmlElement[] {
  return [root, ...root.children.flatMap(allElements)]
}
