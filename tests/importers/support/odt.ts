/** OpenDocument texts made by hand: only what a test is about has to be written. */
import { strToU8, type Zippable, zipSync } from 'fflate'

const prefixes = ['office', 'text', 'table', 'style', 'meta']
const namespaces = [
  ...prefixes.map(each => `xmlns:${each}="urn:oasis:names:tc:opendocument:xmlns:${each}:1.0"`),
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ')

export interface OdtExtras {
  /** Styles made on the fly, named styles, page styles, and metadata. */
  readonly automatic?: string
  readonly named?: string
  readonly master?: string
  readonly meta?: string
  /** Further parts, or others in place of these. */
  readonly parts?: Readonly<Record<string, string>>
}

function withNamespaces(xml: string): string {
  return xml.replace(/^<([\w:-]+)/, `<$1 ${namespaces}`)
}

/** The parts of a text with this body, without `mimetype`. */
export function odtParts(body: string, extras: OdtExtras = {}): Record<string, Uint8Array> {
  const { automatic = '', named = '', master = '', meta = '<office:document-meta/>' } = extras
  const all: Readonly<Record<string, string>> = {
    'content.xml': withNamespaces(
      `<office:document-content><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    'styles.xml': withNamespaces(
      `<office:document-styles><office:styles>${named}</office:styles>${master}</office:document-styles>`,
    ),
    'meta.xml': withNamespaces(meta),
    ...extras.parts,
  }
  return Object.fromEntries(Object.entries(all).map(([name, part]) => [name, strToU8(part)]))
}

export function odt(body: string, extras?: OdtExtras): Uint8Array {
  const mediaType = strToU8('application/vnd.oasis.opendocument.text')
  const files: Zippable = { mimetype: [mediaType, { level: 0 }], ...odtParts(body, extras) }
  return zipSync(files)
}
