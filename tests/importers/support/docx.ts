/** Word documents made by hand: only what a test is about has to be written. */
import { strToU8, zipSync } from 'fflate'

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ')

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const coreRelation =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'

/** An XML part whose root declares the namespaces of Word. */
export function wordXml(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<w:${root} ${namespaces}>${content}</w:${root}>`
}

export function relationshipsXml(...targets: readonly (readonly [type: string, target: string])[]) {
  const items = targets.map(
    ([type, target], at) => `<Relationship Id="r${at}" Type="${type}" Target="${target}"/>`,
  )
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return `<Relationships xmlns="${namespace}">${items.join('')}</Relationships>`
}

/** The parts of a document with this body; `parts` adds or replaces some. */
export function docxParts(
  body: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Record<string, Uint8Array> {
  const all: Readonly<Record<string, string | Uint8Array>> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationshipsXml(
      [`${relations}/officeDocument`, 'word/document.xml'],
      [coreRelation, 'docProps/core.xml'],
    ),
    'word/_rels/document.xml.rels': relationshipsXml(
      [`${relations}/styles`, 'styles.xml'],
      [`${relations}/footnotes`, 'footnotes.xml'],
      [`${relations}/endnotes`, '/word/endnotes.xml'],
    ),
    'word/document.xml': wordXml('document', `<w:body>${body}</w:body>`),
    ...parts,
  }
  return Object.fromEntries(
    Object.entries(all).map(([name, part]) => [
      name,
      typeof part === 'string' ? strToU8(part) : part,
    ]),
  )
}

export function docx(body: string, parts?: Readonly<Record<string, string | Uint8Array>>) {
  return zipSync(docxParts(body, parts))
}

/** A paragraph of one run; `properties` stand in its w:pPr. */
export function paragraph(text: string, properties = ''): string {
  const given = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`
  return `<w:p>${given}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

export function style(id: string, name: string, rest = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`
}
