/**
 * What a Word style makes of a paragraph: a heading with its level, a quotation, an item of a list.
 *
 * Styles inherit; built-in ones keep their English name in the file whatever Word's language is.
 */
import type { ImportedParagraph } from '../importedSource'
import { childAt, childrenNamed } from '../xmlQueries'
import type { XmlElement } from '../xmlReader'

export type ParagraphRole = Pick<ImportedParagraph, 'kind' | 'level'>

interface Style {
  readonly name: string
  readonly basedOn: string | undefined
  readonly properties: XmlElement | undefined
}

export type DocxStyles = ReadonlyMap<string, Style>

/** Styles by their id; none if the document has no such part. */
export function readDocxStyles(styles: XmlElement | undefined): DocxStyles {
  const found = childrenNamed(styles, 'w:style').map((style): [string, Style] => [
    style.attributes.get('w:styleId') ?? '',
    {
      name: setting(childAt(style, 'w:name')) ?? '',
      basedOn: setting(childAt(style, 'w:basedOn')),
      properties: childAt(style, 'w:pPr'),
    },
  ])
  return new Map(found)
}

const body: ParagraphRole = { kind: 'body', level: null }
const deepestHeading = 6
const deepestItem = 9

/** `properties`: the paragraph's own, which come before those of its style. */
export function roleOf(properties: XmlElement | undefined, styles: DocxStyles): ParagraphRole {
  const chain = styleChain(setting(childAt(properties, 'w:pStyle')), styles)
  const all = [properties, ...chain.map(style => style.properties)]
  const names = chain.map(style => style.name.toLowerCase())
  const outline = all.map(each => setting(childAt(each, 'w:outlineLvl'))).find(isGiven)
  const named = names.map(headingLevel).find(isGiven)
  const level = outline === undefined ? named : Number(outline) + 1
  if (level !== undefined && level >= 1 && level <= 9) {
    return { kind: 'heading', level: Math.min(level, deepestHeading) }
  }
  if (names.some(name => /^(?:intense )?quote$|^quotations?$|^block text$/.test(name))) {
    return { kind: 'quotation', level: null }
  }
  return listRole(all) ?? body
}

/** The first numbering that is given counts; number 0 takes the paragraph out of its list. */
function listRole(all: readonly (XmlElement | undefined)[]): ParagraphRole | undefined {
  const numbering = all.map(each => childAt(each, 'w:numPr')).find(isGiven)
  const id = setting(childAt(numbering, 'w:numId'))
  if (numbering === undefined || id === '0') return undefined
  const depth = Number(setting(childAt(numbering, 'w:ilvl')) ?? 0) + 1
  return { kind: 'listItem', level: Math.max(1, Math.min(depth || 1, deepestItem)) }
}

function headingLevel(name: string): number | undefined {
  if (name === 'title') return 1
  if (name === 'subtitle') return 2
  const level = /^heading (\d)$/.exec(name)?.[1]
  return level === undefined ? undefined : Number(level)
}

function styleChain(id: string | undefined, styles: DocxStyles): readonly Style[] {
  const chain = new Set<Style>()
  for (let style = styles.get(id ?? ''); style && !chain.has(style); ) {
    chain.add(style)
    style = styles.get(style.basedOn ?? '')
  }
  return [...chain]
}

function setting(element: XmlElement | undefined): string | undefined {
  return element?.attributes.get('w:val')
}

/** Word writes `<w:vanish/>` for yes and gives a value only to say no. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(setting(element) ?? '1')
}

function isGiven<Value>(value: Value | undefined): value is Value {
  return value !== undefined
}
